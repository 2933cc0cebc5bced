using CoopGraph.Core.Plans;
using CoopGraph.Core.Storage;
using CoopGraph.Store.Neo4j.Layout;
using CoopGraph.Store.Neo4j.Transport;

namespace CoopGraph.Store.Neo4j.Compiling;

/// <summary>
/// Writes a question for what lies around some nodes: ring by ring, each cut to what there is room for before the next begins, unless all
/// that lies around is to be counted.
/// </summary>
internal sealed class NeighbourhoodCompiler
{
    /// <summary>Column with each node, whole or in brief as the question says.</summary>
    public const string Records = "records";

    /// <summary>Column with each link: its relationship, in the same way, its ends, and when it held.</summary>
    public const string Links = "links";

    /// <summary>Column with each pair of partners: its ends, what it shares, and whether it certainly held.</summary>
    public const string Pairs = "pairs";

    /// <summary>Column with the same of the day in which pairs tell whether they held, where that is asked apart.</summary>
    public const string Then = "then";

    /// <summary>Column with the whole records of what pairs share.</summary>
    public const string Shared = "shared";

    /// <summary>Column with the ids of the centres that are there.</summary>
    public const string Centres = "centres";

    /// <summary>Column with the number of nodes that were met: more than were taken where there was no room.</summary>
    public const string Met = "met";

    private readonly CypherWriter writer = new();
    private readonly NeighbourhoodQuery query;
    private readonly FilterCompiler filters;
    private readonly EdgeCompiler edges;
    private readonly bool isBrief;

    private NeighbourhoodCompiler(NeighbourhoodQuery query)
    {
        this.query = query;
        filters = new FilterCompiler(writer);
        edges = new EdgeCompiler(writer, query);
        isBrief = query.Detail == Detail.Brief;
    }

    public static CypherStatement Compile(NeighbourhoodQuery query) => new NeighbourhoodCompiler(query).Write();

    private CypherStatement Write()
    {
        var met = query.Centres is null ? All() : Around(query.Centres);
        var taken = writer.Name("taken");
        writer.Line($"WITH *, {met}[..{writer.Value((long)query.MaxNodes)}] AS {taken}");
        List<string> columns = [Records, Links, Centres, Met];
        LinksAmong(taken);
        if (query.Partners is not null) columns.AddRange(PairsAmong(taken));
        writer.Line($"WITH *, [n IN {taken} | {(isBrief ? Briefs.OfNode("n") : "n.record")}] AS {Records}, size({met}) AS {Met}");
        OneState.End(writer, columns);
        return writer.Statement;
    }

    /// <summary>Finds all nodes that stand in the view.</summary>
    /// <returns>The name of their list, in order.</returns>
    private string All()
    {
        var found = writer.Name("found");
        writer.Block("CALL ()", () =>
        {
            writer.Line("MATCH (m:Node)");
            Sorted([edges.Stands("m"), .. Wanted("m")], found);
        });
        writer.Line($"WITH *, [] AS {Centres}");
        return found;
    }

    private string Around(IReadOnlyList<string> centres)
    {
        var (asked, ring) = (writer.Name("asked"), writer.Name("ring"));
        // It matters which centres come first where there is no room for all of them.
        OneState.Start(writer, centres, asked, inOrder: centres.Count > 1);
        writer.Line($"WITH *, [n IN {asked} | n.id] AS {Centres}");
        if (query.View.RollUp)
        {
            writer.Block($"CALL ({asked})", () =>
            {
                writer.Line($"UNWIND {asked} AS n");
                writer.Line($"UNWIND {edges.CentresOf("n")} AS m");
                writer.Line($"RETURN collect(DISTINCT m) AS {ring}");
            });
        }
        else
        {
            ring = asked;
        }
        var met = ring;
        for (var distance = 1; distance <= query.Depth && (query.Types.Count > 0 || query.Partners is not null); distance++)
        {
            var (from, before) = (ring, met);
            (ring, met) = (writer.Name("ring"), writer.Name("met"));
            writer.Block($"CALL ({string.Join(", ", new[] { from, before }.Distinct())})", () =>
            {
                writer.Line($"UNWIND {from} AS n");
                Follow();
                Sorted([$"NOT m IN {before}", .. Wanted("m")], ring);
            });
            writer.Line($"WITH *, {before} + {ring} AS {met}");
        }
        return met;
    }

    /// <summary>Finds the nodes <c>m</c> to which the question leads from each <c>n</c>.</summary>
    private void Follow()
    {
        if (query.Partners is not { } step)
        {
            writer.Lines(edges.At("n", "m", Direction.Both));
            return;
        }
        writer.Block("CALL (n)", () =>
        {
            if (query.Types.Count > 0)
            {
                writer.Lines(edges.At("n", "m", Direction.Both));
                writer.Line("RETURN m");
                writer.Line("UNION");
            }
            var partners = new StepCompiler(writer, "n").Compile(step, where: null, wantsNear: false);
            writer.Lines(partners.Clauses);
            writer.Line($"RETURN {partners.Far} AS m");
        });
    }

    private IEnumerable<string> Wanted(string node) => query.Around is null ? [] : [filters.Compile(query.Around, node, null)];

    private void Sorted(IEnumerable<string> conditions, string found)
    {
        writer.Line($"WITH m WHERE {string.Join(" AND ", conditions)}");
        writer.Line("WITH DISTINCT m ORDER BY m.connectionsKey DESC, m.id" + (query.Count ? "" : $" {writer.Limit(query.MaxNodes + 1L)}"));
        writer.Line($"RETURN collect(m) AS {found}");
    }

    private void LinksAmong(string taken)
    {
        if (query.Types.Count == 0)
        {
            writer.Line($"WITH *, [] AS {Links}");
            return;
        }
        writer.Block($"CALL ({taken})", () =>
        {
            writer.Line($"UNWIND {taken} AS n");
            var drawn = edges.At("n", "m", Direction.Out);
            drawn.Where($"m IN {taken}");
            writer.Lines(drawn);
            var record = isBrief ? Briefs.OfRelationship("r") : "r.record";
            writer.Line($"RETURN collect([{record}, n.id, m.id, {edges.MayHold}, {edges.IsCertain}, {edges.IsOpen}]) AS {Links}");
        });
    }

    /// <returns>The columns.</returns>
    private List<string> PairsAmong(string taken)
    {
        var (step, lists) = (query.Partners!, writer.Name("lists"));
        List<string> columns = [Pairs, Shared];
        PairsAmong(taken, step, Pairs, $", collect(through) AS {lists}");
        writer.Block($"CALL ({lists})", () =>
        {
            writer.Line($"UNWIND {lists} AS through");
            writer.Line("UNWIND through AS shared");
            writer.Line($"WITH DISTINCT shared");
            writer.Line($"RETURN collect(shared.record) AS {Shared}");
        });
        if (query.ToldApart is { } told)
        {
            PairsAmong(taken, step with { View = told }, Then, "");
            columns.Add(Then);
        }
        return columns;
    }

    private void PairsAmong(string taken, Step.Partners step, string column, string more) => writer.Block($"CALL ({taken})", () =>
    {
        writer.Line($"UNWIND {taken} AS n");
        writer.Block("CALL (n)", () =>
        {
            var partners = new StepCompiler(writer, "n").Compile(step, where: null, wantsNear: false);
            writer.Lines(partners.Clauses);
            writer.Line($"RETURN {partners.Far} AS m, {partners.Through} AS through, {partners.Certain ?? "false"} AS sure");
        });
        writer.Line($"WITH * WHERE n.id < m.id AND m IN {taken}");
        writer.Line($"RETURN collect([n.id, m.id, [shared IN through | shared.id], sure]) AS {column}{more}");
    });
}
