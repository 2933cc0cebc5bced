using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoopGraph.EndToEnd.Tests;

/// <summary>
/// Each case is a pair of files: what is asked and the whole answer. With UPDATE_CASES=1 in the environment the answers are
/// written anew into the source folder instead; look at the difference before you commit it.
/// </summary>
public sealed class CaseTests(RunningServer server)
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static TheoryData<string> Cases => [.. Queries().Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Answer_EachCase_IsTheExpectedOne(string name)
    {
        var answer = await server.AskAsync(await QuestionAsync(name));
        Assert.DoesNotContain("INTERNAL", answer.GetRawText());

        if (Environment.GetEnvironmentVariable("UPDATE_CASES") == "1")
        {
            var source = Path.Combine(RepositoryFiles.Root, "tests", "CoopGraph.EndToEnd.Tests", "Cases", name + ".json");
            await File.WriteAllTextAsync(
                source, JsonNode.Parse(answer.GetRawText())!.ToJsonString(Readable) + "\n", TestContext.Current.CancellationToken);
            Assert.Skip("The expected answer was written anew.");
        }

        await AssertExpectedAsync(name, answer);
    }

    internal static Task<string> QuestionAsync(string name) =>
        File.ReadAllTextAsync(Queries()[name], TestContext.Current.CancellationToken);

    internal static async Task AssertExpectedAsync(string name, JsonElement answer)
    {
        var expectedText = await File.ReadAllTextAsync(
            Path.Combine(AppContext.BaseDirectory, "Cases", name + ".json"), TestContext.Current.CancellationToken);
        Assert.Equal(JsonNode.Parse(expectedText)!.ToJsonString(Readable), JsonNode.Parse(answer.GetRawText())!.ToJsonString(Readable));
    }

    /// <summary>The questions of the home page and README, and the further cases, by name.</summary>
    private static Dictionary<string, string> Queries() =>
        ((string[])["Questions", "Cases"])
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, folder), "*.graphql"))
            .ToDictionary(path => Path.GetFileNameWithoutExtension(path));
}
