namespace CoopGraph.Server.Pages;

/// <summary>One of the questions on the home page. Its first line is its title in French and English, divided by a bar.</summary>
internal sealed record Question(string Slug, string TitleFr, string TitleEn, string Query)
{
    public static IReadOnlyList<Question> All { get; } = [.. EmbeddedText.In("Questions").Select(Read)];

    public static Question? Find(string slug) => All.FirstOrDefault(question => question.Slug == slug);

    private static Question Read(string path)
    {
        var text = EmbeddedText.Read(path);
        var title = text[..text.IndexOf('\n', StringComparison.Ordinal)].TrimStart('#', ' ').Split('|', StringSplitOptions.TrimEntries);
        return new Question(
            Path.GetFileNameWithoutExtension(path), title[0], title[1], text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..].Trim());
    }
}
