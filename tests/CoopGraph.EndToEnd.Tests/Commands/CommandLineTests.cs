using System.Diagnostics;
using System.Text.Json;
using CoopGraph.Formats;

namespace CoopGraph.EndToEnd.Tests.Commands;

/// <summary>The commands of the program, without a database.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task Run_Help_NamesEveryCommand()
    {
        var (code, output) = await RunAsync("--help");

        Assert.Equal(0, code);
        Assert.All(["serve", "import", "export", "--version"], word => Assert.Contains(word, output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("imprt", "folder")]
    [InlineData("import")]
    [InlineData("export", "a", "b")]
    [InlineData("export", "a", "--frce")]
    public async Task Run_SomethingElse_IsRefusedWithTheHelp(params string[] arguments)
    {
        var (code, output) = await RunAsync(arguments);

        Assert.Equal(1, code);
        Assert.Contains("Usage:", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Serve_TakesAddressAndConfiguration()
    {
        await using var server = ServerProcess.Start(
        [
            "serve", "--urls", "http://127.0.0.1:0", "--CoopGraph:MaxPage", "7", "--CoopGraph:DefaultPage", "7",
        ]);
        using var client = new HttpClient { BaseAddress = await server.AddressAsync() };

        using var answer = await client.GetAsync(
            new Uri("/graphql?query={actors(first:8){totalCount}}", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains(
            "at most 7 rows", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_IntoTheEmbeddedStore_SaysWhatToDoInstead()
    {
        var (code, output) = await RunAsync("import", folder.Path);

        Assert.Equal(1, code);
        Assert.Contains("COOPGRAPH_STORE=neo4j", output, StringComparison.Ordinal);
        Assert.Contains($"COOPGRAPH_DATA={folder.Path}", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_TheBundledData_IsTheBundledFilesByteForByte()
    {
        var (code, output) = await RunAsync("export", folder.Path);

        Assert.True(code == 0, output);
        Assert.Contains("Exported 1,621 nodes and 4,148 relationships", output, StringComparison.Ordinal);
        Assert.Equal(TemporaryFolder.Content(Path.Combine(RepositoryFiles.Root, "data")), TemporaryFolder.Content(folder.Path));
    }

    [Fact]
    public async Task Export_DataFilesThere_AreReplacedOnlyByForce()
    {
        var there = folder.File("under.jsonl", "mine");
        var other = folder.File("notes.txt", "mine, too");

        var (code, output) = await RunAsync("export", folder.Path);
        Assert.Equal(1, code);
        Assert.Contains("--force", output, StringComparison.Ordinal);
        Assert.Equal([other, there], Directory.GetFiles(folder.Path).Order(StringComparer.Ordinal));

        Assert.Equal(0, (await RunAsync("export", folder.Path, "--force")).Code);
        Assert.StartsWith(
            "{\"type\":\"UNDER\"", await File.ReadAllTextAsync(there, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal("mine, too\n", await File.ReadAllTextAsync(other, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Export_AForeignDataFileThere_IsRefusedEvenByForce()
    {
        var foreign = folder.File("more.jsonl", "mine");

        var (code, output) = await RunAsync("export", folder.Path, "--force");

        Assert.Equal(1, code);
        Assert.Contains("more.jsonl", output, StringComparison.Ordinal);
        Assert.Equal([foreign], Directory.GetFiles(folder.Path));
    }

    [Fact]
    public async Task Export_Help_SaysWhatEachFormatIsFor()
    {
        var (code, output) = await RunAsync("export", "--help");

        Assert.Equal(0, code);
        // The help breaks its lines where the terminal ends.
        var words = string.Join(' ', output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.All(
            FileFormats.All.Where(format => format.TakesGraphs),
            format => Assert.Contains($"{format.Name} for {format.For}", words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Export_AFormatIntoAFolder_WritesItsFilesThere()
    {
        var target = Path.Combine(folder.Path, "new");

        var (code, output) = await RunAsync("export", target, "--format", "csv", "--lang", "en");

        Assert.True(code == 0, output);
        Assert.Contains("Exported 1,621 nodes and 4,148 relationships", output, StringComparison.Ordinal);
        Assert.Equal(
            [Path.Combine(target, "coopgraph-edges.csv"), Path.Combine(target, "coopgraph-nodes.csv")],
            Directory.GetFiles(target).Order(StringComparer.Ordinal));
        Assert.Contains(
            "Local authority",
            await File.ReadAllTextAsync(Path.Combine(target, "coopgraph-nodes.csv"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_AFileThere_IsReplacedOnlyByForce()
    {
        var file = folder.File("graph.gexf", "mine");

        var (code, output) = await RunAsync("export", file, "--format", "gexf");
        Assert.Equal(1, code);
        Assert.Contains($"{file} is there already", output, StringComparison.Ordinal);
        Assert.Equal("mine\n", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));

        Assert.Equal(0, (await RunAsync("export", file, "--format", "gexf", "--force")).Code);
        Assert.Contains(
            "http://gexf.net/1.3", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal([file], Directory.GetFiles(folder.Path));
    }

    [Fact]
    public async Task Export_ToTheOutput_IsTheFileAndNothingElse()
    {
        var start = new ProcessStartInfo(
            "dotnet", [ServerProcess.Program, "export", "-", "--format", "jsonld", "--site", "https://coop.example"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var program = Process.Start(start)!;
        var errors = program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        using var document = await JsonDocument.ParseAsync(
            program.StandardOutput.BaseStream, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Contains(
            document.RootElement.GetProperty("@graph").EnumerateArray(),
            item => item.GetProperty("@id").GetString() == "https://coop.example/actors/authority:abidjan");
        Assert.Contains("Exported 1,621 nodes", await errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("export", "-", "--format", "csv", "--part nodes")]
    [InlineData("export", "graph.csv", "--format", "csv", "--part nodes")]
    [InlineData("export", "new", "--format", "jsonld", "--site")]
    [InlineData("export", "new", "--format", "gexf", "--part", "nodes", "no part 'nodes'")]
    [InlineData("export", "new", "--part", "nodes", "--format")]
    [InlineData("export", "new", "--format", "gexf", "--site", "coop.example", "https://example.org/")]
    [InlineData("export", "new", "--format", "exe", "gexf-static")]
    public async Task Export_WhatCannotBe_SaysHowToMendIt(params string[] argumentsAndAdvice)
    {
        var (code, output) = await RunAsync([.. argumentsAndAdvice[..^1].Select(argument =>
            argument is "new" or "graph.csv" ? Path.Combine(folder.Path, argument) : argument)]);

        Assert.Equal(1, code);
        Assert.Contains(argumentsAndAdvice[^1], output, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories));
    }

    public void Dispose() => folder.Dispose();

    private static async Task<(int Code, string Output)> RunAsync(params string[] arguments)
    {
        await using var program = ServerProcess.Start(arguments);
        return (await program.ExitCodeAsync(), program.Output);
    }
}
