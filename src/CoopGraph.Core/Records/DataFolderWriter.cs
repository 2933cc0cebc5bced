using System.Text;
using CoopGraph.Core.Model;

namespace CoopGraph.Core.Records;

/// <summary>
/// Writes a data folder: all of <see cref="DataFiles.All"/>, in the order in which the lines come. The files have other names
/// until <see cref="Complete"/>, so a folder never holds half a file under its own name.
/// </summary>
public sealed class DataFolderWriter : IDisposable
{
    private const string Unfinished = ".part";

    private readonly string folder;
    private readonly Dictionary<string, StreamWriter> files;

    /// <param name="folder">Is made where it is missing.</param>
    public DataFolderWriter(string folder)
    {
        this.folder = Directory.CreateDirectory(folder).FullName;
        files = DataFiles.All.ToDictionary(file => file, file =>
            new StreamWriter(PartOf(file), append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" });
    }

    public void Write(NodeRecord node) => Write(DataFiles.Of(node.Kind), RecordWriter.Write(node));

    public void Write(RelationshipRecord relationship) => Write(DataFiles.Of(relationship.Type), RecordWriter.Write(relationship));

    /// <param name="file">One of <see cref="DataFiles.All"/>.</param>
    public void Write(string file, string line) => files[file].WriteLine(line);

    /// <summary>Gives the files their names, in place of those that had them.</summary>
    public void Complete()
    {
        foreach (var file in files.Values) file.Dispose();
        foreach (var file in files.Keys) File.Move(PartOf(file), Path.Combine(folder, file), overwrite: true);
        files.Clear();
    }

    /// <summary>Removes what was not completed.</summary>
    public void Dispose()
    {
        foreach (var (file, writer) in files)
        {
            writer.Dispose();
            File.Delete(PartOf(file));
        }
        files.Clear();
    }

    private string PartOf(string file) => Path.Combine(folder, file + Unfinished);
}
