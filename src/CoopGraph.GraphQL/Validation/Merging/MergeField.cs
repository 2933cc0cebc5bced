using CoopGraph.GraphQL.Language.Ast;
using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL.Validation.Merging;

/// <summary>A field that may have to be merged with others: where it is selected, and which field is above it.</summary>
internal sealed class MergeField(FieldNode node, NamedType? parent, FieldDefinition? definition, MergeField? above)
{
    private string? argumentKey;

    /// <summary>Equal for the same fields in the same order.</summary>
    public static IEqualityComparer<List<MergeField>> SetComparer { get; } = EqualityComparer<List<MergeField>>.Create(
        static (a, b) => a!.Count == b!.Count && a.Zip(b).All(static pair => pair.First.Node == pair.Second.Node),
        static set => set.Aggregate(set.Count, static (hash, field) => HashCode.Combine(hash, field.Node)));

    public FieldNode Node { get; } = node;

    /// <summary>The type of the selection set it stands in; null if it is not known.</summary>
    public NamedType? Parent { get; } = parent;

    public FieldDefinition? Definition { get; } = definition;

    public MergeField? Above { get; } = above;

    /// <summary>The arguments as text, in an order of their own: equal if and only if the arguments are.</summary>
    public string ArgumentKey => argumentKey ??= string.Join(',', Node.Arguments
        .OrderBy(static argument => argument.Name.Value, StringComparer.Ordinal)
        .Select(static argument => $"{argument.Name}:{Key(argument.Value)}"));

    private static string Key(ValueNode value) => value switch
    {
        ListValueNode list => $"[{string.Join(',', list.Items.Select(Key))}]",
        ObjectValueNode given => "{" + string.Join(',', given.Fields
            .OrderBy(static field => field.Name.Value, StringComparer.Ordinal)
            .Select(static field => $"{field.Name}:{Key(field.Value)}")) + "}",
        StringValueNode text => Language.Printer.QuotedString(text.Value),
        _ => value.ToString(),
    };
}
