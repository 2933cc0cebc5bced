using CoopGraph.Core.Records;

namespace CoopGraph.Core.Tests.Records;

public sealed class DataFolderWriterTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("coopgraph").FullName;

    [Fact]
    public void Write_RecordsOfTheBundledData_MakesItsFilesAgain()
    {
        var records = RecordReader.ReadFolder(Data.BundledData.Folder);
        using (var writer = new DataFolderWriter(folder))
        {
            foreach (var (node, _) in records.Nodes) writer.Write(node);
            foreach (var (relationship, _) in records.Relationships) writer.Write(relationship);
            writer.Complete();
        }

        Assert.Equal(DataFiles.All, Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        foreach (var file in DataFiles.All)
            Assert.Equal(File.ReadAllBytes(Path.Combine(Data.BundledData.Folder, file)), File.ReadAllBytes(Path.Combine(folder, file)));
    }

    [Fact]
    public void Dispose_NotCompleted_LeavesWhatWasThere()
    {
        var there = Path.Combine(folder, "actors.jsonl");
        File.WriteAllText(there, "before");
        using (var writer = new DataFolderWriter(folder))
        {
            foreach (var (node, _) in Lines.Read(Lines.All).Nodes) writer.Write(node);
            Assert.Equal("before", File.ReadAllText(there));
        }

        Assert.Equal([there], Directory.GetFiles(folder));
        Assert.Equal("before", File.ReadAllText(there));
    }

    [Fact]
    public void Complete_OldFiles_AreReplacedWhetherOrNotTheirKindsAreLeft()
    {
        File.WriteAllText(Path.Combine(folder, "under.jsonl"), "before");
        using (var writer = new DataFolderWriter(folder)) writer.Complete();

        Assert.All(DataFiles.All, file => Assert.Empty(File.ReadAllText(Path.Combine(folder, file))));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
