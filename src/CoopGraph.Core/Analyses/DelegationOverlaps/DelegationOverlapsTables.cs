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
            new("first", ColumnKind.Node, Localized.Of("Premier acteur", "First actor", "Primer actor"), pair => pair.First.Actor),
            new("firstEngagement", ColumnKind.Node,
                Localized.Of("Son engagement", "Its engagement", "Su compromiso"), pair => pair.First.Engagement),
            new("second", ColumnKind.Node, Localized.Of("Second acteur", "Second actor", "Segundo actor"), pair => pair.Second.Actor),
            new("secondEngagement", ColumnKind.Node,
                Localized.Of("Son engagement", "Its engagement", "Su compromiso"), pair => pair.Second.Engagement),
            new("overlap", ColumnKind.Period, Localized.Of("Recouvrement", "Overlap", "Solapamiento"), pair => pair.Overlap),
            new("sharedThemes", ColumnKind.Nodes,
                Localized.Of("Thèmes communs", "Shared themes", "Temas comunes"), pair => pair.SharedThemes),
            new("weakCoordination", ColumnKind.Nodes,
                Localized.Of("Réseaux communs", "Shared networks", "Redes comunes"), pair => pair.WeakCoordination),
            new("reason", ColumnKind.Text, Localized.Of("Motif", "Reason", "Motivo"), pair => pair.Reason)),
        Table.Of("coordinated", Localized.Of("Paires coordonnées", "Coordinated pairs", "Pares coordinados"), report.Coordinated,
            new("first", ColumnKind.Node, Localized.Of("Premier acteur", "First actor", "Primer actor"), pair => pair.First),
            new("second", ColumnKind.Node, Localized.Of("Second acteur", "Second actor", "Segundo actor"), pair => pair.Second),
            new("through", ColumnKind.Nodes, Localized.Of("Par", "Through", "Por"), pair => pair.Through),
            new("reason", ColumnKind.Text, Localized.Of("Motif", "Reason", "Motivo"), pair => pair.Reason)),
        Table.Of(
            "otherHosts",
            Localized.Of("Autres villes du pays", "Other cities of the country", "Otras ciudades del país"),
            report.OtherHosts,
            new("host", ColumnKind.Node, Localized.Of("Ville", "City", "Ciudad"), other => other.Host),
            new("actors", ColumnKind.Count, Localized.Of("Acteurs", "Actors", "Actores"), other => other.Actors),
            new("presences", ColumnKind.Count, Localized.Of("Présences", "Presences", "Presencias"), other => other.Presences),
            new("candidates", ColumnKind.Count, Localized.Of("Paires", "Pairs", "Pares"), other => other.Candidates)),
    ];

    private static Table Presences(string name, IReadOnlyDictionary<string, string> title, IEnumerable<Presence> presences) =>
        Table.Of(name, title, presences,
            new("actor", ColumnKind.Node, Localized.Of("Acteur", "Actor", "Actor"), presence => presence.Actor),
            new("recordedAs", ColumnKind.Node, Localized.Of("Nommé par la source", "As the source names it", "Según la fuente"),
                presence => presence.RecordedAs),
            new("kind", ColumnKind.Word, Localized.Of("Nature", "Kind", "Tipo"), presence => presence.Kind),
            new("engagement", ColumnKind.Node, Localized.Of("Engagement", "Engagement", "Compromiso"), presence => presence.Engagement),
            new("role", ColumnKind.Word, Localized.Of("Rôle", "Role", "Papel"), presence => presence.Role),
            new("period", ColumnKind.Period, Localized.Of("Période", "Period", "Período"), presence => presence.Period),
            new("themes", ColumnKind.Nodes, Localized.Of("Thèmes", "Themes", "Temas"), presence => presence.Themes));
}
