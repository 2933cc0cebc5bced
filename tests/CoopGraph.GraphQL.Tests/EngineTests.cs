using System.Text;
using System.Text.Json;
using CoopGraph.GraphQL.Language;

namespace CoopGraph.GraphQL.Tests;

/// <summary>The front door: which failure has which code, and what ends a request early.</summary>
public sealed class EngineTests
{
    [Theory]
    [InlineData(null, null, "BAD_REQUEST", "The request has no \"query\".")]
    [InlineData("", null, "SYNTAX", "Syntax Error: Unexpected <EOF>.")]
    [InlineData("{ dog ", null, "SYNTAX", "Syntax Error: Expected Name, found <EOF>.")]
    [InlineData("{ nope }", null, "VALIDATION", "Cannot query field \"nope\" on type \"Query\".")]
    [InlineData(
        "query A { dog { id } } query B { dog { id } }",
        null,
        "BAD_REQUEST",
        "Must provide operation name if query contains multiple operations.")]
    [InlineData("query A { dog { id } }", "B", "BAD_REQUEST", "Unknown operation named \"B\".")]
    [InlineData("subscription { ticks }", null, "BAD_REQUEST", "A subscription cannot be executed as a single request.")]
    public async Task Execute_RequestThatCannotRun_OneErrorAndNoData(string? query, string? operation, string code, string message)
    {
        var result = await Zoo.Engine().ExecuteAsync(
            new GraphQLRequest { Query = query, OperationName = operation }, null, TestContext.Current.CancellationToken);

        Assert.False(result.HasData);
        Assert.Equal((code, message), (Assert.Single(result.Errors).Code, result.Errors[0].Message));
        Assert.Null(Json.Parse(result).AsObject().SingleOrDefault(static member => member.Key == "data").Key);
    }

    [Theory]
    [InlineData("query A { dog { id } } mutation B { add(by: 1) { value } }", "A", OperationKind.Query)]
    [InlineData("query A { dog { id } } mutation B { add(by: 1) { value } }", "B", OperationKind.Mutation)]
    [InlineData("subscription { ticks }", null, OperationKind.Subscription)]
    [InlineData("query A { dog { id } } mutation B { add(by: 1) { value } }", null, null)]
    [InlineData("{ nope }", null, null)]
    public void KindOf_Request_KindWithoutExecuting(string query, string? operation, OperationKind? expected) =>
        Assert.Equal(expected, Zoo.Engine().KindOf(new GraphQLRequest { Query = query, OperationName = operation }));

    [Fact]
    public async Task Execute_NamedOperation_OnlyThatOneRuns()
    {
        var result = await Zoo.Engine().ExecuteAsync(
            new GraphQLRequest { Query = "query A { dog { id } } query B { keeper { id } }", OperationName = "B" },
            new Dictionary<string, object?>(),
            TestContext.Current.CancellationToken);

        Json.DataEqual("""{"keeper":null}""", result);
        Assert.Equal(OperationKind.Query, result.Operation);
    }

    [Fact]
    public async Task Execute_VariablesNotAnObject_BadRequest()
    {
        var result = await Zoo.Run("{ dog { id } }", variables: "[1]");

        Assert.Equal(
            (ErrorCodes.BadRequest, "\"variables\" must be an object or null."), (result.Errors[0].Code, result.Errors[0].Message));
    }

    [Fact]
    public async Task Execute_LongerThanAllowed_Timeout()
    {
        var binding = Zoo.Binding().Batch("Query", "dog", static async (_, _, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return [];
        });

        var result = await Zoo.Run(
            "{ dog { id } }", binding: binding, options: new EngineOptions { RequestTimeout = TimeSpan.FromMilliseconds(20) });

        Assert.False(result.HasData);
        Assert.Equal(ErrorCodes.Timeout, Assert.Single(result.Errors).Code);
    }

    [Fact]
    public async Task Execute_ResolverFailsBecauseTheTimeIsUp_TimeoutAndNotAnInternalError()
    {
        List<Exception> seen = [];
        var binding = Zoo.Binding().Batch("Query", "dog", static async (_, _, token) =>
        {
            await Task.Delay(Timeout.Infinite, token).ContinueWith(static _ => { }, TaskScheduler.Default);
            throw new IOException("connection closed");
        });

        var result = await Zoo.Run(
            "{ dog { id } }", binding: binding,
            options: new EngineOptions { RequestTimeout = TimeSpan.FromMilliseconds(20), OnException = seen.Add });

        Assert.Equal(ErrorCodes.Timeout, Assert.Single(result.Errors).Code);
        Assert.Empty(seen);
    }

    [Fact]
    public async Task Execute_CallerGivesUp_Cancelled()
    {
        using var caller = new CancellationTokenSource();
        var binding = Zoo.Binding().Value("Query", "animals", (_, _) =>
        {
            caller.Cancel();
            return new[] { Zoo.Dog("d") };
        });

        var result = await Zoo.Engine(binding).ExecuteAsync(
            new GraphQLRequest { Query = "{ animals { id } }" }, new Dictionary<string, object?>(), caller.Token);

        Assert.Equal(ErrorCodes.Cancelled, Assert.Single(result.Errors).Code);
    }

    [Fact]
    public async Task Execute_ResolverCancelsItself_InternalErrorOfTheField()
    {
        var binding = Zoo.Binding().Batch("Query", "dog", static (_, _, _) => throw new OperationCanceledException());

        var result = await Zoo.Run("{ dog { id } }", binding: binding);

        Assert.True(result.HasData);
        Assert.Equal(ErrorCodes.Internal, Assert.Single(result.Errors).Code);
    }

    [Fact]
    public async Task Execute_ResultBeyondTheLimit_Refused()
    {
        var root = new Dictionary<string, object?> { ["animals"] = Enumerable.Range(0, 10).Select(static _ => Zoo.Dog("d")).ToArray() };

        var within = await Zoo.Run("{ animals { id } }", root, options: new EngineOptions { MaxResultValues = 20 });
        var beyond = await Zoo.Run("{ animals { id } }", root, options: new EngineOptions { MaxResultValues = 19 });

        Assert.Empty(within.Errors);
        Assert.False(beyond.HasData);
        Assert.Equal(ErrorCodes.LimitExceeded, Assert.Single(beyond.Errors).Code);
    }

    [Fact]
    public async Task Execute_ResponseBeyondTheLimit_Refused()
    {
        var root = new Dictionary<string, object?>
        {
            ["animals"] = Enumerable.Range(0, 100).Select(static number => Zoo.Dog($"dog number {number}")).ToArray(),
        };
        async Task<ExecutionResult> Run(int most) =>
            await Zoo.Run("{ animals { id name } }", root, options: new EngineOptions { MaxResponseBytes = most });
        var whole = await Run(int.MaxValue);
        using var json = new MemoryStream();
        await using (var writer = new System.Text.Json.Utf8JsonWriter(json)) whole.WriteTo(writer);

        // What is counted is what is written, but for a comma behind each last value.
        Assert.Empty((await Run((int)json.Length * 21 / 20)).Errors);
        var beyond = await Run((int)json.Length * 9 / 10);
        Assert.False(beyond.HasData);
        Assert.Equal("responseBytes", Assert.Single(beyond.Errors).Extensions!["measure"]);
    }

    [Fact]
    public async Task Execute_WithTurns_IsAdmittedByItsCostAndLeavesAfterwards()
    {
        var (asked, left) = (new List<long>(), 0);
        var options = new EngineOptions
        {
            Admit = (cost, _) =>
            {
                asked.Add(cost);
                return ValueTask.FromResult<IDisposable?>(new Leaving(() => left++));
            },
        };

        await Zoo.Run("{ dog { id } }", options: options);
        var refused = await Zoo.Run("{ dog { id } }", options: options with
        {
            Admit = (_, _) => throw new GraphQLException("Come again.", "BUSY"),
        });

        Assert.Equal([1L], asked);
        Assert.Equal(1, left);
        Assert.False(refused.HasData);
        Assert.Equal("BUSY", Assert.Single(refused.Errors).Code);
    }

    private sealed class Leaving(Action leave) : IDisposable
    {
        public void Dispose() => leave();
    }

    [Fact]
    public async Task Execute_SuggestionsOff_NoneInAnyError()
    {
        var options = new EngineOptions { Suggestions = false };

        var field = await Zoo.Run("{ dog { nam } }", options: options);
        var value = await Zoo.Run(
            "query($f: Filter) { echo(filter: $f) }", variables: """{"f":{"nam":1,"moods":["HAPY"]}}""", options: options);

        Assert.All(
            field.Errors.Concat(value.Errors),
            static error => Assert.DoesNotContain("Did you mean", error.Message, StringComparison.Ordinal));
        Assert.Equal((1, 2), (field.Errors.Count, value.Errors.Count));
    }

    [Fact]
    public async Task Execute_IntrospectionOff_SchemaRefusedAndTypeNameAllowed()
    {
        var options = new EngineOptions { Introspection = false };

        var schema = await Zoo.Run("{ __schema { types { name } } }", options: options);
        var typeName = await Zoo.Run("{ __typename }", options: options);

        Assert.Equal(
            "GraphQL introspection has been disabled, but the requested query contained the field \"__schema\".",
            Assert.Single(schema.Errors).Message);
        Json.DataEqual("""{"__typename":"Query"}""", typeName);
    }

    [Fact]
    public async Task Execute_MoreValidationErrorsThanAllowed_StopsAndSaysSo()
    {
        var result = await Zoo.Run("{ a b c d e f }", options: new EngineOptions { MaxErrors = 3 });

        Assert.Equal(["VALIDATION", "VALIDATION", "VALIDATION", "LIMIT_EXCEEDED"], result.Errors.Select(error => error.Code));
        Assert.Equal("Too many validation errors, error limit reached. Validation aborted.", result.Errors[^1].Message);
    }

    [Fact]
    public void NewEngine_OptionsOutOfRange_AllNamed()
    {
        var options = new EngineOptions
        {
            MaxFieldDepth = 0,
            MaxErrors = 0,
            RequestTimeout = TimeSpan.Zero,
            ParserLimits = new ParserLimits { MaxDepth = 1_000 },
        };

        var error = Assert.Throws<ArgumentException>(() => new GraphQLEngine(Zoo.Binding().Build(), options));

        Assert.Equal(4, options.Validate().Count);
        Assert.All(
            ["MaxDepth", "MaxFieldDepth", "MaxErrors", "RequestTimeout"],
            name => Assert.Contains(name, error.Message, StringComparison.Ordinal));
        Assert.Empty(new EngineOptions().Validate());
    }

    [Theory]
    [InlineData(
        "{\"query\":\"{a}\",\"operationName\":\"A\",\"variables\":{\"b\":1},\"extensions\":{\"c\":2},\"more\":3}",
        "{a}",
        "A",
        "{\"b\":1}",
        "{\"c\":2}")]
    [InlineData("{\"query\":null,\"variables\":null}", null, null, null, null)]
    [InlineData("{}", null, null, null, null)]
    public void ParseRequest_Json_MembersRead(string json, string? query, string? operation, string? variables, string? extensions)
    {
        var request = GraphQLRequest.Parse(Encoding.UTF8.GetBytes(json), new EngineOptions());

        Assert.Equal((query, operation), (request.Query, request.OperationName));
        Assert.Equal((variables, extensions), (request.Variables?.GetRawText(), request.Extensions?.GetRawText()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("1")]
    [InlineData("{\"query\":1}")]
    [InlineData("{\"query\":\"{a}\",\"variables\":\"{}\"}")]
    [InlineData("{\"query\":\"{a}\",\"variables\":[]}")]
    [InlineData("{\"query\":\"{a}\",\"operationName\":{}}")]
    [InlineData("{\"query\":\"{a}\",\"extensions\":0}")]
    [InlineData("{\"query\":\"{a}\",\"query\":\"{b}\"}")]
    [InlineData("{\"query\":\"{a}\"")]
    public void ParseRequest_NotARequest_BadRequest(string json)
    {
        var error = Assert.Throws<GraphQLException>(() => GraphQLRequest.Parse(Encoding.UTF8.GetBytes(json), new EngineOptions()));

        Assert.Equal(ErrorCodes.BadRequest, error.Code);
    }

    [Fact]
    public void WriteTo_RejectedByTheTransport_ErrorsAlone()
    {
        var result = ExecutionResult.Rejected("Too large.", ErrorCodes.LimitExceeded);

        Assert.Equal("""{"errors":[{"message":"Too large.","extensions":{"code":"LIMIT_EXCEEDED"}}]}""", Json.Of(result));
    }

    [Fact]
    public async Task Execute_ManyRequestsAtOnce_EachGetsItsOwnAnswer()
    {
        var engine = Zoo.Engine(Zoo.Binding().Batch("Query", "echo", static async (context, _, token) =>
        {
            await Task.Delay(1, token);
            return [context.Field.Argument<string>("id")];
        }));

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(async i =>
        {
            var variables = JsonSerializer.SerializeToElement(new { i });
            var result = await engine.ExecuteAsync(
                new GraphQLRequest { Query = "query($i: ID) { echo(id: $i) }", Variables = variables },
                new object(), TestContext.Current.CancellationToken);
            return (string?)Json.Parse(result)["data"]!["echo"];
        }));

        Assert.Equal(Enumerable.Range(0, 200).Select(static i => i.ToString(System.Globalization.CultureInfo.InvariantCulture)), answers);
    }

    /// <summary>Lexing, parsing and validating leave their traces in memory; what is measured here is that they leave none.</summary>
    [Fact]
    public async Task Execute_DocumentKnown_NeitherParsedNorValidatedAgain()
    {
        var engine = Zoo.Engine();
        var request = new GraphQLRequest
        {
            Query = "{ dog {" + string.Concat(Enumerable.Repeat(" id ... on Dog { name(upper: true) @skip(if: true) }", 400)) + " } }",
        };

        var first = await AllocatedAsync();
        await AllocatedAsync();
        var again = await AllocatedAsync();

        Assert.InRange(first, 400_000, long.MaxValue);
        Assert.InRange(again, 1, 20_000);

        async Task<long> AllocatedAsync()
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var result = await engine.ExecuteAsync(
                request, new Dictionary<string, object?> { ["dog"] = Zoo.Dog("rex") }, TestContext.Current.CancellationToken);
            Assert.Empty(result.Errors);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }
}
