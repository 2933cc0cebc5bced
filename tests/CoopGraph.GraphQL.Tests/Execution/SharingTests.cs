using System.Text.Json;
using CoopGraph.GraphQL.Coercion;
using CoopGraph.GraphQL.Execution;
using CoopGraph.GraphQL.Language;

namespace CoopGraph.GraphQL.Tests.Execution;

/// <summary>What executions of a document share, and that nobody can tell.</summary>
public sealed class SharingTests
{
    [Theory]
    [InlineData("query($id: ID) { animals { keeper { id } } echo(id: $id) }", true)]
    [InlineData("query($n: Int) { animals { friends(first: $n) { id } } }", false)]
    [InlineData(
        "query($b: Boolean = true) { animals { keeper { ...F } } } fragment F on Keeper { ...G } "
            + "fragment G on Keeper { id @include(if: $b) }", false)]
    [InlineData("query($b: Boolean = true) { animals @include(if: $b) { id } }", true)]
    public async Task Execute_Twice_SameInstanceWhereNoVariableIsUsed(string query, bool isSame)
    {
        List<SelectedField> seen = [];
        var engine = Zoo.Engine(Zoo.Binding().Value("Query", "animals", (_, field) =>
        {
            seen.Add(field);
            return Array.Empty<object>();
        }));

        for (var time = 0; time < 2; time++)
            await engine.ExecuteAsync(new GraphQLRequest { Query = query }, null, TestContext.Current.CancellationToken);

        Assert.Equal(isSame, ReferenceEquals(seen[0], seen[1]));
    }

    [Theory]
    [InlineData(
        "query($v: Boolean!) { dog { id @include(if: $v) name } }", """{"dog":{"id":"rex","name":"rex"}}""", """{"dog":{"name":"rex"}}""")]
    [InlineData(
        "query($v: Boolean!) { dog { ...F } } fragment F on Dog { ...G name } fragment G on Dog { ... @skip(if: $v) { id } }",
        """{"dog":{"name":"rex"}}""",
        """{"dog":{"id":"rex","name":"rex"}}""")]
    [InlineData(
        "query($v: Boolean!) { dog { id } dog @include(if: $v) { name } }",
        """{"dog":{"id":"rex","name":"rex"}}""",
        """{"dog":{"id":"rex"}}""")]
    [InlineData("query($v: Boolean!) { dog @skip(if: $v) { id } }", """{}""", """{"dog":{"id":"rex"}}""")]
    public async Task Execute_OtherVariables_OtherSelections(string query, string whenTrue, string whenFalse)
    {
        var engine = Zoo.Engine();
        var data = new Dictionary<string, object?> { ["dog"] = Zoo.Dog("rex") };

        foreach (var (value, expected) in ((bool, string)[])[(true, whenTrue), (false, whenFalse), (true, whenTrue)])
        {
            var request = new GraphQLRequest { Query = query, Variables = JsonSerializer.SerializeToElement(new { v = value }) };
            Json.Equal($$"""{"data": {{expected}} }""", await engine.ExecuteAsync(request, data, TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task Execute_OtherVariables_OtherArguments()
    {
        List<int> seen = [];
        var engine = Zoo.Engine(Zoo.Binding()
            .Value("Query", "animals", static (_, _) => new[] { Zoo.Dog("rex"), Zoo.Cat("tom") })
            .Value("Animal", "friends", (_, field) =>
            {
                seen.Add(field.Argument<int>("first"));
                return Array.Empty<object>();
            }));

        foreach (var n in (int[])[1, 2, 1])
        {
            var request = new GraphQLRequest
            {
                Query = "query($n: Int) { animals { friends(first: $n) { id } } }",
                Variables = JsonSerializer.SerializeToElement(new { n }),
            };
            Json.Equal(
                """{"data":{"animals":[{"friends":[]},{"friends":[]}]}}""",
                await engine.ExecuteAsync(request, null, TestContext.Current.CancellationToken));
        }

        Assert.Equal([1, 1, 2, 2, 1, 1], seen);
    }

    [Fact]
    public async Task Execute_SelectionsTooManyTogetherButNotAlone_BothExecuted()
    {
        // Collected and measured for each of two types of animals; few enough for the validation, which looks twice at each.
        var fields = string.Concat(Enumerable.Range(0, 230).Select(static number => $"x{number % 40}: id "));
        var query = $$"""query($v: Boolean!) { a: animals @include(if: $v) { {{fields}} } b: animals @skip(if: $v) { {{fields}} } }""";
        var engine = Zoo.Engine(options: new EngineOptions { MaxComplexity = 1_000 });

        foreach (var value in (bool[])[true, false, true])
        {
            var request = new GraphQLRequest { Query = query, Variables = JsonSerializer.SerializeToElement(new { v = value }) };
            var result = await engine.ExecuteAsync(
                request, new Dictionary<string, object?> { ["animals"] = Array.Empty<object>() }, TestContext.Current.CancellationToken);
            Json.Equal($$"""{"data":{ "{{(value ? "a" : "b")}}": [] } }""", result);
        }
    }

    [Fact]
    public async Task Derive_DocumentKnown_MadeOnceForEachKey()
    {
        var made = 0;
        var key = "a";
        Func<SelectedField, string, string> derive = (field, by) => $"{by}{++made}";
        List<string> derived = [];
        var engine = Zoo.Engine(Zoo.Binding().Value("Query", "animals", (_, field) =>
        {
            derived.Add(field.Derive(key, derive));
            return Array.Empty<object>();
        }));

        foreach (var next in (string[])["a", "a", "b", "b"])
        {
            key = next;
            await engine.ExecuteAsync(new GraphQLRequest { Query = "{ animals { id } }" }, null, TestContext.Current.CancellationToken);
        }

        Assert.Equal(["a1", "a1", "b2", "b2"], derived);
    }

    [Fact]
    public void Recount_DocumentThatExecutionsMadeGrow_CountedByWhatItTakes()
    {
        var text = "{ animals { " + string.Concat(Enumerable.Range(0, 300).Select(static number => $"a{number}: keeper {{ id }} ")) + "} }";
        var schema = Zoo.Binding().Build();
        var document = new PreparedDocument(text, Parser.Parse(text, new ParserLimits()));
        var cache = new DocumentCache(10_000_000);
        cache.Add(text, document);
        var before = cache.Bytes;

        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var shared = document.Operation(null, out _)!
            .Share(operation => new OperationContext(schema, operation, VariableValues.None, new InputCoercion(schema.Scalars), 100_000))!;
        new BudgetMeter(shared).MeasureOperation(shared.CollectRoot(schema.Schema.QueryType));
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        cache.Recount(text, document);

        // What is allocated includes what is garbage after measuring, so it bounds what is kept.
        Assert.Equal(document.EstimatedBytes, cache.Bytes);
        Assert.InRange(cache.Bytes - before, allocated / 2, allocated * 3);
    }

    [Fact]
    public void Recount_DocumentThatAloneExceedsTheLimit_DroppedAndNoOther()
    {
        var schema = Zoo.Binding().Build();
        var (small, growing) = (Document("{ dog { id } }"), Document("{ animals { id name } }"));
        var cache = new DocumentCache(small.EstimatedBytes + growing.EstimatedBytes);
        cache.Add("small", small);
        cache.Add("growing", growing);

        var shared = growing.Operation(null, out _)!
            .Share(operation => new OperationContext(schema, operation, VariableValues.None, new InputCoercion(schema.Scalars), 100_000))!;
        for (var time = 0; time < 10; time++)
        {
            shared.CollectRoot(schema.Schema.QueryType);
            new BudgetMeter(shared).MeasureOperation(shared.CollectRoot(schema.Schema.QueryType));
        }
        cache.Recount("growing", growing);

        Assert.Null(cache.Find("growing"));
        Assert.Same(small, cache.Find("small"));
        Assert.Equal(small.EstimatedBytes, cache.Bytes);
    }

    private static PreparedDocument Document(string text) => new(text, Parser.Parse(text, new ParserLimits()));
}
