using CoopGraph.GraphQL.Language.Ast;

namespace CoopGraph.GraphQL.Language;

/// <summary>Type system definitions and extensions (specification section 3).</summary>
internal static partial class Printer
{
    private static string TypeSystem(Node node) => node switch
    {
        SchemaNode schema => Definition(schema, Words("schema", All(schema.Directives), Block(schema.Operations))),
        RootOperationNode root => $"{root.Kind.ToString().ToLowerInvariant()}: {root.Type.Name}",
        ScalarTypeNode scalar => Definition(scalar, Words($"scalar {scalar.Name}", All(scalar.Directives))),
        ObjectTypeNode type => Definition(type, Structured("type", type)),
        InterfaceTypeNode type => Definition(type, Structured("interface", type)),
        UnionTypeNode union => Definition(union, Words($"union {union.Name}", All(union.Directives), Members(union))),
        EnumTypeNode type => Definition(type, Words($"enum {type.Name}", All(type.Directives), Block(type.Values))),
        InputObjectTypeNode input => Definition(input, Words($"input {input.Name}", All(input.Directives), Block(input.Fields))),
        DirectiveDefinitionNode directive => Definition(directive, Directive(directive)),
        FieldDefinitionNode field => Described(field.Description, Words(
            $"{field.Name}{Definitions(field.Arguments)}: {Print(field.Type)}", All(field.Directives))),
        InputValueDefinitionNode input => Described(input.Description, Words(
            $"{input.Name}: {Print(input.Type)}", Default(input.DefaultValue), All(input.Directives))),
        EnumValueDefinitionNode value => Described(value.Description, Words(value.Name.Value, All(value.Directives))),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    private static string Definition(TypeSystemNode node, string definition) =>
        Described(node.Description, node.IsExtension ? $"extend {definition}" : definition);

    private static string Structured(string keyword, StructuredTypeNode type) => Words(
        $"{keyword} {type.Name}",
        type.Interfaces.Count == 0 ? "" : $"implements {Join(" & ", type.Interfaces.Select(Print))}",
        All(type.Directives),
        Block(type.Fields));

    private static string Members(UnionTypeNode union) =>
        union.Members.Count == 0 ? "" : $"= {Join(" | ", union.Members.Select(Print))}";

    private static string Directive(DirectiveDefinitionNode directive) => Words(
        $"directive @{directive.Name}{Definitions(directive.Arguments)}",
        directive.IsRepeatable ? "repeatable" : "",
        $"on {Join(" | ", directive.Locations.Select(Print))}");
}
