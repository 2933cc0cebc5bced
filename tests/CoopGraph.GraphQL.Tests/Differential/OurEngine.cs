using System.Text.Json;
using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL.Tests.Differential;

/// <summary>The engine under test, on one schema and the sample data, with its limits out of the way.</summary>
internal sealed class OurEngine
{
    private static readonly EngineOptions Options = new()
    {
        ParserLimits = new() { MaxBytes = 10_000_000, MaxTokens = 1_000_000, MaxDepth = 200 },
        MaxCost = long.MaxValue,
        MaxFieldDepth = 200,
        MaxAliases = 1_000_000,
        MaxRootFields = 1_000_000,
        MaxIntrospectionDepth = 10,
        MaxErrors = 10_000,
    };

    private readonly GraphQLEngine engine;
    private int seed;

    public OurEngine(string sdl) => engine = new GraphQLEngine(new SampleData(Schema.Parse(sdl), () => seed).Bind().Build(), Options);

    public ExecutionResult Execute(string document, string variables, string? operationName, int seed)
    {
        this.seed = seed;
        using var json = JsonDocument.Parse(variables);
        var request = new GraphQLRequest { Query = document, OperationName = operationName, Variables = json.RootElement };
        return engine.ExecuteAsync(request, SampleData.Root, CancellationToken.None).GetAwaiter().GetResult();
    }
}
