using System.Reflection;
using CoopGraph.Core;
using CoopGraph.Core.Records;
using CoopGraph.Core.Storage;
using CoopGraph.Server;
using CoopGraph.Server.Commands;
using CoopGraph.Server.Configuration;
using CoopGraph.Server.Http;
using CoopGraph.Store.Neo4j;

namespace CoopGraph.EndToEnd.Tests.Commands;

/// <summary>What the operator can mend is told by its message alone.</summary>
public sealed class OperatorExceptionTests
{
    private static readonly Exception[] Told =
    [
        new InvalidSettingsException(["COOPGRAPH_MAX_PAGE is 0"]),
        new InvalidDataSetException([new Problem("a.jsonl", 1, null, null, "is no record")]),
        new InvalidDocumentsException(["a.graphql: is no document"]),
        new AddressUnavailableException(new IOException("taken")),
        new UnusableDatabaseException("somebody else's"),
        new Neo4jException("Neo.ClientError.Statement.SyntaxError", "no statement"),
        new StoreUnavailableException("away"),
        new ImportOvertakenException(),
        new CommandException("not so"),
    ];

    private static readonly Exception[] OfFiles = [new IOException("disk full"), new UnauthorizedAccessException("not yours")];

    public static TheoryData<string> Messages => [.. Told.Concat(OfFiles).Select(exception => exception.Message)];

    [Theory]
    [MemberData(nameof(Messages))]
    public async Task Guard_SomethingToMend_TellsTheMessageAndEndsWithOne(string message)
    {
        var told = new StringWriter();

        var code = await CommandLine.GuardAsync(
            () => throw Told.Concat(OfFiles).First(exception => exception.Message == message), told, TestContext.Current.CancellationToken);

        Assert.Equal((1, message + Environment.NewLine), (code, told.ToString()));
    }

    [Fact]
    public async Task Guard_SomethingElse_IsNotHidden() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => CommandLine.GuardAsync(
            () => throw new InvalidOperationException(), TextWriter.Null, TestContext.Current.CancellationToken));

    [Fact]
    public void OperatorExceptions_OfEveryProject_AreTested()
    {
        Assembly[] ours = [typeof(OperatorException).Assembly, typeof(Neo4jException).Assembly, typeof(CommandLine).Assembly];

        Assert.Equal(
            ours.SelectMany(assembly => assembly.GetTypes())
                .Where(type => type.IsSubclassOf(typeof(OperatorException))).Select(type => type.Name).Order(),
            Told.Select(exception => exception.GetType().Name).Order());
    }
}
