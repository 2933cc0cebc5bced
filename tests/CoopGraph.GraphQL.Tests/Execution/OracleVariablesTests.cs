using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoopGraph.GraphQL.Tests.Execution;

/// <summary>Variables and arguments reach resolvers as in the reference implementation, or are refused in the same words.</summary>
public sealed class OracleVariablesTests
{
    private static readonly IReadOnlyDictionary<string, JsonElement> Cases = Oracle.Cases("variables.json", "query", "variables");

    public static TheoryData<string> Requests => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Execute_AnyVariables_ArgumentsOfTheReference(string request)
    {
        var expected = Cases[request];
        IReadOnlyDictionary<string, object?>? arguments = null;
        var binding = Zoo.Binding();
        foreach (var field in new[] { "echo", "required" })
        {
            binding.Value("Query", field, (_, selected) =>
            {
                arguments = selected.Arguments;
                return null;
            });
        }

        var result = await Zoo.Run(
            expected.GetProperty("query").GetString()!, variables: expected.GetProperty("variables").GetRawText(), binding: binding);

        Assert.Equal(Oracle.Expected(expected), Oracle.Actual(result.Errors));
        Assert.Equal(
            expected.TryGetProperty("arguments", out var given) ? Sorted(given) : null,
            arguments is null ? null : Sorted(JsonSerializer.SerializeToElement(arguments)));
    }

    /// <summary>The order of arguments means nothing.</summary>
    private static string Sorted(JsonElement json) => Sorted(JsonNode.Parse(json.GetRawText()))?.ToJsonString() ?? "null";

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members
            .OrderBy(static member => member.Key, StringComparer.Ordinal)
            .Select(member => KeyValuePair.Create(member.Key, Sorted(member.Value?.DeepClone())))),
        JsonArray items => new JsonArray([.. items.Select(item => Sorted(item?.DeepClone()))]),
        _ => node?.DeepClone(),
    };
}
