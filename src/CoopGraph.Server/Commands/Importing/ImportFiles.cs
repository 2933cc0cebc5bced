using CoopGraph.Core.Records;

namespace CoopGraph.Server.Commands.Importing;

/// <summary>The files of an import, read line by line as often as it takes.</summary>
internal sealed class ImportFiles
{
    private readonly IReadOnlyList<string> files;

    private ImportFiles(IReadOnlyList<string> files) => this.files = files;

    public int Count => files.Count;

    /// <param name="paths">Files, or folders whose data files are meant.</param>
    /// <exception cref="InvalidDataSetException">A path leads nowhere, or a folder holds no data file.</exception>
    public static ImportFiles Find(IReadOnlyList<string> paths)
    {
        List<string> files = [];
        List<Problem> problems = [];
        foreach (var path in paths)
        {
            string[] found = File.Exists(path) ? [path]
                : Directory.Exists(path) ? [.. Directory.GetFiles(path, DataFiles.Pattern).Order(StringComparer.Ordinal)]
                : [];
            files.AddRange(found);
            if (found.Length == 0) problems.Add(new Problem(path, 0, null, null, Errors.NothingToImport));
        }
        if (problems.Count > 0) throw new InvalidDataSetException(problems);
        return new ImportFiles([.. files.DistinctBy(Path.GetFullPath)]);
    }

    /// <summary>All lines, file by file; what is too long to be a record is reported.</summary>
    public IEnumerable<(string Line, RecordPlace Place)> Lines(Action<Problem> report)
    {
        foreach (var file in files)
        {
            using var reader = File.OpenText(file);
            foreach (var line in RecordReader.Lines(reader, file, report)) yield return line;
        }
    }
}
