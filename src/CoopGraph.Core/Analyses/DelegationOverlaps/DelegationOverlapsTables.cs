namespace CoopGraph.Core.Analyses.DelegationOverlaps;

internal static class DelegationOverlapsTables
{
    public static IReadOnlyList<Table> Of(DelegationOverlapsReport report) =>
    [
        Presences("presences", Localized.Of("Présences", "Presences", "Presencias"), report.Presences),
        Presences("undated", Localized.Of("Présences sans date", "Presences without a date", "Presencias sin fecha"), report.Undated),
        Table.Of("candidates",
            Localized.Of("Présences parallèles sans coordination documentée", "Parallel presences without documented coordination",
                "Presencias paralelas sin coordinación documentada"),
            report.Candidates,
            new("first", ColumnKind.Node,
                Localized.Of("Première présence", "First presence", "Primera presencia"), pair => pair.First.Engagement),
            new("firstCarriers", ColumnKind.Nodes,
                Localized.Of("Ses porteurs", "Its carriers", "Sus portadores"), pair => pair.First.Carriers),
            new("second", ColumnKind.Node,
                Localized.Of("Seconde présence", "Second presence", "Segunda presencia"), pair => pair.Second.Engagement),
            new("secondCarriers", ColumnKind.Nodes,
                Localized.Of("Ses porteurs", "Its carriers", "Sus portadores"), pair => pair.Second.Carriers),
            new("overlap", ColumnKind.Period, Localized.Of("Recouvrement", "Overlap", "Solapamiento"), pair => pair.Overlap),
            new("sharedThemes", ColumnKind.Nodes,
                Localized.Of("Thèmes communs", "Shared themes", "Temas comunes"), pair => pair.SharedThemes),
            new("weakCoordination", ColumnKind.Nodes,
                Localized.Of("Réseaux communs", "Shared networks", "Redes comunes"), pair => pair.WeakCoordination),
            new("reason", ColumnKind.Text, Localized.Of("Motif", "Reason", "Motivo"), pair => pair.Reason),
            new("review", ColumnKind.Text, Localized.Of("Avis", "Review", "Revisión"), pair => AsText(pair.Review?.Text))),
        Table.Of("coordinated", Localized.Of("Paires coordonnées", "Coordinated pairs", "Pares coordinados"), report.Coordinated,
            new("first", ColumnKind.Node,
                Localized.Of("Première présence", "First presence", "Primera presencia"), pair => pair.First.Engagement),
            new("firstCarriers", ColumnKind.Nodes,
                Localized.Of("Ses porteurs", "Its carriers", "Sus portadores"), pair => pair.First.Carriers),
            new("second", ColumnKind.Node,
                Localized.Of("Seconde présence", "Second presence", "Segunda presencia"), pair => pair.Second.Engagement),
            new("secondCarriers", ColumnKind.Nodes,
                Localized.Of("Ses porteurs", "Its carriers", "Sus portadores"), pair => pair.Second.Carriers),
            new("through", ColumnKind.Nodes, Localized.Of("Par", "Through", "Por"), pair => pair.Through),
            new("reason", ColumnKind.Text, Localized.Of("Motif", "Reason", "Motivo"), pair => pair.Reason)),
        Table.Of(
            "otherHosts",
            Localized.Of("Autres villes du pays", "Other cities of the country", "Otras ciudades del país"),
            report.OtherHosts,
            new("host", ColumnKind.Node, Localized.Of("Ville", "City", "Ciudad"), other => other.Host),
            new("actors", ColumnKind.Count, Localized.Of("Acteurs", "Actors", "Actores"), other => other.Actors),
            new("presences", ColumnKind.Count, Localized.Of("Présences", "Presences", "Presencias"), other => other.Presences),
            new("candidates", ColumnKind.Count, Localized.Of("Paires", "Pairs", "Pares"), other => other.Candidates),
            new("uncoordinatedShare", ColumnKind.Measure,
                Localized.Of("Part non coordonnée", "Uncoordinated share", "Parte no coordinada"), other => other.UncoordinatedShare)),
    ];

    private static readonly IReadOnlyDictionary<string, string> National = Localized.Of("nationale", "national", "nacional");

    /// <summary>A text that was written in one language, for readers of any.</summary>
    private static IReadOnlyDictionary<string, string>? AsText(string? text) => text is null ? null : Localized.Of(_ => text);

    private static Table Presences(string name, IReadOnlyDictionary<string, string> title, IEnumerable<Presence> presences) =>
        Table.Of(name, title, presences,
            new("engagement", ColumnKind.Node, Localized.Of("Engagement", "Engagement", "Compromiso"), presence => presence.Engagement),
            new("carriers", ColumnKind.Nodes, Localized.Of("Porteurs", "Carriers", "Portadores"), presence => presence.Carriers),
            new(
                "recordedAs",
                ColumnKind.Node,
                Localized.Of(
                    "Premier porteur, nommé par la source", "First carrier, as the source names it", "Primer portador, según la fuente"),
                presence => presence.RecordedAs),
            new("role", ColumnKind.Word, Localized.Of("Son rôle", "Its role", "Su papel"), presence => presence.Role),
            new("national", ColumnKind.Text, Localized.Of("Nationale", "National", "Nacional"),
                presence => presence.National ? National : null),
            new("kind", ColumnKind.Word, Localized.Of("Nature", "Kind", "Tipo"), presence => presence.Kind),
            new("period", ColumnKind.Period, Localized.Of("Période", "Period", "Período"), presence => presence.Period),
            new("themes", ColumnKind.Nodes, Localized.Of("Thèmes", "Themes", "Temas"), presence => presence.Themes));
}
