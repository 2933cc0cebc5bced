using CoopGraph.Core;
using CoopGraph.Explorer;
using CoopGraph.Server.Configuration;
using CoopGraph.Server.Http;
using CoopGraph.Server.Storage;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CoopGraph.Server;

/// <summary>The composition root: settings, host, services and routes.</summary>
internal static class ServerApplication
{
    private const string DefaultAddress = "http://127.0.0.1:5080";

    /// <exception cref="OperatorException">
    /// The settings, the data folder, the database or the persisted documents cannot be used.
    /// </exception>
    public static async Task<WebApplication> BuildAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        var options = Settings.Read(builder.Configuration);
        if (builder.Configuration["urls"] is null && builder.Configuration["http_ports"] is null) builder.WebHost.UseUrls(DefaultAddress);
        builder.WebHost.ConfigureKestrel(kestrel => LeaveToUs(kestrel.Limits, options));
        builder.Services.AddCoopGraph(options);
        KeepThreadsForSmallQuestions(options);
        var app = builder.Build();
        try
        {
            await OpenAsync(app);
            app.UseResponseCompression();
            app.UseCors();
            app.UseWebSockets();
            app.MapGraphQL();
            app.MapHealth();
            app.MapExport();
            app.MapExplorer();
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs until stopped.</summary>
    /// <exception cref="AddressUnavailableException">The address is taken, not of this machine, or no address.</exception>
    public static async Task ListenAsync(this WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        catch (Exception refused) when (refused is IOException or System.Net.Sockets.SocketException
            or FormatException or ArgumentException or InvalidOperationException)
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

    /// <summary>
    /// The pool makes threads beyond the number of processors only slowly, and heavy operations hold as many as may run at once.
    /// </summary>
    private static void KeepThreadsForSmallQuestions(ServerOptions options)
    {
        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(Math.Max(workers, options.HeavyAtOnce + 2 * Environment.ProcessorCount + 4), ports);
    }

    /// <summary>What can never work is told before anything listens; a database that is not up yet is waited for.</summary>
    private static async Task OpenAsync(WebApplication app)
    {
        var opening = app.Services.GetRequiredService<StoreOpening>();
        var trouble = await opening.TryOpenAsync(CancellationToken.None);
        app.Lifetime.ApplicationStarted.Register(() => _ = AnnounceAsync(app, opening, trouble));
    }

    /// <summary>Says where the server is once it can answer; a store that turns out to be unusable ends the server.</summary>
    private static async Task AnnounceAsync(WebApplication app, StoreOpening opening, string? trouble)
    {
        var logger = app.Services.GetRequiredService<ILogger>();
        try
        {
            if (trouble is not null) logger.Waiting(trouble);
            var opened = opening.Opened ?? await opening.WaitAsync(logger.Waiting, app.Lifetime.ApplicationStopping);
            if (opened.Advice is { } advice) logger.Advice(advice);
            foreach (var address in app.Urls)
                logger.Started(address, opened.Statistics.Nodes.Values.Sum(), opened.Statistics.Relationships.Values.Sum());
        }
        catch (OperationCanceledException) when (app.Lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // Stopped before it was open.
        }
        catch (Exception failed)
        {
            if (OperatorException.Covers(failed)) logger.Refused(failed.Message);
            else logger.Unopened(failed);
            Environment.ExitCode = 1;
            app.Lifetime.StopApplication();
        }
    }
}

/// <summary>The server cannot listen where it was told to.</summary>
internal sealed class AddressUnavailableException(Exception refused)
    : OperatorException(
        $"{refused.Message}\nThe server cannot listen there: another program does, or it is no address of this machine. "
            + "Choose another one: --urls http://127.0.0.1:5081 (or ASPNETCORE_URLS).", refused);
