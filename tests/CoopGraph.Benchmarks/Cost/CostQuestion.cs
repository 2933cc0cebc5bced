using System.Globalization;
using System.Text.Json.Nodes;
using CoopGraph.Core.Plans;

namespace CoopGraph.Benchmarks.Cost;

/// <summary>
/// A question in GraphQL, the same in Cypher as an expert would write it, and what it is asked about: each row of
/// <paramref name="Values"/> is a map of variables that are the parameters too.
/// </summary>
internal sealed record CostQuestion(string Name, string GraphQL, string Cypher, string Values)
{
    /// <summary>Parameter with the sort keys and the id of a row, which the API takes as a cursor.</summary>
    private const string After = "after";

    /// <summary>
    /// All questions, in the order of their files in <c>Questions</c>: <c>N-name.graphql</c>, <c>.cypher</c>, <c>.values.cypher</c>.
    /// </summary>
    public static IReadOnlyList<CostQuestion> All()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Cost", "Questions");
        return
        [
            .. Directory.GetFiles(folder, "*.graphql").Select(file => (File: file, Name: Path.GetFileNameWithoutExtension(file)))
                .OrderBy(question => int.Parse(question.Name.Split('-')[0], CultureInfo.InvariantCulture))
                .Select(question => new CostQuestion(
                    string.Join(' ', question.Name.Split('-')[1..]),
                    File.ReadAllText(question.File),
                    File.ReadAllText(Path.ChangeExtension(question.File, ".cypher")),
                    File.ReadAllText(Path.ChangeExtension(question.File, ".values.cypher")))),
        ];
    }

    public JsonObject Variables(JsonObject values)
    {
        var variables = values.DeepClone().AsObject();
        if (variables[After] is not JsonArray row) return variables;
        string[] parts = [.. row.Select(part => part!.GetValue<string>())];
        variables[After] = new Cursor(parts[..^1], parts[^1]).Encode("actors:ActorConnection", [new Order(SortKeys.Name)]);
        return variables;
    }
}
