using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;
using CoopGraph.Core.Time;
using CoopGraph.Explorer.Asking;

namespace CoopGraph.Explorer.Pages.Constellations;

/// <summary>The constellations of a territory, and the territory.</summary>
public sealed record ConstellationsAnswer(ConstellationsFound Constellations, Place Territory);

public sealed record ConstellationsFound(
    ReportDefinition Definition, ReportCoverage Coverage, IReadOnlyList<FoundConstellation> Constellations,
    IReadOnlyList<BriefEngagement> Umbrellas);

public sealed record FoundConstellation(
    string Label, IReadOnlyList<FoundMember> Members, IReadOnlyList<ActorFamily> Families, IReadOnlyList<FoundEngagement> Engagements,
    IReadOnlyList<Brief> ForeignPartners, IReadOnlyList<Brief> DomesticPartners, IReadOnlyList<Brief> PartnersWithoutCountry,
    Measures Measures, Named? SuggestedMeetingPlace)
{
    public IEnumerable<Brief> Partners => ForeignPartners.Concat(DomesticPartners).Concat(PartnersWithoutCountry);
}

public sealed record FoundMember(Brief Actor, IReadOnlyList<Reference> Engagements);

/// <summary>A record by its id alone.</summary>
public sealed record Reference(string Id);

public sealed record FoundEngagement(
    string Id, string Title, NodeKind Kind, Period? Period, Reference? PartOf, ActivityStanding Activity,
    IReadOnlyList<Cited> Citations, Rows<Participation> Participants)
{
    /// <summary>Who took part; who only applied, or was excused, did not.</summary>
    public IReadOnlySet<string> Actors { get; } =
        Participants.Nodes.Where(part => part.Role is not ("CANDIDATE" or "EXCUSED")).Select(part => part.Actor.Id).ToHashSet();
}

public sealed record Participation(Reference Actor, string Role);

public sealed record Measures(int Actors, int Families, int Engagements, double Density, double Diversity, PartialDate? LastEvidence);

public sealed record Place(string Id, string Name, Named? Country);

/// <summary>What the form offers to choose.</summary>
public sealed record ConstellationChoices(Choice Countries, IReadOnlyList<ThemeChoice> Themes);

public sealed record Choice(IReadOnlyList<Named> Nodes);

public sealed record ThemeChoice(string Id, string Name, Reference? Parent);

/// <summary>How many there would be with other choices.</summary>
public sealed record ConstellationCounts(CountedConstellations Constellations);

public sealed record CountedConstellations(IReadOnlyList<CountedConstellation> Constellations);

public sealed record CountedConstellation(Sizes Measures);

public sealed record Sizes(int Actors, int Engagements);

/// <summary>The territories that a text may mean.</summary>
public sealed record TerritoryMatches(Listed<TerritoryMatch> Search);

public sealed record TerritoryMatch(MatchedText? MatchedName, MatchedPlace Node);

public sealed record MatchedText(string Value);

public sealed record MatchedPlace(string Id, string Name, PlaceLevel Level, Named? Country);

/// <summary>The levels of territory, the widest first.</summary>
public enum PlaceLevel
{
    Supranational, Country, Region, FederatedState, Province, Department, MetropolitanArea, Intermunicipal, Municipality, District,
}

/// <summary>Where the best connected local authorities are seated: where constellations are likeliest.</summary>
public sealed record WellConnected(Rows<SeatedActor> Actors);

public sealed record SeatedActor(WithinPlace? Seat);

public sealed record WithinPlace(string Id, string Name, PlaceLevel Level)
{
    /// <summary>What contains it, as far up as was asked.</summary>
    public IReadOnlyList<WithinPlace> Within { get; init; } = [];

    public IEnumerable<WithinPlace> Upwards => Within.SelectMany(place => place.Upwards).Prepend(this);
}

/// <summary>Whether a territory has a constellation, and with which countries.</summary>
public sealed record ExampleOfTerritory(ExampleConstellations Constellations);

public sealed record ExampleConstellations(IReadOnlyList<ExampleConstellation> Constellations);

public sealed record ExampleConstellation(Sizes Measures, IReadOnlyList<WithCountry> ForeignPartners);

public sealed record WithCountry(Named? Country);
