namespace CoopGraph.Store.Neo4j;

/// <summary>Where the database is and how it is talked to.</summary>
public sealed record Neo4jOptions
{
    /// <summary>The server's HTTP address, without a path.</summary>
    public required Uri Url { get; init; }

    public string Database { get; init; } = "neo4j";

    public Neo4jCredentials Credentials { get; init; } = Neo4jCredentials.None;

    /// <summary>Longest run of one call, retries included. What is still running then is terminated on the server.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Most statements that are under way at a time; fewer than the server has workers.</summary>
    public int MaxConcurrency { get; init; } = 48;
}

/// <summary>What the store shows the server. Never printed.</summary>
public sealed class Neo4jCredentials
{
    private Neo4jCredentials(string? scheme, string? token) => (Scheme, Token) = (scheme, token);

    public static Neo4jCredentials None { get; } = new(null, null);

    internal string? Scheme { get; }

    internal string? Token { get; }

    public static Neo4jCredentials Basic(string user, string password) => new("Basic", Base64($"{user}:{password}"));

    /// <summary>The Query API wants the token encoded once more.</summary>
    public static Neo4jCredentials Bearer(string token) => new("Bearer", Base64(token));

    public override string ToString() => Scheme ?? "none";

    private static string Base64(string text) => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(text));
}
