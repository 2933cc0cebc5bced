using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Storage;
using CoopGraph.Store.Neo4j.Layout;
using CoopGraph.Store.Neo4j.Transport;

namespace CoopGraph.Store.Neo4j.Compiling;

/// <summary>A request for a subgraph as one statement; column names go by the number of the step.</summary>
internal sealed record CompiledSubgraph(SubgraphRequest Request, CypherStatement Statement)
{
    public const string Start = "starts";

    /// <summary>Column with each node, whole or in brief as the request says.</summary>
    public const string Records = "records";

    /// <summary>Column with the relationships among all nodes, where the request asks for them.</summary>
    public const string Among = "among";

    /// <summary>Whether a node was left out because of the limit.</summary>
    public const string More = "more";

    public static string Reached(int step) => $"e{step}";

    /// <summary>Relationships among what a closure or a succession met, and some more.</summary>
    public static string Inner(int step) => $"i{step}";
}

/// <summary>
/// Writes a request for a subgraph. Where it may be truncated, each step takes no more nodes than are still allowed, in the order in
/// which <see cref="Reading.SubgraphReader"/> takes them; else everything is brought, up to a limit on relationships that only
/// a graph too large for the request reaches.
/// </summary>
internal sealed class SubgraphCompiler(SubgraphRequest request)
{
    private const long RelationshipsPerNode = 50;

    private readonly CypherWriter writer = new();
    private readonly Dictionary<string, string> sets = [];
    private readonly List<string> columns = [];
    private readonly List<string> met = [];
    private readonly List<string> more = [];
    private string most = "";

    /// <summary>Name of the list of all nodes taken so far, where the request may be truncated.</summary>
    private string seen = "";

    public static CompiledSubgraph Compile(SubgraphRequest request) => new SubgraphCompiler(request).Write();

    private CompiledSubgraph Write()
    {
        OneState.Begin(writer);
        if (request.Truncate) most = writer.Value((long)request.MaxNodes);
        sets[SubgraphRequest.Origin] = seen = Begin();
        met.Add(seen);
        for (var step = 0; step < request.Steps.Count; step++) Follow(request.Steps[step], step);
        writer.Block($"CALL ({string.Join(", ", met)})", () =>
        {
            writer.Line($"UNWIND {string.Join(" + ", met)} AS n");
            writer.Line("WITH DISTINCT n");
            writer.Line($"RETURN collect(n) AS nodes, collect({(request.Detail == Detail.Brief ? Briefs.OfNode("n") : "n.record")}) AS {CompiledSubgraph.Records}");
        });
        if (request.Among.Count > 0) Among();
        OneState.End(writer, [.. columns, CompiledSubgraph.Records]);
        var flag = more.Count == 0 ? "false" : string.Join(" OR ", more);
        writer.Line($"RETURN {OneState.Column}, [n IN {met[0]} | n.id] AS {CompiledSubgraph.Start}, {flag} AS {CompiledSubgraph.More}, {string.Concat(columns.Select(column => column + ", "))}{CompiledSubgraph.Records}");
        return new CompiledSubgraph(request, writer.Statement);
    }

    private void Among()
    {
        writer.Block("CALL (nodes)", () =>
        {
            writer.Line("UNWIND nodes AS n");
            writer.Line($"MATCH (n)-[r:{HopCompiler.Types(request.Among)}]->(m) WHERE m IN nodes");
            writer.Line($"RETURN collect({Record("r")}) AS {CompiledSubgraph.Among}");
        });
        columns.Add(CompiledSubgraph.Among);
    }

    private string Record(string relationship) => request.Detail == Detail.Brief ? Briefs.OfRelationship(relationship) : $"{relationship}.record";

    private string Begin()
    {
        var set = writer.Name("a");
        writer.Block($"CALL ({OneState.Version})", () =>
        {
            writer.Line($"UNWIND {writer.Value(request.Start)} AS id");
            writer.Line("MATCH (n:Node {id: id})");
            writer.Line("WITH DISTINCT n");
            writer.Line("RETURN collect(n) AS found");
        });
        if (request.Truncate) more.Add($"size(found) > {most}");
        writer.Line($"WITH *, {(request.Truncate ? $"found[..{most}]" : "found")} AS {set}");
        return set;
    }

    private void Follow(SubgraphStep step, int number)
    {
        if (sets.GetValueOrDefault(step.From) is not { } from) return;
        if (request.Truncate) Admit(step, from);
        var reached = writer.Name("d");
        writer.Block($"CALL ({Imports(from)})", () =>
        {
            var hop = Hop(step.Hop, from);
            if (request.Truncate) writer.Line($"WITH * WHERE {hop.Far} IN {seen}");
            else if (request.MaxNodes < int.MaxValue) writer.Line($"WITH * {writer.Limit(RelationshipsPerNode * Math.Max(request.MaxNodes, 100))}");
            writer.Line($"RETURN collect([n.id, {hop.Far}.id, {(hop.Relationship is null ? "null" : Record(hop.Relationship))}, {hop.IsEnd ?? "true"}]) AS {CompiledSubgraph.Reached(number)}, "
                + $"collect(DISTINCT {hop.Far}) AS {reached}");
        });
        columns.Add(CompiledSubgraph.Reached(number));
        met.Add(reached);
        if (step.Hop is not Core.Plans.Hop.Along) Within(step.Hop, from, reached, number);
        Join(step.Into, reached);
    }

    /// <summary>Adds to the nodes seen as many new ones as are still allowed.</summary>
    private void Admit(SubgraphStep step, string from)
    {
        var found = writer.Name("all");
        writer.Block($"CALL ({Imports(from)})", () =>
        {
            var hop = Hop(step.Hop, from);
            writer.Line($"WITH n, {hop.Far}{(hop.Relationship is null ? "" : ", " + hop.Relationship)} WHERE NOT {hop.Far} IN {seen}");
            writer.Line($"WITH {hop.Far} ORDER BY n.id, {Rank(step.Hop, hop.Relationship) ?? $"{hop.Far}.id"}");
            writer.Line($"WITH DISTINCT {hop.Far} {writer.Limit(request.MaxNodes + 1L)}");
            writer.Line($"RETURN collect({hop.Far}) AS {found}");
        });
        more.Add($"size({found}) > {most} - size({seen})");
        var next = writer.Name("seen");
        writer.Line($"WITH *, {seen} + {found}[..({most} - size({seen}))] AS {next}");
        seen = next;
    }

    /// <summary>Writes the rows of a hop from each node <c>n</c> of a set.</summary>
    private (string Far, string? Relationship, string? IsEnd) Hop(Hop hop, string from)
    {
        writer.Line($"UNWIND {from} AS n");
        writer.Line("WITH DISTINCT n");
        var clauses = new Clauses();
        (string Far, string? Relationship, string? IsEnd) found;
        if (hop is Core.Plans.Hop.Successor successor)
        {
            // What lies between is part of the picture.
            var (chain, id, between) = (writer.Name("chain"), writer.Name("id"), writer.Name("m"));
            clauses.Add($"WITH {HopCompiler.Chain("n", writer.Value(SortKeys.Day(successor.AsOf.Upper)))} AS {chain}");
            clauses.Add($"UNWIND {chain} AS {id}");
            clauses.Add($"MATCH ({between}:Node {{id: {id}}})");
            clauses.Add($"WITH {between}, {id} = {chain}[-1] AS end");
            found = (between, null, "end");
        }
        else
        {
            var reached = new HopCompiler(writer).Follow("n", [hop], clauses);
            found = (reached.Far, reached.Relationship, null);
        }
        writer.Block("CALL (n)", () =>
        {
            writer.Lines(clauses);
            writer.Line($"RETURN {string.Join(", ", new[] { found.Far, found.Relationship, found.IsEnd }.OfType<string>())}");
        });
        return found;
    }

    private void Within(Hop hop, string from, string reached, int number)
    {
        var type = hop is Core.Plans.Hop.Closure closure ? closure.Type : RelationshipType.SucceededBy;
        var known = sets.Where(set => set.Key == request.Steps[number].Into).Select(set => set.Value).Prepend(from).Append(reached).Distinct().ToArray();
        writer.Block($"CALL ({string.Join(", ", known)})", () =>
        {
            writer.Line($"UNWIND {string.Join(" + ", known)} AS n");
            writer.Line("WITH DISTINCT n");
            writer.Line($"MATCH (n)-[r:{type.Label()}]->()");
            writer.Line($"RETURN collect({Record("r")}) AS {CompiledSubgraph.Inner(number)}");
        });
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

    /// <summary>Relationships in the order of the types asked for, then by identity.</summary>
    private static string? Rank(Hop hop, string? relationship) => hop is not Core.Plans.Hop.Along along ? null
        : along.Types.Distinct().Count() < 2 ? $"{relationship}.id"
        : $"CASE type({relationship}){string.Concat(along.Types.Distinct().Select((type, place) => $" WHEN '{type.Label()}' THEN {place}"))} END, {relationship}.id";

    private string Imports(string from) => !request.Truncate || seen == from ? from : $"{from}, {seen}";
}
