namespace CoopGraph.GraphQL.Language.Ast;

/// <summary>Anything the parser produces. Nodes are immutable and compared by reference.</summary>
internal abstract class Node(SourceLocation location)
{
    /// <summary>Where the node's first token starts.</summary>
    public SourceLocation Location { get; } = location;
}

/// <summary>A name with its place (specification section 2.1.9).</summary>
internal sealed class NameNode(SourceLocation location, string value) : Node(location)
{
    public string Value { get; } = value;

    public override string ToString() => Value;
}

/// <summary>A whole document (section 2.2); <paramref name="tokenCount"/> estimates its size in memory.</summary>
internal sealed class DocumentNode(SourceLocation location, IReadOnlyList<DefinitionNode> definitions, int tokenCount) : Node(location)
{
    public IReadOnlyList<DefinitionNode> Definitions { get; } = definitions;

    public int TokenCount { get; } = tokenCount;
}

/// <summary>One definition of a document, with the description that stands before it.</summary>
internal abstract class DefinitionNode(SourceLocation location, StringValueNode? description) : Node(location)
{
    public StringValueNode? Description { get; } = description;
}

/// <summary>A directive as used (section 2.13).</summary>
internal sealed class DirectiveNode(SourceLocation location, NameNode name, IReadOnlyList<ArgumentNode> arguments) : Node(location)
{
    public NameNode Name { get; } = name;

    public IReadOnlyList<ArgumentNode> Arguments { get; } = arguments;
}

/// <summary>A named argument as given (section 2.7).</summary>
internal sealed class ArgumentNode(SourceLocation location, NameNode name, ValueNode value) : Node(location)
{
    public NameNode Name { get; } = name;

    public ValueNode Value { get; } = value;
}
