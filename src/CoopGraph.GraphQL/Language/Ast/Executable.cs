namespace CoopGraph.GraphQL.Language.Ast;

/// <summary>A query, mutation or subscription (specification section 2.4).</summary>
internal sealed class OperationNode(
    SourceLocation location,
    StringValueNode? description,
    OperationKind kind,
    NameNode? name,
    IReadOnlyList<VariableDefinitionNode> variables,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet) : DefinitionNode(location, description)
{
    public OperationKind Kind { get; } = kind;

    public NameNode? Name { get; } = name;

    public IReadOnlyList<VariableDefinitionNode> Variables { get; } = variables;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    public SelectionSetNode SelectionSet { get; } = selectionSet;
}

/// <summary>A variable declared by an operation (section 2.11).</summary>
internal sealed class VariableDefinitionNode(
    SourceLocation location,
    StringValueNode? description,
    VariableNode variable,
    TypeNode type,
    ValueNode? defaultValue,
    IReadOnlyList<DirectiveNode> directives) : Node(location)
{
    public StringValueNode? Description { get; } = description;

    public VariableNode Variable { get; } = variable;

    public string Name => Variable.Name.Value;

    public TypeNode Type { get; } = type;

    public ValueNode? DefaultValue { get; } = defaultValue;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

/// <summary>A fragment definition (section 2.9).</summary>
internal sealed class FragmentNode(
    SourceLocation location,
    StringValueNode? description,
    NameNode name,
    NamedTypeNode typeCondition,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet) : DefinitionNode(location, description)
{
    public NameNode Name { get; } = name;

    public NamedTypeNode TypeCondition { get; } = typeCondition;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    public SelectionSetNode SelectionSet { get; } = selectionSet;
}

/// <summary>What stands between braces (section 2.5).</summary>
internal sealed class SelectionSetNode(SourceLocation location, IReadOnlyList<SelectionNode> selections) : Node(location)
{
    public IReadOnlyList<SelectionNode> Selections { get; } = selections;
}

/// <summary>A field, a fragment spread or an inline fragment.</summary>
internal abstract class SelectionNode(SourceLocation location, IReadOnlyList<DirectiveNode> directives) : Node(location)
{
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

/// <summary>A selected field (section 2.6).</summary>
internal sealed class FieldNode(
    SourceLocation location,
    NameNode? alias,
    NameNode name,
    IReadOnlyList<ArgumentNode> arguments,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode? selectionSet) : SelectionNode(location, directives)
{
    public NameNode? Alias { get; } = alias;

    public NameNode Name { get; } = name;

    public string ResponseName => (Alias ?? Name).Value;

    public IReadOnlyList<ArgumentNode> Arguments { get; } = arguments;

    public SelectionSetNode? SelectionSet { get; } = selectionSet;
}

/// <summary><c>...Name</c> (section 2.9).</summary>
internal sealed class FragmentSpreadNode(SourceLocation location, NameNode name, IReadOnlyList<DirectiveNode> directives)
    : SelectionNode(location, directives)
{
    public NameNode Name { get; } = name;
}

/// <summary><c>... on Type { }</c> (section 2.9.2).</summary>
internal sealed class InlineFragmentNode(
    SourceLocation location,
    NamedTypeNode? typeCondition,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet) : SelectionNode(location, directives)
{
    public NamedTypeNode? TypeCondition { get; } = typeCondition;

    public SelectionSetNode SelectionSet { get; } = selectionSet;
}
