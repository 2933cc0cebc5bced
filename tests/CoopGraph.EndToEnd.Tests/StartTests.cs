using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace CoopGraph.EndToEnd.Tests;

/// <summary>How the server starts, and how it declines to.</summary>
public sealed class StartTests
{
    [Fact]
    public async Task Start_WithoutAnything_PrintsItsAddressAndAnswersThere()
    {
        await using var server = ServerProcess.Start(["--urls", "http://127.0.0.1:0"]);
        using var client = new HttpClient { BaseAddress = await server.AddressAsync() };

        var answer = await client.GetStringAsync("/graphql?query={statistics{nodes}}", TestContext.Current.CancellationToken);

        Assert.StartsWith("{\"data\":{\"statistics\":{\"nodes\":", answer, StringComparison.Ordinal);
        Assert.Equal("live", await client.GetStringAsync("/health/live", TestContext.Current.CancellationToken));
        Assert.Equal("ready", await client.GetStringAsync("/health/ready", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Start_AddressByEnvironment_ListensThere()
    {
        await using var server = ServerProcess.Start([], ("ASPNETCORE_URLS", "http://127.0.0.1:0"));

        Assert.NotEqual(5080, (await server.AddressAsync()).Port);
    }

    [Fact]
    public async Task Start_PortTaken_SaysSoAndEnds()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        await using var server = ServerProcess.Start(["--urls", $"http://127.0.0.1:{port}"]);

        Assert.Equal(1, await server.ExitCodeAsync());
        Assert.Contains("another program does", server.Output);
        Assert.Contains("--urls", server.Output);
        Assert.DoesNotContain("   at ", server.Output);
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("http://127.0.0.1:99999")]
    [InlineData("http://192.0.2.1:5198")]
    public async Task Start_NoAddressOfThisMachine_SaysSoAndEnds(string address)
    {
        await using var server = ServerProcess.Start(["--urls", address]);

        Assert.Equal(1, await server.ExitCodeAsync());
        Assert.Contains("The server cannot listen there", server.Output);
        Assert.DoesNotContain("   at ", server.Output);
    }

    [Fact]
    public async Task Start_WhatComesUpIsNoDatabase_SaysSoAndEnds()
    {
        var port = FreePort.Next();
        await using var server = ServerProcess.Start(
            ["--urls", "http://127.0.0.1:0"], ("COOPGRAPH_STORE", "neo4j"), ("COOPGRAPH_NEO4J_URL", $"http://127.0.0.1:{port}"));
        while (!server.Output.Contains("it is tried again", StringComparison.Ordinal) && !server.HasEnded)
            await Task.Delay(20, TestContext.Current.CancellationToken);
        var builder = WebApplication.CreateSlimBuilder(["--urls", $"http://127.0.0.1:{port}"]);
        builder.Logging.ClearProviders();
        await using var other = builder.Build();
        other.MapFallback(() => "Hello");
        await other.StartAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, await server.ExitCodeAsync());
        Assert.Contains("The graph cannot be opened; the server stops", server.Output);
        Assert.DoesNotContain("   at ", server.Output);
    }

    [Fact]
    public async Task Start_FolderWithoutRecords_SaysSoAndEnds()
    {
        var folder = Directory.CreateTempSubdirectory("coopgraph");
        try
        {
            await using var server = ServerProcess.Start([], ("COOPGRAPH_DATA", folder.FullName));

            Assert.Equal(1, await server.ExitCodeAsync());
            Assert.Contains("holds no record", server.Output);
        }
        finally
        {
            folder.Delete();
        }
    }

    [Fact]
    public async Task Start_WrongSettings_NamesAllOfThemAtOnce()
    {
        await using var server = ServerProcess.Start([],
            ("COOPGRAPH_MAX_PAGE", "0"), ("COOPGRAPH_AS_OF", "soon"), ("COOPGRAPH_MAX_BODDY", "5"), ("COOPGRAPH_MAX_COST", "much"));

        Assert.Equal(1, await server.ExitCodeAsync());
        Assert.Contains("COOPGRAPH_MAX_PAGE is 0", server.Output);
        Assert.Contains("COOPGRAPH_AS_OF is 'soon'", server.Output);
        Assert.Contains("COOPGRAPH_MAX_BODDY is not a setting", server.Output);
        Assert.Contains("COOPGRAPH_MAX_COST is 'much'; write a whole number.", server.Output);
    }

    [Fact]
    public async Task Start_BrokenData_NamesFileLineRecordAndField()
    {
        var folder = Directory.CreateTempSubdirectory("coopgraph");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "actors.jsonl"),
                """{"type":"State","id":"state:xx","names":[{"value":"X","kind":"official"}],"citations":[{"source":"source:"""
                    + """none","locator":"p. 1","certainty":"established"}]}""",
                TestContext.Current.CancellationToken);
            await using var server = ServerProcess.Start([], ("COOPGRAPH_DATA", folder.FullName));

            Assert.Equal(1, await server.ExitCodeAsync());
            Assert.Contains("actors.jsonl:1: state:xx: citations.source: 'source:none' is not defined", server.Output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
