using System.Text;
using CoopGraph.GraphQL.Language.Ast;

namespace CoopGraph.GraphQL.Language;

/// <summary>Prints a tree as GraphQL text, which parses back to the same tree. Ignored tokens are not kept.</summary>
internal static partial class Printer
{
    private const int MaxLineLength = 80;

    /// <summary>The text of any node.</summary>
    public static string Print(Node node) => node switch
    {
        DocumentNode document => Join("\n\n", document.Definitions
            .Select((definition, index) => Definition(definition, index == 0 ? null : document.Definitions[index - 1]))),
        OperationNode operation => Operation(operation),
        FragmentNode fragment => Fragment(fragment),
        VariableDefinitionNode variable => Variable(variable),
        SelectionSetNode selectionSet => Block(selectionSet.Selections),
        FieldNode field => Field(field),
        FragmentSpreadNode spread => Words($"...{spread.Name}", All(spread.Directives)),
        InlineFragmentNode inline => InlineFragment(inline),
        DirectiveNode directive => $"@{directive.Name}{Arguments(directive.Arguments)}",
        ArgumentNode argument => $"{argument.Name}: {Print(argument.Value)}",
        ObjectFieldNode field => $"{field.Name}: {Print(field.Value)}",
        ValueNode value => Value(value),
        TypeNode type => Type(type),
        NameNode name => name.Value,
        _ => TypeSystem(node),
    };

    /// <summary>Behind a type definition without a body, a query in short form would be read as that body.</summary>
    private static string Definition(Node definition, Node? previous)
    {
        var printed = Print(definition);
        return printed.StartsWith('{') && previous is not (null or OperationNode or FragmentNode) ? $"query {printed}" : printed;
    }

    private static string Operation(OperationNode operation)
    {
        var selectionSet = Print(operation.SelectionSet);
        if (operation is { Kind: OperationKind.Query, Name: null, Variables.Count: 0, Directives.Count: 0, Description: null })
            return selectionSet;
        var keyword = operation.Kind switch
        {
            OperationKind.Query => "query",
            OperationKind.Mutation => "mutation",
            _ => "subscription",
        };
        var signature = $"{operation.Name}{Definitions(operation.Variables)}";
        return Described(operation.Description, Words(keyword, signature, All(operation.Directives), selectionSet));
    }

    private static string Fragment(FragmentNode fragment) => Described(
        fragment.Description,
        Words($"fragment {fragment.Name} on {fragment.TypeCondition.Name}", All(fragment.Directives), Print(fragment.SelectionSet)));

    private static string Variable(VariableDefinitionNode variable) => Described(
        variable.Description,
        Words($"{Print(variable.Variable)}: {Print(variable.Type)}", Default(variable.DefaultValue), All(variable.Directives)));

    private static string Field(FieldNode field)
    {
        var name = field.Alias is null ? field.Name.Value : $"{field.Alias}: {field.Name}";
        var oneLine = name + Arguments(field.Arguments);
        var head = oneLine.Length <= MaxLineLength
            ? oneLine
            : $"{name}(\n{Indent(Join("\n", field.Arguments.Select(Print)))}\n)";
        return Words(head, All(field.Directives), field.SelectionSet is null ? "" : Print(field.SelectionSet));
    }

    private static string InlineFragment(InlineFragmentNode inline) => Words(
        "...",
        inline.TypeCondition is null ? "" : $"on {inline.TypeCondition.Name}",
        All(inline.Directives),
        Print(inline.SelectionSet));

    private static string Arguments(IReadOnlyList<ArgumentNode> arguments) =>
        arguments.Count == 0 ? "" : $"({Join(", ", arguments.Select(Print))})";

    private static string Type(TypeNode type) => type switch
    {
        NamedTypeNode named => named.Name.Value,
        ListTypeNode list => $"[{Type(list.OfType)}]",
        NonNullTypeNode nonNull => $"{Type(nonNull.OfType)}!",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    private static string Value(ValueNode value) => value switch
    {
        VariableNode variable => $"${variable.Name}",
        IntValueNode number => number.Value,
        FloatValueNode number => number.Value,
        StringValueNode text => (text.IsBlock ? BlockString.TryPrint(text.Value) : null) ?? QuotedString(text.Value),
        BooleanValueNode boolean => boolean.Value ? "true" : "false",
        NullValueNode => "null",
        EnumValueNode name => name.Value,
        ListValueNode list => List(list),
        ObjectValueNode @object => Object(@object),
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    private static string List(ListValueNode list)
    {
        var items = list.Items.Select(Print).ToList();
        var oneLine = $"[{Join(", ", items)}]";
        return oneLine.Length <= MaxLineLength ? oneLine : $"[\n{Indent(Join("\n", items))}\n]";
    }

    private static string Object(ObjectValueNode value)
    {
        var fields = value.Fields.Select(Print).ToList();
        var oneLine = fields.Count == 0 ? "{}" : $"{{ {Join(", ", fields)} }}";
        return oneLine.Length <= MaxLineLength ? oneLine : $"{{\n{Indent(Join("\n", fields))}\n}}";
    }

    /// <summary>A string between quotes; control characters and lone surrogates as escapes.</summary>
    internal static string QuotedString(string value)
    {
        var text = new StringBuilder("\"");
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' or (>= '\u007F' and <= '\u009F') => text.Append(null, $"\\u{(int)c:X4}"),
                _ => text.Append(c),
            };
        }
        return text.Append('"').ToString();
    }

    private static string Default(ValueNode? value) => value is null ? "" : $"= {Print(value)}";

    private static string All(IReadOnlyList<DirectiveNode> directives) => Join(" ", directives.Select(Print));

    private static string Block(IReadOnlyList<Node> items) =>
        items.Count == 0 ? "" : $"{{\n{Indent(Join("\n", items.Select(Print)))}\n}}";

    /// <summary>Variable or argument definitions: on lines of their own once one of them has more than one line.</summary>
    private static string Definitions(IReadOnlyList<Node> definitions)
    {
        var items = definitions.Select(Print).ToList();
        return items.Count == 0 ? ""
            : items.Any(static item => item.Contains('\n', StringComparison.Ordinal)) ? $"(\n{Indent(Join("\n", items))}\n)"
            : $"({Join(", ", items)})";
    }

    private static string Described(StringValueNode? description, string definition) =>
        description is null ? definition : $"{Print(description)}\n{definition}";

    private static string Words(params ReadOnlySpan<string> words)
    {
        var text = new StringBuilder();
        foreach (var word in words)
        {
            if (word.Length > 0) text.Append(text.Length == 0 ? "" : " ").Append(word);
        }
        return text.ToString();
    }

    private static string Join(string separator, IEnumerable<string> parts) => string.Join(separator, parts);

    private static string Indent(string text) => "  " + text.Replace("\n", "\n  ", StringComparison.Ordinal);
}
