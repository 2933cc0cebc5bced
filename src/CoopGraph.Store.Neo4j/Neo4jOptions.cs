using System.Text;

namespace CoopGraph.Store.Neo4j;

/// <summary>Where the database is and how it is talked to.</summary>
public sealed record Neo4jOptions
{
    /// <summary>The schemes that an address may have: Bolt, and the HTTP Query API, each without and with TLS.</summary>
    public static IReadOnlyList<string> Schemes { get; } = ["bolt", "bolt+s", "http", "https"];

    /// <summary>The server's address, without a path. Its scheme is one of <see cref="Schemes"/>.</summary>
    public required Uri Url { get; init; }

    public string Database { get; init; } = "neo4j";

    public Neo4jCredentials Credentials { get; init; } = Neo4jCredentials.None;

    /// <summary>Longest run of one call, retries included. What is still running then is terminated on the server.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Most statements that are under way at a time; fewer than the server has workers.</summary>
    public int MaxConcurrency { get; init; } = 48;

    /// <summary>How long a connection may take to be taken.</summary>
    internal TimeSpan ConnectTime { get; } = TimeSpan.FromSeconds(3);

    internal bool IsBolt => Url.Scheme.StartsWith("bolt", StringComparison.Ordinal);
}

/// <summary>What the store shows the server. Never printed.</summary>
public sealed class Neo4jCredentials
{
    private readonly string? scheme;
    private readonly string? user;
    private readonly string? secret;

    private Neo4jCredentials(string? scheme, string? user, string? secret) =>
        (this.scheme, this.user, this.secret) = (scheme, user, secret);

    public static Neo4jCredentials None { get; } = new(null, null, null);

    /// <summary>As the Query API wants them, which has a token encoded once more; null for none.</summary>
    internal string? Header =>
        scheme is null ? null : $"{scheme} {Convert.ToBase64String(Encoding.UTF8.GetBytes(user is null ? secret! : $"{user}:{secret}"))}";

    /// <summary>As Bolt wants them.</summary>
    internal IReadOnlyDictionary<string, object?> LogOn
    {
        get
        {
            var shown = new Dictionary<string, object?> { ["scheme"] = scheme?.ToLowerInvariant() ?? "none" };
            if (user is not null) shown["principal"] = user;
            if (secret is not null) shown["credentials"] = secret;
            return shown;
        }
    }

    public static Neo4jCredentials Basic(string user, string password) => new("Basic", user, password);

    public static Neo4jCredentials Bearer(string token) => new("Bearer", null, token);

    public override string ToString() => scheme ?? "none";
}
