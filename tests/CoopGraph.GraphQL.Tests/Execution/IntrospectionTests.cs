using System.Text.Json.Nodes;

namespace CoopGraph.GraphQL.Tests.Execution;

/// <summary>Section 4: the schema, asked through itself.</summary>
public sealed class IntrospectionTests
{
    [Fact]
    public async Task Execute_IntrospectionQueryOfTools_AnswerOfTheReference()
    {
        var result = await Zoo.Run(Oracle.Read("introspection.graphql"));

        Assert.Empty(result.Errors);
        Assert.Equal(
            ByName(JsonNode.Parse(Oracle.Read("introspection.json"))!),
            ByName(Json.Parse(result)["data"]!));
    }

    /// <summary>The order of types and directives is free.</summary>
    private static string ByName(JsonNode data)
    {
        var schema = data["__schema"]!.AsObject();
        foreach (var list in new[] { "types", "directives" })
        {
            schema[list] = new JsonArray(
            [
                .. schema[list]!.AsArray()
                    .OrderBy(static item => (string)item!["name"]!, StringComparer.Ordinal)
                    .Select(static item => item!.DeepClone()),
            ]);
        }
        return schema.ToJsonString(new() { WriteIndented = true });
    }
}
