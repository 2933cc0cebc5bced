using System.CommandLine;
using System.CommandLine.Parsing;
using CoopGraph.Core;
using CoopGraph.Formats;
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
        var path = new Argument<string>("path")
        {
            Description = "Where the files go: a folder, which is made where it is missing; "
                + "with --format also a file, or - for the output.",
        };
        var force = new Option<bool>("--force") { Description = "Replace the files that are there." };
        var format = new Option<string?>("--format") { Description = ExportFileCommand.Formats };
        format.AcceptOnlyFromAmong([.. FileFormats.All.Where(known => known.TakesGraphs).Select(known => known.Name)]);
        var part = new Option<string?>("--part") { Description = ExportFileCommand.Parts };
        var language = new Option<string>("--lang")
        {
            Description = "With --format, the language of names and words.",
            DefaultValueFactory = _ => "fr",
        };
        language.AcceptOnlyFromAmong("fr", "en", "es");
        var site = new Option<Uri?>("--site")
        {
            Description = "With --format, the address at which you serve the pages, such as https://example.org/: files then link to them.",
            CustomParser = ReadSite,
        };
        var command = new Command(
            "export",
            "Writes the whole graph: as data files, in the order of ids; or, with --format, as a file for another program (docs/files.md).")
        {
            path, format, part, language, site, force,
        };
        command.SetAction((parsed, cancellationToken) => GuardAsync(
            () => parsed.GetValue(format) is { } name
                ? new ExportFileCommand(ReadSettings(), Console.Out, Console.Error, Console.OpenStandardOutput).RunAsync(
                    new FileExport(
                        FileFormats.Find(name)!, parsed.GetRequiredValue(path), parsed.GetValue(part), parsed.GetRequiredValue(language),
                        parsed.GetValue(site), parsed.GetValue(force)),
                    cancellationToken)
                : new ExportCommand(ReadSettings(), Console.Out)
                    .RunAsync(parsed.GetRequiredValue(path), parsed.GetValue(force), cancellationToken),
            Console.Error,
            cancellationToken));
        command.Validators.Add(parsed =>
        {
            if (parsed.GetResult(format) is not null) return;
            foreach (var stray in new Option[] { part, site }.Where(option => parsed.GetResult(option) is not null))
                parsed.AddError(Errors.OnlyWithFormat(stray.Name));
        });
        return command;
    }

    private static Uri? ReadSite(ArgumentResult argument)
    {
        var text = argument.Tokens[0].Value;
        if (Uri.TryCreate(text.EndsWith('/') ? text : text + "/", UriKind.Absolute, out var site) && site.Scheme is "http" or "https")
            return site;
        argument.AddError(Errors.NotASite(text));
        return null;
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
