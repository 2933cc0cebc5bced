using System.CommandLine;
using CoopGraph.Core.Records;

namespace CoopGraph.Benchmarks.Generating;

/// <summary>Writes a generated graph as a data folder, as an export of it would be.</summary>
internal static class GenerateCommand
{
    public static Command Create()
    {
        var size = new GraphSize(100_000, 600_000);
        var folder = new Argument<string>("folder") { Description = "Where the files go; those that are there are replaced." };
        var command = new Command("generate", "Writes a graph that looks like the bundled one as data files.") { folder };
        size.AddTo(command);
        command.SetAction(parsed =>
        {
            Write(size.Graph(parsed), parsed.GetRequiredValue(folder));
            return 0;
        });
        return command;
    }

    public static void Write(GeneratedGraph graph, string folder)
    {
        using var writer = new DataFolderWriter(folder);
        foreach (var node in graph.Nodes) writer.Write(node);
        foreach (var relationship in graph.Relationships) writer.Write(relationship);
        writer.Complete();
    }
}
