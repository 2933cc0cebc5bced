namespace CoopGraph.Core.Analyses.Constellations;

internal static class ConstellationsTables
{
    public static IReadOnlyList<Table> Of(ConstellationsReport report) =>
    [
        Table.Of("constellations", Localized.Of("Constellations", "Constellations", "Constelaciones"), report.Constellations.Index(),
            Number<Constellation>(),
            new("label", ColumnKind.Text, Localized.Of("Constellation", "Constellation", "Constelación"), row => row.Item.Label),
            new("actors", ColumnKind.Count, Localized.Of("Acteurs", "Actors", "Actores"), row => row.Item.Measures.Actors),
            new("families", ColumnKind.Words, Localized.Of("Familles", "Families", "Familias"), row => row.Item.Families),
            new("engagements", ColumnKind.Count, Localized.Of("Engagements", "Engagements", "Compromisos"),
                row => row.Item.Measures.Engagements),
            new("density", ColumnKind.Measure, Localized.Of("Densité", "Density", "Densidad"), row => row.Item.Measures.Density),
            new("diversity", ColumnKind.Measure, Localized.Of("Diversité", "Diversity", "Diversidad"), row => row.Item.Measures.Diversity),
            new("period", ColumnKind.Period, Localized.Of("Période", "Period", "Período"), row => row.Item.Period),
            new("lastEvidence", ColumnKind.Date, Localized.Of("Dernière trace", "Last evidence", "Último indicio"),
                row => row.Item.Measures.LastEvidence),
            new(
                "foreignPartners",
                ColumnKind.Nodes,
                Localized.Of("Partenaires d'autres pays", "Partners of other countries", "Socios de otros países"),
                row => row.Item.ForeignPartners),
            new(
                "domesticPartners",
                ColumnKind.Nodes,
                Localized.Of(
                    "Partenaires d'ailleurs dans le pays", "Partners from elsewhere in the country", "Socios de otros lugares del país"),
                row => row.Item.DomesticPartners),
            new(
                "partnersWithoutCountry",
                ColumnKind.Nodes,
                Localized.Of("Partenaires sans pays connu", "Partners without a known country", "Socios sin país conocido"),
                row => row.Item.PartnersWithoutCountry),
            new("themes", ColumnKind.Nodes, Localized.Of("Thèmes", "Themes", "Temas"), row => row.Item.Themes),
            new(
                "suggestedMeetingPlace",
                ColumnKind.Node,
                Localized.Of("Lieu de réunion suggéré", "Suggested meeting place", "Lugar de reunión sugerido"),
                row => row.Item.SuggestedMeetingPlace)),
        Table.Of("members", Localized.Of("Membres", "Members", "Miembros"),
            report.Constellations.Index().SelectMany(found => found.Item.Members.Select(member => (found.Index, Item: member))),
            Number<ConstellationMember>(),
            new("actor", ColumnKind.Node, Localized.Of("Acteur", "Actor", "Actor"), row => row.Item.Actor),
            new("family", ColumnKind.Word, Localized.Of("Famille", "Family", "Familia"), row => row.Item.Family),
            new("engagements", ColumnKind.Nodes, Localized.Of("Engagements", "Engagements", "Compromisos"), row => row.Item.Engagements)),
        Table.Of(
            "umbrellas",
            Localized.Of("Engagements larges, montrés à part", "Wide engagements, shown apart", "Compromisos amplios, aparte"),
            report.Umbrellas,
            new Column<string>("engagement", ColumnKind.Node, Localized.Of("Engagement", "Engagement", "Compromiso"), row => row)),
    ];

    /// <summary>By which the tables belong together: from 1, the largest first.</summary>
    private static Column<(int Index, T Item)> Number<T>() =>
        new("constellation", ColumnKind.Count, Localized.Of("N°", "No.", "N.º"), row => row.Index + 1);
}
