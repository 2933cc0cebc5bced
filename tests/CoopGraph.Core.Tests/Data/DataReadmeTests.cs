using System.Globalization;
using CoopGraph.Core.Model;

namespace CoopGraph.Core.Tests.Data;

/// <summary>The numbers that the data's own README gives are those of the data.</summary>
public sealed class DataReadmeTests
{
    private static readonly string[] Readme = File.ReadAllLines(Path.Combine(BundledData.Folder, "README.md"));

    public static TheoryData<string> Files =>
    [
        .. Directory.EnumerateFiles(BundledData.Folder, "*.jsonl").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void FileTable_EachFile_HasItsNumberOfRecords(string file)
    {
        var row = Assert.Single(Readme, line => line.StartsWith($"| `{file}` |", StringComparison.Ordinal));

        Assert.Equal(File.ReadLines(Path.Combine(BundledData.Folder, file)).Count(), Number(Cells(row)[^1]));
    }

    [Theory]
    [InlineData("Minutes, country group Mexico, 26 March 2014", "source:cuf-mexique-2014")]
    [InlineData("Minutes, country group Mexico, 18 April 2017", "source:cuf-mexique-2017")]
    [InlineData("Master's thesis on French local authorities in Mexico, 2020", "source:memoire-aect-mexique-2020")]
    [InlineData("Conference on AL-LAs, Paris, 4 July 2016", "source:conference-allas-2016")]
    [InlineData("Minutes, country group China, 31 January 2017", "source:cuf-chine-2017")]
    public void CoverageTable_EachLocator_HasItsNumberOfRecords(string heading, string source)
    {
        var outline = BundledData.Node(source).Property<IReadOnlyList<OutlineEntry>>(ModelSchema.Outline)!;
        var section = Readme.SkipWhile(line => line != "### " + heading).Skip(1).TakeWhile(line => !line.StartsWith('#'))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal)
                && !line.StartsWith("| locator", StringComparison.Ordinal) && !line.StartsWith("| ---", StringComparison.Ordinal))
            .ToDictionary(line => Cells(line)[0], line => Number(Cells(line)[^1]));

        Assert.Equal(outline.ToDictionary(entry => entry.Locator, entry => Cited(source, entry.Locator)), section);
    }

    [Fact]
    public void Totals_InTheFirstLines_AreThoseOfTheData() =>
        Assert.Contains(Readme, line => line.StartsWith(
            $"{BundledData.Records.Nodes.Count} nodes, {BundledData.Records.Relationships.Count} relationships.",
            StringComparison.Ordinal));

    private static int Cited(string source, string locator) =>
        BundledData.Nodes.Select(node => node.Citations.Concat(node.Statements.Select(statement => statement.Citation)))
            .Concat(BundledData.Relationships.Select(
                record => record.Citations.Concat(record.Statements.Select(statement => statement.Citation))))
            .Count(citations => citations.Any(citation => citation.Source == source && citation.Locator == locator));

    private static string[] Cells(string row) => row.Trim('|').Split('|', StringSplitOptions.TrimEntries);

    private static int Number(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);
}
