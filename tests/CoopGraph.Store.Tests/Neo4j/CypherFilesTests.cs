using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Store.Neo4j;
using CoopGraph.Store.Neo4j.Layout;

namespace CoopGraph.Store.Tests.Neo4j;

/// <summary>The statements in files and the code that uses them name each other.</summary>
public sealed partial class CypherFilesTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", ".."));

    [Fact]
    public void Files_OfSchemaAndQueries_AreAllEmbedded() => Assert.Equal(
        ((string[])["queries", "schema"]).SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, "cypher", folder))
            .Select(file => $"{folder}/{Path.GetFileName(file)}"))
            .Order(StringComparer.Ordinal),
        CypherFiles.All);

    [Fact]
    public void Queries_AreEachUsedByTheirName()
    {
        var used = Directory.EnumerateFiles(Path.Combine(Root, "src", "CoopGraph.Store.Neo4j"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Name().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(CypherFiles.All.Where(name => name.StartsWith("queries/", StringComparison.Ordinal))
            .Select(name => Path.GetFileNameWithoutExtension(name)).Order(StringComparer.Ordinal), used);
    }

    [Fact]
    public void Files_EachSayWhatTheyAreFor() =>
        Assert.All(
            Directory.EnumerateFiles(Path.Combine(Root, "cypher"), "*", SearchOption.AllDirectories),
            file => Assert.StartsWith("// ", File.ReadAllText(file), StringComparison.Ordinal));

    [Fact]
    public void Statistics_CountEachKindAndTypeInItsOrder()
    {
        var text = CypherFiles.Query("statistics");

        Assert.Equal(Enum.GetNames<NodeKind>(), Label().Matches(text).Select(match => match.Groups[1].Value));
        Assert.Equal(
            Enum.GetValues<RelationshipType>().Select(type => type.Label()), Type().Matches(text).Select(match => match.Groups[1].Value));
    }

    [Fact]
    public void Indexes_OfPages_AreOfTheKeysThatNodesKeep() => Assert.Equal(
        SortKeys.All.Where(key => key.IsOfNode).Select(key => key.Property!).Order(StringComparer.Ordinal),
        CypherFiles.Schema.SelectMany(text => Paged().Matches(text))
            .Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Everything))]
    public void Names_EachExistInTheModelOrTheLayout(string file)
    {
        var text = Comments().Replace(File.ReadAllText(Path.Combine(Root, "cypher", file)), "");
        var labelled = Labels().Matches(Strings().Replace(text, "''")).SelectMany(match => match.Groups[1].Value.Split('|', '&', '!'))
            .Select(name => name.Trim(':', '%', ' ')).Where(name => name.Length > 0);
        var properties = Properties().Matches(Strings().Replace(text, "''"))
            .Where(match => match.Groups[1].Value is not ("row" or "values" or "db" or "fulltext" or "index"))
            .Select(match => match.Groups[2].Value)
            .Concat(Maps().Matches(Strings().Replace(text, "''"))
                .SelectMany(match => Keys().Matches(match.Groups[1].Value)).Select(match => match.Groups[1].Value));

        Assert.All(labelled, name => Assert.Contains(name, KnownLabels));
        Assert.All(properties, name => Assert.Contains(name, KnownProperties));
    }

    public static TheoryData<string> Everything =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, "cypher"), "*.cypher", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Path.Combine(Root, "cypher"), file)).Order(StringComparer.Ordinal)];

    private static HashSet<string> KnownLabels { get; } =
    [
        "Node", "Actor", "Engagement", "Former", "CoopGraph", "Change", "ANY_TYPE",
        .. Enum.GetNames<NodeKind>(), .. Enum.GetValues<RelationshipType>().Select(type => type.Label()),
    ];

    /// <summary>What the layout writes, what the model names, and what the statements keep beside it.</summary>
    private static HashSet<string> KnownProperties { get; } =
    [
        .. NodeProperties.Of(new NodeRecord { Id = "", Kind = default }, _ => null).Keys,
        .. ModelSchema.Properties.Values.SelectMany(rules => rules).SelectMany(rule => (string[])
        [
            rule.Name,
            .. rule.Shape == PropertyShape.Money ? (string[])[rule.Name + "Currency", rule.Name + "Key"] : [],
        ]),
        "qualifier", "amount", "amountCurrency", "from", "to", "claimSources", "outlineText", "latitude", "longitude",
        .. SortKeys.All.Select(key => key.Property).OfType<string>(), "takesDates", "lineage", "spokenFrom", "spokenTo",
        "shownFrom", "shownTo", "shown", "standsFrom", "standsTo", "stands", "turnsFirst", "turnsLast", "turnsFound",
        "activity", "activityFrom",
        "format", "version", "writing", "change", "mark", "author", "note", "time", "records", "removedNodes", "removedRelationships",
        "nodesWritten", "nodesRemoved", "relationshipsWritten", "relationshipsRemoved", "touched", "removed", "truncated",
        "files", "run", "done",
    ];

    [GeneratedRegex(@"//.*")]
    private static partial Regex Comments();

    [GeneratedRegex(@"'[^']*'|`[^`]*`")]
    private static partial Regex Strings();

    /// <summary>What stands behind the colon of a node or relationship pattern.</summary>
    [GeneratedRegex(@"[(\[]\w*:(?!\$)([\w|&!:%]+)")]
    private static partial Regex Labels();

    [GeneratedRegex(@"\b([a-z]\w*)\.([a-zA-Z]\w*)\b(?!\()")]
    private static partial Regex Properties();

    /// <summary>Maps of patterns; the other maps of the statements name nothing in the graph.</summary>
    [GeneratedRegex(@"[(\[]\w*:[\w|]+(?:\*[\d.]*)? \{([^}]*)\}")]
    private static partial Regex Maps();

    /// <summary>An index that pages start with: a key, then the id.</summary>
    [GeneratedRegex(@"ON \(n\.(\w+), n\.id\)")]
    private static partial Regex Paged();

    [GeneratedRegex(@"(\w+):")]
    private static partial Regex Keys();

    [GeneratedRegex("""(?:Query|OfType)\("([a-z-]+)""")]
    private static partial Regex Name();

    [GeneratedRegex(@"MATCH \(n:(\w+)\) RETURN n")]
    private static partial Regex Label();

    [GeneratedRegex(@"\[r:(\w+)\]")]
    private static partial Regex Type();

    private static string Here([CallerFilePath] string path = "") => path;
}
