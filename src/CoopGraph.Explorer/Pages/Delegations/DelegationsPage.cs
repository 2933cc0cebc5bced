using System.Globalization;
using System.Text.Json;
using CoopGraph.Core.Analyses.DelegationOverlaps;
using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;
using CoopGraph.Core.Time;
using CoopGraph.Explorer.Asking;
using CoopGraph.Explorer.Downloads;
using CoopGraph.Explorer.Pages.Home;
using CoopGraph.Explorer.Routing;
using CoopGraph.Explorer.Shared;

namespace CoopGraph.Explorer.Pages.Delegations;

/// <summary>All that the page shows of a place.</summary>
public sealed record DelegationsAnswer(SiteStatistics Statistics, DelegationRows DelegationOverlaps);

public sealed record DelegationRows(
    ReportDefinition Definition, JsonElement Parameters, ReportCoverage Coverage, HostPlace Host, IReadOnlyList<PresenceRow> Presences,
    IReadOnlyList<PresenceRow> Undated, IReadOnlyList<CandidateRow> Candidates, IReadOnlyList<CoordinatedRow> Coordinated,
    double? UncoordinatedShare, IReadOnlyList<OtherHost> OtherHosts);

public sealed record HostPlace(string Id, string Name, Named? Country);

/// <summary>What the fragment <c>PresenceRow</c> asks of a presence.</summary>
public sealed record PresenceRow(IReadOnlyList<Carrier> Carriers, PresenceKind Kind, PresenceEngagement Engagement, Period? Period)
{
    public string Id => Engagement.Id;

    /// <summary>Whether it goes on for a time; visits, delegations and missions do not.</summary>
    public bool Lasts => Kind != PresenceKind.Episodic;
}

public sealed record Carrier(string Id, string Name, NodeKind Kind, ActorFamily Family, ById? PartOf)
{
    /// <summary>Of a local authority.</summary>
    public string? Level { get; init; }
}

public sealed record PresenceEngagement(string Id, string Title, LastTrace Activity, IReadOnlyList<Cited> Citations);

public sealed record LastTrace(PartialDate? LastEvidence);

/// <summary>One of a pair, by its engagement, which is one of the presences.</summary>
public sealed record PairSide(ById Engagement);

public sealed record ById(string Id);

public sealed record CandidateRow(
    PairSide First, PairSide Second, Period? Overlap, IReadOnlyList<Named> SharedThemes, IReadOnlyList<Named> WeakCoordination,
    IReadOnlyList<ToShare> Mutualisation, ReviewRow? Review);

public sealed record ToShare(Named Actor, Named Representation, string Text);

public sealed record ReviewRow(string Text, Cited Citation);

public sealed record CoordinatedRow(PairSide First, PairSide Second, IReadOnlyList<Named> Through, string Reason);

public sealed record OtherHost(Named Host, int Actors, int Presences, int Candidates, double? UncoordinatedShare);

/// <summary>What the form offers.</summary>
public sealed record DelegationChoices(Choice Countries);

/// <summary>Places whose names match a text.</summary>
public sealed record HostMatches(Listed<HostMatch> Search);

public sealed record HostMatch(NameThatMatches? MatchedName, HostPlace Node);

public sealed record NameThatMatches(string Value);

/// <summary>In which countries actors of the origin are engaged.</summary>
public sealed record HostCountries(PlacesWithEngagements Territories);

/// <summary>In which places of these countries they are.</summary>
public sealed record HostCities(PlacesWithEngagements Territories);

public sealed record PlacesWithEngagements(IReadOnlyList<PlaceWithEngagements> Nodes);

public sealed record PlaceWithEngagements(string Id, string Name, HowMany Engagements)
{
    public Named? Country { get; init; }
}

public sealed record HowMany(int TotalCount);

/// <summary>What the form says, and what the address asks for.</summary>
/// <param name="Host">As written: a name or an id; null when nothing was asked yet.</param>
public sealed record DelegationsForm(
    string? Host, Named Origin, PresenceKind? Kind, PartialDate? From, PartialDate? To, IReadOnlyList<Named> Countries)
{
    /// <summary>The same choices for another place.</summary>
    public string AddressOf(string host)
    {
        var pairs = new (string Name, string? Value)[]
        {
            ("host", host), ("origin", Origin.Id), ("kind", Kind?.ToString().ToLowerInvariant()), ("from", From?.Text), ("to", To?.Text),
        };
        var given = pairs.Where(pair => pair.Value is not null).Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value!)}");
        return $"/delegations?{string.Join('&', given)}";
    }
}

/// <summary>Before a place is known: what the name may mean, or places to begin with.</summary>
/// <param name="Matches">Places that the text may mean.</param>
/// <param name="Offered">Places where most is known, the most first; empty when a text was given.</param>
public sealed record DelegationsStart(DelegationsForm Form, IReadOnlyList<HostPlace> Matches, IReadOnlyList<PlaceWithEngagements> Offered);

/// <summary>Who is present in a place, since when, and which presences run in parallel.</summary>
public sealed class DelegationsPage : IPage
{
    private const string UsualOrigin = "territory:fr";
    private const int OfferedCountries = 4;
    private const int OfferedHosts = 12;

    public string Pattern => "/delegations";

    public async Task<PageAnswer> AnswerAsync(PageRequest request)
    {
        var form = await FormAsync(request);
        if (form is null) return Start(request, DelegationsTexts.NoCountries.In(request.Language), null);
        if (form.Host is not { } text)
            return Start(request, "", new DelegationsStart(form, [], await OfferedAsync(request, form.Origin.Id)));
        if (IsTerritory(text)) return await ReportAsync(request, form, text);

        var matches = (await request.LookAsync<HostMatches>(new { text })).Search.Edges;
        var same = matches.Where(match => IsSame(match.MatchedName?.Value ?? match.Node.Name, text)).ToList();
        return matches is [var only] || (same is [var exact] && (only = exact) is not null)
            ? await ReportAsync(request, form, only.Node.Id)
            : Start(request, text, new DelegationsStart(form, [.. matches.Select(match => match.Node)], []));
    }

    private static bool IsTerritory(string text) => text.StartsWith(NodeKind.Territory.IdPrefix() + ":", StringComparison.Ordinal);

    private static bool IsSame(string name, string text) =>
        CultureInfo.InvariantCulture.CompareInfo.Compare(name, text, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) == 0;

    /// <summary>Null when there is no country that anybody could come from.</summary>
    private static async Task<DelegationsForm?> FormAsync(PageRequest request)
    {
        var (host, origin) = (request.Value("host"), request.Value("origin"));
        var kinds = Enum.GetValues<PresenceKind>();
        var kind = request.Word("kind", [.. kinds.Select(one => one.ToString().ToLowerInvariant())]);
        var (from, to) = (request.Date("from"), request.Date("to"));
        if (new Period(from, to).IsReversed)
            throw new BadParameterException("to", DelegationsTexts.Reversed.Of(request.Language, from!.Value.Text, to!.Value.Text));
        var countries = (await request.LookAsync<DelegationChoices>()).Countries.Nodes;
        var chosen = origin is null
            ? countries.FirstOrDefault(country => country.Id == UsualOrigin) ?? countries.FirstOrDefault()
            : countries.FirstOrDefault(country => country.Id == origin)
                ?? throw new BadParameterException("origin", DelegationsTexts.NoCountry.Of(request.Language, origin));
        return chosen is null
            ? null
            : new DelegationsForm(
                host, chosen,
                kind is null ? null : kinds.First(one => string.Equals(one.ToString(), kind, StringComparison.OrdinalIgnoreCase)),
                from, to, countries);
    }

    private static async Task<IReadOnlyList<PlaceWithEngagements>> OfferedAsync(PageRequest request, string origin)
    {
        var countries = (await request.LookAsync<HostCountries>(new { origin })).Territories.Nodes
            .Where(place => place.Engagements.TotalCount > 0)
            .OrderByDescending(place => place.Engagements.TotalCount).ThenBy(place => place.Id, StringComparer.Ordinal)
            .Take(OfferedCountries).Select(place => place.Id).ToList();
        if (countries.Count == 0) return [];
        return
        [
            .. (await request.LookAsync<HostCities>(new { origin, countries })).Territories.Nodes
                .Where(place => place.Engagements.TotalCount > 0)
                .OrderByDescending(place => place.Engagements.TotalCount).ThenBy(place => place.Id, StringComparer.Ordinal)
                .Take(OfferedHosts),
        ];
    }

    private static PageAnswer Start(PageRequest request, string text, DelegationsStart? model) =>
        PageAnswer.Of<DelegationsStartView>(
            DelegationsTexts.Title.In(request.Language), DelegationsTexts.What.In(request.Language),
            model ?? new DelegationsStart(new DelegationsForm(null, new Named("", ""), null, null, null, []), [], [])) with
        {
            Job = Job.Delegations,
            IsPrivateToTheVisit = text.Length > 0,
        };

    private static async Task<PageAnswer> ReportAsync(PageRequest request, DelegationsForm form, string host)
    {
        var variables = new
        {
            host,
            origin = form.Origin.Id,
            during = form.From is null && form.To is null ? null : new { from = form.From?.Text, to = form.To?.Text },
            kinds = form.Kind is { } kind ? new[] { kind } : null,
        };
        var answer = await request.AskAsync<DelegationsAnswer>(variables);
        var model = DelegationsModel.Of(form with { Host = answer.DelegationOverlaps.Host.Name }, answer, request.Language);
        var title = DelegationsTexts.TitleOf(model.Rows.Host.Name, form.Origin, request.Language);
        return PageAnswer.Of<DelegationsView>(title, model.Lead(request.Language), model) with
        {
            Job = Job.Delegations,
            Picture = model.Picture,
            Files =
            [
                .. PageFiles.Tables(
                    request, title, async _ => (await request.LookAsync<DelegationTables>(variables)).DelegationOverlaps.Files),
                .. model.Picture is { } picture ? [PageFiles.Drawing(request, picture)] : (PageFile[])[],
            ],
        };
    }
}
