using CoopGraph.GraphQL.Execution;

namespace CoopGraph.GraphQL.Tests.Execution;

/// <summary>A joint resolver is called once per level, with all of its fields that the level has.</summary>
public sealed class JointTests
{
    [Fact]
    public async Task Execute_SeveralRootFields_OneCallInTheOrderOfTheDocument()
    {
        List<string> calls = [];

        var result = await Zoo.Run("{ a: dog { id } version: __typename b: dog { id } animals { id } }", binding: Joint(fields =>
        {
            calls.Add(string.Join(' ', fields.Select(field => $"{field.Context.Field.ResponseName}:{field.Parents.Count}")));
            return [[Zoo.Dog("1")], [Zoo.Dog("2")], [new[] { Zoo.Cat("3") }]];
        }));

        Assert.Equal(["a:1 b:1 animals:1"], calls);
        Json.DataEqual("""{"a":{"id":"1"},"version":"Query","b":{"id":"2"},"animals":[{"id":"3"}]}""", result);
    }

    [Fact]
    public async Task Execute_OneFieldFails_TheOthersHaveTheirValues()
    {
        var result = await Zoo.Run(
            "{ a: dog { id } b: dog { id } }", binding: Joint(_ => [[new FieldError("gone", ErrorCodes.NotFound)], [Zoo.Dog("2")]]));

        Assert.Equal(["a"], Assert.Single(result.Errors).Path);
        Json.Equal(
            """{"errors":[{"message":"gone","locations":[{"line":1,"column":3}],"path":["a"],"extensions":"""
                + """{"code":"NOT_FOUND"}}],"data":{"a":null,"b":{"id":"2"}}}""",
            result);
    }

    [Fact]
    public async Task Execute_ResolverThrows_AllFieldsFailAndTheExceptionIsReportedOnce()
    {
        List<Exception> seen = [];

        var result = await Zoo.Run(
            "{ a: dog { id } b: dog { id } }", binding: Joint(_ => throw new TimeoutException("db-17 is down")),
            options: new EngineOptions { OnException = seen.Add });

        Assert.Equal(["a", "b"], result.Errors.Select(error => string.Join('/', error.Path!)));
        Assert.IsType<TimeoutException>(Assert.Single(seen));
    }

    [Fact]
    public async Task Execute_WrongNumberOfValues_InternalErrorForAll()
    {
        List<Exception> seen = [];

        var result = await Zoo.Run(
            "{ a: dog { id } b: dog { id } }", binding: Joint(_ => [[null], []]), options: new EngineOptions { OnException = seen.Add });

        Assert.Equal(2, result.Errors.Count);
        Assert.Equal("The resolver of Query.dog gave 0 results for 1 parents.", Assert.Single(seen).Message);
    }

    private static SchemaBinding Joint(Func<IReadOnlyList<JointField>, IReadOnlyList<IReadOnlyList<object?>>> resolve) =>
        Zoo.Binding().Joint([("Query", "dog"), ("Query", "animals")], (fields, _) => ValueTask.FromResult(resolve(fields)));
}
