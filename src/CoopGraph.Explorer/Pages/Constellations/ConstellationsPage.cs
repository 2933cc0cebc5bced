using System.Globalization;
using CoopGraph.Core.Time;
using CoopGraph.Explorer.Asking;
using CoopGraph.Explorer.Downloads;
using CoopGraph.Explorer.Pictures;
using CoopGraph.Explorer.Routing;
using CoopGraph.Explorer.Texts;
using Microsoft.AspNetCore.Http;

namespace CoopGraph.Explorer.Pages.Constellations;

/// <summary>What was chosen.</summary>
/// <param name="Territory">Its name or id as it was written; null when nothing was asked.</param>
public sealed record ConstellationFilter(string? Territory, Named? Country, Named? Theme, PartialDate? From, PartialDate? To)
{
    /// <summary>The page with these choices for a territory.</summary>
    public string Address(string territory) => "/constellations" + QueryString.Create(new Dictionary<string, string?>
    {
        ["territory"] = territory,
        ["country"] = Country?.Id,
        ["theme"] = Theme?.Id,
        ["from"] = From?.Text,
        ["to"] = To?.Text,
    }.Where(pair => pair.Value is not null));

    public object Variables(string territory) => new
    {
        territory,
        country = Country?.Id,
        theme = Theme?.Id,
        during = From is null && To is null ? null : new { from = From?.Text, to = To?.Text },
    };
}

/// <summary>What the page shows beside its form: an answer, or what a name may mean, or examples.</summary>
public sealed record ConstellationsModel(ConstellationFilter Filter, ConstellationChoices Choices)
{
    public ConstellationsAnswer? Answer { get; init; }

    /// <summary>The rows of each constellation of the answer.</summary>
    public IReadOnlyList<ConstellationRows> Found { get; init; } = [];

    /// <summary>Where nothing was found: what there would be with fewer choices.</summary>
    public IReadOnlyList<OtherChoice> Others { get; init; } = [];

    /// <summary>What a name may mean; empty when nothing bears it, null when it was clear.</summary>
    public IReadOnlyList<MatchedPlace>? Matches { get; init; }

    /// <summary>Where nothing was asked.</summary>
    public IReadOnlyList<ConstellationExample> Examples { get; init; } = [];
}

/// <summary>A question with fewer choices, and how many constellations answer it.</summary>
public sealed record OtherChoice(Phrase Without, string Address, int Count, Sizes? Largest);

/// <summary>The constellations of territories, drawn.</summary>
public sealed class ConstellationsPage : IPage
{
    private readonly ConstellationExamples examples = new();

    public string Pattern => "/constellations";

    public async Task<PageAnswer> AnswerAsync(PageRequest request)
    {
        var language = request.Language;
        var choices = await request.LookAsync<ConstellationChoices>();
        var filter = new ConstellationFilter(
            request.Value("territory"), Chosen(request, "country", choices.Countries.Nodes),
            Chosen(request, "theme", [.. choices.Themes.Select(theme => new Named(theme.Id, theme.Name))]),
            request.Date("from"), request.Date("to"));
        var model = new ConstellationsModel(filter, choices);
        var (title, what) = (ConstellationTexts.Title.In(language), ConstellationTexts.What.In(language));
        if (filter.Territory is not { } territory)
            return Page(title, what, model with { Examples = await examples.OfAsync(request) });
        if (Addresses.Noun(territory) is not "territories")
        {
            var matches = Meant(territory, (await request.LookAsync<TerritoryMatches>(new { text = territory })).Search.Edges);
            if (matches.Count != 1)
            {
                return Page(title, what, model with { Matches = matches }) with
                {
                    IsPrivateToTheVisit = true,
                    Status = matches.Count == 0 ? StatusCodes.Status404NotFound : StatusCodes.Status200OK,
                };
            }
            territory = matches[0].Id;
        }
        var answer = await request.AskAsync<ConstellationsAnswer>(filter.Variables(territory));
        model = model with
        {
            Answer = answer,
            Filter = filter with { Territory = answer.Territory.Name },
            Found = [.. answer.Constellations.Constellations.Select((one, at) =>
                new ConstellationRows(one, filter.Country, language, at + 1))],
        };
        title = ConstellationTexts.Heading.Of(language, Subject(model));
        if (model.Found.Count == 0)
        {
            model = model with { Others = await OthersAsync(request, filter, territory) };
            return Page(title, ConstellationTexts.NothingFound.In(language), model);
        }
        return Page(title, string.Join(' ', model.Found.Select(one => one.Lead)), model) with
        {
            Files =
            [
                .. ConstellationFiles.Of(request, title, model, filter.Variables(territory)),
                PageFiles.Drawing(request, Whole(title, model)),
            ],
        };
    }

    /// <summary>"Nouvelle-Aquitaine → Mexique · Eau et assainissement": needs no articles.</summary>
    internal static string Subject(ConstellationsModel model) =>
        model.Answer!.Territory.Name + (model.Filter.Country is { } country ? $" → {country.Name}" : "")
            + (model.Filter.Theme is { } theme ? $" · {theme.Name}" : "");

    private static PageAnswer Page(string title, string description, ConstellationsModel model) =>
        PageAnswer.Of<ConstellationsView>(title, description, model) with { Job = Job.Constellations };

    /// <summary>By id, or by its name in the language of the page.</summary>
    private static Named? Chosen(PageRequest request, string name, IReadOnlyList<Named> choices) =>
        request.Value(name) is not { } text ? null
        : choices.FirstOrDefault(choice => choice.Id == text || IsSame(choice.Name, text))
            ?? throw new BadParameterException(name, ConstellationTexts.NotAChoice.Of(request.Language, text));

    /// <summary>Those that bear exactly this name, else all that were found.</summary>
    private static IReadOnlyList<MatchedPlace> Meant(string text, IReadOnlyList<TerritoryMatch> found)
    {
        var exact = found.Where(match => IsSame(match.Node.Name, text) || IsSame(match.MatchedName?.Value ?? "", text)).ToList();
        return [.. (exact.Count > 0 ? exact : found).Select(match => match.Node).OrderBy(place => place.Level)];
    }

    /// <summary>Without regard to case, accents and the form of apostrophes.</summary>
    private static bool IsSame(string one, string other) => CultureInfo.InvariantCulture.CompareInfo.Compare(
        one.Replace('’', '\''), other.Replace('’', '\''), CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) == 0;

    private static async Task<IReadOnlyList<OtherChoice>> OthersAsync(PageRequest request, ConstellationFilter filter, string territory)
    {
        var others = new List<(Phrase Without, ConstellationFilter Filter)>();
        if (filter.Country is not null) others.Add((ConstellationTexts.AnyCountry, filter with { Country = null }));
        if (filter.Theme is not null) others.Add((ConstellationTexts.AnyTheme, filter with { Theme = null }));
        if (filter.From is not null || filter.To is not null)
            others.Add((ConstellationTexts.AnyTime, filter with { From = null, To = null }));
        if (others.Count > 1)
            others.Add((ConstellationTexts.AnyChoice, new ConstellationFilter(filter.Territory, null, null, null, null)));
        var counted = new List<OtherChoice>();
        foreach (var (without, other) in others)
        {
            var found = (await request.LookAsync<ConstellationCounts>(other.Variables(territory))).Constellations.Constellations;
            counted.Add(new OtherChoice(without, other.Address(territory), found.Count, found.FirstOrDefault()?.Measures));
        }
        return counted;
    }

    /// <summary>All pictures of the page, one below the other.</summary>
    private static Picture Whole(string title, ConstellationsModel model)
    {
        const double room = 48;
        var pictures = model.Found.Select(one => one.Picture).ToList();
        var all = new Svg(pictures.Max(one => one.Drawing.Width), pictures.Sum(one => one.Drawing.Height + room) - room);
        double y = 0;
        foreach (var picture in pictures)
        {
            if (y > 0) all.Text("strong", 8, y - 16, picture.Title);
            all.Raw($"""<g transform="translate(0 {Svg.N(y)})">{picture.Drawing}</g>""");
            y += picture.Drawing.Height + room;
        }
        return new Picture(title, string.Join(' ', model.Found.Select(one => one.Lead)), all);
    }
}
