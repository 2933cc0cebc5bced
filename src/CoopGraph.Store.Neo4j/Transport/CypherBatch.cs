using System.Text.RegularExpressions;
using CoopGraph.Store.Neo4j.Compiling;

namespace CoopGraph.Store.Neo4j.Transport;

/// <summary>
/// Several statements of one text as one statement that answers a row for each: <c>UNWIND $requests AS q CALL (q) { … }</c>. Each of them
/// must answer one row, as every read that <see cref="CypherWriter"/> writes does.
/// </summary>
/// <param name="first">Any of the statements.</param>
internal sealed partial class CypherBatch(CypherStatement first)
{
    private const string Request = "q";
    private const string Number = "number";

    private readonly Lazy<CypherText> cypher = new(() => CypherText.Of(Write(first.Text)));

    /// <summary>
    /// What statements must have in common: their text, and how many rows it lets through, which Cypher takes from no variable.
    /// </summary>
    public static (CypherText Cypher, string Limits) Key(CypherStatement statement) =>
        (statement.Cypher, string.Join(';', statement.Parameters.Where(parameter => IsShared(parameter.Key))));

    public CypherStatement Join(IReadOnlyList<CypherStatement> statements)
    {
        var parameters = first.Parameters.Where(parameter => IsShared(parameter.Key)).ToDictionary();
        parameters["requests"] = statements.Select((statement, number) =>
            statement.Parameters.Where(parameter => !IsShared(parameter.Key)).Append(new(Number, number)).ToDictionary());
        return new CypherStatement(cypher.Value, parameters);
    }

    /// <summary>The answer to each, in their order; null where there is none.</summary>
    public static IReadOnlyList<QueryResult?> Split(QueryResult result, int count)
    {
        using var whole = result;
        var answers = new QueryResult?[count];
        for (var row = 0; row < result.Rows.Count; row++)
            answers[result.Value(Request, row).GetProperty(Number).GetInt32()] = result.Only(row);
        return answers;
    }

    private static bool IsShared(string parameter) => parameter.StartsWith(CypherWriter.LimitPrefix, StringComparison.Ordinal);

    private static string Write(string statement)
    {
        var inner = Subquery().Replace(Parameter().Replace(statement[CypherWriter.Head.Length..], $"{Request}.$1"),
            call => $"CALL ({(call.Groups[1].Length == 0 ? "" : call.Groups[1].Value + ", ")}{Request}) {{");
        return $"{CypherWriter.Head}UNWIND $requests AS {Request}\nCALL ({Request}) {{\n{inner}}}\nRETURN *\n";
    }

    [GeneratedRegex(@"\$(p\d+)")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"CALL \(([^)]*)\) \{")]
    private static partial Regex Subquery();
}
