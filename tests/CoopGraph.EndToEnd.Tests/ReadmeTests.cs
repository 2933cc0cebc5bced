using System.Text.Json;
using System.Text.Json.Nodes;
using CoopGraph.Server.Pages;

namespace CoopGraph.EndToEnd.Tests;

/// <summary>The README shows the questions as they are asked and answers as they are given.</summary>
public sealed class ReadmeTests
{
    public static TheoryData<string> Slugs => [.. Question.All.Select(question => question.Slug)];

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Question_EachOne_StandsThereWordForWord(string slug) =>
        Assert.Contains($"```graphql\n{Question.Find(slug)!.Query}\n```", Section(slug));

    [Theory]
    [MemberData(nameof(Slugs))]
    public void AnswerTable_EachCell_IsInTheAnswer(string slug)
    {
        var answer = JsonNode.Parse(RepositoryFiles.Read("tests", "CoopGraph.EndToEnd.Tests", "Cases", slug + ".json"))!;
        var texts = Texts(answer).ToHashSet();
        var rows = Section(slug).Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(2).ToList();
        var cells = rows.SelectMany(row => row.Trim('|').Split('|').Select((text, column) => (Text: text.Trim(), Column: column)))
            .Where(cell => !Legend.Contains(cell.Text))
            .SelectMany(cell => cell.Text.Split(" ; ")).Select(text => text.Trim('`'));

        Assert.True(rows.Count >= 3);
        Assert.DoesNotContain(cells, cell => !texts.Contains(cell));
    }

    /// <summary>Cells that are the table's own words.</summary>
    private static readonly string[] Legend =
    [
        "partners of other countries, among them", "partners from elsewhere in France, among them", "engagements, among them",
        "meeting place", "in both for certain", "in both, perhaps", "no source has it in C40", "—",
    ];

    private static string Section(string slug)
    {
        var readme = RepositoryFiles.Read("README.md");
        var heading = $"### {slug[0]}. {Question.Find(slug)!.TitleEn}";
        var start = readme.IndexOf(heading, StringComparison.Ordinal);
        Assert.True(start >= 0, $"The README has no heading '{heading}'.");
        var end = readme.IndexOf("\n##", start + heading.Length, StringComparison.Ordinal);
        return readme[start..end];
    }

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(pair => Texts(pair.Value)),
        JsonArray list => list.SelectMany(Texts),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => [value.GetValue<string>()],
        _ => [],
    };
}
