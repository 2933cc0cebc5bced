using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;

namespace CoopGraph.Store.Neo4j.Compiling;

/// <summary>Writes how the rows of a step are found from the node named <paramref name="node"/>.</summary>
internal sealed class StepCompiler(CypherWriter writer, string node)
{
    public StepRows Compile(Step step, Filter? where, bool wantsNear)
    {
        var found = step switch
        {
            Step.Walk path => Path(path, wantsNear),
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
        where is null && step is Step.Walk { Distinct: false } path
        && !MayRepeat(path.Hops) && Counted(path) is [.., Hop.Along { Where: null }];

    /// <summary>The number of rows as an expression, where the node itself knows it; else null.</summary>
    public static string? Degree(Step step, Filter? where, string node) =>
        IsCountedByDegree(step, where) && Counted((Step.Walk)step) is [Hop.Along only] ? Degree(node, only) : null;

    /// <summary>Writes how the rows are counted.</summary>
    public Clauses Count(Step step, Filter? where, out string count)
    {
        count = "count(*)";
        if (!IsCountedByDegree(step, where)) return Compile(step, where, wantsNear: false).Clauses;
        var hops = Counted((Step.Walk)step);
        var (clauses, last) = (new Clauses(), (Hop.Along)hops[^1]);
        var reached = new HopCompiler(writer).Follow(node, hops[..^1], clauses);
        count = $"sum({Degree(reached.Far, last)})";
        return clauses;
    }

    private static string Degree(string node, Hop.Along hop) =>
        $"COUNT {{ ({node}){HopCompiler.Arrow($":{HopCompiler.Types(hop.Types)}", hop.Direction)}() }}";

    /// <summary>The hops on which the number of rows depends: whatever the nodes at the end have become, they are as many.</summary>
    private static Hop[] Counted(Step.Walk path) => [.. path.Hops.Reverse().SkipWhile(hop => hop is Hop.Successor).Reverse()];

    private StepRows Path(Step.Walk path, bool wantsNear)
    {
        var clauses = new Clauses();
        var keepsVia = path.Hops.Any(hop => hop is Hop.Predecessors or Hop.Successor);
        var reached = new HopCompiler(writer, wantsNear, keepsVia).Follow(node, path.Hops, clauses);
        var relationship = path.Distinct ? null : reached.Relationship;
        var (near, via) = (wantsNear ? reached.Near : null, keepsVia && reached.Via != ArrivalNames.No ? reached.Via : null);
        if (path.Distinct || MayRepeat(path.Hops)) (near, via) = Once(clauses, reached.Far, relationship, near, via);
        return new StepRows(clauses, reached.Far)
        {
            Relationship = relationship,
            Near = near,
            Via = via,
            RowId = relationship is null ? $"{reached.Far}.id"
                : path.LeadsToOne ? $"{relationship}.id"
                : $"{relationship}.id + '|' + {reached.Far}.id",
        };
    }

    /// <summary>Whether several ways may lead to one row. They do not where each hop but one gives every node at most once.</summary>
    private static bool MayRepeat(IReadOnlyList<Hop> hops) =>
        hops.Count > 1 && !(hops.Count(hop => hop is Hop.Along) == 1 && hops[0] is Hop.Along or Hop.Closure or Hop.Predecessors
            && hops.Skip(1).All(hop => hop is Hop.Along or Hop.Successor)
            && hops.Count(hop => hop is Hop.Closure or Hop.Predecessors) <= 1);

    private (string? Near, string? Via) Once(Clauses clauses, string far, string? relationship, string? near, string? via)
    {
        var keys = relationship is null ? far : $"{far}, {relationship}";
        if (near is null && via is null)
        {
            clauses.Add($"WITH DISTINCT {keys}");
            return (null, null);
        }
        var (oneNear, anyVia) = (near is null ? null : writer.Name("near"), via is null ? null : writer.Name("via"));
        clauses.Add($"WITH {keys}{(near is null ? "" : $", head(collect({near})) AS {oneNear}")}"
            + $"{(via is null ? "" : $", min({via}) AS {anyVia}")}");
        return (oneNear, anyVia);
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
        var clauses = new Clauses();
        var (own, self, engagement, other) = (writer.Name("own"), writer.Name("self"), writer.Name("e"), writer.Name("x"));
        var (mine, theirs, through, direct) = (writer.Name("r"), writer.Name("r"), writer.Name("through"), writer.Name("direct"));
        var (roles, day) = (writer.Value(step.Roles), writer.Value(SortKeys.Day(step.AsOf.Upper)));
        if (step.RollUp)
        {
            clauses.Add($"MATCH ({node})<-[:SUCCEEDED_BY*0..]-({self})");
            clauses.Add($"WITH DISTINCT {self}");
            clauses.Where(HopCompiler.IsSelf(self, node, day));
            clauses.Add($"WITH collect({self}) AS {own}");
        }
        else
        {
            clauses.Add($"WITH [{node}] AS {own}");
        }
        clauses.Add($"UNWIND {own} AS {self}");
        clauses.Add($"MATCH ({self})-[{mine}:PARTICIPATES_IN]->({engagement})");
        clauses.Where($"{mine}.qualifier IN {roles}");
        if (step.Participation is { } mineFilter) clauses.Where(new FilterCompiler(writer).Compile(mineFilter, engagement, mine));
        if (!step.Umbrellas) clauses.Where($"NOT coalesce({engagement}.umbrella, false)");
        clauses.Where($"({engagement}.lowerKey IS NULL OR {engagement}.lowerKey <= {day})");
        if (step.Engagement is { } where) clauses.Where(new FilterCompiler(writer).Compile(where, engagement, mine));
        clauses.Add($"MATCH ({engagement})<-[{theirs}:PARTICIPATES_IN]-({other})");
        clauses.Where($"{theirs}.qualifier IN {roles} AND NOT {other} IN {own}");
        if (step.Participation is { } theirsFilter) clauses.Where(new FilterCompiler(writer).Compile(theirsFilter, engagement, theirs));
        var partner = other;
        if (step.RollUp)
        {
            partner = new HopCompiler(writer).Follow(other, day, clauses);
            clauses.Where(
                $"NOT {partner} IN {own} AND (NOT {HopCompiler.IsFormer(node)} OR {partner}.id <> {HopCompiler.FormerHeir(node, day)})");
        }
        clauses.Add(
            $"WITH {partner}, collect(DISTINCT {engagement}) AS {through}, max({partner} = {other} AND {self} = {node}) AS {direct}");
        return new StepRows(clauses, partner)
        {
            Through = through,
            Via = $"NOT {direct}",
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
