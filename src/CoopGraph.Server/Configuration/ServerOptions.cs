using CoopGraph.GraphQL;
using CoopGraph.GraphQL.Language;
using CoopGraph.Server.Api;
using CoopGraph.Server.Http;
using CoopGraph.Server.Http.Streaming;
using CoopGraph.Store.Neo4j;

namespace CoopGraph.Server.Configuration;

/// <summary>
/// The settings of the server. Each is read from <c>appsettings.json</c>, section <c>CoopGraph</c>, and from the environment:
/// <c>MaxBodyBytes</c> is <c>COOPGRAPH_MAX_BODY_BYTES</c> there. The environment wins.
/// </summary>
public sealed record ServerOptions
{
    public const string EmbeddedStore = "embedded";
    public const string Neo4jStore = "neo4j";
    public const string BundledSeed = "bundled";
    public const string NoSeed = "none";

    /// <summary>Where the graph is: <c>embedded</c>, in this process, or <c>neo4j</c>.</summary>
    public string Store { get; init; } = EmbeddedStore;

    /// <summary>What an empty store is given at start: <c>bundled</c> or <c>none</c>.</summary>
    public string Seed { get; init; } = BundledSeed;

    /// <summary>The address of Neo4j; its scheme is one of <see cref="Neo4jOptions.Schemes"/>.</summary>
    public string Neo4jUrl { get; init; } = "bolt://127.0.0.1:7687";

    public string Neo4jDatabase { get; init; } = "neo4j";

    /// <summary>The account; null where the password is a bearer token, or the server asks for none.</summary>
    public string? Neo4jUser { get; init; }

    /// <summary>The account's password, or a bearer token where no account is named.</summary>
    public string? Neo4jPassword { get; init; }

    /// <summary>A file with the password, instead of the password.</summary>
    public string? Neo4jPasswordFile { get; init; }

    /// <summary>Folder with the *.jsonl files to load; by default the bundled data.</summary>
    public string Data { get; init; } = Path.Combine(AppContext.BaseDirectory, "data");

    /// <summary>The date of answers that name none: <c>newest-source</c>, <c>today</c>, or a partial date.</summary>
    public string AsOf { get; init; } = DefaultDate.NewestSource;

    /// <summary>Largest request body in bytes, 1,000 … 100,000,000.</summary>
    public int MaxBodyBytes { get; init; } = 1_000_000;

    /// <summary>Longest address of a GET request in bytes, as sent, 1,000 … 1,000,000.</summary>
    public int MaxAddressBytes { get; init; } = 16_000;

    /// <summary>Longest query document in bytes; see <see cref="ParserLimits.MaxBytes"/>.</summary>
    public int MaxQueryBytes { get; init; } = 100_000;

    /// <summary>Most tokens of a query document; see <see cref="ParserLimits.MaxTokens"/>.</summary>
    public int MaxQueryTokens { get; init; } = 10_000;

    /// <summary>Deepest nesting of braces and brackets in a query document; see <see cref="ParserLimits.MaxDepth"/>.</summary>
    public int MaxQueryDepth { get; init; } = 64;

    /// <summary>
    /// Highest cost of one operation, rows asked for, each list paid by the size of its page; see <see cref="EngineOptions.MaxCost"/>.
    /// </summary>
    public long MaxCost { get; init; } = 200_000;

    /// <summary>Deepest field of one operation; see <see cref="EngineOptions.MaxFieldDepth"/>.</summary>
    public int MaxDepth { get; init; } = 20;

    /// <summary>Most aliased fields of one operation; see <see cref="EngineOptions.MaxAliases"/>.</summary>
    public int MaxAliases { get; init; } = 100;

    /// <summary>Most root fields of one operation; see <see cref="EngineOptions.MaxRootFields"/>.</summary>
    public int MaxRootFields { get; init; } = 25;

    /// <summary>Deepest nesting of the lists of introspection; see <see cref="EngineOptions.MaxIntrospectionDepth"/>.</summary>
    public int MaxIntrospectionDepth { get; init; } = 2;

    /// <summary>Most errors of one response; see <see cref="EngineOptions.MaxErrors"/>.</summary>
    public int MaxErrors { get; init; } = 100;

    /// <summary>Deepest nesting of the request's JSON and of a variable; see <see cref="EngineOptions.MaxInputDepth"/>.</summary>
    public int MaxInputDepth { get; init; } = 64;

    /// <summary>Most steps that checking and measuring a document may take; see <see cref="EngineOptions.MaxComplexity"/>.</summary>
    public int MaxComplexity { get; init; } = 100_000;

    /// <summary>Most objects and list items of one result; see <see cref="EngineOptions.MaxResultValues"/>.</summary>
    public int MaxResultValues { get; init; } = 1_000_000;

    /// <summary>Most bytes of one response; see <see cref="EngineOptions.MaxResponseBytes"/>.</summary>
    public int MaxResponseBytes { get; init; } = 10_000_000;

    /// <summary>From which cost on an operation is heavy, 1 … 2⁶³−1: of these, only so many run at once.</summary>
    public long HeavyCost { get; init; } = 5_000;

    /// <summary>Most heavy operations that run at once, 1 … 1,000; 0 for as many as the machine has cores.</summary>
    public int MaxHeavy { get; init; }

    /// <summary>Most heavy operations that wait for their turn, 0 … 100,000; more are told to come again.</summary>
    public int MaxWaiting { get; init; } = 100;

    /// <summary>Memory for kept reports, in bytes, reckoned by the rows of their tables, 0 (none is kept) … 2⁶³−1.</summary>
    public long ReportCacheBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Memory for documents that were parsed and checked, in bytes; see <see cref="EngineOptions.DocumentCacheBytes"/>.</summary>
    public long DocumentCacheBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>Rows of a page when nobody says, 1 … MaxPage.</summary>
    public int DefaultPage { get; init; } = 20;

    /// <summary>Most rows of a page, 1 … 10,000.</summary>
    public int MaxPage { get; init; } = 500;

    /// <summary>Most records that an analysis may touch, 100 … 10,000,000.</summary>
    public int MaxSubgraph { get; init; } = 50_000;

    /// <summary>Most records of a change set of an import, 100 … 100,000: what an interrupted import does again at the most.</summary>
    public int ImportBatch { get; init; } = 5_000;

    /// <summary>Longest run of one request in seconds, 1 … 3,600.</summary>
    public int RequestTimeoutSeconds { get; init; } = 30;

    /// <summary>How long a change that others write into Neo4j may stay unseen, in seconds, 1 … 3,600.</summary>
    public int ChangePollSeconds { get; init; } = 1;

    /// <summary>Most connections for subscriptions that are open at once, 1 … 1,000,000.</summary>
    public int MaxStreams { get; init; } = 1_000;

    /// <summary>Most operations that run at once on one WebSocket, 1 … 10,000.</summary>
    public int MaxSubscriptions { get; init; } = 20;

    /// <summary>Bytes that may wait to be sent on one such connection, 1,000 … 1,000,000,000.</summary>
    public int MaxQueuedBytes { get; init; } = 1_000_000;

    /// <summary>How long such a client may leave the server waiting for room, in seconds, 1 … 3,600.</summary>
    public int SlowConsumerSeconds { get; init; } = 10;

    /// <summary>How long after opening a WebSocket <c>connection_init</c> may come, in seconds, 1 … 3,600.</summary>
    public int ConnectionInitSeconds { get; init; } = 10;

    /// <summary>How often a silent connection is given a sign of life, in seconds, 1 … 3,600.</summary>
    public int KeepAliveSeconds { get; init; } = 12;

    /// <summary>The origins whose pages may ask, divided by commas, or <c>*</c> for all; empty for none but our own.</summary>
    public string CorsOrigins { get; init; } = "";

    /// <summary>Folder with the persisted documents, *.graphql; null for none.</summary>
    public string? Documents { get; init; }

    /// <summary>Whether only persisted documents are answered.</summary>
    public bool TrustedOnly { get; init; }

    /// <summary>Whether the schema is kept back: no introspection, no suggestions in errors, no SDL, no IDE.</summary>
    public bool Hardened { get; init; }

    /// <summary>Whether browsers get the IDE, which is of no use without introspection or with documents of others only.</summary>
    internal bool Ide => !Hardened && !TrustedOnly;

    /// <summary>What an empty store is filled with; null for nothing.</summary>
    internal string? SeedFolder => Seed == BundledSeed ? Data : null;

    internal PageLimits Pages => new(DefaultPage, MaxPage);

    /// <summary>What the engine makes of these settings.</summary>
    public EngineOptions Engine(Action<Exception> onException) => new()
    {
        ParserLimits = new ParserLimits { MaxBytes = MaxQueryBytes, MaxTokens = MaxQueryTokens, MaxDepth = MaxQueryDepth },
        MaxCost = MaxCost,
        MaxFieldDepth = MaxDepth,
        MaxAliases = MaxAliases,
        MaxRootFields = MaxRootFields,
        MaxIntrospectionDepth = MaxIntrospectionDepth,
        MaxErrors = MaxErrors,
        MaxInputDepth = MaxInputDepth,
        MaxComplexity = MaxComplexity,
        MaxResultValues = MaxResultValues,
        MaxResponseBytes = MaxResponseBytes,
        DocumentCacheBytes = DocumentCacheBytes,
        RequestTimeout = TimeSpan.FromSeconds(RequestTimeoutSeconds),
        Suggestions = !Hardened,
        Introspection = !Hardened,
        OnException = onException,
    };

    /// <summary>How heavy operations take turns.</summary>
    internal Turns Turns() => new(HeavyCost, HeavyAtOnce, MaxWaiting);

    internal int HeavyAtOnce => MaxHeavy == 0 ? Environment.ProcessorCount : MaxHeavy;

    /// <summary>What open connections may cost.</summary>
    internal StreamOptions Streams(CancellationToken stopping) => new()
    {
        MaxConnections = MaxStreams,
        MaxOperations = MaxSubscriptions,
        MaxQueuedBytes = MaxQueuedBytes,
        Patience = TimeSpan.FromSeconds(SlowConsumerSeconds),
        InitTimeout = TimeSpan.FromSeconds(ConnectionInitSeconds),
        KeepAlive = TimeSpan.FromSeconds(KeepAliveSeconds),
        Origins = CorsOrigins,
        Stopping = stopping,
    };

    /// <summary>Nothing of the values: one of them is a password.</summary>
    public override string ToString() => nameof(ServerOptions);

    /// <summary>Every setting that is out of its range, in one list; empty when all is well.</summary>
    public IReadOnlyList<string> Validate()
    {
        // The engine knows the ranges of its limits, and must not be given a time that it would refuse as well.
        List<string> problems =
        [
            .. (Engine(_ => { }) with { RequestTimeout = Timeout.InfiniteTimeSpan }).Validate(SettingNames.OfEngineOption),
        ];
        Check(nameof(MaxBodyBytes), MaxBodyBytes, 1_000, 100_000_000);
        Check(nameof(MaxAddressBytes), MaxAddressBytes, 1_000, 1_000_000);
        Check(nameof(MaxPage), MaxPage, 1, 10_000);
        Check(nameof(DefaultPage), DefaultPage, 1, MaxPage);
        Check(nameof(MaxSubgraph), MaxSubgraph, 100, 10_000_000);
        Check(nameof(HeavyCost), HeavyCost, 1, long.MaxValue);
        Check(nameof(MaxHeavy), MaxHeavy, 0, 1_000);
        Check(nameof(MaxWaiting), MaxWaiting, 0, 100_000);
        Check(nameof(ReportCacheBytes), ReportCacheBytes, 0, long.MaxValue);
        Check(nameof(ImportBatch), ImportBatch, 100, 100_000);
        Check(nameof(RequestTimeoutSeconds), RequestTimeoutSeconds, 1, 3_600);
        Check(nameof(ChangePollSeconds), ChangePollSeconds, 1, 3_600);
        Check(nameof(MaxStreams), MaxStreams, 1, 1_000_000);
        Check(nameof(MaxSubscriptions), MaxSubscriptions, 1, 10_000);
        Check(nameof(MaxQueuedBytes), MaxQueuedBytes, 1_000, 1_000_000_000);
        Check(nameof(SlowConsumerSeconds), SlowConsumerSeconds, 1, 3_600);
        Check(nameof(ConnectionInitSeconds), ConnectionInitSeconds, 1, 3_600);
        Check(nameof(KeepAliveSeconds), KeepAliveSeconds, 1, 3_600);
        if (!DefaultDate.IsValid(AsOf))
        {
            problems.Add($"{SettingNames.Environment(nameof(AsOf))} is '{AsOf}'; "
                + $"write {DefaultDate.NewestSource}, {DefaultDate.Today} or a partial date such as 2020.");
        }
        if (Store is not (EmbeddedStore or Neo4jStore))
            problems.Add(Errors.UnknownWord(SettingNames.Environment(nameof(Store)), Store, EmbeddedStore, Neo4jStore));
        if (Seed is not (BundledSeed or NoSeed))
            problems.Add(Errors.UnknownWord(SettingNames.Environment(nameof(Seed)), Seed, BundledSeed, NoSeed));
        if (!Uri.TryCreate(Neo4jUrl, UriKind.Absolute, out var url) || !Neo4jOptions.Schemes.Contains(url.Scheme) || url.Host.Length == 0)
            problems.Add(Errors.NotAnAddress(SettingNames.Environment(nameof(Neo4jUrl)), Neo4jUrl));
        if (Neo4jPasswordFile is not null && !File.Exists(Neo4jPasswordFile))
            problems.Add($"{SettingNames.Environment(nameof(Neo4jPasswordFile))} is '{Neo4jPasswordFile}'; there is no such file.");
        if (Neo4jPasswordFile is not null && Neo4jPassword is not null)
        {
            problems.Add(Errors.TwoPasswords(
                SettingNames.Environment(nameof(Neo4jPassword)), SettingNames.Environment(nameof(Neo4jPasswordFile))));
        }
        if (!Directory.Exists(Data)) problems.Add($"{SettingNames.Environment(nameof(Data))} is '{Data}'; there is no such folder.");
        if (Documents is not null && !Directory.Exists(Documents))
            problems.Add($"{SettingNames.Environment(nameof(Documents))} is '{Documents}'; there is no such folder.");
        if (TrustedOnly && Documents is null)
        {
            problems.Add(Errors.TrustedOnlyWithoutDocuments(
                SettingNames.Environment(nameof(TrustedOnly)), SettingNames.Environment(nameof(Documents))));
        }
        problems.AddRange(Cors.Problems(CorsOrigins)
            .Select(origin => Errors.NotAnOrigin(SettingNames.Environment(nameof(CorsOrigins)), origin)));
        return problems;

        void Check(string name, long value, long least, long most)
        {
            if (value < least || value > most)
                problems.Add($"{SettingNames.Environment(name)} is {value}; it must be between {least} and {most}.");
        }
    }
}
