using System.Globalization;
using CoopGraph.Formats;
using CoopGraph.Formats.Whole;
using CoopGraph.Server.Configuration;
using CoopGraph.Server.Storage;

namespace CoopGraph.Server.Commands;

/// <summary>What is to be written, and where.</summary>
/// <param name="Path">A folder, a file, or <c>-</c> for the output.</param>
/// <param name="Part">One of the format's parts; null for all of them.</param>
/// <param name="Site">The address of the home page; null where the pages are nowhere.</param>
/// <param name="Force">Whether files that are there are replaced.</param>
internal sealed record FileExport(FileFormat Format, string Path, string? Part, string Language, Uri? Site, bool Force);

/// <summary>Writes the whole graph of the store for another program. Nothing is touched before all is written.</summary>
/// <param name="output">Is told what was written; where the file itself goes to the output, <paramref name="aside"/> is.</param>
internal sealed class ExportFileCommand(ServerOptions options, TextWriter output, TextWriter aside, Func<Stream> standardOutput)
{
    private const string Output = "-";
    private const string Stem = "coopgraph";
    private const string Archive = ".zip";
    private const string Unfinished = ".part";

    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(1);

    /// <summary>The formats, for the help.</summary>
    public static string Formats { get; } =
        $"Write it for another program: {string.Join("; ", OfGraphs().Select(format => $"{format.Name} for {format.For}"))}.";

    /// <summary>The parts of formats that have some, for the help.</summary>
    public static string Parts { get; } = "With --format, only one of the files that make up a graph: "
        + $"{string.Join("; ", OfGraphs().Where(format => format.IsInParts)
            .GroupBy(format => format.Extension).Select(same => $"of {same.Key}, {string.Join(" or ", same.First().Parts)}"))}.";

    /// <exception cref="CommandException">The path does not fit what is to be written, or files are there already.</exception>
    /// <exception cref="FileRefusedException">The format cannot hold the graph, or the graph changed meanwhile.</exception>
    public async Task<int> RunAsync(FileExport export, CancellationToken cancellationToken)
    {
        if (export.Format.NeedsAddress && export.Site is null) throw new CommandException(Errors.NeedsSite(export.Format));
        export.Format.CheckGraph(export.Part, export.Site);
        var files = FilesOf(export);
        if (!export.Force && files.Select(file => file.Path).FirstOrDefault(File.Exists) is { } there)
            throw new CommandException(Errors.FileThere(there));
        await using var store = ChosenStore.Of(options, Deadline, TimeProvider.System);
        // A database is exported as it is, also where it is empty.
        var opened = await store.OpenAsync(store.Database is null ? options.SeedFolder : null, cancellationToken);
        var asOf = new DefaultDate(options.AsOf, TimeProvider.System);
        asOf.Follow(opened.Statistics.NewestSource);
        var whole = await WholeGraph.OpenAsync(
            opened.Graph,
            opened.Records,
            new WholeGraphOptions { AsOf = asOf.Current, Language = export.Language, Site = export.Site },
            cancellationToken);
        if (files.Count == 0) await WriteAsync(export.Format, whole, export.Part, cancellationToken);
        else await WriteAsync(export.Format, whole, files, cancellationToken);
        await (files.Count == 0 ? aside : output).WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"Exported {whole.Statistics.Nodes.Values.Sum():N0} nodes and {whole.Statistics.Relationships.Values.Sum():N0} relationships"
                + $" to {(files.Count == 0 ? "the output" : string.Join(" and ", files.Select(file => file.Path)))}."));
        return 0;
    }

    /// <summary>The files with the part that each takes, null for all; none where all goes to the output.</summary>
    private static List<(string Path, string? Part)> FilesOf(FileExport export)
    {
        var (format, path) = (export.Format, export.Path);
        var isWhole = !format.IsInParts || export.Part is not null;
        if (path == Output) return isWhole ? [] : throw new CommandException(Errors.SeveralFiles(format, "the output"));
        if (Directory.Exists(path) || !Path.HasExtension(path))
        {
            return
            [
                .. (isWhole ? [export.Part] : format.Parts.Cast<string?>())
                    .Select(part => (Path.Combine(path, format.GraphName(Stem, part)), part)),
            ];
        }
        return isWhole || path.EndsWith(Archive, StringComparison.OrdinalIgnoreCase)
            ? [(path, export.Part)]
            : throw new CommandException(Errors.SeveralFiles(format, path));
    }

    private async Task WriteAsync(FileFormat format, WholeGraph whole, string? part, CancellationToken cancellationToken)
    {
        await using var stream = standardOutput();
        await format.WriteAsync(whole.File, part, stream, cancellationToken);
    }

    private static async Task WriteAsync(
        FileFormat format, WholeGraph whole, List<(string Path, string? Part)> files, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var (path, part) in files)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
                await using var stream = File.Create(path + Unfinished);
                await format.WriteAsync(whole.File, part, stream, cancellationToken);
            }
            foreach (var (path, _) in files) File.Move(path + Unfinished, path, overwrite: true);
        }
        finally
        {
            foreach (var (path, _) in files) File.Delete(path + Unfinished);
        }
    }

    private static IEnumerable<FileFormat> OfGraphs() => FileFormats.All.Where(format => format.TakesGraphs);
}
