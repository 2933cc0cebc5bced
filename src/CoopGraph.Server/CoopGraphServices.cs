using CoopGraph.Explorer;
using CoopGraph.GraphQL;
using CoopGraph.Server.Api;
using CoopGraph.Server.Configuration;
using CoopGraph.Server.Http;
using CoopGraph.Server.Pages;
using CoopGraph.Server.Storage;

namespace CoopGraph.Server;

/// <summary>What answers questions, from the store to the endpoint, each made once and of the settings.</summary>
internal static class CoopGraphServices
{
    /// <summary>Making indexes and loading the bundled data must not fail on a short limit, which requests keep by themselves.</summary>
    private const int LeastDeadlineSeconds = 60;

    public static IServiceCollection AddCoopGraph(this IServiceCollection services, ServerOptions options)
    {
        var deadline = TimeSpan.FromSeconds(Math.Max(options.RequestTimeoutSeconds, LeastDeadlineSeconds));
        services.AddCompression();
        services.AddExplorer();
        services.AddCors(cors => cors.AddDefaultPolicy(policy => Cors.Configure(policy, options.CorsOrigins)));
        return services
            .AddSingleton(options)
            .AddSingleton(TimeProvider.System)
            .AddSingleton(provider => provider.GetRequiredService<ILoggerFactory>().CreateLogger(Log.Category))
            .AddSingleton(provider => new DefaultDate(options.AsOf, provider.GetRequiredService<TimeProvider>()))
            .AddSingleton(provider => ChosenStore.Of(options, deadline, provider.GetRequiredService<TimeProvider>()))
            .AddSingleton<StoreOpening>()
            .AddSingleton(_ => options.Turns())
            .AddSingleton(provider => options.Engine(provider.GetRequiredService<ILogger>().Unexpected) with
            {
                Admit = provider.GetRequiredService<Turns>().TakeAsync,
            })
            .AddSingleton(Engine)
            .AddSingleton(Endpoint);
    }

    private static GraphQLEngine Engine(IServiceProvider provider)
    {
        var opening = provider.GetRequiredService<StoreOpening>();
        var schema = ApiSchema.Build(
            opening.Served, provider.GetRequiredService<ServerOptions>(), provider.GetRequiredService<DefaultDate>(), opening.Changes);
        return new GraphQLEngine(schema, provider.GetRequiredService<EngineOptions>());
    }

    private static GraphQLEndpoint Endpoint(IServiceProvider provider)
    {
        var (options, engine) = (provider.GetRequiredService<ServerOptions>(), provider.GetRequiredService<GraphQLEngine>());
        return new GraphQLEndpoint(
            engine,
            new RequestReader(provider.GetRequiredService<EngineOptions>(), options.MaxBodyBytes, options.MaxAddressBytes),
            PersistedDocuments.Load(options.Documents, options.TrustedOnly, engine),
            options.Streams(provider.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping),
            options.Ide ? Ide.WriteAsync : null,
            provider.GetRequiredService<ILogger>().Unexpected);
    }
}
