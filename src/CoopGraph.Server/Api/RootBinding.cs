using System.Text.Json;
using CoopGraph.GraphQL;
using CoopGraph.GraphQL.Execution;

namespace CoopGraph.Server.Api;

internal static class RootBinding
{
    /// <summary>
    /// Binds a field of the query type, which has one parent and so one value. Where a document has it several times with equal arguments,
    /// it is resolved once for all of them.
    /// </summary>
    /// <param name="binding">The schema's.</param>
    /// <param name="field">Its name.</param>
    /// <param name="resolve">Its value; of equal ones it sees the first.</param>
    /// <param name="distinct">What else of a selected field its value depends on; equal where that is equal.</param>
    public static void Root(
        this SchemaBinding binding, string field, Func<SelectedField, CancellationToken, Task<object?>> resolve,
        Func<SelectedField, object>? distinct = null) =>
        binding.Joint([("Query", field)], async (fields, cancellationToken) =>
        {
            var known = new Dictionary<(string, object?), object?>();
            var values = new List<IReadOnlyList<object?>>(fields.Count);
            foreach (var selected in fields.Select(one => one.Context.Field))
            {
                var key = (JsonSerializer.Serialize(selected.Arguments.OrderBy(pair => pair.Key, StringComparer.Ordinal)),
                    distinct?.Invoke(selected));
                if (!known.TryGetValue(key, out var value))
                    known.Add(key, value = await TriedAsync(resolve, selected, cancellationToken));
                values.Add([value]);
            }
            return values;
        });

    /// <summary>The value, or its error: a field that asks for something wrong does not fail the others.</summary>
    private static async Task<object?> TriedAsync(
        Func<SelectedField, CancellationToken, Task<object?>> resolve, SelectedField field, CancellationToken cancellationToken)
    {
        try
        {
            return await resolve(field, cancellationToken);
        }
        catch (GraphQLException refused)
        {
            return new FieldError(refused.Message, refused.Code, refused.Extensions);
        }
    }
}
