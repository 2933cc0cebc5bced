using CoopGraph.GraphQL.Execution;

namespace CoopGraph.GraphQL.Tests.Execution;

/// <summary>Section 6.4.4: an error makes its position null, or the nearest ancestor that may be null.</summary>
public sealed class NullPropagationTests
{
    private static readonly Func<object?> Fails = static () => throw new GraphQLException("broken", "BROKEN");

    [Fact]
    public async Task Execute_ErrorAtNullableField_NullThere()
    {
        var result = await Zoo.Run("{ dog { id barks } }", Root(Zoo.Dog("d", ("barks", Fails))));

        Json.Equal(
            """{"errors":[{"message":"broken","locations":[{"line":1,"column":12}],"path":["dog","barks"],"extensions":"""
                + """{"code":"BROKEN"}}],"data":{"dog":{"id":"d","barks":null}}}""",
            result);
    }

    [Fact]
    public async Task Execute_ErrorAtNonNullField_ParentNull()
    {
        var result = await Zoo.Run("{ dog { id name } }", Root(Zoo.Dog("d", ("name", Fails))));

        Json.Equal(
            """{"errors":[{"message":"broken","locations":[{"line":1,"column":12}],"path":["dog","name"]"""
                + ""","extensions":{"code":"BROKEN"}}],"data":{"dog":null}}""",
            result);
    }

    [Fact]
    public async Task Execute_ErrorInItemOfNullableItems_OnlyThatItemNull()
    {
        var keeper = Zoo.Object("Keeper", "k", ("animals", new[] { Zoo.Dog("a"), Zoo.Dog("b", ("name", Fails)), Zoo.Dog("c") }));

        var result = await Zoo.Run("{ keeper { animals { name } } }", Root(keeper, "keeper"));

        Assert.Equal(["keeper", "animals", 1, "name"], Assert.Single(result.Errors).Path);
        Assert.Equal("""{"keeper":{"animals":[{"name":"a"},null,{"name":"c"}]}}""", Json.Parse(result)["data"]!.ToJsonString());
    }

    [Fact]
    public async Task Execute_ErrorInItemOfNonNullItems_ListNull()
    {
        var dog = Zoo.Dog("d", ("friends", new[] { Zoo.Dog("a"), Zoo.Dog("b", ("name", Fails)) }));

        var result = await Zoo.Run("{ dog { id friends { name } } }", Root(dog));

        Assert.Equal(["dog", "friends", 1, "name"], Assert.Single(result.Errors).Path);
        Assert.Equal("""{"dog":{"id":"d","friends":null}}""", Json.Parse(result)["data"]!.ToJsonString());
    }

    [Fact]
    public async Task Execute_OnlyNonNullFieldsUpToTheRoot_DataNull()
    {
        var result = await Zoo.Run("{ animals { name } keeper { id } }", new Dictionary<string, object?>
        {
            ["animals"] = new[] { Zoo.Dog("a", ("name", null)) },
            ["keeper"] = Zoo.Object("Keeper", "k"),
        });

        Assert.True(result.HasData);
        Json.Equal(
            """{"errors":[{"message":"Cannot return null for non-nullable field Dog.name.","locations":[{"line":1,"column":13}],"path":"""
                + """["animals",0,"name"],"extensions":{"code":"INTERNAL"}}],"data":null}""",
            result);
    }

    [Fact]
    public async Task Execute_TwoErrorsUnderOneNulledParent_FirstReportedAndSiblingsNotResolved()
    {
        var calls = 0;
        var keeper = Zoo.Object("Keeper", "k", ("id", Fails), ("strict", (Func<object?>)(() => ++calls)));

        var result = await Zoo.Run("{ keeper { id strict { id } } }", Root(keeper, "keeper"));

        Assert.Equal(["keeper", "id"], Assert.Single(result.Errors).Path);
        Assert.Equal(0, calls);
    }

    [Fact]
    public async Task Execute_ErrorBelowAnObjectOfALaterLevel_WholeChainOfNonNullGone()
    {
        var boss = Zoo.Object(
            "Keeper", "boss", ("strict", Zoo.Object("Keeper", "s", ("strict", Zoo.Object("Keeper", "t", ("id", Fails))))));

        var result = await Zoo.Run(
            "{ keeper { boss { id strict { strict { id } } } } }", Root(Zoo.Object("Keeper", "k", ("boss", boss)), "keeper"));

        Assert.Equal(["keeper", "boss", "strict", "strict", "id"], Assert.Single(result.Errors).Path);
        Assert.Equal("""{"keeper":{"boss":null}}""", Json.Parse(result)["data"]!.ToJsonString());
    }

    [Fact]
    public async Task Execute_NullInNonNullItemsOfNonNullLists_OuterListNull()
    {
        var result = await Zoo.Run(
            "{ keeper { matrix } }",
            Root(Zoo.Object("Keeper", "k", ("matrix", new object?[] { new[] { 1 }, new object?[] { 2, null } })), "keeper"));

        Assert.Equal(["keeper", "matrix", 1, 1], Assert.Single(result.Errors).Path);
        Assert.Equal("""{"keeper":{"matrix":null}}""", Json.Parse(result)["data"]!.ToJsonString());
    }

    [Fact]
    public async Task Execute_FieldErrorAsValueOrAsItem_ReportedAtItsPlace()
    {
        var keeper = Zoo.Object(
            "Keeper",
            "k",
            ("boss", new FieldError("no boss", ErrorCodes.NotFound)),
            ("animals", new object[] { Zoo.Dog("a"), new FieldError("fled") }));

        var result = await Zoo.Run("{ keeper { boss { id } animals { id } } }", Root(keeper, "keeper"));

        Assert.Equal(
            [("no boss", "NOT_FOUND", "keeper/boss"), ("fled", "BAD_USER_INPUT", "keeper/animals/1")],
            result.Errors.Select(static error => (error.Message, error.Code, string.Join('/', error.Path!))));
        Assert.Equal("""{"keeper":{"boss":null,"animals":[{"id":"a"},null]}}""", Json.Parse(result)["data"]!.ToJsonString());
    }

    [Fact]
    public async Task Execute_UnexpectedException_MessageKeptFromTheClientAndHandedOn()
    {
        List<Exception> seen = [];
        var dog = Zoo.Dog("d", ("barks", (Func<object?>)(() => throw new InvalidOperationException("password=secret"))));

        var result = await Zoo.Run("{ dog { barks } }", Root(dog), options: new EngineOptions { OnException = seen.Add });

        Assert.Equal(("Internal error", ErrorCodes.Internal), (Assert.Single(result.Errors).Message, result.Errors[0].Code));
        Assert.Equal("password=secret", Assert.Single(seen).Message);
        Assert.DoesNotContain("secret", Json.Of(result), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Execute_MutationFieldNullsTheRoot_LaterFieldsNotRun()
    {
        var calls = 0;
        var binding = Zoo.Binding().Value("Mutation", "add", (_, _) => calls++ == 0 ? null : throw new InvalidOperationException());

        var result = await Zoo.Run("mutation { a: add(by: 1) { value } b: add(by: 1) { value } }", binding: binding);

        Assert.Equal(1, calls);
        Assert.Equal(["a"], Assert.Single(result.Errors).Path);
        Assert.Null(Json.Parse(result)["data"]);
    }

    [Fact]
    public async Task Execute_MoreErrorsThanAllowed_RestDroppedAndDataStillRight()
    {
        var keeper = Zoo.Object("Keeper", "k", ("animals", Enumerable.Range(0, 10).Select(_ => Zoo.Dog("d", ("name", Fails))).ToList()));

        var result = await Zoo.Run("{ keeper { animals { name } } }", Root(keeper, "keeper"), options: new EngineOptions { MaxErrors = 3 });

        Assert.Equal(["BROKEN", "BROKEN", "BROKEN", "LIMIT_EXCEEDED"], result.Errors.Select(error => error.Code));
        Assert.Equal("There are 10 errors; the first 3 are shown.", result.Errors[^1].Message);
        Assert.All(Json.Parse(result)["data"]!["keeper"]!["animals"]!.AsArray(), Assert.Null);
    }

    private static Dictionary<string, object?> Root(object value, string field = "dog") => new() { [field] = value };
}
