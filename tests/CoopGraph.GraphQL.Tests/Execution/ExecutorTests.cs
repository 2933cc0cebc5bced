using CoopGraph.GraphQL.Execution;

namespace CoopGraph.GraphQL.Tests.Execution;

/// <summary>Section 6: fields are resolved, merged and completed.</summary>
public sealed class ExecutorTests
{
    private static readonly Dictionary<string, object?> Animals = new()
    {
        ["animals"] = new[]
        {
            Zoo.Dog("d1", ("barks", true), ("friends", new[] { Zoo.Cat("c1", ("lives", 9)) })),
            Zoo.Cat("c2", ("lives", 7), ("weight", 3.5)),
        },
    };

    [Fact]
    public async Task Execute_InterfaceWithFragments_FieldsOfTheConcreteTypes()
    {
        var result = await Zoo.Run(
            "{ animals { __typename id ... on Dog { barks } ...cat } } fragment cat on Cat { lives weight }", Animals);

        Json.DataEqual(
            """{"animals":[{"__typename":"Dog","id":"d1","barks":true},{"__typename":"Cat","id":"c2","lives":7,"weight":3.5}]}""", result);
    }

    [Fact]
    public async Task Execute_SameResponseNameTwice_SelectionsMergedInOrderOfAppearance()
    {
        var result = await Zoo.Run("{ animals { id } animals { name id } all: animals { n: name } }", Animals);

        Json.DataEqual(
            """{"animals":[{"id":"d1","name":"d1"},{"id":"c2","name":"c2"}],"all":[{"n":"d1"},{"n":"c2"}]}""", result);
    }

    [Fact]
    public async Task Execute_NestedLists_EveryLevelKept()
    {
        var keeper = Zoo.Object("Keeper", "k", ("matrix", new[] { new[] { 1, 2 }, [3] }), ("tags", new List<string> { "a" }));

        var result = await Zoo.Run("{ keeper { matrix tags animals { id } } }", new Dictionary<string, object?>
        {
            ["keeper"] = new Dictionary<string, object?>(keeper) { ["animals"] = new object?[] { null, Zoo.Dog("x") } },
        });

        Json.DataEqual("""{"keeper":{"matrix":[[1,2],[3]],"tags":["a"],"animals":[null,{"id":"x"}]}}""", result);
    }

    [Theory]
    [InlineData("{ dog { id @skip(if: true) name } }", "{}", """{"dog":{"name":"d"}}""")]
    [InlineData("{ dog { id @include(if: false) name } }", "{}", """{"dog":{"name":"d"}}""")]
    [InlineData("{ dog { id @include(if: true) @skip(if: true) name } }", "{}", """{"dog":{"name":"d"}}""")]
    [InlineData("query($v: Boolean!) { dog { id ... @skip(if: $v) { name } } }", """{"v":true}""", """{"dog":{"id":"d"}}""")]
    [InlineData(
        "query($v: Boolean = true) { dog { id ...f @include(if: $v) } } fragment f on Dog { name }",
        "{}",
        """{"dog":{"id":"d","name":"d"}}""")]
    [InlineData("{ dog { id @skip(if: true) id } }", "{}", """{"dog":{"id":"d"}}""")]
    public async Task Execute_SkipAndInclude_DecideWhatIsSelected(string query, string variables, string expected)
    {
        var result = await Zoo.Run(query, new Dictionary<string, object?> { ["dog"] = Zoo.Dog("d") }, variables);

        Json.DataEqual(expected, result);
    }

    [Fact]
    public async Task Execute_EnumFromName_OrFromClrEnumInUpperSnakeCase()
    {
        var happy = await Zoo.Run("{ dog { mood } }", new Dictionary<string, object?> { ["dog"] = Zoo.Dog("d", ("mood", "HAPPY")) });
        var sad = await Zoo.Run("{ dog { mood } }", new Dictionary<string, object?> { ["dog"] = Zoo.Dog("d", ("mood", Mood.VerySad)) });

        Json.DataEqual("""{"dog":{"mood":"HAPPY"}}""", happy);
        Json.DataEqual("""{"dog":{"mood":"VERY_SAD"}}""", sad);
    }

    [Theory]
    [InlineData("InProgress", "IN_PROGRESS")]
    [InlineData("Level2", "LEVEL2")]
    [InlineData("SDGGoal", "SDG_GOAL")]
    [InlineData("Already_Split", "ALREADY_SPLIT")]
    public void UpperSnake_PascalCase_WordsApart(string name, string expected) => Assert.Equal(expected, EnumNames.UpperSnake(name));

    [Fact]
    public async Task Execute_Mutation_RootFieldsOneAfterAnotherWithAllBelowThem()
    {
        List<string> calls = [];
        var value = 0;
        var binding = Zoo.Binding()
            .Batch("Mutation", "add", (context, parents, _) =>
            {
                value += context.Field.Argument<int>("by");
                calls.Add($"add {value}");
                return ValueTask.FromResult<IReadOnlyList<object?>>([new Dictionary<string, object?> { ["value"] = value }]);
            })
            .Value("Counter", "value", (counter, _) =>
            {
                calls.Add($"value {Zoo.Read(counter, "value")}");
                return Zoo.Read(counter, "value");
            });

        var result = await Zoo.Run("mutation { a: add(by: 1) { value } b: add(by: 10) { value } }", binding: binding);

        Json.DataEqual("""{"a":{"value":1},"b":{"value":11}}""", result);
        Assert.Equal(["add 1", "value 1", "add 11", "value 11"], calls);
    }

    private enum Mood
    {
        Happy,
        VerySad,
    }
}
