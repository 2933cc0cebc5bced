namespace CoopGraph.GraphQL.Language.Ast;

/// <summary>A definition or extension of the type system (specification section 3.2).</summary>
internal abstract class TypeSystemNode(
    SourceLocation location,
    StringValueNode? description,
    bool isExtension,
    IReadOnlyList<DirectiveNode> directives) : DefinitionNode(location, description)
{
    /// <summary>Whether it starts with <c>extend</c>.</summary>
    public bool IsExtension { get; } = isExtension;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

/// <summary><c>schema { }</c> or its extension (section 3.3).</summary>
internal sealed class SchemaNode(
    SourceLocation location,
    StringValueNode? description,
    bool isExtension,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<RootOperationNode> operations) : TypeSystemNode(location, description, isExtension, directives)
{
    public IReadOnlyList<RootOperationNode> Operations { get; } = operations;
}

internal sealed class RootOperationNode(SourceLocation location, OperationKind kind, NamedTypeNode type) : Node(location)
{
    public OperationKind Kind { get; } = kind;

    public NamedTypeNode Type { get; } = type;
}

/// <summary>A definition or extension of one of the six kinds of named type (section 3.4).</summary>
internal abstract class TypeDefinitionNode(
    SourceLocation location,
    StringValueNode? description,
    bool isExtension,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives) : TypeSystemNode(location, description, isExtension, directives)
{
    public NameNode Name { get; } = name;
}

internal sealed class ScalarTypeNode(
    SourceLocation location,
    StringValueNode? description,
    bool isExtension,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives) : TypeDefinitionNode(location, description, isExtension, name, directives);

/// <summary>What object and interface definitions share.</summary>
internal abstract class StructuredTypeNode(
    SourceLocation location,
    StringValueNode? description,
    bool isExtension,
    NameNode name,
    IReadOnlyList<NamedTypeNode> interfaces,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<FieldDefinitionNode> fields) : TypeDefinitionNode(location, description, isExtension, name, directives)
{
    public IReadOnlyList<NamedTypeNode> Interfaces { get; } = interfaces;

    public IReadOnlyList<FieldDefinitionNode> Fields { get; } = fields;
}

internal sealed class ObjectTypeNode(
    SourceLocation location,
    StringValueNode? description,
    bool isExtension,
    NameNode name,
    IReadOnlyList<NamedTypeNode> interfaces,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<FieldDefinitionNode> fields)
    : StructuredTypeNode(location, description, isExtension, name, interfaces, directives, fields);

internal sealed class InterfaceTypeNode(
    SourceLocation location,
    StringValueNode? description,
    bool isExtension,
    NameNode name,
    IReadOnlyList<NamedTypeNode> interfaces,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<FieldDefinitionNode> fields)
    : StructuredTypeNode(location, description, isExtension, name, interfaces, directives, fields);

internal sealed class UnionTypeNode(
    SourceLocation location,
    StringValueNode? description,
    bool isExtension,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<NamedTypeNode> members) : TypeDefinitionNode(location, description, isExtension, name, directives)
{
    public IReadOnlyList<NamedTypeNode> Members { get; } = members;
}

internal sealed class EnumTypeNode(
    SourceLocation location,
    StringValueNode? description,
    bool isExtension,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<EnumValueDefinitionNode> values) : TypeDefinitionNode(location, description, isExtension, name, directives)
{
    public IReadOnlyList<EnumValueDefinitionNode> Values { get; } = values;
}

internal sealed class InputObjectTypeNode(
    SourceLocation location,
    StringValueNode? description,
    bool isExtension,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<InputValueDefinitionNode> fields) : TypeDefinitionNode(location, description, isExtension, name, directives)
{
    public IReadOnlyList<InputValueDefinitionNode> Fields { get; } = fields;
}

internal sealed class DirectiveDefinitionNode(
    SourceLocation location,
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<InputValueDefinitionNode> arguments,
    bool isRepeatable,
    IReadOnlyList<NameNode> locations) : TypeSystemNode(location, description, isExtension: false, directives: [])
{
    public NameNode Name { get; } = name;

    public IReadOnlyList<InputValueDefinitionNode> Arguments { get; } = arguments;

    public bool IsRepeatable { get; } = isRepeatable;

    public IReadOnlyList<NameNode> Locations { get; } = locations;
}

internal sealed class FieldDefinitionNode(
    SourceLocation location,
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<InputValueDefinitionNode> arguments,
    TypeNode type,
    IReadOnlyList<DirectiveNode> directives) : Node(location)
{
    public StringValueNode? Description { get; } = description;

    public NameNode Name { get; } = name;

    public IReadOnlyList<InputValueDefinitionNode> Arguments { get; } = arguments;

    public TypeNode Type { get; } = type;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

internal sealed class InputValueDefinitionNode(
    SourceLocation location,
    StringValueNode? description,
    NameNode name,
    TypeNode type,
    ValueNode? defaultValue,
    IReadOnlyList<DirectiveNode> directives) : Node(location)
{
    public StringValueNode? Description { get; } = description;

    public NameNode Name { get; } = name;

    public TypeNode Type { get; } = type;

    public ValueNode? DefaultValue { get; } = defaultValue;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

internal sealed class EnumValueDefinitionNode(
    SourceLocation location,
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives) : Node(location)
{
    public StringValueNode? Description { get; } = description;

    public NameNode Name { get; } = name;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}
