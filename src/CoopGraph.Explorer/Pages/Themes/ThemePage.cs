using CoopGraph.Explorer.Asking;
using CoopGraph.Explorer.Pages.Faults;
using CoopGraph.Explorer.Routing;
using CoopGraph.Explorer.Texts;

namespace CoopGraph.Explorer.Pages.Themes;

/// <summary>All that the sheet of a theme or a Sustainable Development Goal shows; null for an id that neither bears.</summary>
public sealed record ThemeSheet(SheetTheme? Node);

/// <summary>What only a theme or only a goal has is null for the other.</summary>
public sealed record SheetTheme(
    string Id, string Name, IReadOnlyList<KnownName> Names, Paged<EngagementInList> Engagements, IReadOnlyList<Cited> Citations)
{
    public Named? Parent { get; init; }

    public IReadOnlyList<Named>? Children { get; init; }

    public Rows<Brief>? OfferedBy { get; init; }

    public Rows<Brief>? SoughtBy { get; init; }

    /// <summary>Of a goal, 1 to 17.</summary>
    public int? Number { get; init; }
}

/// <summary>The sheet of a theme or a goal.</summary>
public sealed class ThemePage : IPage
{
    public string Pattern => "/themes/{segment}";

    public async Task<PageAnswer> AnswerAsync(PageRequest request)
    {
        if (Addresses.Noun(request.Segment) is not "themes") return Fault.Elsewhere(request.Language, request.Segment);
        var answer = await request.AskAsync<ThemeSheet>(new { id = request.Segment, after = request.Value("after") });
        return answer.Node is { } theme
            ? PageAnswer.Of<ThemeSheetView>(theme.Name, $"{theme.Name}. {ThemeTexts.Sentence(theme, request.Language)}", theme) with
            {
                Job = Job.Explore,
            }
            : Fault.NotFound(request.Language, request.Segment);
    }
}

internal static class ThemeTexts
{
    private static readonly Counted About = new(
        new("{0} engagement y porte.", "{0} engagement is about it.", "{0} compromiso trata de ello."),
        new("{0} engagements y portent.", "{0} engagements are about it.", "{0} compromisos tratan de ello."));

    public static readonly Phrase Parent = new("Fait partie de", "Part of", "Forma parte de");
    public static readonly Phrase Children = new("Thèmes qui en font partie", "Themes under it", "Temas que forman parte de él");
    public static readonly Phrase OfferedBy = new("Qui propose son expertise", "Who offers know-how", "Quién ofrece su experiencia");
    public static readonly Phrase SoughtBy = new("Qui recherche une expertise", "Who looks for know-how", "Quién busca experiencia");
    public static readonly Phrase Engagements = new("Engagements", "Engagements", "Compromisos");
    public static readonly Phrase Number = new("Numéro", "Number", "Número");

    public static readonly Phrase Nobody = new("Personne dans les sources.", "Nobody in the sources.", "Nadie en las fuentes.");

    public static string Sentence(SheetTheme theme, Language language) => About.Of(language, theme.Engagements.TotalCount);
}
