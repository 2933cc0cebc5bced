using CoopGraph.GraphQL.Language;
using CoopGraph.GraphQL.Language.Ast;

namespace CoopGraph.GraphQL.Types;

/// <summary>Makes one schema text of several, in which nothing is left that extends something of the same text.</summary>
internal static class SchemaParts
{
    /// <exception cref="SchemaException">A part is not GraphQL; the message names it.</exception>
    public static string Join(IEnumerable<(string Name, string Text)> parts)
    {
        var definitions = parts.SelectMany(static part => Read(part.Name, part.Text)).ToList();
        var extensions = definitions.OfType<TypeSystemNode>().Where(static node => node.IsExtension).ToLookup(Key);
        var defined = definitions.OfType<TypeSystemNode>().Where(static node => !node.IsExtension).Select(Key).ToHashSet();
        var joined = definitions
            .Where(node => node is not TypeSystemNode { IsExtension: true } extension || !defined.Contains(Key(extension)))
            .Select(node => node is TypeSystemNode { IsExtension: false } definition
                ? extensions[Key(definition)].Aggregate(definition, Extend)
                : node)
            .ToList();
        var roots = joined.OfType<SchemaNode>().SelectMany(static node => node.Operations)
            .Select(static operation => operation.Type.Name.Value).ToList();
        var ordered = joined.OrderBy(node => node switch
        {
            SchemaNode => -1,
            TypeDefinitionNode type when roots.Contains(type.Name.Value) => roots.IndexOf(type.Name.Value),
            _ => roots.Count,
        });
        return Printer.Print(new DocumentNode(default, [.. ordered], tokenCount: 0)) + "\n";
    }

    private static IReadOnlyList<DefinitionNode> Read(string name, string text)
    {
        try
        {
            return Parser.Parse(text, ParserLimits.Schema).Definitions;
        }
        catch (SyntaxException exception)
        {
            throw new SchemaException([new SchemaError($"{name}: {exception.Message}", exception.Location)]);
        }
    }

    /// <summary>What a definition and its extensions have in common: kind and name.</summary>
    private static (Type Kind, string? Name) Key(TypeSystemNode node) => (node.GetType(), node switch
    {
        TypeDefinitionNode type => type.Name.Value,
        DirectiveDefinitionNode directive => directive.Name.Value,
        _ => null,
    });

    private static TypeSystemNode Extend(TypeSystemNode definition, TypeSystemNode extension)
    {
        IReadOnlyList<DirectiveNode> directives = [.. definition.Directives, .. extension.Directives];
        return (definition, extension) switch
        {
            (SchemaNode a, SchemaNode b) =>
                new SchemaNode(a.Location, a.Description, isExtension: false, directives, [.. a.Operations, .. b.Operations]),
            (ScalarTypeNode a, ScalarTypeNode) =>
                new ScalarTypeNode(a.Location, a.Description, isExtension: false, a.Name, directives),
            (ObjectTypeNode a, ObjectTypeNode b) =>
                new ObjectTypeNode(a.Location, a.Description, isExtension: false, a.Name, [.. a.Interfaces, .. b.Interfaces], directives,
                [
                    .. a.Fields,
                    .. b.Fields,
                ]),
            (InterfaceTypeNode a, InterfaceTypeNode b) =>
                new InterfaceTypeNode(a.Location, a.Description, isExtension: false, a.Name, [.. a.Interfaces, .. b.Interfaces], directives,
                [
                    .. a.Fields,
                    .. b.Fields,
                ]),
            (UnionTypeNode a, UnionTypeNode b) =>
                new UnionTypeNode(a.Location, a.Description, isExtension: false, a.Name, directives, [.. a.Members, .. b.Members]),
            (EnumTypeNode a, EnumTypeNode b) =>
                new EnumTypeNode(a.Location, a.Description, isExtension: false, a.Name, directives, [.. a.Values, .. b.Values]),
            (InputObjectTypeNode a, InputObjectTypeNode b) =>
                new InputObjectTypeNode(a.Location, a.Description, isExtension: false, a.Name, directives, [.. a.Fields, .. b.Fields]),
            _ => throw new ArgumentOutOfRangeException(nameof(extension)),
        };
    }
}
