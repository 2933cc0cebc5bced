using CoopGraph.GraphQL.Language;

namespace CoopGraph.GraphQL;

/// <summary>The limits and switches of a <see cref="GraphQLEngine"/>. Every limit is inclusive.</summary>
public sealed record EngineOptions
{
    /// <summary>What the parser accepts.</summary>
    public ParserLimits ParserLimits { get; init; } = new();

    /// <summary>Highest cost of one operation, in cost units, 1 … 2⁶³−1. Default 10,000. See <c>SchemaBinding.Cost</c>.</summary>
    public long MaxCost { get; init; } = 10_000;

    /// <summary>Most fields on the way from the root to a leaf, 1 … 200; introspection does not count. Default 20.</summary>
    public int MaxFieldDepth { get; init; } = 20;

    /// <summary>Most aliased fields in one operation, 0 … 1,000,000. Default 100.</summary>
    public int MaxAliases { get; init; } = 100;

    /// <summary>Most root fields in one operation, 1 … 1,000,000. Default 25.</summary>
    public int MaxRootFields { get; init; } = 25;

    /// <summary>
    /// Deepest nesting of the introspection lists <c>fields</c>, <c>interfaces</c>, <c>possibleTypes</c> and
    /// <c>inputFields</c>, 0 … 10. Default 2, which the standard introspection query needs; each further level multiplies the answer.
    /// </summary>
    public int MaxIntrospectionDepth { get; init; } = 2;

    /// <summary>Most errors in one response, 1 … 10,000; one more says that there were others. Default 100.</summary>
    public int MaxErrors { get; init; } = 100;

    /// <summary>Deepest nesting of the request's JSON and of one variable's value, 1 … 256. Default 64.</summary>
    public int MaxInputDepth { get; init; } = 64;

    /// <summary>
    /// Most steps that field merging and the measuring of cost may each take, 1,000 … 10⁹; a guard against documents whose
    /// fragments multiply. Default 100,000: several times what the longest allowed document needs, a fraction of a second.
    /// </summary>
    public int MaxComplexity { get; init; } = 100_000;

    /// <summary>Most objects and list items in one result, 1 … 10⁹. Default 1,000,000.</summary>
    public int MaxResultValues { get; init; } = 1_000_000;

    /// <summary>
    /// Most bytes of the data of one response, 1,000 … 2³¹−1: its names and values in UTF-8 as JSON has them, escapes left out. Default
    /// 10,000,000. Execution ends where they are passed, so they bound its memory, too.
    /// </summary>
    public int MaxResponseBytes { get; init; } = 10_000_000;

    /// <summary>
    /// Asked for leave before an operation is executed, with its cost: waits until there is room, and its result is disposed when the
    /// operation has been executed; a <see cref="GraphQLException"/> refuses. Null lets everything run at once.
    /// </summary>
    public Func<long, CancellationToken, ValueTask<IDisposable?>>? Admit { get; init; }

    /// <summary>Longest run of one request, more than zero, or <see cref="Timeout.InfiniteTimeSpan"/>. Default 30 seconds.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Memory for parsed and validated documents, in estimated bytes, 0 (no cache) … 2⁶³−1. Default 16 MiB.</summary>
    public long DocumentCacheBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>Whether errors suggest names of the schema ("Did you mean …?"). Default true; false in hardened mode.</summary>
    public bool Suggestions { get; init; } = true;

    /// <summary>Whether <c>__schema</c> and <c>__type</c> may be queried. Default true.</summary>
    public bool Introspection { get; init; } = true;

    /// <summary>Receives every unexpected exception, whose message the client never sees. It must not throw.</summary>
    public Action<Exception>? OnException { get; init; }

    /// <summary>The clock behind <see cref="RequestTimeout"/>.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Names every option that is out of its range; empty when all is well.</summary>
    /// <param name="nameOf">
    /// How whoever is told calls an option, given its name here; those of the parser begin with <c>ParserLimits.</c>.
    /// </param>
    public IReadOnlyList<string> Validate(Func<string, string>? nameOf = null)
    {
        List<string> problems = [];
        Check($"{nameof(ParserLimits)}.{nameof(ParserLimits.MaxBytes)}", ParserLimits.MaxBytes, 1, int.MaxValue);
        Check($"{nameof(ParserLimits)}.{nameof(ParserLimits.MaxTokens)}", ParserLimits.MaxTokens, 1, int.MaxValue);
        Check($"{nameof(ParserLimits)}.{nameof(ParserLimits.MaxDepth)}", ParserLimits.MaxDepth, 1, 256);
        Check(nameof(MaxCost), MaxCost, 1, long.MaxValue);
        Check(nameof(MaxFieldDepth), MaxFieldDepth, 1, 200);
        Check(nameof(MaxAliases), MaxAliases, 0, 1_000_000);
        Check(nameof(MaxRootFields), MaxRootFields, 1, 1_000_000);
        Check(nameof(MaxIntrospectionDepth), MaxIntrospectionDepth, 0, 10);
        Check(nameof(MaxErrors), MaxErrors, 1, 10_000);
        Check(nameof(MaxInputDepth), MaxInputDepth, 1, 256);
        Check(nameof(MaxComplexity), MaxComplexity, 1_000, 1_000_000_000);
        Check(nameof(MaxResultValues), MaxResultValues, 1, 1_000_000_000);
        Check(nameof(MaxResponseBytes), MaxResponseBytes, 1_000, int.MaxValue);
        Check(nameof(DocumentCacheBytes), DocumentCacheBytes, 0, long.MaxValue);
        if (RequestTimeout != Timeout.InfiniteTimeSpan
            && (RequestTimeout <= TimeSpan.Zero || RequestTimeout.TotalMilliseconds > int.MaxValue))
        {
            problems.Add($"{Named(nameof(RequestTimeout))} is {RequestTimeout}; "
                + $"it must be longer than zero and at most {int.MaxValue} ms, or infinite.");
        }
        return problems;

        void Check(string name, long value, long least, long most)
        {
            if (value < least || value > most)
                problems.Add(string.Create(null, $"{Named(name)} is {value}; it must be between {least} and {most}."));
        }

        string Named(string name) => nameOf?.Invoke(name) ?? name;
    }
}
