namespace CoopGraph.Store.Neo4j;

/// <summary>Every message text of the project. Each says what, where and how to mend it.</summary>
internal static class Errors
{
    public const string ImportOvertaken =
        "Another import was begun in this database while this one ran. What this one imported so far "
        + "is there; run it again when the other one is over.";

    public const string NotTakenInTime = "The connection was not taken in time.";

    public const string Closed = "The server closed the connection.";

    public static string Unreachable(Uri url, string reason) =>
        $"Neo4j at {url} cannot be reached: {reason.TrimEnd('.')}. Start it, or correct COOPGRAPH_NEO4J_URL.";

    public static string Paused(Uri url) => $"Neo4j at {url} failed too often in a row; it is asked again in a moment.";

    public static string OutOfTime(Uri url, TimeSpan deadline) =>
        $"Neo4j at {url} did not answer within {deadline.TotalSeconds:0.#} s; "
        + "the statement was ended. Ask for less, or give the request more time.";

    public static string InTrouble(Uri url, string message) =>
        $"Neo4j at {url} has a trouble of its own. {message} Its log tells more; look at its disk space and memory first.";

    /// <summary>Advice, not a failure.</summary>
    public static string NoTransactionTimeout(Uri url) =>
        $"Neo4j at {url} has no limit on the time of a transaction, so a statement that this program cannot end for some reason runs on "
        + "for ever. Set db.transaction.timeout there, to 60s say.";

    public static string Untrusted(string reason) =>
        $"{reason} The system must trust the server's certificate; SSL_CERT_FILE may name one more authority.";

    public static string NotNeo4j(Uri url, int status) =>
        $"{url} answered {status} with something that is not an answer of Neo4j's Query API. In COOPGRAPH_NEO4J_URL an http address is "
        + "that of the Query API of Neo4j 5.26 or newer, such as http://127.0.0.1:7474; that of Bolt begins with bolt://.";

    public static string SpeaksHttp(Uri url) =>
        $"{url} speaks HTTP, not Bolt. COOPGRAPH_NEO4J_URL must name Neo4j's Bolt address, "
        + "such as bolt://127.0.0.1:7687, or begin with http:// for its Query API.";

    public static string OtherBolt(Uri url) =>
        $"{url} does not speak Bolt 5.4 to 5.8, as Neo4j 5.26 and newer do. Name such a server with COOPGRAPH_NEO4J_URL.";

    public static string Refused(string code, string message) => $"Neo4j refused a statement ({code}): {message}";

    public static string WrongCredentials(Uri url, string message) =>
        $"Neo4j at {url} does not accept the credentials: {message} Check COOPGRAPH_NEO4J_USER "
        + "and COOPGRAPH_NEO4J_PASSWORD (or …_PASSWORD_FILE).";

    public static string NoSuchDatabase(Uri url, string database) =>
        $"Neo4j at {url} has no database '{database}'. Create it, or correct COOPGRAPH_NEO4J_DATABASE.";

    public static string TooOld(Uri url, string version) => $"Neo4j at {url} is version {version}; 5.26 or newer is needed.";

    public static string SomebodyElses(Uri url, string database, long nodes) =>
        $"The database '{database}' of Neo4j at {url} holds {nodes} nodes that are not CoopGraph's. Nothing was touched. "
        + "Name an empty database (COOPGRAPH_NEO4J_DATABASE), or empty this one.";

    public static string OtherFormat(Uri url, string database, long format, long known) =>
        $"The database '{database}' of Neo4j at {url} was written in format {format}; this program knows format {known}. "
        + "Export it with the program that wrote it and import it into an empty database.";
}
