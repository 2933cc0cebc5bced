using System.Text.Json;
using CoopGraph.GraphQL.Language;
using CoopGraph.GraphQL.Validation;

namespace CoopGraph.GraphQL.Tests.Validation;

/// <summary>Every query breaks the same rules, with the same messages at the same places, as in the reference implementation.</summary>
public sealed class OracleValidationTests
{
    private static readonly IReadOnlyDictionary<string, JsonElement> Cases = Oracle.Cases("validation.json", "query");

    public static TheoryData<string> Queries => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Queries))]
    public void Validate_AnyQuery_ErrorsOfTheReference(string query)
    {
        var errors = Validator.Validate(Zoo.Binding().Build(), Parser.Parse(query, new ParserLimits()), new EngineOptions());

        Assert.Equal(Oracle.Expected(Cases[query]), Oracle.Actual(errors));
        Assert.All(errors, static error => Assert.Equal(ErrorCodes.Validation, error.Code));
    }
}
