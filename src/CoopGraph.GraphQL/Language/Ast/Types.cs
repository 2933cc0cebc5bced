namespace CoopGraph.GraphQL.Language.Ast;

/// <summary>A reference to a type (specification section 2.12).</summary>
internal abstract class TypeNode(SourceLocation location) : Node(location)
{
    /// <summary>The innermost name.</summary>
    public abstract NamedTypeNode Named { get; }

    public override string ToString() => Printer.Print(this);
}

internal sealed class NamedTypeNode(SourceLocation location, NameNode name) : TypeNode(location)
{
    public NameNode Name { get; } = name;

    public override NamedTypeNode Named => this;
}

internal sealed class ListTypeNode(SourceLocation location, TypeNode ofType) : TypeNode(location)
{
    public TypeNode OfType { get; } = ofType;

    public override NamedTypeNode Named => OfType.Named;
}

internal sealed class NonNullTypeNode(SourceLocation location, TypeNode ofType) : TypeNode(location)
{
    public TypeNode OfType { get; } = ofType;

    public override NamedTypeNode Named => OfType.Named;
}
