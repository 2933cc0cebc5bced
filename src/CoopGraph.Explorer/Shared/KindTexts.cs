using CoopGraph.Core.Model;
using CoopGraph.Explorer.Texts;

namespace CoopGraph.Explorer.Shared;

/// <summary>Kinds of record as headings of lists.</summary>
internal static class KindTexts
{
    public static Phrase Many(NodeKind kind) => kind switch
    {
        NodeKind.Cooperation => new("Coopérations", "Cooperations", "Cooperaciones"),
        NodeKind.Project => new("Projets", "Projects", "Proyectos"),
        NodeKind.Instrument => new("Accords et instruments", "Agreements and instruments", "Acuerdos e instrumentos"),
        NodeKind.Event => new("Rencontres", "Meetings", "Encuentros"),
        NodeKind.Representation => new("Représentations", "Representations", "Representaciones"),
        _ => Phrase.From(Words.Of(kind)),
    };
}
