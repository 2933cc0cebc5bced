using System.Text.Json;
using CoopGraph.Core.Model;

namespace CoopGraph.Formats.JsonLd;

/// <summary>How a relationship is told.</summary>
/// <param name="Property">Of the plain triple.</param>
/// <param name="IsReversed">Whether that leads from the relationship's end to its start.</param>
/// <param name="Qualified">
/// The type that the relationship itself has, and what it calls its two ends; null where there is no such type.
/// </param>
internal sealed record VocabularyLink(
    string Property, bool IsReversed = false, (string Type, string Source, string? Target)? Qualified = null);

/// <summary>Our words in the vocabularies of others.</summary>
internal static class Vocabularies
{
    private static readonly Dictionary<string, VocabularyLink> Links = new()
    {
        [RelationshipType.ParticipatesIn.Label()] = new(
            "prov:wasAssociatedWith", IsReversed: true, ("prov:Association", "prov:agent", null)),
        [RelationshipType.MemberOf.Label()] = new("org:memberOf", Qualified: ("org:Membership", "org:member", "org:organization")),
        [RelationshipType.PartOf.Label()] = new("dcterms:isPartOf"),
        [RelationshipType.Under.Label()] = new("prov:wasInfluencedBy"),
        [RelationshipType.SeatedIn.Label()] = new("schema:location"),
        [RelationshipType.Governs.Label()] = new("schema:areaServed"),
        [RelationshipType.Targets.Label()] = new("prov:atLocation"),
        [RelationshipType.Within.Label()] = new("schema:containedInPlace"),
        [RelationshipType.About.Label()] = new("dcterms:subject"),
        [RelationshipType.SucceededBy.Label()] = new("dcterms:isReplacedBy"),
    };

    private static readonly VocabularyLink Any = new("dcterms:relation");

    /// <summary>The context, as JSON. Terms that it does not name are ours.</summary>
    public static string Context(Uri site) => $$"""
        {
          "@version": 1.1,
          "@vocab": {{JsonSerializer.Serialize(new Uri(site, "about#").AbsoluteUri)}},
          "dcterms": "http://purl.org/dc/terms/",
          "org": "http://www.w3.org/ns/org#",
          "prov": "http://www.w3.org/ns/prov#",
          "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
          "schema": "https://schema.org/",
          "identifier": "dcterms:identifier",
          "label": "schema:name",
          "otherNames": "schema:alternateName",
          "identifiers": "schema:identifier",
          "summary": "schema:description",
          "country": { "@id": "schema:addressCountry", "@type": "@id" },
          "from": "schema:startDate",
          "to": "schema:endDate",
          "publisher": "schema:publisher",
          "url": "schema:url",
          "date": "schema:datePublished",
          "sources": { "@id": "prov:hadPrimarySource", "@type": "@id" }
        }
        """;

    public static string[] Types(NodeKind kind) => kind switch
    {
        NodeKind.Project => ["prov:Activity", "schema:Project"],
        NodeKind.Event => ["prov:Activity", "schema:Event"],
        NodeKind.Instrument => ["prov:Entity"],
        NodeKind.Territory => ["schema:Place"],
        NodeKind.Theme or NodeKind.Sdg => ["schema:DefinedTerm"],
        NodeKind.Source => ["prov:Entity", "schema:CreativeWork"],
        _ when kind.IsActor() => ["org:Organization", "prov:Agent"],
        _ => ["prov:Activity"],
    };

    public static VocabularyLink Link(FileEdge edge) =>
        // A drawing of actors alone has edges of this kind that lead to no engagement.
        edge.Kind.Code == RelationshipType.ParticipatesIn.Label() && !NodeKinds.OfId(edge.Target.Id).IsEngagement()
            ? Any
            : Links.GetValueOrDefault(edge.Kind.Code, Any);
}
