using CoopGraph.GraphQL.Execution;

namespace CoopGraph.Server.Api;

internal static class RootBinding
{
    /// <summary>Binds a field of the query type, which has one parent and so one value.</summary>
    public static void Root(this SchemaBinding binding, string field, Func<SelectedField, CancellationToken, Task<object?>> resolve) =>
        binding.Batch("Query", field, async (context, _, cancellationToken) => [await resolve(context.Field, cancellationToken)]);
}
