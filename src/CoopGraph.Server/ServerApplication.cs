using CoopGraph.Core.Records;
using CoopGraph.GraphQL;
using CoopGraph.Server.Api;
using CoopGraph.Server.Configuration;
using CoopGraph.Server.Http;
using CoopGraph.Server.Pages;
using CoopGraph.Server.Storage;
using CoopGraph.Store.Neo4j;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CoopGraph.Server;

/// <summary>The composition root: settings, store, data, schema, engine and routes.</summary>
internal static class ServerApplication
{
    private const string DefaultAddress = "http://127.0.0.1:5080";

    /// <exception cref="InvalidSettingsException">A setting is unknown or out of its range.</exception>
    /// <exception cref="InvalidDataSetException">The data folder does not hold usable records.</exception>
    /// <exception cref="UnusableDatabaseException">The database that the settings name can never be used.</exception>
    /// <exception cref="InvalidDocumentsException">The folder of persisted documents does not hold usable documents.</exception>
    public static async Task<WebApplication> BuildAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        var options = Settings.Read(builder.Configuration);
        if (builder.Configuration["urls"] is null && builder.Configuration["http_ports"] is null) builder.WebHost.UseUrls(DefaultAddress);
        builder.WebHost.ConfigureKestrel(kestrel => LeaveToUs(kestrel.Limits, options));

        builder.Services.AddCompression();
        builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy => Cors.Configure(policy, options.CorsOrigins)));

        var viewDate = new ViewDate(options.AsOf, TimeProvider.System);
        var opening = new StoreOpening(options, viewDate, TimeProvider.System);
        builder.Services.AddSingleton(_ => opening);
        // What can never work is told before anything listens; a database that is not up yet is waited for.
        var trouble = await opening.TryOpenAsync(CancellationToken.None);
        var schema = ApiSchema.Build(opening.Served, options, viewDate, opening.Changes);

        var app = builder.Build();
        var engineOptions = options.Engine(app.Logger.Unexpected);
        var engine = new GraphQLEngine(schema, engineOptions);
        var documents = PersistedDocuments.Load(options.Documents, options.TrustedOnly, engine);
        var reader = new RequestReader(engineOptions, options.MaxBodyBytes, options.MaxAddressBytes);
        var streams = options.Streams(app.Lifetime.ApplicationStopping);
        Map(app, engine, new GraphQLEndpoint(engine, reader, documents, streams, options.Ide ? Ide.WriteAsync : null, app.Logger.Unexpected), opening, options);
        _ = app.Services.GetRequiredService<StoreOpening>();
        app.Lifetime.ApplicationStarted.Register(() => _ = AnnounceAsync(app, opening, trouble));
        return app;
    }

    /// <summary>Runs until stopped.</summary>
    /// <exception cref="AddressUnavailableException">The address is taken, not of this machine, or no address.</exception>
    public static async Task ListenAsync(this WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        catch (Exception refused) when (refused is IOException or System.Net.Sockets.SocketException or FormatException or ArgumentException or InvalidOperationException)
        {
            throw new AddressUnavailableException(refused);
        }
        await app.WaitForShutdownAsync();
    }

    /// <summary>The limits on bodies and addresses are ours, so that the answer to one too large is a GraphQL error.</summary>
    private static void LeaveToUs(KestrelServerLimits limits, ServerOptions options)
    {
        limits.MaxRequestBodySize = null;
        limits.MaxRequestLineSize = Math.Max(limits.MaxRequestLineSize, 2 * options.MaxAddressBytes);
        limits.MaxRequestBufferSize = Math.Max(limits.MaxRequestBufferSize ?? 0, limits.MaxRequestLineSize);
    }

    /// <summary>As MapGet, but a HEAD is answered like the GET, without the body.</summary>
    private static void MapRead(this WebApplication app, string pattern, Delegate handler) =>
        app.MapMethods(pattern, [HttpMethods.Get, HttpMethods.Head], handler);

    private static void Map(WebApplication app, GraphQLEngine engine, GraphQLEndpoint endpoint, StoreOpening opening, ServerOptions options)
    {
        app.UseResponseCompression();
        app.UseCors();
        app.UseWebSockets();
        // Every method: those that mean nothing here are answered in GraphQL, too.
        app.Map("/graphql", endpoint.HandleAsync);
        if (options.Ide) app.MapRead("/graphql/ide/{name}", Ide.File);
        if (!options.Hardened) app.MapRead("/graphql/schema.graphql", () => Results.Text(ApiSchema.Sdl, "text/plain; charset=utf-8"));
        app.MapRead("/health/live", () => Results.Text("live"));
        app.MapRead("/health/ready", async (CancellationToken cancellationToken) =>
            await opening.TroubleAsync(cancellationToken) is { } trouble
                ? Results.Text(trouble, statusCode: StatusCodes.Status503ServiceUnavailable)
                : Results.Text("ready"));
        app.MapRead("/", (HttpRequest request) => Results.Content(HomePage.Render(request), "text/html; charset=utf-8"));
        app.MapRead("/questions/{slug}", async (string slug, HttpRequest request, CancellationToken cancellationToken) =>
            Question.Find(slug) is { } question
                ? Results.Content(await QuestionPage.RenderAsync(question, engine, cancellationToken), "text/html; charset=utf-8")
                : Results.Content(HomePage.Render(request), "text/html; charset=utf-8", statusCode: StatusCodes.Status404NotFound));
    }

    /// <summary>Says where the server is once it can answer; a store that turns out to be unusable ends the server.</summary>
    private static async Task AnnounceAsync(WebApplication app, StoreOpening opening, string? trouble)
    {
        try
        {
            if (trouble is not null)
            {
                app.Logger.Waiting(trouble);
                await opening.WaitAsync(app.Logger.Waiting, app.Lifetime.ApplicationStopping);
            }
            if (opening.Advice is { } advice) app.Logger.Advice(advice);
            var statistics = await opening.StatisticsAsync(app.Lifetime.ApplicationStopping);
            foreach (var address in app.Urls) app.Logger.Started(address, statistics.Nodes.Values.Sum(), statistics.Relationships.Values.Sum());
        }
        catch (OperationCanceledException)
        {
            // Stopped before it was open.
        }
        catch (Exception refused) when (refused is UnusableDatabaseException or InvalidDataSetException)
        {
            app.Logger.Refused(refused.Message);
            Environment.ExitCode = 1;
            app.Lifetime.StopApplication();
        }
    }
}

/// <summary>The server cannot listen where it was told to.</summary>
internal sealed class AddressUnavailableException(Exception refused)
    : Exception($"{refused.Message}\nThe server cannot listen there: another program does, or it is no address of this machine. Choose another one: --urls http://127.0.0.1:5081 (or ASPNETCORE_URLS).", refused);
