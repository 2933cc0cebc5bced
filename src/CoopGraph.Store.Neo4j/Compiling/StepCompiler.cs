using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;

namespace CoopGraph.Store.Neo4j.Compiling;

/// <summary>Writes how the rows of a step are found from the node named <paramref name="node"/>.</summary>
internal sealed class StepCompiler(CypherWriter writer, string node)
{
    public StepRows Compile(Step step, Filter? where, bool wantsNear)
    {
        if (step is Step.Gathered gathered) return Gathered(gathered, where);
        var found = step switch
        {
            Step.Walk walk => Walk(walk, wantsNear),
            Step.Links links => Links(links),
            Step.Reference reference => Reference(reference),
            Step.Establishes establishes => Establishes(establishes),
            Step.Partners partners => Partners(partners),
            _ => throw new NotSupportedException(step.GetType().Name),
        };
        if (where is not null)
            found.Clauses.Where(new FilterCompiler(writer).Compile(where, found.Far, found.Relationship, found.IsRelationshipOptional));
        return found;
    }

    /// <summary>
    /// Whether the last relationships of a path need not be looked at one by one to count its rows: nodes know how many they have.
    /// </summary>
    public static bool IsCountedByDegree(Step step, Filter? where) =>
        where is null && step is Step.Walk { Distinct: false } walk
        && !MayRepeat(walk.Hops) && walk.Hops is [.., Hop.Along { Where: null }];

    /// <summary>The number of rows as an expression, where the node itself knows it; else null.</summary>
    public static string? Degree(Step step, Filter? where, string node) =>
        IsCountedByDegree(step, where) && ((Step.Walk)step).Hops is [Hop.Along only] ? Degree(node, only) : null;

    /// <summary>Writes how the rows are counted.</summary>
    public Clauses Count(Step step, Filter? where, out string count)
    {
        count = "count(*)";
        if (!IsCountedByDegree(step, where)) return Compile(step, where, wantsNear: false).Clauses;
        var hops = ((Step.Walk)step).Hops;
        var (clauses, last) = (new Clauses(), (Hop.Along)hops[^1]);
        var reached = new HopCompiler(writer).Follow(node, [.. hops.SkipLast(1)], clauses);
        count = $"sum({Degree(reached.Far, last)})";
        return clauses;
    }

    private static string Degree(string node, Hop.Along hop) =>
        $"COUNT {{ ({node}){HopCompiler.Arrow($":{HopCompiler.Types(hop.Types)}", hop.Direction)}() }}";

    private StepRows Walk(Step.Walk walk, bool wantsNear)
    {
        var clauses = new Clauses();
        var reached = new HopCompiler(writer, wantsNear).Follow(node, walk.Hops, clauses);
        var relationship = walk.Distinct ? null : reached.Relationship;
        var near = wantsNear ? reached.Near : null;
        if (walk.Distinct || MayRepeat(walk.Hops)) near = Once(clauses, reached.Far, relationship, near);
        return new StepRows(clauses, reached.Far)
        {
            Relationship = relationship,
            Near = near,
            RowId = relationship is null ? $"{reached.Far}.id"
                : walk.LeadsToOne ? $"{relationship}.id"
                : $"{relationship}.id + '|' + {reached.Far}.id",
        };
    }

    private StepRows Links(Step.Links step)
    {
        var (clauses, links) = (new Clauses(), new LinkCompiler(writer, step.View));
        var own = links.Own(node, step.Type, step.Direction, clauses);
        var (start, end) = step.Direction == Direction.Out ? (own.Self, own.Far) : (own.Far, own.Self);
        // Engagements have no successors.
        var far = end == own.Far && step.Type == RelationshipType.ParticipatesIn
            ? own.Far
            : links.Show(own.Far, own.Relationship, clauses);
        return new StepRows(clauses, far)
        {
            Relationship = own.Relationship,
            Near = start,
            Via = far == own.Far ? $"({own.Self} <> {node})" : $"({far} <> {own.Far} OR {own.Self} <> {node})",
            Certain = links.IsCertain(own.Relationship, start, end),
            RowId = $"{own.Relationship}.id + '|' + {far}.id",
        };
    }

    private StepRows Gathered(Step.Gathered step, Filter? where)
    {
        var links = Compile(step.Along, step.Which, wantsNear: true);
        var (clauses, far, relationship) = (links.Clauses, links.Far, links.Relationship!);
        var (part, parts, first) = (writer.Name("part"), writer.Name("parts"), writer.Name("r"));
        var (via, certain) = (writer.Name("via"), links.Certain is null ? null : writer.Name("sure"));
        var passes = where is null ? null : writer.Name("passes");
        clauses.Add(
            $"WITH {far}, {relationship}, [{relationship}, {links.Near}, {links.Via}, {links.Certain ?? "null"}] AS {part}"
            + (where is null ? "" : $", {new FilterCompiler(writer).Compile(where, far, relationship)} AS {passes}")
            + $" ORDER BY {relationship}.qualifier, {relationship}.id");
        clauses.Add(
            $"WITH {far}, collect({part}) AS {parts}, min({part}[2]) AS {via}"
            + (certain is null ? "" : $", max({part}[3]) AS {certain}")
            + (passes is null ? "" : $", max({passes}) AS {passes}"));
        if (passes is not null) clauses.Where(passes);
        clauses.Add($"WITH *, {parts}[0][0] AS {first}");
        return new StepRows(clauses, far)
        {
            Relationship = first,
            Parts = parts,
            Via = via,
            Certain = certain,
            RowId = $"{far}.id",
        };
    }

    /// <summary>Whether several ways may lead to one row. They do not where each hop but one gives every node at most once.</summary>
    private static bool MayRepeat(IReadOnlyList<Hop> hops) =>
        hops.Count > 1 && !(hops.Count(hop => hop is Hop.Along) == 1 && hops[0] is not Hop.Along { Direction: Direction.Both }
            && hops.Skip(1).All(hop => hop is Hop.Along { Direction: not Direction.Both })
            && hops.Count(hop => hop is Hop.Closure or Hop.Lineage) <= 1);

    private string? Once(Clauses clauses, string far, string? relationship, string? near)
    {
        var keys = relationship is null ? far : $"{far}, {relationship}";
        if (near is null)
        {
            clauses.Add($"WITH DISTINCT {keys}");
            return null;
        }
        var oneNear = writer.Name("near");
        clauses.Add($"WITH {keys}, head(collect({near})) AS {oneNear}");
        return oneNear;
    }

    private StepRows Reference(Step.Reference reference)
    {
        var (clauses, far) = (new Clauses(), writer.Name("m"));
        var known = ModelSchema.Properties.Values.SelectMany(rules => rules).Any(rule => rule.Name == reference.Property);
        clauses.Add($"MATCH ({far}:Node {{id: {(known ? $"{node}.{reference.Property}" : "null")}}})");
        return new StepRows(clauses, far) { RowId = $"{far}.id" };
    }

    private StepRows Establishes(Step.Establishes step)
    {
        var (far, relationship, near, text, parts) =
            (writer.Name("m"), writer.Name("r"), writer.Name("near"), writer.Name("text"), writer.Name("parts"));
        var clauses = new Clauses();
        var query = $"'\"' + {node}.id + '\"'";
        var kinds = step.Kinds.Count == 0 ? "" : $" WHERE {Kinds.IsOneOf(far, step.Kinds)}";
        clauses.Add($"CALL ({node}) {{");
        clauses.Add($"  CALL db.index.fulltext.queryNodes('nodes_by_source', {query}) YIELD node");
        clauses.Add($"  WITH node AS {far}{kinds}");
        clauses.Add($"  UNWIND {far}.citations AS {text}");
        clauses.Add($"  RETURN {far}, null AS {relationship}, null AS {near}, {text}");
        if (step.Kinds.Count == 0)
        {
            clauses.Add("  UNION ALL");
            clauses.Add(
                $"  CALL db.index.fulltext.queryRelationships('relationships_by_source', {query}) YIELD relationship AS {relationship}");
            clauses.Add($"  UNWIND {relationship}.citations AS {text}");
            clauses.Add($"  RETURN endNode({relationship}) AS {far}, {relationship}, startNode({relationship}) AS {near}, {text}");
        }
        clauses.Add("}");
        clauses.Add($"WITH {far}, {relationship}, {near}, {text}, split({text}, '\\t') AS {parts}");
        clauses.Where($"{parts}[0] = {node}.id");
        if (step.Locator is { } locator) clauses.Where($"{parts}[1] = {writer.Value(locator)}");
        return new StepRows(clauses, far)
        {
            Relationship = relationship,
            IsRelationshipOptional = true,
            Near = near,
            Citation = text,
            RowId = $"coalesce({relationship}.id, {far}.id) + '|' + {parts}[1] + '|' + {parts}[2] + '|' + {parts}[3]",
            OwnKeys = new Dictionary<SortKey, string>
            {
                [SortKeys.Locator] =
                    $"coalesce(split(split({node}.outlineText, '\\n' + {parts}[1] + '\\t')[1], '\\n')[0], '{SortKeys.Number(0)}')",
            },
        };
    }

    private StepRows Partners(Step.Partners step)
    {
        var (clauses, links) = (new Clauses(), new LinkCompiler(writer, step.View));
        var own = links.Own(node, RelationshipType.ParticipatesIn, Direction.Out, clauses);
        var (mine, engagement) = (own.Relationship, own.Far);
        var (theirs, other) = (writer.Name("r"), writer.Name("x"));
        var (through, direct, roles) = (writer.Name("through"), writer.Name("direct"), writer.Value(step.Roles));
        clauses.Where($"{mine}.qualifier IN {roles}");
        if (step.Participation is { } mineFilter) clauses.Where(new FilterCompiler(writer).Compile(mineFilter, engagement, mine));
        if (!step.Umbrellas) clauses.Where($"NOT coalesce({engagement}.umbrella, false)");
        if (step.Engagement is { } where) clauses.Where(new FilterCompiler(writer).Compile(where, engagement, mine));
        clauses.Add($"MATCH ({engagement})<-[{theirs}:PARTICIPATES_IN]-({other})");
        clauses.Where($"{theirs}.qualifier IN {roles}");
        if (links.Held(theirs, engagement) is { } held) clauses.Where(held);
        if (step.Participation is { } theirsFilter) clauses.Where(new FilterCompiler(writer).Compile(theirsFilter, engagement, theirs));
        var partner = links.Show(other, theirs, clauses);
        clauses.Add($"WITH *");
        clauses.Where($"NOT {partner}.id IN {own.Own}");
        var certain = links.IsCertain(mine, own.Self, engagement) is { } known
            ? $"{known} AND {links.IsCertain(theirs, other, engagement)}"
            : null;
        var sure = writer.Name("sure");
        clauses.Add(
            $"WITH {partner}, collect(DISTINCT {engagement}) AS {through}, max({partner} = {other} AND {own.Self} = {node}) AS {direct}"
            + (certain is null ? "" : $", max({certain}) AS {sure}"));
        return new StepRows(clauses, partner)
        {
            Through = through,
            Via = $"NOT {direct}",
            Certain = certain is null ? null : sure,
            RowId = $"{partner}.id",
            OwnKeys = new Dictionary<SortKey, string>
            {
                [SortKeys.Engagements] = $"right('00000000' + toString(size({through})), 9)",
                [SortKeys.From] =
                    $"reduce(first = '', e IN {through} | CASE WHEN first = '' OR e.firstEvidenceKey < first THEN "
                    + "coalesce(e.firstEvidenceKey, first) ELSE first END)",
                [SortKeys.LastEvidence] =
                    $"reduce(last = '', e IN {through} | CASE WHEN e.lastEvidenceKey > last THEN e.lastEvidenceKey ELSE last END)",
            },
        };
    }
}
