using System.Buffers;
using System.Text.Json;
using CoopGraph.GraphQL;
using CoopGraph.Server.Api;
using CoopGraph.Server.Configuration;
using CoopGraph.Server.Http;
using CoopGraph.Store.Embedded;

namespace CoopGraph.EndToEnd.Tests;

/// <summary>What a request costs beside Kestrel once its document is known: reading, executing on the embedded store, writing.</summary>
public sealed class SteadyStateTests
{
    private const int Requests = 200;
    private const int MostBytes = 10_000;

    private static readonly string[] Actors = ["authority:quito", "authority:madrid", "authority:bordeaux-metropole", "network:al-las"];

    /// <summary>A record by its id, another one each time. The bound holds in debug builds, too, which allocate more.</summary>
    [Fact]
    public async Task Request_PointQuery_AllocatesLessThanTenKilobytes()
    {
        var store = new EmbeddedGraphStore();
        var server = new ServerOptions();
        await BundledData.LoadAsync(server.Data, store, TestContext.Current.CancellationToken);
        var options = server.Engine(_ => { });
        var engine = new GraphQLEngine(ApiSchema.Build(store, server, new DefaultDate("2024", TimeProvider.System)), options);
        var reader = new RequestReader(options, server.MaxBodyBytes, server.MaxAddressBytes);
        var buffer = new ArrayBufferWriter<byte>(10_000);
        var bodies = Actors.Select(id => JsonSerializer.SerializeToUtf8Bytes(new
        {
            query = "query($id: ID!) { actor(id: $id) { id name kind summary } }",
            variables = new { id },
        })).ToArray();

        for (var number = 0; number < Requests; number++) Ask(number);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var number = 0; number < Requests; number++) Ask(number);
        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / Requests;

        Assert.InRange(bytes, 1, MostBytes);
        TestContext.Current.SendDiagnosticMessage($"A point query allocates {bytes:N0} bytes.");

        void Ask(int number)
        {
            var running = engine.ExecuteAsync(reader.Parse(bodies[number % bodies.Length]), null, CancellationToken.None);
            Assert.True(running.IsCompletedSuccessfully, "Nothing here waits, so that everything is measured on one thread.");
            buffer.ResetWrittenCount();
            using var writer = new Utf8JsonWriter(buffer, JsonStyle.Compact);
            running.Result.WriteTo(writer);
            Assert.Empty(running.Result.Errors);
        }
    }
}
