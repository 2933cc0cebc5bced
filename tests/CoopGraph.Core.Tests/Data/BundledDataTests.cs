using System.Security.Cryptography;
using System.Text;
using CoopGraph.Core.Model;
using CoopGraph.Core.Records;
using CoopGraph.Core.Text;
using static CoopGraph.Core.Tests.Data.BundledData;

namespace CoopGraph.Core.Tests.Data;

/// <summary>What must hold of the data that come with the product.</summary>
public sealed class BundledDataTests
{
    /// <summary>Among the rules: every node and relationship cites, and every locator stands in the outline of its source.</summary>
    [Fact]
    public void Validate_AllRecords_FindsNothing() =>
        Assert.Empty(RecordValidator.Validate(BundledData.Records).Select(problem => problem.ToString()));

    [Fact]
    public void Files_EachLine_IsSortedAndWrittenInTheOneFixedForm()
    {
        foreach (var file in Directory.EnumerateFiles(BundledData.Folder, "*.jsonl"))
        {
            var set = new RecordSet();
            using var reader = File.OpenText(file);
            RecordReader.Read(reader, Path.GetFileName(file), set);
            string[] written =
            [
                .. set.Nodes.OrderBy(entry => entry.Record.Id, StringComparer.Ordinal).Select(entry => RecordWriter.Write(entry.Record)),
                .. set.Relationships.OrderBy(entry => entry.Record.Id, StringComparer.Ordinal)
                    .Select(entry => RecordWriter.Write(entry.Record)),
            ];
            Assert.Equal(written, File.ReadAllLines(file));
        }
    }

    [Theory]
    [InlineData("source:cuf-mexique-2014")]
    [InlineData("source:cuf-mexique-2017")]
    [InlineData("source:memoire-aect-mexique-2020")]
    [InlineData("source:conference-allas-2016")]
    [InlineData("source:cuf-chine-2017")]
    public void Outline_OfEachDocument_IsCitedSomewhereInEveryPart(string source)
    {
        var outline = Nodes.Single(node => node.Id == source).Property<IReadOnlyList<OutlineEntry>>(ModelSchema.Outline)!;
        var cited = Nodes.SelectMany(node => node.Citations).Concat(Relationships.SelectMany(relationship => relationship.Citations))
            .Where(citation => citation.Source == source).Select(citation => citation.Locator).ToHashSet();

        var silent = outline.Select(entry => entry.Locator).Where(locator => !cited.Contains(locator));
        // A part without a fact is possible (an abstract, a summary); most must have some.
        Assert.True(silent.Count() * 4 <= outline.Count, $"{source}: nothing cites {string.Join(", ", silent)}");
    }

    [Fact]
    public void Texts_Everywhere_NameNoPersonOfTheDocuments()
    {
        var lines = File.ReadAllLines(Path.Combine(RepositoryFiles.Root, "tests", "CoopGraph.Core.Tests", "Data", "people.sha256"));
        var salt = lines[0].Split(' ')[1];
        var people = lines[1..].ToHashSet();
        Assert.True(people.Count > 100);

        var found = Texts().SelectMany(text => Phrases(Folding.Words(text)))
            .Distinct().Where(phrase => people.Contains(Hash(salt, phrase)));

        // The folded phrase is shown, not the name: it stands in our own data and has to go.
        Assert.Empty(found);
    }

    [Fact]
    public void Cities_OfEveryAuthority_HaveAPoint()
    {
        var territories = Nodes.Where(node => node.Kind == NodeKind.Territory).ToDictionary(node => node.Id);
        var blind = territories.Values.Where(node => node.Text(ModelSchema.Level) == "municipality"
            && node.Property<GeoPoint>(ModelSchema.Point) is null).Select(node => node.Id);

        Assert.Empty(blind);
    }

    [Fact]
    public void Authorities_All_GovernATerritory() =>
        Assert.Empty(Nodes.Where(node => node.Kind == NodeKind.LocalAuthority).Select(node => node.Id)
            .Except(Relationships.Where(relationship => relationship.Type == RelationshipType.Governs)
                .Select(relationship => relationship.Start)));

    [Fact]
    public void Themes_All_HaveNamesInThreeLanguagesAndTwoLevels()
    {
        var themes = Nodes.Where(node => node.Kind == NodeKind.Theme).ToList();
        var parents = Relationships.Where(relationship => relationship.Type == RelationshipType.PartOf
            && relationship.Start.StartsWith("theme:", StringComparison.Ordinal))
            .ToDictionary(relationship => relationship.Start, relationship => relationship.End);

        Assert.True(themes.Count > 40);
        Assert.All(
            themes, theme => Assert.Superset(new HashSet<string?> { "fr", "en", "es" }, theme.Names.Select(name => name.Lang).ToHashSet()));
        Assert.All(parents.Values, parent => Assert.DoesNotContain(parent, parents.Keys));
    }

    [Fact]
    public void Networks_C40AndAlLas_AreComplete()
    {
        // C40 has some 97 cities; AL-LAs a dozen members and partners.
        Assert.InRange(Members("network:c40"), 95, 115);
        Assert.InRange(Members("network:al-las"), 10, 25);
    }

    [Fact]
    public void Shanghai_FrenchPresences_AreAtLeastFifteen()
    {
        var french = Nodes.Where(node => node.Kind.IsActor() && node.Country == "territory:fr").Select(node => node.Id).ToHashSet();
        var there = Relationships.Where(relationship => relationship.Type == RelationshipType.Targets
            && relationship.End == "territory:cn-shanghai")
            .Select(relationship => relationship.Start).ToHashSet();
        var presences = Relationships.Where(relationship => relationship.Type == RelationshipType.ParticipatesIn
                && there.Contains(relationship.End) && french.Contains(relationship.Start))
            .Select(relationship => relationship.End).Distinct();

        Assert.True(presences.Count() >= 15);
    }

    private static int Members(string network) =>
        Relationships.Where(relationship => relationship.Type == RelationshipType.MemberOf && relationship.End == network)
            .Select(relationship => relationship.Start).Distinct().Count();

    private static IEnumerable<string> Texts() =>
        Nodes.SelectMany(node => node.Names.Select(name => name.Value)
                .Concat(node.Summary.Values)
                .Concat(node.Statements.Select(statement => statement.Value.ToString()!))
                .Concat(node.Properties.Values.OfType<string>())
                .Concat((node.Property<IReadOnlyList<OutlineEntry>>(ModelSchema.Outline) ?? [])
                    .SelectMany(entry => new[] { entry.Locator, entry.Title }))
                .Append(node.Id))
            .Concat(Relationships.SelectMany(relationship => relationship.Statements.Select(statement => statement.Value.ToString()!)));

    /// <summary>Every run of one to four words.</summary>
    private static IEnumerable<string> Phrases(IReadOnlyList<string> words) =>
        from start in Enumerable.Range(0, words.Count)
        from length in Enumerable.Range(1, Math.Min(4, words.Count - start))
        select string.Join(' ', words.Skip(start).Take(length));

    private static string Hash(string salt, string phrase) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{salt}:{phrase}")));
}
