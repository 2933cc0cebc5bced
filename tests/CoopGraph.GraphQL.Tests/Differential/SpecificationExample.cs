namespace CoopGraph.GraphQL.Tests.Differential;

/// <summary>
/// One example of tests/differential/specification: a line <c>### ok 5.3.1 Title | variables | operation name</c>, of which
/// the last two may be left out, and the text below it. <c>no</c> in place of <c>ok</c> marks what is to be refused,
/// <c>no!</c> what the reference accepts nevertheless.
/// </summary>
internal sealed record SpecificationExample(string Title, bool IsValid, string Text, string Variables, string? OperationName)
{
    private const string Mark = "### ";

    public bool IsAcceptedByReference => IsValid || Title.StartsWith("no! ", StringComparison.Ordinal);

    public static IReadOnlyList<SpecificationExample> Read(string file) =>
        [.. File(file).Split(Mark, StringSplitOptions.RemoveEmptyEntries).Select(static example => From(example.Split('\n', 2)))];

    /// <summary>The text of a file.</summary>
    public static string File(string file) => System.IO.File.ReadAllText(Path.Combine(ReferenceProcess.Folder, "specification", file));

    private static SpecificationExample From(string[] parts)
    {
        var head = parts[0].Split(" | ");
        return new SpecificationExample(
            head[0],
            head[0].StartsWith("ok ", StringComparison.Ordinal),
            parts[1],
            head.ElementAtOrDefault(1) ?? "{}",
            head.ElementAtOrDefault(2));
    }
}
