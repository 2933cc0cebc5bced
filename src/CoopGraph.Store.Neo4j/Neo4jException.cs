using CoopGraph.Core;

namespace CoopGraph.Store.Neo4j;

/// <summary>The server answered with an error.</summary>
/// <param name="code">As Neo4j gives it: <c>Neo.ClientError.Statement.SyntaxError</c>.</param>
public sealed class Neo4jException(string code, string message) : OperatorException(Errors.Refused(code, message))
{
    public string Code { get; } = code;
}

/// <summary>The database that the settings name cannot be used; trying again would not help.</summary>
public sealed class UnusableDatabaseException(string message) : OperatorException(message);
