using CoopGraph.Core.Model;
using CoopGraph.Explorer.Asking;
using CoopGraph.Explorer.Pictures;
using CoopGraph.Explorer.Pictures.Constellation;
using CoopGraph.Explorer.Texts;

namespace CoopGraph.Explorer.Pages.Constellations;

/// <summary>An engagement with those who take part in it, on both sides.</summary>
public sealed record EngagementRow(FoundEngagement Engagement, IReadOnlyList<Brief> Members, IReadOnlyList<Brief> Partners);

/// <summary>A member with the numbers of its engagements and of the partners in them.</summary>
public sealed record MemberRow(Brief Actor, int Engagements, int Partners);

/// <summary>The rows of one constellation: picture, table, sentences and figures are made from these.</summary>
public sealed class ConstellationRows
{
    private const int NamedCooperations = 4;

    private readonly Named? country;
    private readonly Language language;

    /// <param name="constellation">As GraphQL answered.</param>
    /// <param name="country">Whose partners come first; null when none was asked for.</param>
    /// <param name="language">Of the page.</param>
    /// <param name="number">Of the constellation on its page, from 1.</param>
    public ConstellationRows(FoundConstellation constellation, Named? country, Language language, int number)
    {
        (Constellation, this.country, this.language, Number) = (constellation, country, language, number);
        Graph = MakeGraph();
        Drawn = StarBlocks.Fold(Graph, others => ConstellationTexts.Folded.Of(language, others));
        var engagements = constellation.Engagements.ToDictionary(one => one.Id);
        var order = StarOrder.Of(Graph);
        Rows = [.. order.Blocks.SelectMany(block => block).Select(id => Row(engagements[id]))];
        Members =
        [
            .. constellation.Members.Select(member => Member(member.Actor)).OrderByDescending(member => member.Engagements)
                .ThenByDescending(member => member.Partners).ThenBy(member => member.Actor.Id, StringComparer.Ordinal),
        ];
        Lead = MakeLead();
        Picture = MakePicture(ReferenceEquals(Drawn, Graph) ? order : StarOrder.Of(Drawn));
    }

    public FoundConstellation Constellation { get; }

    public int Number { get; }

    /// <summary>All of it.</summary>
    public StarGraph Graph { get; }

    /// <summary>What of it has room in the picture.</summary>
    public StarGraph Drawn { get; }

    /// <summary>Its engagements in the order of the picture.</summary>
    public IReadOnlyList<EngagementRow> Rows { get; }

    /// <summary>Its members, those with most engagements first.</summary>
    public IReadOnlyList<MemberRow> Members { get; }

    /// <summary>The answer in sentences.</summary>
    public string Lead { get; }

    public Picture Picture { get; }

    public int Undated => Rows.Count(row => row.Engagement.Period is null);

    public int FoldedEngagements => Drawn.Engagements.Where(one => one.Count > 1).Sum(one => one.Count);

    public int ActorsNotDrawn => Graph.Members.Count + Graph.Partners.Count - Drawn.Members.Count - Drawn.Partners.Count;

    /// <summary>Of the table.</summary>
    public string Anchor => $"engagements-{Number}";

    private EngagementRow Row(FoundEngagement one) => new(
        one,
        [.. Constellation.Members.Select(member => member.Actor).Where(actor => one.Actors.Contains(actor.Id))],
        [.. Constellation.Partners.Where(actor => one.Actors.Contains(actor.Id))]);

    private MemberRow Member(Brief actor)
    {
        var own = Rows.Where(row => row.Engagement.Actors.Contains(actor.Id)).ToList();
        return new MemberRow(actor, own.Count, own.SelectMany(row => row.Partners).DistinctBy(partner => partner.Id).Count());
    }

    private StarGraph MakeGraph() => new(
        [
            .. Constellation.Members.Select(member => new StarActor(
                member.Actor.Id, member.Actor.Name, member.Actor.Family, Phrase.From(Words.Of(member.Actor.Family)).In(language))),
        ],
        [
            .. Constellation.Engagements.Select(one => new StarEngagement(
                one.Id, one.Title, one.Kind, ShortDates.Of(one.Period, language), one.PartOf?.Id)),
        ],
        [
            .. Constellation.ForeignPartners.Select(actor => Partner(actor, actor.Country!.Name, actor.Country.Id == country?.Id ? 0 : 1)),
            .. Constellation.DomesticPartners.Select(actor =>
                Partner(actor, ConstellationTexts.Elsewhere.Of(language, actor.Country!.Name), 2)),
            .. Constellation.PartnersWithoutCountry.Select(actor => Partner(actor, ConstellationTexts.NoCountry.In(language), 3)),
        ],
        [.. Constellation.Engagements.SelectMany(one => one.Actors.Select(actor => new StarLink(actor, one.Id)))]);

    private static StarActor Partner(Brief actor, string group, int rank) => new(actor.Id, actor.Name, actor.Family, group, rank);

    private string MakeLead()
    {
        var partners = Constellation.Partners.ToList();
        var sentences = new List<string>
        {
            (partners.Count == 0 ? ConstellationTexts.LeadAlone : ConstellationTexts.Lead).Of(
                language,
                ConstellationTexts.Actors.Of(language, Constellation.Members.Count),
                ConstellationTexts.Families.Of(language, Constellation.Families.Count),
                ConstellationTexts.Engagements.Of(language, Constellation.Engagements.Count),
                ConstellationTexts.Partners.Of(language, partners.Count),
                ByCountry(partners)),
        };
        var cooperations = Rows.Select(row => row.Engagement).Where(one => one.Kind == NodeKind.Cooperation).ToList();
        if (cooperations.Count > 0)
        {
            var named = string.Join(", ", cooperations.OrderByDescending(one => one.Actors.Count)
                .ThenBy(one => one.Id, StringComparer.Ordinal).Take(NamedCooperations).Select(one => one.Title));
            var rest = cooperations.Count - NamedCooperations;
            sentences.Add(ConstellationTexts.Cooperations.Of(language, cooperations.Count)
                + (rest > 0 ? ConstellationTexts.AndOthers.Of(language, named, rest) : named) + ".");
        }
        return string.Join(' ', sentences);
    }

    /// <summary>"Mexique 14, France 10, sans pays connu 1": the country asked for first, then the most.</summary>
    private string ByCountry(List<Brief> partners) => string.Join(", ", partners
        .GroupBy(actor => actor.Country).OrderBy(group => group.Key?.Id != country?.Id || group.Key is null)
        .ThenBy(group => group.Key is null)
        .ThenByDescending(group => group.Count()).ThenBy(group => group.Key?.Id, StringComparer.Ordinal)
        .Select(group => $"{group.Key?.Name ?? ConstellationTexts.NoCountry.In(language).ToLower(language.Culture)} {group.Count()}"));

    private Picture MakePicture(StarOrder order)
    {
        var words = new StarWords(
            ConstellationTexts.MembersColumn.In(language), ConstellationTexts.EngagementsHead.In(language),
            ConstellationTexts.PartnersColumn.In(language), (name, lines) => $"{name} ({lines.ToString(language.Culture)})");
        var drawing = new StarDrawing(Drawn, order, words, language, $"c{Number}", $"#{Anchor}");
        return new Picture(Constellation.Label, Lead, drawing.Draw(StarMeasures.Screen)) { Print = drawing.Draw(StarMeasures.Paper) };
    }
}
