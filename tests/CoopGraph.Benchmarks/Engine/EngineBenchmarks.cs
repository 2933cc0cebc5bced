using System.Buffers;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using CoopGraph.Core.Time;
using CoopGraph.GraphQL;
using CoopGraph.GraphQL.Coercion;
using CoopGraph.GraphQL.Execution;
using CoopGraph.GraphQL.Language;
using CoopGraph.GraphQL.Language.Ast;
using CoopGraph.GraphQL.Validation;
using CoopGraph.Server.Api;
using CoopGraph.Server.Configuration;
using CoopGraph.Server.Http;
using CoopGraph.Store.Embedded;

namespace CoopGraph.Benchmarks.Engine;

/// <summary>
/// What a request costs, step by step, on real documents, the bundled data and the embedded store; everything but Kestrel.
/// </summary>
public class EngineBenchmarks
{
    private static readonly PartialDate Today = PartialDate.Parse("2024");

    private readonly ArrayBufferWriter<byte> buffer = new();
    private readonly ServerOptions server = new();
    private EngineOptions options = null!;
    private string text = null!;
    private byte[] body = null!;
    private DocumentNode document = null!;
    private PreparedOperation operation = null!;
    private ExecutableSchema schema = null!;
    private InputCoercion coercion = null!;
    private OperationContext shared = null!;
    private PlanBuilder plans = null!;
    private RequestReader reader = null!;
    private GraphQLEngine caching = null!;
    private GraphQLEngine forgetful = null!;
    private GraphQLRequest request = null!;
    private ExecutionResult result = null!;

    /// <summary>
    /// One record by its id; lists in lists; the first question of the README; the drawing of the network around a record.
    /// </summary>
    [Params("point", "nested", "question", "drawing")]
    public string Document { get; set; } = "";

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        text = File.ReadAllText(Document switch
        {
            "point" or "nested" => Repository.Path("tests", "yoga", "queries", Document + ".graphql"),
            "question" => Repository.Path("src", "CoopGraph.Server", "Questions", "1-bordeaux-metropole-partners.graphql"),
            _ => Repository.Path("tests", "CoopGraph.EndToEnd.Tests", "Cases", "drawing.graphql"),
        });
        body = JsonSerializer.SerializeToUtf8Bytes(new { query = text, variables = new { id = "authority:quito" } });
        options = server.Engine(failure => throw failure);

        var store = new EmbeddedGraphStore();
        await BundledData.LoadAsync(Repository.Path("data"), store, CancellationToken.None);
        schema = ApiSchema.Build(store, server, new DefaultDate(Today.Text, TimeProvider.System));
        plans = new PlanBuilder(GraphFields.Register(() => Today), server.Pages, () => Today);
        coercion = new InputCoercion(schema.Scalars);
        reader = new RequestReader(options, server.MaxBodyBytes, server.MaxAddressBytes);
        caching = new GraphQLEngine(schema, options);
        forgetful = new GraphQLEngine(schema, options with { DocumentCacheBytes = 0 });

        document = ParseText();
        operation = new PreparedDocument(text, document).Operation(null, out _)!;
        shared = new OperationContext(schema, operation, VariableValues.None, coercion, options.MaxComplexity);
        request = reader.Parse(body);
        result = await caching.ExecuteAsync(request, null, CancellationToken.None);
        if (result.Errors.Count > 0) throw new InvalidOperationException(result.Errors[0].Message);
    }

    [Benchmark]
    public int Lex()
    {
        var lexer = new Lexer(text, options.ParserLimits);
        while (lexer.Next().Kind != TokenKind.EndOfFile)
        {
        }
        return lexer.TokenCount;
    }

    /// <summary>Lexing included.</summary>
    [Benchmark]
    public object Parse() => ParseText();

    [Benchmark]
    public object Validate() => Validator.Validate(schema, document, options);

    [Benchmark]
    public object PlanUnknown() => Plan(null);

    [Benchmark]
    public object PlanKnown() => Plan(shared);

    /// <summary>Planning included.</summary>
    [Benchmark]
    public async Task<object> ExecuteKnown() => await caching.ExecuteAsync(request, null, CancellationToken.None);

    [Benchmark]
    public long Write()
    {
        buffer.ResetWrittenCount();
        using var writer = new Utf8JsonWriter(buffer, JsonStyle.Compact);
        result.WriteTo(writer);
        writer.Flush();
        return writer.BytesCommitted;
    }

    /// <summary>From the bytes of the body to those of the response.</summary>
    [Benchmark]
    public Task<long> RequestKnown() => RequestAsync(caching);

    [Benchmark]
    public Task<long> RequestUnknown() => RequestAsync(forgetful);

    private DocumentNode ParseText() => Parser.Parse(text, options.ParserLimits);

    /// <summary>
    /// Collecting the selections, measuring them, and the traversal plans of the root fields; the latter anew each time where the
    /// document is not known.
    /// </summary>
    private object Plan(OperationContext? known)
    {
        var variables = new VariableCoercion(schema.Schema, coercion, options).Coerce(operation.Node, request.Variables);
        var context = new OperationContext(schema, operation, variables, coercion, options.MaxComplexity, known);
        var root = context.CollectRoot(schema.Schema.QueryType);
        new BudgetMeter(context).MeasureOperation(root);
        return root.Fields.Select(plans.Nodes).ToArray();
    }

    private async Task<long> RequestAsync(GraphQLEngine engine)
    {
        result = await engine.ExecuteAsync(reader.Parse(body), null, CancellationToken.None);
        return Write();
    }
}
