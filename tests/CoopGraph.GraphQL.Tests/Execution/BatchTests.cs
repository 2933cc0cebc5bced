using System.Globalization;
using CoopGraph.GraphQL.Execution;

namespace CoopGraph.GraphQL.Tests.Execution;

/// <summary>A batch resolver is called once per field and level, with all parents.</summary>
public sealed class BatchTests
{
    [Fact]
    public async Task Execute_FieldBelowLists_OneCallForAllParentsInOrder()
    {
        List<string> calls = [];
        var binding = Zoo.Binding().Batch("Animal", "friends", (context, parents, _) =>
        {
            calls.Add($"{context.Field} {string.Join(',', parents.Select(static parent => Zoo.Read(parent, "id")))}");
            return Results(parents.Select(static parent => (object?)new[]
            {
                Zoo.Cat("f1-" + Zoo.Read(parent, "id")),
                Zoo.Dog("f2-" + Zoo.Read(parent, "id")),
            }));
        });

        var result = await Zoo.Run(
            "{ animals { friends { friends { id } } } }", Animals(Zoo.Dog("a"), Zoo.Cat("b"), Zoo.Dog("c")), binding: binding);

        Assert.Empty(result.Errors);
        Assert.Equal(
            ["Animal.friends a,c,b", "Animal.friends f1-a,f1-c,f1-b,f2-a,f2-c,f2-b"],
            calls);
        Assert.Equal("f2-f1-a", (string?)Json.Parse(result)["data"]!["animals"]![0]!["friends"]![0]!["friends"]![1]!["id"]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(500)]
    public async Task Execute_ListOfAnyLength_SameNumberOfCalls(int length)
    {
        var calls = 0;
        var binding = Zoo.Binding().Batch("Animal", "keeper", (_, parents, _) =>
        {
            calls++;
            return Results(parents.Select(static _ => (object?)Zoo.Object("Keeper", "k")));
        });
        var animals = Enumerable.Range(0, length).Select(static i => i % 2 == 0 ? Zoo.Dog("d") : Zoo.Cat("c")).ToArray();

        var result = await Zoo.Run("{ animals { keeper { id } again: keeper { id } } }", Animals(animals), binding: binding);

        Assert.Empty(result.Errors);
        Assert.Equal(2, calls);
    }

    [Fact]
    public async Task Execute_FragmentSpreadUnderTwoRootFields_StillOneCallPerLevel()
    {
        var sizes = new List<int>();
        var binding = Zoo.Binding().Batch("Dog", "keeper", (_, parents, _) =>
        {
            sizes.Add(parents.Count);
            return Results(parents.Select(static _ => (object?)null));
        });

        await Zoo.Run(
            "{ a: dog { ...f } b: dog { ...f } } fragment f on Dog { keeper { id } }",
            new Dictionary<string, object?> { ["dog"] = Zoo.Dog("d") },
            binding: binding);

        Assert.Equal([2], sizes);
    }

    [Fact]
    public async Task Execute_TypesWithBindingsOfTheirOwn_OneCallEach()
    {
        List<string> calls = [];
        BatchResolver Named(string name) => (_, parents, _) =>
        {
            calls.Add($"{name} {parents.Count}");
            return Results(parents.Select(static _ => (object?)null));
        };
        var binding = Zoo.Binding().Batch("Animal", "keeper", Named("animal")).Batch("Cat", "keeper", Named("cat"));

        await Zoo.Run("{ animals { keeper { id } } }", Animals(Zoo.Dog("a"), Zoo.Cat("b"), Zoo.Dog("c")), binding: binding);

        Assert.Equal(["animal 2", "cat 1"], calls);
    }

    [Fact]
    public async Task Execute_ElementsWithErrors_EachAtItsOwnPath()
    {
        var binding = Zoo.Binding().Batch("Animal", "keeper", (_, parents, _) =>
            Results([new FieldError("gone", ErrorCodes.NotFound), Zoo.Object("Keeper", "k")]));

        var result = await Zoo.Run("{ animals { keeper { id } } }", Animals(Zoo.Dog("a"), Zoo.Dog("b")), binding: binding);

        Assert.Equal(["animals", 0, "keeper"], Assert.Single(result.Errors).Path);
        Assert.Equal("""{"animals":[{"keeper":null},{"keeper":{"id":"k"}}]}""", Json.Parse(result)["data"]!.ToJsonString());
    }

    [Fact]
    public async Task Execute_ResolverThrows_FieldFailsForAllParentsAndExceptionReportedOnce()
    {
        List<Exception> seen = [];
        var binding = Zoo.Binding().Batch("Animal", "keeper", static (_, _, _) => throw new TimeoutException("db-17 is down"));

        var result = await Zoo.Run(
            "{ animals { keeper { id } } }", Animals(Zoo.Dog("a"), Zoo.Dog("b")),
            binding: binding, options: new EngineOptions { OnException = seen.Add });

        Assert.Equal(["Internal error", "Internal error"], result.Errors.Select(static error => error.Message));
        Assert.Equal(["animals/0/keeper", "animals/1/keeper"], result.Errors.Select(static error => string.Join('/', error.Path!)));
        Assert.IsType<TimeoutException>(Assert.Single(seen));
    }

    [Fact]
    public async Task Execute_ResolverThrowsForTheClient_MessageCodeAndExtensionsShown()
    {
        var binding = Zoo.Binding().Batch("Query", "dog", static (_, _, _) =>
            throw new GraphQLException("No such dog.", ErrorCodes.NotFound, new Dictionary<string, object?> { ["id"] = 7 }));

        var result = await Zoo.Run("{ dog { id } }", binding: binding);

        Json.Equal(
            """{"errors":[{"message":"No such dog.","locations":[{"line":1,"column":3}],"path":["dog"],"extensions":"""
                + """{"code":"NOT_FOUND","id":7}}],"data":{"dog":null}}""",
            result);
    }

    [Fact]
    public async Task Execute_WrongNumberOfElements_InternalErrorForAll()
    {
        List<Exception> seen = [];
        var binding = Zoo.Binding().Batch("Animal", "keeper", static (_, _, _) => Results([null]));

        var result = await Zoo.Run(
            "{ animals { keeper { id } } }", Animals(Zoo.Dog("a"), Zoo.Dog("b")),
            binding: binding, options: new EngineOptions { OnException = seen.Add });

        Assert.Equal(2, result.Errors.Count);
        Assert.Equal("The resolver of Animal.keeper gave 1 results for 2 parents.", Assert.Single(seen).Message);
    }

    [Fact]
    public async Task Execute_Batch_GetsServicesOperationAndRootParent()
    {
        var services = new Dictionary<string, object?>();
        FieldContext? seen = null;
        object? parent = null;
        var binding = Zoo.Binding().Batch("Query", "dog", (context, parents, _) =>
        {
            (seen, parent) = (context, parents[0]);
            return Results([null]);
        });

        await Zoo.Run("{ dog { id } }", services, binding: binding);

        Assert.Same(services, seen!.Services);
        Assert.Same(services, parent);
        Assert.Equal(GraphQL.Language.OperationKind.Query, seen.Operation);
        Assert.Same(Zoo.Schema, seen.Schema.Schema);
    }

    [Fact]
    public async Task Execute_AsynchronousResolvers_RunOneAfterAnother()
    {
        var running = 0;
        var most = 0;
        var binding = Zoo.Binding().Batch("Query", "echo", async (context, _, token) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await Task.Delay(5, token);
            Interlocked.Decrement(ref running);
            return [context.Field.Argument<int>("int").ToString(CultureInfo.InvariantCulture)];
        });

        var result = await Zoo.Run("{ a: echo(int: 1) b: echo(int: 2) c: echo(int: 3) }", binding: binding);

        Json.DataEqual("""{"a":"1","b":"2","c":"3"}""", result);
        Assert.Equal(1, most);
    }

    private static Dictionary<string, object?> Animals(params object[] animals) => new() { ["animals"] = animals };

    private static ValueTask<IReadOnlyList<object?>> Results(IEnumerable<object?> results) =>
        ValueTask.FromResult<IReadOnlyList<object?>>([.. results]);
}
