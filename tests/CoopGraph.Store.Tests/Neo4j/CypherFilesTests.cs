using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using CoopGraph.Core.Model;
using CoopGraph.Store.Neo4j;

namespace CoopGraph.Store.Tests.Neo4j;

/// <summary>The statements in files and the code that uses them name each other.</summary>
public sealed partial class CypherFilesTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", ".."));

    [Fact]
    public void Files_OfSchemaAndQueries_AreAllEmbedded() => Assert.Equal(
        ((string[])["queries", "schema"]).SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, "cypher", folder)).Select(file => $"{folder}/{Path.GetFileName(file)}"))
            .Order(StringComparer.Ordinal),
        CypherFiles.All);

    [Fact]
    public void Queries_AreEachUsedByTheirName()
    {
        var used = Directory.EnumerateFiles(Path.Combine(Root, "src", "CoopGraph.Store.Neo4j"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Name().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(CypherFiles.All.Where(name => name.StartsWith("queries/", StringComparison.Ordinal)).Select(name => Path.GetFileNameWithoutExtension(name)).Order(StringComparer.Ordinal), used);
    }

    [Fact]
    public void Files_EachSayWhatTheyAreFor() =>
        Assert.All(Directory.EnumerateFiles(Path.Combine(Root, "cypher"), "*", SearchOption.AllDirectories), file => Assert.StartsWith("// ", File.ReadAllText(file), StringComparison.Ordinal));

    [Fact]
    public void Statistics_CountEachKindAndTypeInItsOrder()
    {
        var text = CypherFiles.Query("statistics");

        Assert.Equal(Enum.GetNames<NodeKind>(), Label().Matches(text).Select(match => match.Groups[1].Value));
        Assert.Equal(Enum.GetValues<RelationshipType>().Select(type => type.Label()), Type().Matches(text).Select(match => match.Groups[1].Value));
    }

    [GeneratedRegex("""(?:Query|OfType)\("([a-z-]+)""")]
    private static partial Regex Name();

    [GeneratedRegex(@"MATCH \(n:(\w+)\) RETURN n")]
    private static partial Regex Label();

    [GeneratedRegex(@"\[r:(\w+)\]")]
    private static partial Regex Type();

    private static string Here([CallerFilePath] string path = "") => path;
}
