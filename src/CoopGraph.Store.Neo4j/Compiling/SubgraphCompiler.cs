using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Storage;
using CoopGraph.Store.Neo4j.Transport;

namespace CoopGraph.Store.Neo4j.Compiling;

/// <summary>A request for a subgraph as one statement; column names go by the number of the step.</summary>
internal sealed record CompiledSubgraph(SubgraphRequest Request, CypherStatement Statement)
{
    public const string Start = "starts";

    /// <summary>Column with the ids of the nodes that are in no set.</summary>
    public const string Beside = "besides";

    /// <summary>Column with the record of each node.</summary>
    public const string Records = "records";

    /// <summary>Column with the ids and dates of the sources that speak of what was met.</summary>
    public const string Documents = "documents";

    public static string RowsOf(int step) => $"e{step}";

    /// <summary>Relationships among what a closure or a succession met, and some more.</summary>
    public static string Inner(int step) => $"i{step}";
}

/// <summary>
/// Writes a request for a subgraph. Everything is brought, up to a limit on relationships that only a graph too large for
/// the request reaches.
/// </summary>
internal sealed class SubgraphCompiler(SubgraphRequest request)
{
    private const long RelationshipsPerNode = 50;

    private readonly CypherWriter writer = new();
    private readonly Dictionary<string, string> sets = [];
    private readonly List<string> columns = [];
    private readonly List<string> met = [];
    private readonly List<string> cited = [];

    public static CompiledSubgraph Compile(SubgraphRequest request) => new SubgraphCompiler(request).Write();

    private CompiledSubgraph Write()
    {
        var start = Start();
        sets[SubgraphRequest.Origin] = start;
        if (request.Beside.Count > 0) Beside(after: start);
        for (var step = 0; step < request.Steps.Count; step++) Follow(request.Steps[step], step);
        writer.Block($"CALL ({string.Join(", ", met)})", () =>
        {
            writer.Line($"UNWIND {string.Join(" + ", met)} AS n");
            writer.Line("WITH DISTINCT n");
            writer.Line($"RETURN collect(n.record) AS {CompiledSubgraph.Records}");
        });
        writer.Block($"CALL ({string.Join(", ", [.. met, .. cited])})", () =>
        {
            writer.Line($"UNWIND [n IN {string.Join(" + ", met)} | n.sources]{string.Concat(cited.Select(list => " + " + list))} AS ids");
            writer.Line("UNWIND ids AS id");
            writer.Line("WITH DISTINCT id");
            writer.Line($"MATCH (n:Node {{id: id}}) WHERE n.{ModelSchema.SourceDate} IS NOT NULL");
            writer.Line($"RETURN collect([id, n.{ModelSchema.SourceDate}]) AS {CompiledSubgraph.Documents}");
        });
        writer.Line($"WITH *, [n IN {start} | n.id] AS {CompiledSubgraph.Start}");
        OneState.End(writer, [CompiledSubgraph.Start, .. columns, CompiledSubgraph.Records, CompiledSubgraph.Documents]);
        return new CompiledSubgraph(request, writer.Statement);
    }

    /// <summary>Finds the first set.</summary>
    private string Start()
    {
        var named = writer.Name("a");
        OneState.Start(writer, request.Start, named);
        met.Add(named);
        if (request.StartKinds.Count == 0) return named;
        var (ofKind, all) = (writer.Name("a"), writer.Name("a"));
        var (label, kinds) = Kinds.Label(request.StartKinds);
        writer.Block($"CALL ({named})", () =>
        {
            writer.Line($"MATCH (n:{label})" + (kinds is null ? "" : $" WHERE {Kinds.IsOneOf("n", kinds)}"));
            writer.Line($"RETURN collect(n) AS {ofKind}");
        });
        met.Add(ofKind);
        writer.Line($"WITH *, {named} + {ofKind} AS {all}");
        return all;
    }

    /// <param name="after">What is found before: one follows from the other, and no product of both is planned.</param>
    private void Beside(string after)
    {
        var beside = writer.Name("b");
        OneState.Start(writer, request.Beside, beside, after);
        met.Add(beside);
        writer.Line($"WITH *, [n IN {beside} | n.id] AS {CompiledSubgraph.Beside}");
        columns.Add(CompiledSubgraph.Beside);
    }

    private void Follow(SubgraphStep step, int number)
    {
        if (sets.GetValueOrDefault(step.From) is not { } from) return;
        var (reached, sources) = (writer.Name("d"), step.Hop is Core.Plans.Hop.Along ? writer.Name("q") : null);
        writer.Block($"CALL ({from})", () =>
        {
            var hop = Hop(step.Hop, from);
            if (request.MaxNodes < int.MaxValue)
                writer.Line($"WITH * {writer.Limit(RelationshipsPerNode * Math.Max(request.MaxNodes, 100))}");
            writer.Line($"RETURN collect([n.id, {hop.Far}.id, {(hop.Relationship is null ? "null" : $"{hop.Relationship}.record")}"
                + $"]) AS {CompiledSubgraph.RowsOf(number)}, collect(DISTINCT {hop.Far}) AS {reached}"
                + (sources is null ? "" : $", collect(DISTINCT {hop.Relationship}.sources) AS {sources}"));
        });
        if (sources is not null) cited.Add(sources);
        columns.Add(CompiledSubgraph.RowsOf(number));
        met.Add(reached);
        if (step.Hop is not Core.Plans.Hop.Along) Within(step.Hop, from, reached, number);
        Join(step.Into, reached);
    }

    /// <summary>Writes the rows of a hop from each node <c>n</c> of a set.</summary>
    private ArrivalNames Hop(Hop hop, string from)
    {
        writer.Line($"UNWIND {from} AS n");
        writer.Line("WITH DISTINCT n");
        var clauses = new Clauses();
        var found = new HopCompiler(writer).Follow("n", [hop], clauses);
        writer.Block("CALL (n)", () =>
        {
            writer.Lines(clauses);
            writer.Line($"RETURN {string.Join(", ", new[] { found.Far, found.Relationship }.OfType<string>())}");
        });
        return found;
    }

    private void Within(Hop hop, string from, string reached, int number)
    {
        var type = hop is Core.Plans.Hop.Closure closure ? closure.Type : RelationshipType.SucceededBy;
        var known = sets.Where(set => set.Key == request.Steps[number].Into)
            .Select(set => set.Value).Prepend(from).Append(reached).Distinct().ToArray();
        var sources = writer.Name("q");
        writer.Block($"CALL ({string.Join(", ", known)})", () =>
        {
            writer.Line($"UNWIND {string.Join(" + ", known)} AS n");
            writer.Line("WITH DISTINCT n");
            writer.Line($"MATCH (n)-[r:{type.Label()}]->()");
            writer.Line($"RETURN collect(r.record) AS {CompiledSubgraph.Inner(number)}, collect(DISTINCT r.sources) AS {sources}");
        });
        cited.Add(sources);
        columns.Add(CompiledSubgraph.Inner(number));
    }

    private void Join(string name, string reached)
    {
        if (!sets.TryGetValue(name, out var known))
        {
            sets[name] = reached;
            return;
        }
        sets[name] = writer.Name("a");
        writer.Line($"WITH *, {known} + {reached} AS {sets[name]}");
    }
}
