using CoopGraph.GraphQL.Language.Ast;
using CoopGraph.GraphQL.Types;
using CoopGraph.GraphQL.Validation.Merging;

namespace CoopGraph.GraphQL.Validation.Rules;

/// <summary>
/// Fields with the same response name can be merged into one (specification section 5.3.2). Instead of comparing all pairs,
/// fields are put into groups in which all must agree with the first, level by level; that takes time in proportion to
/// the document. A set of fields that comes up again is not looked at again.
/// </summary>
internal sealed class FieldSelectionMerging(ValidationContext context) : ValidationRule(context)
{
    private readonly HashSet<(FieldNode, FieldNode)> reported = [];

    public override void LeaveDocument(DocumentNode document)
    {
        var collector = new MergeCollector(Context);
        foreach (var operation in Context.Operations)
            Check(collector, operation.SelectionSet, Context.Schema.RootType(operation.Kind));
        foreach (var fragment in document.Definitions.OfType<FragmentNode>().Where(fragment => !collector.Visited.Contains(fragment)))
            Check(collector, fragment.SelectionSet, Context.Schema.Type(fragment.TypeCondition.Name.Value));
    }

    private void Check(MergeCollector collector, SelectionSetNode selectionSet, NamedType? type)
    {
        var root = collector.Collect(selectionSet, type);
        CheckSets(collector, root, ForCommonParents, Difference);
        CheckSets(collector, root, KnownFirst, ShapeDifference);
    }

    /// <summary>
    /// Goes through the levels from the root: groups by response name, splits groups into the parts within which all fields
    /// must agree, compares, and goes on with the merged sub-selections of each part.
    /// </summary>
    private void CheckSets(
        MergeCollector collector,
        List<MergeField> root,
        Func<List<MergeField>, IEnumerable<List<MergeField>>> split,
        Func<MergeField, MergeField, string?> difference)
    {
        var known = new HashSet<List<MergeField>>(MergeField.SetComparer) { root };
        var open = new Queue<List<MergeField>>([root]);
        while (open.TryDequeue(out var set) && !Context.IsFull)
        {
            foreach (var part in set.GroupBy(static field => field.Node.ResponseName).SelectMany(group => split([.. group])))
            {
                Compare(part, difference);
                if (collector.CollectBelow(part) is { Count: > 0 } below && known.Add(below)) open.Enqueue(below);
            }
            if (collector.IsExhausted)
            {
                Context.ReportTooComplex();
                return;
            }
        }
    }

    private void Compare(List<MergeField> part, Func<MergeField, MergeField, string?> difference)
    {
        for (var i = 1; i < part.Count; i++)
        {
            if (difference(part[0], part[i]) is { } reason && reported.Add((part[0].Node, part[i].Node)))
                Report(part[0], part[i], reason);
        }
    }

    /// <summary>
    /// Fields on the same object type, and those on interfaces and unions with them, can meet in one response object;
    /// those on different object types cannot.
    /// </summary>
    private static IEnumerable<List<MergeField>> ForCommonParents(List<MergeField> group)
    {
        var onAbstract = group.Where(static field => field.Parent is not ObjectType).ToList();
        var byObjectType = group.Where(static field => field.Parent is ObjectType).GroupBy(static field => field.Parent).ToList();
        return byObjectType.Count switch
        {
            0 => [onAbstract],
            1 => [group],
            _ => byObjectType.Select(fields => onAbstract.Concat(fields).ToList()),
        };
    }

    /// <summary>The whole group; a field that does not exist has no type that others could be compared with.</summary>
    private static IEnumerable<List<MergeField>> KnownFirst(List<MergeField> group) =>
        [[.. group.OrderBy(static field => field.Definition is null)]];

    private static string? Difference(MergeField a, MergeField b) =>
        a.Node.Name.Value != b.Node.Name.Value ? Errors.DifferentFields(a.Node.Name.Value, b.Node.Name.Value)
        : a.ArgumentKey != b.ArgumentKey ? Errors.DifferentArguments
        : null;

    /// <summary>SameResponseShape(), one level of it.</summary>
    private static string? ShapeDifference(MergeField a, MergeField b) =>
        a.Definition?.Type is { } typeA && b.Definition?.Type is { } typeB && !HaveSameShape(typeA, typeB)
            ? Errors.DifferentTypes(typeA, typeB)
            : null;

    private static bool HaveSameShape(TypeRef a, TypeRef b) => (a, b) switch
    {
        (NonNullType x, NonNullType y) => HaveSameShape(x.OfType, y.OfType),
        (ListType x, ListType y) => HaveSameShape(x.OfType, y.OfType),
        (NamedType x, NamedType y) => x == y || (x.IsComposite && y.IsComposite),
        _ => false,
    };

    /// <summary>Reports a conflict at the level where the two fields' parents part, and says through which fields it came about.</summary>
    private void Report(MergeField a, MergeField b, string reason)
    {
        List<Node> nodesA = [a.Node];
        List<Node> nodesB = [b.Node];
        while (a.Above is { } aboveA && b.Above is { } aboveB && aboveA.Node != aboveB.Node)
        {
            reason = Errors.SubfieldsConflict(a.Node.ResponseName, reason);
            (a, b) = (aboveA, aboveB);
            nodesA.Insert(0, a.Node);
            nodesB.Insert(0, b.Node);
        }
        Context.Report(Errors.FieldsConflict(a.Node.ResponseName, reason), [.. nodesA, .. nodesB]);
    }
}
