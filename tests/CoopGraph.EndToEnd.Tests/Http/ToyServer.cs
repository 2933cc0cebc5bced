using System.Collections.Concurrent;
using CoopGraph.GraphQL;
using CoopGraph.GraphQL.Execution;
using CoopGraph.GraphQL.Types;
using CoopGraph.Server.Http;
using CoopGraph.Server.Http.Streaming;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace CoopGraph.EndToEnd.Tests.Http;

/// <summary>The transport on a schema that can do what the product's cannot: change, fail and dawdle.</summary>
internal sealed class ToyServer : IAsyncDisposable
{
    public const string Secret = "password=hunter2";

    private readonly WebApplication app;

    private ToyServer(WebApplication app, ToyEvents events, ConcurrentQueue<string> written, ConcurrentQueue<Exception> unexpected)
    {
        this.app = app;
        Events = events;
        Written = written;
        Unexpected = unexpected;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public HttpClient Client { get; }

    /// <summary>What the subscriptions are fed with.</summary>
    public ToyEvents Events { get; }

    /// <summary>The address for scripts.</summary>
    public string Address => new Uri(Client.BaseAddress!, "/graphql").ToString();

    /// <summary>What the mutation wrote.</summary>
    public ConcurrentQueue<string> Written { get; }

    /// <summary>What went to the log.</summary>
    public ConcurrentQueue<Exception> Unexpected { get; }

    public static async Task<ToyServer> StartAsync(StreamOptions? streams = null)
    {
        var events = new ToyEvents();
        var (written, unexpected) = (new ConcurrentQueue<string>(), new ConcurrentQueue<Exception>());
        var schema = Schema.Parse("""
            "All." type Query { "It." hello: String "It." broken: String "It." needed: String! "It." slow: String }
            "All." type Mutation { "It." write(text: String!): String }
            "All." type Subscription {
              "It." countdown(from: Int!): Int! "It." failing: Int "It." silent: Int "It." endless(bytes: Int!): String
            }
            """);
        var binding = new SchemaBinding(schema)
            .Value("Query", "hello", (_, _) => "Grüße, 世界")
            .Value("Query", "broken", (_, _) => throw new InvalidOperationException(Secret))
            .Value("Query", "needed", (_, _) => throw new InvalidOperationException(Secret))
            .Batch("Query", "slow", async (_, _, cancellationToken) =>
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
                return [null];
            })
            .Subscribe("Subscription", "countdown", (context, _) => ToyEvents.Countdown(context.Field.Argument<int>("from")))
            .Subscribe("Subscription", "failing", (_, _) => ToyEvents.Failing())
            .Subscribe("Subscription", "silent", (_, cancellationToken) => events.Silent(cancellationToken))
            .Subscribe("Subscription", "endless", (context, _) => events.Endless(context.Field.Argument<int>("bytes")))
            .Value("Mutation", "write", (_, field) =>
            {
                var text = (string)field.Arguments["text"]!;
                written.Enqueue(text);
                return text;
            });
        var options = new EngineOptions { OnException = unexpected.Enqueue, RequestTimeout = TimeSpan.FromMilliseconds(200) };
        var engine = new GraphQLEngine(binding.Build(), options);
        var builder = WebApplication.CreateSlimBuilder(["--urls", "http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var endpoint = new GraphQLEndpoint(
            engine,
            new RequestReader(options, 10_000, 10_000),
            PersistedDocuments.Load(null, false, engine),
            (streams ?? new StreamOptions()) with { Stopping = app.Lifetime.ApplicationStopping },
            null,
            unexpected.Enqueue);
        app.UseWebSockets();
        app.Map("/graphql", endpoint.HandleAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new ToyServer(app, events, written, unexpected);
    }

    /// <summary>Stops as an operator would.</summary>
    public Task StopAsync() => app.StopAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }
}
