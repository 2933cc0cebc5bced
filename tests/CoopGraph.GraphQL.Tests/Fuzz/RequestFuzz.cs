using System.Text;
using System.Text.Json;
using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL.Tests.Fuzz;

/// <summary>Whole requests, from the body's bytes to the response's: validation, coercion, cost and execution on two schemas.</summary>
public sealed class RequestFuzz
{
    private static readonly GraphQLEngine[] Engines = [AnyData.Engine(Schema.Parse(Corpus.ProductSdl)), AnyData.Engine(Zoo.Schema)];

    private static readonly string[] VariableQueries =
    [
        "query($v: ActorFilter, $first: Int, $id: ID! = \"x\") { actors(filter: $v, first: "
            + "$first) { nodes { id } } actor(id: $id) { id } }",
        "query($filter: ActorFilter, $first: Int = 5) { actors(filter: $filter, first: $first) { totalCount } }",
        "query($f: Filter, $v: Int) { echo(filter: $f) required(int: $v) }",
    ];

    [Fact]
    public void Execute_MutatedDocuments_DataOrErrorsWithKnownCodes() =>
        new FuzzRun("documents") { MostBytes = Requests.MostBytes }.Run(
            2, static dice =>
                Requests.Body(new Mutator(dice, Corpus.Documents).Mutate(dice.Pick(Corpus.Documents)), dice.Pick(Corpus.Variables)), Feed);

    [Fact]
    public void Execute_MutatedVariables_DataOrErrorsWithKnownCodes() =>
        new FuzzRun("variables") { MostBytes = Requests.MostBytes }.Run(
            1, static dice => $$"""{"query":{{JsonSerializer.Serialize(dice.Pick(VariableQueries))}},"variables":"""
                + $$"""{{new Mutator(dice, Corpus.Variables).Mutate(dice.Pick(Corpus.Variables))}}}""", Feed);

    /// <summary>To one of the schemas or the other, by a rule that repeating an input keeps.</summary>
    private static void Feed(string body) => Requests.Feed(Engines[body.Length % Engines.Length], body);
}

/// <summary>Sends a body through an engine and looks at what comes back.</summary>
internal static class Requests
{
    private static readonly HashSet<string> Expected =
    [
        ErrorCodes.Syntax, ErrorCodes.Validation, ErrorCodes.BadUserInput, ErrorCodes.BadRequest,
        ErrorCodes.CostExceeded, ErrorCodes.DepthExceeded, ErrorCodes.LimitExceeded,
    ];

    /// <summary>Errors tell places and suggest names, so a short wrong document may take much; but it is bounded.</summary>
    public static long MostBytes(int length) => 4_000_000 + (3_000L * length);

    public static string Body(string query, string variables) =>
        $$"""{"query":{{JsonSerializer.Serialize(query)}},"variables":{{variables}}}""";

    public static void Feed(GraphQLEngine engine, string body)
    {
        GraphQLRequest request;
        try
        {
            request = GraphQLRequest.Parse(Encoding.UTF8.GetBytes(body), new EngineOptions());
        }
        catch (GraphQLException refused)
        {
            Assert.Contains(refused.Code, (string[])[ErrorCodes.BadRequest, ErrorCodes.LimitExceeded]);
            return;
        }
        var running = engine.ExecuteAsync(request, null, CancellationToken.None);
        Assert.True(running.IsCompleted, "Nothing here waits, so that everything is measured on one thread.");
        var result = running.GetAwaiter().GetResult();
        Assert.All(result.Errors, static error => Assert.Contains(error.Code, Expected));
        Assert.True(result.HasData || result.Errors.Count > 0);
        using var writer = new Utf8JsonWriter(Stream.Null);
        result.WriteTo(writer);
    }
}
