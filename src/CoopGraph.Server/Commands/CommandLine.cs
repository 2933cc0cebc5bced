using System.CommandLine;
using CoopGraph.Core;
using CoopGraph.Server.Configuration;

namespace CoopGraph.Server.Commands;

/// <summary>What the program is asked to do: <c>serve</c>, where nothing is said, <c>import</c> or <c>export</c>.</summary>
internal static class CommandLine
{
    private const int Failed = 1;
    private const int Stopped = 130;

    /// <summary>How long an interrupted import or export may take to leave things in order.</summary>
    private static readonly TimeSpan EndTime = TimeSpan.FromSeconds(10);

    /// <returns>The exit code: 0 where all went well, 130 where it was interrupted.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var serve = new Command(
            "serve",
            "Serves the graph over GraphQL; this is what happens without a command. "
                + "Takes --urls and configuration such as --CoopGraph:MaxPage 100.")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        var root = new RootCommand("CoopGraph: who works with whom in decentralised cooperation. Settings come from the environment: "
            + "docs/settings.md.")
        {
            serve,
            Import(),
            Export(),
        };
        // Arguments of `serve` are read by ASP.NET Core's host, which also handles Ctrl-C.
        if (args is [] || args[0] == serve.Name && !args.Skip(1).Any(IsHelp))
            return await GuardAsync(() => ServeAsync(args[Math.Min(1, args.Length)..]), Console.Error);
        if (args[0].StartsWith('-') && !IsHelp(args[0]) && args[0] != "--version")
            return await GuardAsync(() => ServeAsync(args), Console.Error);
        return await root.Parse(args)
            .InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = EndTime });
    }

    private static bool IsHelp(string argument) => argument is "--help" or "-h" or "-?";

    private static Command Import()
    {
        var paths = new Argument<string[]>("path")
        {
            Description = "Folders with *.jsonl files, or such files.",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("import", "Loads data files into Neo4j (COOPGRAPH_STORE=neo4j). Everything is checked first. "
            + "Interrupted, it goes on where it was when it is run again.")
        {
            paths,
        };
        command.SetAction((parsed, cancellationToken) => GuardAsync(
            () => new ImportCommand(ReadSettings(), Console.Out).RunAsync(parsed.GetRequiredValue(paths), cancellationToken),
            Console.Error,
            cancellationToken));
        return command;
    }

    private static Command Export()
    {
        var folder = new Argument<string>("folder") { Description = "Where the files go; it is made where it is missing." };
        var force = new Option<bool>("--force") { Description = "Replace the data files that are there." };
        var command = new Command("export", "Writes the whole graph as data files, in the order of ids.") { folder, force };
        command.SetAction((parsed, cancellationToken) => GuardAsync(() =>
            new ExportCommand(ReadSettings(), Console.Out)
                .RunAsync(parsed.GetRequiredValue(folder), parsed.GetValue(force), cancellationToken), Console.Error, cancellationToken));
        return command;
    }

    private static async Task<int> ServeAsync(string[] args)
    {
        await using var app = await ServerApplication.BuildAsync(args);
        await app.ListenAsync();
        return Environment.ExitCode;
    }

    private static ServerOptions ReadSettings() =>
        Settings.Read(
            Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory }).Configuration);

    /// <summary>What the operator can mend is told in one message, without a stack.</summary>
    internal static async Task<int> GuardAsync(Func<Task<int>> run, TextWriter errors, CancellationToken cancellationToken = default)
    {
        try
        {
            return await run();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await errors.WriteLineAsync(Errors.Interrupted);
            return Stopped;
        }
        catch (Exception refused) when (OperatorException.Covers(refused))
        {
            await errors.WriteLineAsync(refused.Message);
            return Failed;
        }
    }
}

/// <summary>A command cannot do what it is asked to.</summary>
internal sealed class CommandException(string message) : OperatorException(message);
