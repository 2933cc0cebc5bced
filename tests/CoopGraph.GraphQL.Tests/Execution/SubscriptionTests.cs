using System.Runtime.CompilerServices;
using CoopGraph.GraphQL.Execution;
using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL.Tests.Execution;

/// <summary>Source event streams and response streams (specification section 6.2.3).</summary>
public sealed class SubscriptionTests
{
    private const string Sdl = """
        type Query { a: Int }
        type Subscription { count(to: Int! = 2, fail: String): Int! tick(to: Int! = 2): Tick }
        type Tick { number: Int! half: Int! }
        """;

    [Fact]
    public async Task Subscribe_EachEvent_IsExecutedOnItsOwn()
    {
        var subscription = await SubscribeAsync("subscription { t: tick(to: 3) { number half __typename } }");

        Assert.Equal(
            [
                """{"errors":[{"message":"1 is odd.","locations":[{"line":1,"column":40}],"path":["t","half"],"extensions":"""
                    + """{"code":"BAD_USER_INPUT"}}],"data":{"t":null}}""",
                """{"data":{"t":{"number":2,"half":1,"__typename":"Tick"}}}""",
                """{"errors":[{"message":"3 is odd.","locations":[{"line":1,"column":40}],"path":["t","half"],"extensions":"""
                    + """{"code":"BAD_USER_INPUT"}}],"data":{"t":null}}""",
            ],
            (await AllAsync(subscription)).Select(Json.Of));
    }

    [Fact]
    public async Task Subscribe_NothingButTheSourceBound_EventIsTheValue()
    {
        var results = await AllAsync(await SubscribeAsync("subscription { count }"));

        Assert.Equal(["""{"data":{"count":1}}""", """{"data":{"count":2}}"""], results.Select(Json.Of));
    }

    [Theory]
    [InlineData("{ a }", ErrorCodes.BadRequest)]
    [InlineData("subscription { count tick { number } }", ErrorCodes.Validation)]
    [InlineData("subscription { __typename }", ErrorCodes.Validation)]
    [InlineData("subscription($to: Int!) { count(to: $to) }", ErrorCodes.BadUserInput)]
    [InlineData("subscription { a: tick { number } ", ErrorCodes.Syntax)]
    [InlineData("subscription { count(fail: \"at once\") }", ErrorCodes.Internal)]
    [InlineData("subscription { count(fail: \"politely\") }", "BUSY")]
    public async Task Subscribe_RequestThatCannotRun_IsRefused(string query, string code)
    {
        var subscription = await SubscribeAsync(query);

        Assert.Null(subscription.Events);
        Assert.Equal((false, code), (subscription.Refused!.HasData, subscription.Refused.Errors[0].Code));
        Assert.DoesNotContain("hunter2", Json.Of(subscription.Refused), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Subscribe_OverBudget_IsRefused()
    {
        var subscription = await SubscribeAsync("subscription { tick { number } }", new EngineOptions { MaxFieldDepth = 1 });

        Assert.Equal(ErrorCodes.DepthExceeded, subscription.Refused!.Errors[0].Code);
    }

    [Theory]
    [InlineData("later", ErrorCodes.Internal, "Internal error")]
    [InlineData("politely later", "BUSY", "Come back later.")]
    public async Task Subscribe_SourceFails_StreamEndsWithAnErrorForTheClient(string failure, string code, string message)
    {
        List<Exception> unexpected = [];
        var subscription = await SubscribeAsync(
            $$"""subscription { count(fail: "{{failure}}") }""", new EngineOptions { OnException = unexpected.Add });
        List<ExecutionResult> results = [];

        var error = await Assert.ThrowsAsync<GraphQLException>(async () =>
        {
            await foreach (var result in subscription.Events!) results.Add(result);
        });

        Assert.Equal((code, message), (error.Code, error.Message));
        Assert.Equal(2, results.Count);
        Assert.Equal(code == ErrorCodes.Internal ? 1 : 0, unexpected.Count);
    }

    [Fact]
    public async Task Subscribe_ReaderStops_SourceIsDisposedAndNoEventIsTakenAhead()
    {
        var source = new Source();
        var subscription = await SubscribeAsync("subscription { count(to: 1000) }", source: source);

        await foreach (var _ in subscription.Events!) break;

        Assert.Equal((1, true), (source.Given, source.IsDisposed));
    }

    [Fact]
    public async Task Subscribe_Cancelled_EndsTheWait()
    {
        var source = new Source();
        using var cancellation = new CancellationTokenSource();
        var engine = new GraphQLEngine(Binding(source).Build(), new EngineOptions());
        var subscription = await engine.SubscribeAsync(
            new GraphQLRequest { Query = "subscription { count(fail: \"never\") }" }, null, cancellation.Token);
        await using var events = subscription.Events!.GetAsyncEnumerator(TestContext.Current.CancellationToken);
        await events.MoveNextAsync();
        await events.MoveNextAsync();

        var wait = events.MoveNextAsync();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await wait);
        Assert.True(source.IsDisposed);
    }

    [Fact]
    public async Task Subscribe_OneEventTakesTooLong_IsATimeoutAndTheStreamGoesOn()
    {
        var binding = Binding(new Source()).Batch("Subscription", "count", static async (_, parents, token) =>
        {
            await Task.Delay((int)parents[0] == 1 ? Timeout.Infinite : 0, token);
            return parents;
        });
        var engine = new GraphQLEngine(binding.Build(), new EngineOptions { RequestTimeout = TimeSpan.FromMilliseconds(100) });
        var subscription = await engine.SubscribeAsync(
            new GraphQLRequest { Query = "subscription { count }" }, null, TestContext.Current.CancellationToken);

        var results = await AllAsync(subscription);

        Assert.Equal(ErrorCodes.Timeout, results[0].Errors[0].Code);
        Json.DataEqual("""{"count":2}""", results[1]);
    }

    [Fact]
    public void Build_SourcesMissingOrMisplaced_AllListed()
    {
        var binding = new SchemaBinding(Schema.Parse(Sdl))
            .Value("Query", "a", static (_, _) => null)
            .Value("Tick", "number", static (_, _) => null)
            .Value("Tick", "half", static (_, _) => null)
            .Subscribe("Query", "a", static (_, _) => AsyncEnumerable.Empty<object>())
            .Subscribe("Subscription", "nope", static (_, _) => AsyncEnumerable.Empty<object>())
            .Subscribe("Subscription", "tick", static (_, _) => AsyncEnumerable.Empty<object>());

        var error = Assert.Throws<SchemaException>(binding.Build);

        Assert.Equal(
            [
                "Field Subscription.nope does not exist; something is bound to it.",
                "Query.a is no field of the subscription type; an event stream is bound to it.",
                "Subscription field Subscription.count has no event stream.",
                "Field Subscription.count has no resolver.",
            ],
            error.Errors.Select(static found => found.Message));
    }

    private static Task<Subscription> SubscribeAsync(string query, EngineOptions? options = null, Source? source = null) =>
        new GraphQLEngine(Binding(source ?? new Source()).Build(), options ?? new EngineOptions())
            .SubscribeAsync(new GraphQLRequest { Query = query }, null, TestContext.Current.CancellationToken);

    private static async Task<List<ExecutionResult>> AllAsync(Subscription subscription)
    {
        Assert.Null(subscription.Refused);
        return await subscription.Events!.ToListAsync(TestContext.Current.CancellationToken);
    }

    private static SchemaBinding Binding(Source source) => new SchemaBinding(Schema.Parse(Sdl))
        .Value("Query", "a", static (_, _) => null)
        .Value("Tick", "number", static (tick, _) => tick)
        .Value("Tick", "half", static (tick, _) => (int)tick % 2 == 0 ? (int)tick / 2 : throw new GraphQLException($"{tick} is odd."))
        .Subscribe("Subscription", "count", source.Open)
        .Subscribe("Subscription", "tick", source.Open);

    /// <summary>Counts up, and fails as it is told.</summary>
    private sealed class Source
    {
        public int Given { get; private set; }

        public bool IsDisposed { get; private set; }

        public IAsyncEnumerable<object> Open(FieldContext context, CancellationToken cancellationToken) => context.Field.Arguments
            .GetValueOrDefault("fail") switch
        {
            "at once" => throw new InvalidOperationException("hunter2"),
            "politely" => throw new GraphQLException("Come back later.", "BUSY"),
            var later => CountAsync(context.Field.Argument<int>("to"), later, cancellationToken),
        };

        private async IAsyncEnumerable<object> CountAsync(
            int to, object? failure, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            try
            {
                for (var number = 1; number <= to; number++)
                {
                    Given = number;
                    yield return number;
                }
                await Task.Delay(failure is "never" ? Timeout.Infinite : 0, cancellationToken);
            }
            finally
            {
                IsDisposed = true;
            }
            switch (failure)
            {
                case "later":
                    throw new InvalidOperationException("hunter2");
                case "politely later":
                    throw new GraphQLException("Come back later.", "BUSY");
            }
        }
    }
}
