using CoopGraph.Core.Plans;
using CoopGraph.Store.Neo4j.Layout;

namespace CoopGraph.Store.Neo4j.Compiling;

/// <summary>
/// Compiles plans to one statement that works level by level: each level is the set of distinct nodes that the level above
/// reached, every list of a level is found for all its nodes at once and cut before the next level begins, and each whole record is
/// sent once however often it was met. So the answer grows with what is distinct in it, not with the number of ways. Where names are
/// enough, rows name the nodes themselves.
/// </summary>
internal sealed partial class PlanCompiler
{
    private readonly CypherWriter writer = new();
    private readonly List<string> wholes = [];
    private readonly List<string> briefs = [];
    private readonly List<string> told = [];
    private readonly List<string> columns = [];

    /// <summary>
    /// The column found last, if any. The next part of the statement is made to depend on it: otherwise the server plans both parts
    /// separately and combines their rows.
    /// </summary>
    private string Before => columns.LastOrDefault() ?? "";

    /// <summary>Several plans share the statement's look at the mark and its list of records.</summary>
    public static CompiledPlans Compile(IReadOnlyList<TraversalPlan> plans) => new PlanCompiler().Write(plans);

    private CompiledPlans Write(IReadOnlyList<TraversalPlan> plans)
    {
        var compiled = plans.Select(Write).ToArray();
        Collect(briefs, Briefs.OfNode("n"), CompiledPlan.Briefs);
        Collect(wholes, "n.record", CompiledPlan.Records);
        Collect(told, $"[n.id, n.{SortKeys.Connections.Property}, n.spokenKey]", CompiledPlan.Told);
        OneState.End(writer, columns);
        return new CompiledPlans(writer.Statement, compiled);
    }

    /// <summary>Something of every node of these levels, once.</summary>
    private void Collect(IReadOnlyList<string> sets, string what, string column)
    {
        string[] distinct = [.. sets.Distinct()];
        if (distinct.Length == 0) return;
        columns.Add(column);
        if (distinct is [var only])
        {
            writer.Line($"WITH *, [n IN {only} | {what}] AS {column}");
            return;
        }
        writer.Block($"CALL ({string.Join(", ", distinct)})", () =>
        {
            writer.Line($"UNWIND {string.Join(" + ", distinct)} AS n");
            writer.Line("WITH DISTINCT n");
            writer.Line($"RETURN collect({what}) AS {column}");
        });
    }

    private CompiledPlan Write(TraversalPlan plan)
    {
        var matching = plan.Start as PlanStart.Matching;
        var (set, level) = (writer.Name("s"), new WantedNodes(plan.Rows, matching?.Page.Orders ?? []));
        var total = matching is null ? null : StartMatching(matching, set);
        if (plan.Start is PlanStart.Ids start) OneState.Start(writer, start.Nodes, set, Before);
        var rows = Column("e");
        writer.Line($"WITH *, [n IN {set} | {level.Mention("n")}] AS {rows}");
        return new CompiledPlan(plan, rows, total, Select(level, set));
    }

    /// <returns>The column of the total, where one is wanted.</returns>
    private string? StartMatching(PlanStart.Matching start, string set)
    {
        var (label, kinds) = Kinds.Label(start.Kinds);
        var page = start.Page;
        var conditions = new List<string>();
        if (kinds is not null) conditions.Add(Kinds.IsOneOf("n", kinds));
        if (start.Where is { } where) conditions.Add(new FilterCompiler(writer).Compile(where, "n", null));
        var keyset = new Keyset(writer, page, key => StepRows.NodeKey("n", key), "n.id");
        // The server uses the order of an index only where the statement says of each of its properties that it is not null; all nodes
        // have them.
        string[] present =
        [
            .. page.Orders.Take(1).Select(order => StepRows.NodeKey("n", order.Key)).Where(key => !key.StartsWith('\'')),
            "n.id",
        ];
        var from = FilterStart.Of(start.Where);
        writer.Block($"CALL ({Before})", () =>
        {
            writer.Lines(Candidates(writer, from, label,
            [
                .. from is null ? present.Select(property => $"{property} IS NOT NULL") : [], .. keyset.Conditions(), .. conditions,
            ]));
            writer.Line($"WITH n {keyset.OrderBy()}{keyset.Limit()}");
            writer.Line($"RETURN collect(n) AS {set}");
        });
        if (!page.Count) return null;
        var total = Column("total");
        writer.Line($"WITH *, COUNT {{ {Candidates(writer, from, label, conditions).Inline} RETURN n }} AS {total}");
        return total;
    }

    /// <summary>Finds the nodes <c>n</c> of the first level: from where the filter can start, else among all that have the label.</summary>
    public static Clauses Candidates(CypherWriter writer, FilterStart? from, string label, IEnumerable<string> conditions)
    {
        var clauses = new Clauses();
        if (from is null)
        {
            clauses.Add($"MATCH (n:{label})");
        }
        else
        {
            var start = writer.Name("f");
            clauses.Add($"MATCH ({start}:Node)");
            clauses.Where($"{start}.id IN {writer.Value(from.Ids)}");
            clauses.Add($"WITH DISTINCT {new HopCompiler(writer).Follow(start, from.Hops, clauses).Far} AS n");
            clauses.Where($"n:{label}");
        }
        foreach (var condition in conditions) clauses.Where(condition);
        return clauses;
    }

    /// <param name="set">The nodes of the level; null where nothing is wanted of them but what rows tell.</param>
    private CompiledSelection Select(WantedNodes level, string? set)
    {
        if (set is null) return new CompiledSelection(level.Selection, [], level.IsBrief);
        if (!level.IsBrief) wholes.Add(set);
        if (level.IsTold) told.Add(set);
        return new CompiledSelection(
            level.Selection, [.. level.Selection.Expansions.Select(expansion => Expand(expansion, set))], level.IsBrief);
    }

    /// <param name="lists">Lists of the engagements; null where nothing is wanted of them but what rows tell.</param>
    private CompiledSelection SelectThrough(WantedNodes through, string? lists)
    {
        if (lists is null) return Select(through, null);
        var set = Flatten(lists);
        // Of what is wanted whole, the row shows the last evidence.
        if (!through.IsBrief) told.Add(set);
        return Select(through, set);
    }

    private CompiledExpansion Expand(Expansion expansion, string parents) =>
        expansion.Step is Step.Citations or Step.Statements ? ExpandClaims(expansion, parents) : ExpandRows(expansion, parents);

    private CompiledExpansion ExpandRows(Expansion expansion, string parents)
    {
        if (expansion.Page.IsEmpty)
            return new CompiledExpansion(expansion, null, expansion.Page.Count ? CountRows(expansion, parents) : null);
        var rows = Column("e");
        var found = new StepCompiler(writer, "n").Compile(expansion.Step, expansion.Where, expansion.Near is not null);
        var keyset = new Keyset(writer, expansion.Page, found.Key, found.RowId);
        foreach (var condition in keyset.Conditions()) found.Clauses.Where(condition);
        var orders = expansion.Page.Orders;
        var (far, through) = (new WantedNodes(expansion.Far, orders), new WantedNodes(expansion.Through, orders));
        var near = expansion.Near is { } wanted && (found.Near ?? found.Parts) is not null ? new WantedNodes(wanted) : null;
        var isBrief = expansion is
        {
            Edge: { Detail: Detail.Brief, Expansions.Count: 0 }, Step: Step.Walk or Step.Links or Step.Gathered,
        };
        string Link(string relationship) => isBrief ? Briefs.OfRelationship(relationship) : $"{relationship}.record";
        var places = new List<string> { "n.id", far.Mention(found.Far) };
        int? Place(string? expression)
        {
            if (expression is null) return null;
            places.Add(expression);
            return places.Count - 1;
        }
        var isCounted = expansion.Page.Count && keyset.IsCut;
        // A first page counts the rows that it finds, unless the server knows their number without finding them.
        var isCountedAlong = isCounted && expansion.Page is { After: null, Before: null }
            && !StepCompiler.IsCountedByDegree(expansion.Step, expansion.Where);
        var compiled = new CompiledExpansion(expansion, rows, isCounted && !isCountedAlong ? CountRows(expansion, parents) : null)
        {
            Relationship = Place(found.Relationship is null || found.Parts is not null ? null : Link(found.Relationship)),
            Parts = Place(found.Parts is null ? null
                : $"[part IN {found.Parts} | [{Link("part[0]")}, {near?.Mention("part[1]") ?? "null"}, part[2], part[3]]]"),
            Near = Place(near is null || found.Parts is not null ? null
                : found.IsRelationshipOptional ? $"CASE WHEN {found.Near} IS NOT NULL THEN {near.Mention(found.Near!)} END"
                : near.Mention(found.Near!)),
            Via = Place(found.Via is null ? null : "via"),
            Certain = Place(found.Certain is null ? null : "certain"),
            Through = Place(found.Through is null ? null : $"[e IN {found.Through} | {through.Mention("e")}]"),
            Citation = Place(found.Citation),
            Count = Place(isCountedAlong ? "count" : null),
        };
        var (farSet, nearSet) = (Set(far), near is null ? null : Set(near));
        var throughLists = found.Through is null || !through.IsSet ? null : writer.Name("x");
        var nearLists = nearSet is null || found.Parts is null ? null : writer.Name("x");
        var claims = expansion.Edge.Expansions.Select(inner => (Property: ClaimedIn(inner.Step), List: writer.Name("x"))).ToArray();
        if (found.Relationship is null) claims = [];
        writer.Block($"CALL ({parents})", () =>
        {
            Parents(expansion, parents);
            writer.Block("CALL (n)", () =>
            {
                writer.Lines(found.Clauses);
                string?[] all =
                [
                    found.Far, found.Relationship, near is null || found.Near == "n" ? null : found.Near,
                    found.Parts, found.Through, found.Citation, found.Via is null ? null : "via", found.Certain is null ? null : "certain",
                ];
                string[] names = [.. all.OfType<string>().Distinct()];
                var kept = string.Join(", ", names.Select(name => name switch
                {
                    "via" => $"{found.Via} AS via",
                    "certain" => $"{found.Certain} AS certain",
                    _ => name,
                }));
                if (isCountedAlong) CountAlong(names, kept, keyset);
                else writer.Line($"RETURN {kept} {keyset.OrderBy()}{keyset.Limit()}");
            });
            string?[] returned =
            [
                $"collect([{string.Join(", ", places)}]) AS {rows}",
                farSet is null ? null : $"collect(DISTINCT {found.Far}) AS {farSet}",
                nearSet is null ? null
                    : nearLists is null ? $"collect(DISTINCT {found.Near}) AS {nearSet}"
                    : $"collect([part IN {found.Parts} | part[1]]) AS {nearLists}",
                throughLists is null ? null : $"collect({found.Through}) AS {throughLists}",
                .. claims.Select(claim => found.Parts is null
                    ? $"collect({found.Relationship}.{claim.Property}) AS {claim.List}"
                    : $"collect(reduce(ids = [], part IN {found.Parts} | ids + part[0].{claim.Property})) AS {claim.List}"),
            ];
            writer.Line($"RETURN {string.Join(", ", returned.OfType<string>())}");
        });
        return compiled with
        {
            FarRows = Select(far, farSet),
            NearRows = near is null ? null : Select(near, nearLists is null ? nearSet : Flatten(nearLists)),
            BackRows = expansion.Back is { } back ? Select(new WantedNodes(back), parents) : null,
            ThroughRows = found.Through is null ? null : SelectThrough(through, throughLists),
            EdgeRows = [.. claims.Select((claim, slot) => SelectSources(expansion.Edge.Expansions[slot].Far, claim.List))],
        };
    }

    private void CountAlong(IReadOnlyList<string> names, string kept, Keyset keyset)
    {
        writer.Line($"WITH {kept} {keyset.OrderBy()}");
        writer.Line($"WITH collect([{string.Join(", ", names)}]) AS found");
        writer.Line($"UNWIND found[..{writer.Value(keyset.Rows)}] AS row");
        writer.Line($"RETURN {string.Concat(names.Select((name, at) => $"row[{at}] AS {name}, "))}size(found) AS count");
    }

    /// <returns>The column with the counts.</returns>
    private string CountRows(Expansion expansion, string parents)
    {
        var total = Column("t");
        if (StepCompiler.Degree(expansion.Step, expansion.Where, "n") is { } degree)
        {
            var those = expansion.On is { } on ? $" WHERE {Kinds.IsOneOf("n", on)}" : "";
            writer.Line($"WITH *, [n IN {parents}{those} | [n.id, {degree}]] AS {total}");
            return total;
        }
        writer.Block($"CALL ({parents})", () =>
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
        return total;
    }

    private void Parents(Expansion expansion, string parents)
    {
        writer.Line($"UNWIND {parents} AS n");
        if (expansion.On is { } on) writer.Line($"WITH n WHERE {Kinds.IsOneOf("n", on)}");
    }

    /// <summary>All nodes of these lists, once.</summary>
    private string Flatten(string lists)
    {
        var set = writer.Name("s");
        writer.Block($"CALL ({lists})", () =>
        {
            writer.Line($"UNWIND {lists} AS list");
            writer.Line("UNWIND list AS e");
            writer.Line($"RETURN collect(DISTINCT e) AS {set}");
        });
        return set;
    }

    /// <returns>A name for the list of its nodes, where one is needed.</returns>
    private string? Set(WantedNodes level) => level.IsSet ? writer.Name("s") : null;

    private string Column(string prefix)
    {
        var column = writer.Name(prefix);
        columns.Add(column);
        return column;
    }
}
