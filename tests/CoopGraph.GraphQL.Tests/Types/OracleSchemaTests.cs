using System.Text.Json;
using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL.Tests.Types;

/// <summary>
/// Schema texts are accepted or refused as by the reference implementation. It stops at its first stage with errors and this one
/// does not, so more may be reported here, never less.
/// </summary>
public sealed class OracleSchemaTests
{
    private static readonly IReadOnlyDictionary<string, JsonElement> Cases = Oracle.Cases("schema.json", "sdl");

    public static TheoryData<string> Texts => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Parse_AnyText_ErrorsOfTheReference(string sdl)
    {
        var expected = Cases[sdl].GetProperty("errors").EnumerateArray().Select(static error => error.GetString()!).ToList();

        Assert.Equal([], expected.Except(Errors(sdl)));
        Assert.Equal(expected.Count == 0, Errors(sdl).Count == 0);
    }

    private static IReadOnlyList<string> Errors(string sdl)
    {
        try
        {
            Schema.Parse(sdl);
            return [];
        }
        catch (SchemaException exception)
        {
            return [.. exception.Errors.Select(static error => error.Message)];
        }
    }
}
