using CoopGraph.Core.Plans;
using CoopGraph.Core.Storage;
using CoopGraph.Store.Neo4j.Transport;

namespace CoopGraph.Store.Neo4j.Compiling;

/// <summary>Writes how many nodes there are under each key, as one statement that answers with the counts alone.</summary>
internal static class CountCompiler
{
    /// <summary>Column with a list of keys and count.</summary>
    public const string Found = "found";

    public static CypherStatement Compile(CountQuery query)
    {
        var writer = new CypherWriter();
        var (label, kinds) = Kinds.Label(query.Kinds);
        var conditions = new List<string>();
        if (kinds is not null) conditions.Add(Kinds.IsOneOf("n", kinds));
        if (query.Where is { } where) conditions.Add(new FilterCompiler(writer).Compile(where, "n", null));
        writer.Block("CALL ()", () =>
        {
            writer.Lines(PlanCompiler.Candidates(writer, FilterStart.Of(query.Where), label, conditions));
            var keys = query.By.Select(dimension => Unwind(dimension, writer)).ToArray();
            writer.Line($"WITH [{string.Join(", ", keys)}] AS keys, count(*) AS count");
            writer.Line($"RETURN collect([keys, count]) AS {Found}");
        });
        OneState.End(writer, Found);
        return writer.Statement;
    }

    /// <summary>Makes a row of each value that the node has, or one of null.</summary>
    /// <returns>The value's name.</returns>
    private static string Unwind(Dimension dimension, CypherWriter writer)
    {
        if (dimension is Dimension.Word { Name: var name })
            return name == NodeWords.Kind ? "n.kind" : FilterCompiler.Word(name, "n") ?? "null";
        if (dimension is Dimension.Activity activity) return new FilterCompiler(writer).Activity(activity.Day, "n");
        var reached = (Dimension.Reached)dimension;
        var (key, ids) = (writer.Name("key"), writer.Name("ids"));
        var found = new StepCompiler(writer, "n").Compile(reached.Step, reached.Where, wantsNear: false);
        writer.Line($"WITH *, COLLECT {{ {found.Clauses.Inline} RETURN DISTINCT {found.Far}.id AS id }} AS {ids}");
        writer.Line($"UNWIND CASE WHEN size({ids}) = 0 THEN [null] ELSE {ids} END AS {key}");
        return key;
    }
}
