using CoopGraph.GraphQL.Language.Ast;

namespace CoopGraph.GraphQL.Types;

/// <summary>The definition of one type and its extensions, gathered before the type is made.</summary>
internal sealed class TypeParts
{
    private readonly List<TypeDefinitionNode> extensions = [];

    public TypeDefinitionNode? Definition { get; private set; }

    public bool IsBuiltIn { get; private set; }

    public IReadOnlyList<TypeDefinitionNode> Extensions => extensions;

    /// <summary>The definition and the extensions of the same kind.</summary>
    public IEnumerable<T> OfKind<T>() where T : TypeDefinitionNode => extensions.Prepend(Definition).OfType<T>();

    public void Add(TypeDefinitionNode node, Action<string, Node> report)
    {
        if (node.IsExtension) extensions.Add(node);
        else if (Definition is null) Definition = node;
        else report(Errors.TwoTypes(node.Name.Value), node.Name);
    }

    public void AddBuiltIn(TypeDefinitionNode node)
    {
        Definition = node;
        IsBuiltIn = true;
    }
}
