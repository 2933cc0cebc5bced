using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL.Execution;

internal sealed class BindingCompiler(
    Schema schema,
    Dictionary<(string Type, string Field), FieldResolver> fields,
    Dictionary<(string Type, string Field), FieldCost> costs,
    Dictionary<string, Func<object, string>> abstractTypes,
    Dictionary<string, ScalarCoercion> scalars,
    FieldResolver? fallback)
{
    public ExecutableSchema Compile()
    {
        _ = (fields, costs, abstractTypes, scalars, fallback);
        return new ExecutableSchema(schema);
    }
}
