using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CoopGraph.EndToEnd.Tests.Http;

namespace CoopGraph.EndToEnd.Tests;

/// <summary>
/// Every example of README.md and docs/ is run against the bundled data. A block <c>json</c> or <c>text</c> right behind
/// it is what has to come; in JSON, "…" stands for any value, for further items at the end of a list, and as a name for further members.
/// </summary>
public sealed partial class DocumentationTests(RunningServer server)
{
    private const string Address = "127.0.0.1:5080";
    private const string Rest = "…";

    private static readonly IReadOnlyList<Example> Examples =
        [.. new[] { "README.md" }.Concat(Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "docs"), "*.md")
            .Select(path => "docs/" + Path.GetFileName(path)).Order()).SelectMany(Read)];

    public static TheoryData<string> Queries => Places("graphql");

    public static TheoryData<string> Scripts => Places("js", "python", "sh");

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task Query_EachOne_HasTheAnswerThatIsShown(string place)
    {
        var example = Find(place);
        var body = JsonSerializer.Serialize(new
        {
            query = example.Text,
            variables = example.Variables is null ? null : JsonNode.Parse(example.Variables),
        });

        var answer = await AnswerAsync(body, example.Text.StartsWith("subscription", StringComparison.Ordinal));

        AssertShown(example, answer);
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task Script_EachOne_PrintsWhatIsShown(string place)
    {
        var example = Find(place);
        var text = example.Text.Replace(Address, server.Client.BaseAddress!.Authority, StringComparison.Ordinal);
        var output = example.Language switch
        {
            "js" => await ModuleAsync(text),
            "python" => await RunAsync("python3", "-c", text),
            // A stream goes on until somebody ends it.
            _ when text.Contains("curl -N ", StringComparison.Ordinal) => await RunAsync(
                "bash", "-c", text.Replace("curl -N ", "timeout 3 curl -sSN ", StringComparison.Ordinal) + " || [ $? = 124 ]"),
            _ => await RunAsync("bash", "-e", "-c", text.Replace("curl ", "curl -sS --fail-with-body ", StringComparison.Ordinal)),
        };

        Assert.NotEmpty(output);
        if (example.ShownLanguage == "text") Assert.Equal(example.Shown, output.Trim());
        else AssertShown(example, output);
    }

    [Fact]
    public void Examples_OfTheGuide_AreFound() =>
        Assert.True(Examples.Count(example => example.Place.StartsWith("docs/graphql.md", StringComparison.Ordinal)) > 20);

    private static void AssertShown(Example example, string answer)
    {
        if (example.Shown is null)
        {
            Assert.DoesNotContain("\"errors\"", answer);
            return;
        }
        var difference = Difference(JsonNode.Parse(example.Shown), JsonNode.Parse(answer), "");
        Assert.True(difference is null, $"{difference}\n{answer}");
    }

    /// <summary>Where an answer is not as shown; null where it is.</summary>
    private static string? Difference(JsonNode? shown, JsonNode? actual, string path) => (shown, actual) switch
    {
        (JsonValue value, _) when IsRest(value) => null,
        (JsonObject members, JsonObject others) => members.ContainsKey(Rest) || members.Count == others.Count
            ? members.Where(member => member.Key != Rest).Select(member => others.ContainsKey(member.Key)
                ? Difference(member.Value, others[member.Key], $"{path}.{member.Key}")
                : $"{path}.{member.Key} is missing").FirstOrDefault(difference => difference is not null)
            : $"{path} has other members",
        (JsonArray items, JsonArray others) when items is [.., JsonValue last] && IsRest(last) => others.Count >= items.Count - 1
            ? Items(items.Take(items.Count - 1), others, path)
            : $"{path} is shorter",
        (JsonArray items, JsonArray others) =>
            items.Count == others.Count ? Items(items, others, path) : $"{path} has {others.Count} items",
        _ => JsonNode.DeepEquals(shown, actual) ? null : $"{path} is {actual?.ToJsonString() ?? "null"}",
    };

    private static string? Items(IEnumerable<JsonNode?> shown, JsonArray actual, string path) =>
        shown.Select((item, index) => Difference(item, actual[index], $"{path}[{index}]"))
            .FirstOrDefault(difference => difference is not null);

    private static bool IsRest(JsonValue value) => value.GetValueKind() == JsonValueKind.String && value.GetValue<string>() == Rest;

    private async Task<string> AnswerAsync(string body, bool isSubscription)
    {
        if (!isSubscription) return (await server.Client.PostAsync(body)).Text;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(body, null, Exchange.Json) };
        request.Headers.Add("Accept", "text/event-stream");
        using var response = await server.Client.SendAsync(
            request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        return await ChangeTests.NextAsync(reader) ?? throw new EndOfStreamException("The subscription gave nothing.");
    }

    /// <summary>A module has to lie where its packages are.</summary>
    private static async Task<string> ModuleAsync(string text)
    {
        var folder = Path.Combine(RepositoryFiles.Root, "tests", "subscriptions");
        NodeJs.Require(folder);
        var file = Path.Combine(folder, $".example-{Guid.NewGuid():N}.mjs");
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        try
        {
            var (exitCode, output) = await NodeJs.RunAsync(folder, file);
            Assert.True(exitCode == 0, output);
            return output;
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Skips the test where the program is not installed; in CI that is a failure.</summary>
    private static async Task<string> RunAsync(string program, params IEnumerable<string> arguments)
    {
        var isInstalled = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
        Missing.SkipIf(isInstalled ? null : $"{program} is not installed.");
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, await output + await errors);
        return await output;
    }

    private static Example Find(string place) => Examples.Single(example => example.Place == place);

    private static TheoryData<string> Places(params string[] languages) =>
        [.. Examples.Where(example => languages.Contains(example.Language)).Select(example => example.Place)];

    private static IEnumerable<Example> Read(string file)
    {
        var page = RepositoryFiles.Read(file);
        var blocks = Block().Matches(page).ToList();
        for (var index = 0; index < blocks.Count; index++)
        {
            var block = blocks[index];
            var language = block.Groups["language"].Value;
            if (language is not ("graphql" or "js" or "python")
                && !(language == "sh" && block.Groups["text"].Value.Contains("curl ", StringComparison.Ordinal)))
            {
                continue;
            }
            var following = Following(index).ToList();
            var shown = following.FirstOrDefault(other => other.Groups["language"].Value is "json" or "text");
            yield return new Example(
                $"{file}:{page.AsSpan(0, block.Index).Count('\n') + 1}", language, block.Groups["text"].Value.Trim(),
                following.FirstOrDefault(other => other.Groups["language"].Value == "json variables")?.Groups["text"].Value,
                shown?.Groups["text"].Value.Trim(), shown?.Groups["language"].Value);
        }

        // The blocks with nothing but space before them.
        IEnumerable<Match> Following(int index)
        {
            for (; index + 1 < blocks.Count && page.AsSpan(
                blocks[index].Index + blocks[index].Length,
                blocks[index + 1].Index - blocks[index].Index - blocks[index].Length).IsWhiteSpace(); index++)
            {
                yield return blocks[index + 1];
            }
        }
    }

    [GeneratedRegex(@"^```(?<language>[a-z ]+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    private sealed record Example(string Place, string Language, string Text, string? Variables, string? Shown, string? ShownLanguage);
}
