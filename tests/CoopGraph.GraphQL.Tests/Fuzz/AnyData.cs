using CoopGraph.GraphQL.Execution;
using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL.Tests.Fuzz;

/// <summary>
/// An engine for any schema: each field has some value of its type, lists have two items, abstract types are their first object type.
/// </summary>
internal static class AnyData
{
    private static readonly object Something = new();

    public static GraphQLEngine Engine(Schema schema)
    {
        var binding = new SchemaBinding(schema).Default(static (_, field) => Value(field.Definition.Type));
        foreach (var type in schema.Types.Where(static type => type.IsAbstract))
        {
            var name = schema.PossibleTypes(type)[0].Name;
            binding.AbstractType(type.Name, _ => name);
        }
        foreach (var type in schema.Types.OfType<StructuredType>())
        {
            foreach (var field in type.Fields.Where(static field => field.Argument("first") is not null))
                binding.Cost(type.Name, field.Name, multiplier: static field => field.Argument<int?>("first") ?? 20);
        }
        return new GraphQLEngine(binding.Build(), new EngineOptions { MaxResultValues = 2_000, DocumentCacheBytes = 1_000_000 });
    }

    private static object? Value(TypeRef type) => type.Nullable switch
    {
        ListType list => new[] { Value(list.OfType), Value(list.OfType) },
        EnumType values => values.Values[0].Name,
        ScalarType { Name: "Int" or "Float" } => 1,
        ScalarType { Name: "Boolean" } => true,
        ScalarType => "text",
        _ => Something,
    };
}
