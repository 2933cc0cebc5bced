using CoopGraph.Core.Storage;
using CoopGraph.GraphQL;
using CoopGraph.Server.Api;
using CoopGraph.Server.Configuration;
using CoopGraph.Server.Http;
using CoopGraph.Server.Pages;
using CoopGraph.Store.Embedded;

namespace CoopGraph.Server;

/// <summary>The composition root: settings, store, data, schema, engine and routes.</summary>
internal static class ServerApplication
{
    private const string DefaultAddress = "http://127.0.0.1:5080";

    /// <exception cref="InvalidSettingsException">A setting is unknown or out of its range.</exception>
    /// <exception cref="Core.Records.InvalidDataSetException">The data folder does not hold usable records.</exception>
    /// <exception cref="InvalidDocumentsException">The folder of persisted documents does not hold usable documents.</exception>
    public static async Task<WebApplication> BuildAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        var options = Settings.Read(builder.Configuration);
        if (builder.Configuration["urls"] is null && builder.Configuration["http_ports"] is null) builder.WebHost.UseUrls(DefaultAddress);
        // The limit on bodies is ours, so that the answer to one too large is a GraphQL error.
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);

        builder.Services.AddCompression();
        builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy => Cors.Configure(policy, options.CorsOrigins)));

        var store = new EmbeddedGraphStore();
        await BundledData.LoadAsync(options.Data, store, CancellationToken.None);
        var viewDate = new ViewDate(options.AsOf, TimeProvider.System);
        viewDate.Follow((await store.StatisticsAsync(CancellationToken.None)).NewestSource);
        var schema = ApiSchema.Build(store, options, viewDate);

        var app = builder.Build();
        var engineOptions = options.Engine(app.Logger.Unexpected);
        var engine = new GraphQLEngine(schema, engineOptions);
        var documents = PersistedDocuments.Load(options.Documents, options.TrustedOnly, engine);
        var reader = new RequestReader(engineOptions, options.MaxBodyBytes);
        Map(app, engine, new GraphQLEndpoint(engine, reader, documents, options.Ide ? Ide.WriteAsync : null, app.Logger.Unexpected), store, options);
        app.Lifetime.ApplicationStarted.Register(() => Announce(app, store));
        return app;
    }

    /// <summary>Runs until stopped.</summary>
    /// <exception cref="AddressUnavailableException">The address is taken by another program.</exception>
    public static async Task ListenAsync(this WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        catch (IOException taken) when (taken.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            throw new AddressUnavailableException(taken);
        }
        await app.WaitForShutdownAsync();
    }

    private static void Map(WebApplication app, GraphQLEngine engine, GraphQLEndpoint endpoint, IGraphStore store, ServerOptions options)
    {
        app.UseResponseCompression();
        app.UseCors();
        // Every method: those that mean nothing here are answered in GraphQL, too.
        app.Map("/graphql", endpoint.HandleAsync);
        if (options.Ide) app.MapGet("/graphql/ide/{name}", Ide.File);
        if (!options.Hardened) app.MapGet("/graphql/schema.graphql", () => Results.Text(ApiSchema.Sdl, "text/plain; charset=utf-8"));
        app.MapGet("/health/live", () => Results.Text("live"));
        app.MapGet("/health/ready", async (CancellationToken cancellationToken) =>
        {
            var statistics = await store.StatisticsAsync(cancellationToken);
            return statistics.Version > 0 ? Results.Text("ready") : Results.Text("The store is empty.", statusCode: StatusCodes.Status503ServiceUnavailable);
        });
        app.MapGet("/", () => Results.Content(HomePage.Render(), "text/html; charset=utf-8"));
        app.MapGet("/questions/{slug}", async (string slug, CancellationToken cancellationToken) =>
            Question.Find(slug) is { } question
                ? Results.Content(await QuestionPage.RenderAsync(question, engine, cancellationToken), "text/html; charset=utf-8")
                : Results.Content(HomePage.Render(), "text/html; charset=utf-8", statusCode: StatusCodes.Status404NotFound));
    }

    private static void Announce(WebApplication app, EmbeddedGraphStore store)
    {
        var statistics = store.StatisticsAsync(CancellationToken.None).Result;
        foreach (var address in app.Urls) app.Logger.Started(address, statistics.Nodes.Values.Sum(), statistics.Relationships.Values.Sum());
    }
}

/// <summary>The server cannot listen where it was told to.</summary>
internal sealed class AddressUnavailableException(IOException taken)
    : Exception($"{taken.Message}\nAnother program listens there. Stop it, or choose another address: --urls http://127.0.0.1:5081 (or ASPNETCORE_URLS).", taken);
