namespace CoopGraph.GraphQL.Language.Ast;

/// <summary>An input value as written (specification section 2.10).</summary>
internal abstract class ValueNode(SourceLocation location) : Node(location)
{
    /// <summary>The value as GraphQL text, for messages.</summary>
    public override string ToString() => Printer.Print(this);
}

internal sealed class VariableNode(SourceLocation location, NameNode name) : ValueNode(location)
{
    public NameNode Name { get; } = name;
}

/// <summary>The digits as written, which may be more than any number type holds.</summary>
internal sealed class IntValueNode(SourceLocation location, string value) : ValueNode(location)
{
    public string Value { get; } = value;
}

internal sealed class FloatValueNode(SourceLocation location, string value) : ValueNode(location)
{
    public string Value { get; } = value;
}

/// <summary>The text after escapes and block indentation are resolved.</summary>
internal sealed class StringValueNode(SourceLocation location, string value, bool isBlock) : ValueNode(location)
{
    public string Value { get; } = value;

    public bool IsBlock { get; } = isBlock;
}

internal sealed class BooleanValueNode(SourceLocation location, bool value) : ValueNode(location)
{
    public bool Value { get; } = value;
}

internal sealed class NullValueNode(SourceLocation location) : ValueNode(location);

internal sealed class EnumValueNode(SourceLocation location, string value) : ValueNode(location)
{
    public string Value { get; } = value;
}

internal sealed class ListValueNode(SourceLocation location, IReadOnlyList<ValueNode> items) : ValueNode(location)
{
    public IReadOnlyList<ValueNode> Items { get; } = items;
}

internal sealed class ObjectValueNode(SourceLocation location, IReadOnlyList<ObjectFieldNode> fields) : ValueNode(location)
{
    public IReadOnlyList<ObjectFieldNode> Fields { get; } = fields;
}

internal sealed class ObjectFieldNode(SourceLocation location, NameNode name, ValueNode value) : Node(location)
{
    public NameNode Name { get; } = name;

    public ValueNode Value { get; } = value;
}
