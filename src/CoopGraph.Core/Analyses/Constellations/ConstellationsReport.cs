using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Analyses.Constellations;

/// <summary>Constellations of a territory, the largest first.</summary>
/// <param name="Head">Its coverage's items are engagements with a member, umbrellas included.</param>
/// <param name="Umbrellas">Ids of wide engagements that were met but do not connect.</param>
public sealed record ConstellationsReport(
    ReportHead Head, IReadOnlyList<Constellation> Constellations, IReadOnlyList<string> Umbrellas) : Report(Head);

/// <summary>Actors of several families that work together.</summary>
/// <param name="Engagements">Ids; their citations and those of their participations are the evidence.</param>
/// <param name="ForeignPartners">
/// Ids of actors of other countries in the same engagements, those of the partner country asked for first.
/// </param>
/// <param name="DomesticPartners">Ids of actors of the territory's country that sit elsewhere, in the same engagements.</param>
/// <param name="PartnersWithoutCountry">Ids of others in the same engagements for which no country is recorded.</param>
/// <param name="Period">From the first known start; the end is unknown unless every engagement has one.</param>
/// <param name="SuggestedMeetingPlace">Id of the smallest territory that contains all seats of the members.</param>
public sealed record Constellation(
    IReadOnlyDictionary<string, string> Label,
    IReadOnlyList<ConstellationMember> Members,
    IReadOnlyList<ActorFamily> Families,
    IReadOnlyList<string> Engagements,
    IReadOnlyList<string> ForeignPartners,
    IReadOnlyList<string> DomesticPartners,
    IReadOnlyList<string> PartnersWithoutCountry,
    IReadOnlyList<string> Themes,
    Period? Period,
    ConstellationMeasures Measures,
    string? SuggestedMeetingPlace);

/// <param name="Engagements">Ids of its engagements within the constellation.</param>
public sealed record ConstellationMember(string Actor, ActorFamily Family, IReadOnlyList<string> Engagements);

/// <summary>A vector of measures; there is no single score.</summary>
/// <param name="Density">Participations present among members and engagements, as a share of all possible ones.</param>
/// <param name="Diversity">1 − Σ p² over families.</param>
public sealed record ConstellationMeasures(
    int Actors, int Families, int Engagements, double Density, double Diversity, PartialDate? LastEvidence);
