using System.Text.RegularExpressions;

namespace CoopGraph.EndToEnd.Tests;

/// <summary>What the style asks of every source file and no analyzer looks at.</summary>
public sealed partial class SourceTests
{
    private const int LongestLine = 140;

    /// <summary>
    /// The specification's descriptions of its own types, each a line of the SDL: the text is what introspection answers.
    /// </summary>
    private static readonly string[] AsGiven = ["src/CoopGraph.GraphQL/Types/Prelude.cs"];

    [Fact]
    public void Lines_OfAllFiles_FitIntoTheWidth() =>
        AssertNone(
            line => line.Text.Length > LongestLine && !AsGiven.Contains(line.File), $"At most {LongestLine} characters stand on a line:");

    [Fact]
    public void Fields_OfAllFiles_HaveNoUnderscore() =>
        AssertNone(line => UnderscoredField().IsMatch(line.Text), "The names of fields begin with a letter:");

    [Fact]
    public void Tasks_OfAllFiles_AreAwaitedAsTheyAre() =>
        AssertNone(line => line.Text.Contains(".Configure" + "Await(", StringComparison.Ordinal), "There is no context to come back to:");

    [Fact]
    public void Lines_OfTheRepository_AreFound() => Assert.True(Lines().Count() > 30_000);

    private static void AssertNone(Func<(string File, int Number, string Text), bool> isWrong, string rule)
    {
        var wrong = Lines().Where(isWrong).Select(line => $"{line.File}:{line.Number}: {line.Text.Trim()}").ToList();

        Assert.True(wrong.Count == 0, $"{rule}\n{string.Join('\n', wrong)}");
    }

    private static IEnumerable<(string File, int Number, string Text)> Lines() => ((string[])["src", "tests"])
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, folder), "*.cs", SearchOption.AllDirectories))
        .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(folder => folder is "bin" or "obj" or "node_modules"))
        .SelectMany(path => File.ReadLines(path).Select((text, index) =>
            (Path.GetRelativePath(RepositoryFiles.Root, path).Replace('\\', '/'), index + 1, text)));

    [GeneratedRegex(@"^\s+(public|private|protected|internal)\b[^=({""]*\s_[a-z]\w*\s*[=;]")]
    private static partial Regex UnderscoredField();
}
