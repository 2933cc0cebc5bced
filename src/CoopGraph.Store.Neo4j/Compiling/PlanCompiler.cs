using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;

namespace CoopGraph.Store.Neo4j.Compiling;

/// <summary>
/// Compiles plans to one statement that works level by level: each level is the set of distinct nodes that the level above
/// reached, every list of a level is found for all its nodes at once and cut before the next level begins, and each record is
/// sent once however often it was met. So the answer grows with what is distinct in it, not with the number of ways.
/// </summary>
internal sealed class PlanCompiler
{
    private readonly CypherWriter writer = new();
    private readonly List<string> sets = [];
    private readonly List<string> columns = [];
    private bool sortsByConnections;

    /// <summary>Several plans share the statement's look at the version and its list of records.</summary>
    public static CompiledPlans Compile(IReadOnlyList<TraversalPlan> plans) => new PlanCompiler().Write(plans);

    private CompiledPlans Write(IReadOnlyList<TraversalPlan> plans)
    {
        OneState.Begin(writer);
        var compiled = plans.Select(Write).ToArray();
        writer.Block($"CALL ({string.Join(", ", sets)})", () =>
        {
            writer.Line($"UNWIND {string.Join(" + ", sets)} AS n");
            writer.Line("WITH DISTINCT n");
            writer.Line($"RETURN collect(n.record) AS {CompiledPlan.Records}"
                + (sortsByConnections ? $", collect([n.id, n.connectionsKey]) AS {CompiledPlan.Connections}" : ""));
        });
        OneState.End(writer, CompiledPlan.Records);
        string[] all = [OneState.Column, .. columns, CompiledPlan.Records, .. sortsByConnections ? (string[])[CompiledPlan.Connections] : []];
        writer.Line("RETURN " + string.Join(", ", all));
        return new CompiledPlans(writer.Statement, compiled);
    }

    private CompiledPlan Write(TraversalPlan plan)
    {
        var (first, ids) = (Set(), writer.Name("ids"));
        string? total = null;
        columns.Add($"[n IN {first} | n.id] AS {ids}");
        if (plan.Start is PlanStart.Ids start) StartAtIds(start, first);
        else total = StartMatching((PlanStart.Matching)plan.Start, first);
        return new CompiledPlan(plan, ids, total, Select(plan.Rows, first));
    }

    private void StartAtIds(PlanStart.Ids start, string set) => writer.Block($"CALL ({OneState.Version})", () =>
    {
        writer.Line($"UNWIND {writer.Value(start.Nodes)} AS id");
        writer.Line("MATCH (n:Node {id: id})");
        writer.Line($"RETURN collect(DISTINCT n) AS {set}");
    });

    /// <returns>The column of the total, where one is wanted.</returns>
    private string? StartMatching(PlanStart.Matching start, string set)
    {
        var (label, kinds) = Label(start.Kinds);
        var page = start.Page;
        Note(page);
        var conditions = new List<string>();
        if (kinds is not null) conditions.Add($"n.kind IN {writer.Value(kinds.Select(kind => kind.ToString()))}");
        if (start.Where is { } where) conditions.Add(new FilterCompiler(writer).Compile(where, "n", null));
        var keyset = new Keyset(writer, page, key => Candidates.NodeKey("n", key), "n.id");
        // An index gives its order only to a statement that says of each of its properties that it is there; all nodes have them.
        string[] present = [.. page.Orders.Take(1).Select(order => Candidates.NodeKey("n", order.Key)).Where(key => !key.StartsWith('\'')), "n.id"];
        var pageConditions = present.Select(property => $"{property} IS NOT NULL").Concat(keyset.Conditions()).Concat(conditions);
        writer.Block($"CALL ({OneState.Version})", () =>
        {
            writer.Line($"MATCH (n:{label}) WHERE {string.Join(" AND ", pageConditions)}");
            writer.Line($"WITH n {keyset.OrderBy()}{keyset.Limit()}");
            writer.Line($"RETURN collect(n) AS {set}");
        });
        if (!page.Count) return null;
        var total = writer.Name("total");
        columns.Add($"COUNT {{ MATCH (n:{label}){(conditions.Count == 0 ? "" : " WHERE " + string.Join(" AND ", conditions))} RETURN n }} AS {total}");
        return total;
    }

    private CompiledSelection Select(Selection selection, string set) =>
        new(selection, [.. selection.Expansions.Select(expansion => Expand(expansion, set))]);

    private CompiledExpansion Expand(Expansion expansion, string parents)
    {
        Note(expansion.Page);
        return expansion.Step is Step.Citations or Step.Statements ? ExpandClaims(expansion, parents) : ExpandRows(expansion, parents);
    }

    /// <summary>Citations stand in the record; what the statement adds are their sources.</summary>
    private CompiledExpansion ExpandClaims(Expansion expansion, string parents)
    {
        var (rows, far) = (Column("e"), Set());
        writer.Block($"CALL ({parents})", () =>
        {
            Parents(expansion, parents);
            writer.Line($"UNWIND n.{ClaimedIn(expansion.Step)} AS id");
            writer.Line("WITH DISTINCT id");
            var clauses = new Clauses();
            clauses.Add("MATCH (m:Node {id: id})");
            if (expansion.Where is { } where) clauses.Where(new FilterCompiler(writer).Compile(where, "m", null));
            writer.Lines(clauses);
            writer.Line($"RETURN collect(m.id) AS {rows}, collect(m) AS {far}");
        });
        return new CompiledExpansion(expansion, rows, null)
        {
            FarRows = Select(expansion.Far, far),
            BackRows = expansion.Back is { } back ? Select(back, parents) : null,
        };
    }

    private CompiledExpansion ExpandRows(Expansion expansion, string parents)
    {
        var step = new StepCompiler(writer, "n");
        var (rows, far) = (Column("e"), Set());
        var found = step.Compile(expansion.Step, expansion.Where, expansion.Near is not null);
        var keyset = new Keyset(writer, expansion.Page, found.Key, found.RowId);
        foreach (var condition in keyset.Conditions()) found.Clauses.Where(condition);
        var places = new List<string> { "n.id", $"{found.Far}.id" };
        int? Place(string? expression)
        {
            if (expression is null) return null;
            places.Add(expression);
            return places.Count - 1;
        }
        var near = expansion.Near is null ? null : found.Near;
        var compiled = new CompiledExpansion(expansion, rows, expansion.Page.Count && keyset.IsCut ? Column("t") : null)
        {
            Relationship = Place(found.Relationship is null ? null : $"{found.Relationship}.record"),
            Near = Place(near is null ? null : $"{near}.id"),
            Via = Place(found.Via is null ? null : "via"),
            Through = Place(found.Through is null ? null : $"[e IN {found.Through} | e.id]"),
            Citation = Place(found.Citation),
            FarRows = new CompiledSelection(Selection.Nothing, []),
        };
        var nearSet = near is null ? null : Set();
        var throughLists = found.Through is null ? null : writer.Name("x");
        var claims = expansion.Edge.Expansions.Select(inner => (Property: ClaimedIn(inner.Step), List: writer.Name("x"))).ToArray();
        if (found.Relationship is null) claims = [];
        writer.Block($"CALL ({parents})", () =>
        {
            Parents(expansion, parents);
            writer.Block("CALL (n)", () =>
            {
                writer.Lines(found.Clauses);
                string?[] kept = [found.Far, found.Relationship, near == "n" ? null : near, found.Through, found.Citation, found.Via is null ? null : $"{found.Via} AS via"];
                writer.Line($"RETURN {string.Join(", ", kept.OfType<string>().Distinct())}");
                writer.Line(keyset.OrderBy() + keyset.Limit());
            });
            string[] returned =
            [
                $"collect([{string.Join(", ", places)}]) AS {rows}",
                $"collect(DISTINCT {found.Far}) AS {far}",
                .. nearSet is null ? (string[])[] : [$"collect(DISTINCT {near}) AS {nearSet}"],
                .. throughLists is null ? (string[])[] : [$"collect({found.Through}) AS {throughLists}"],
                .. claims.Select(claim => $"collect({found.Relationship}.{claim.Property}) AS {claim.List}"),
            ];
            writer.Line($"RETURN {string.Join(", ", returned)}");
        });
        if (compiled.Total is { } total) CountRows(expansion, parents, total);
        return compiled with
        {
            FarRows = Select(expansion.Far, far),
            NearRows = nearSet is null ? null : Select(expansion.Near!, nearSet),
            BackRows = expansion.Back is { } back ? Select(back, parents) : null,
            ThroughRows = throughLists is null ? null : Select(expansion.Through, Flatten(throughLists)),
            EdgeRows = [.. claims.Select((claim, slot) => Select(expansion.Edge.Expansions[slot].Far, Sources(claim.List)))],
        };
    }

    private void CountRows(Expansion expansion, string parents, string total) => writer.Block($"CALL ({parents})", () =>
    {
        Parents(expansion, parents);
        writer.Block("CALL (n)", () =>
        {
            var clauses = new StepCompiler(writer, "n").Count(expansion.Step, expansion.Where, out var count);
            writer.Lines(clauses);
            writer.Line($"RETURN {count} AS count");
        });
        writer.Line($"RETURN collect([n.id, count]) AS {total}");
    });

    private void Parents(Expansion expansion, string parents)
    {
        writer.Line($"UNWIND {parents} AS n");
        if (expansion.On is { } on) writer.Line($"WITH n WHERE n.kind IN {writer.Value(on.Distinct().Order().Select(kind => kind.ToString()))}");
    }

    /// <summary>The engagements through which all partners of a level were found.</summary>
    private string Flatten(string lists)
    {
        var set = Set();
        writer.Block($"CALL ({lists})", () =>
        {
            writer.Line($"UNWIND {lists} AS list");
            writer.Line("UNWIND list AS e");
            writer.Line($"RETURN collect(DISTINCT e) AS {set}");
        });
        return set;
    }

    private string Sources(string lists)
    {
        var set = Set();
        writer.Block($"CALL ({lists})", () =>
        {
            writer.Line($"UNWIND {lists} AS list");
            writer.Line("UNWIND list AS id");
            writer.Line("WITH DISTINCT id");
            writer.Line("MATCH (m:Node {id: id})");
            writer.Line($"RETURN collect(m) AS {set}");
        });
        return set;
    }

    private static string ClaimedIn(Step step) => step switch
    {
        Step.Citations => "sources",
        Step.Statements => "claimSources",
        _ => throw new NotSupportedException($"{step.GetType().Name} on a relationship"),
    };

    /// <summary>The label that holds these kinds and as few others as possible, and the kinds where it holds others too.</summary>
    private static (string Label, IReadOnlyList<NodeKind>? Kinds) Label(IReadOnlyList<NodeKind> kinds)
    {
        NodeKind[] distinct = [.. kinds.Distinct().Order()];
        if (distinct is [var only]) return (only.ToString(), null);
        foreach (var (label, group) in (ReadOnlySpan<(string, IReadOnlyList<NodeKind>)>)[("Actor", NodeKinds.Actors), ("Engagement", NodeKinds.Engagements)])
        {
            if (distinct.All(group.Contains)) return (label, distinct.Length == group.Count ? null : distinct);
        }
        return ("Node", distinct.Length == Enum.GetValues<NodeKind>().Length ? null : distinct);
    }

    private void Note(Paging page) => sortsByConnections |= page.Orders.Any(order => order.Key == SortKeys.Connections);

    private string Column(string prefix)
    {
        var column = writer.Name(prefix);
        columns.Add(column);
        return column;
    }

    private string Set()
    {
        var set = writer.Name("s");
        sets.Add(set);
        return set;
    }
}
