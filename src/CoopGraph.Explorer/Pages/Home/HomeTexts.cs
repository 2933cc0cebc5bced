using CoopGraph.Explorer.Texts;

namespace CoopGraph.Explorer.Pages.Home;

internal static class HomeTexts
{
    public static readonly Phrase Title = new(
        "Qui coopère avec qui, où, depuis quand, et qui le dit.", "Who works with whom, where, since when, and who says so.",
        "Quién coopera con quién, dónde, desde cuándo y quién lo dice.");

    public static readonly Phrase Description = new(
        "Collectivités, États, réseaux, universités et projets de la coopération décentralisée : chaque fait cite sa source.",
        "Local authorities, states, networks, universities and projects of decentralised cooperation: every fact cites its source.",
        "Autoridades locales, Estados, redes, universidades y proyectos de la cooperación descentralizada: cada hecho cita su fuente.");

    public static readonly Phrase About = new(
        "Comptes rendus, mémoires et pages publiques disent, chacun à sa place, qui coopère avec qui. CoopGraph les réunit dans un seul "
            + "graphe, que l’on cherche, compare, imprime et emporte.",
        "Minutes, theses and public pages say, each in its place, who works with whom. CoopGraph brings them together in one graph to "
            + "search, compare, print and take away.",
        "Actas, memorias y páginas públicas dicen, cada una en su lugar, quién coopera con quién. CoopGraph las reúne en un solo grafo "
            + "que se puede buscar, comparar, imprimir y llevarse.");

    public static readonly Phrase Promise = new(
        "Rien n’y est écrit sans source ; personne n’y est nommé.", "Nothing is written without a source; nobody is named.",
        "Nada se escribe sin fuente; no se nombra a nadie.");

    public static readonly Phrase ForExample = new("Par exemple :", "For example:", "Por ejemplo:");

    public static readonly Phrase Actors = new("acteurs", "actors", "actores");
    public static readonly Phrase Engagements = new("engagements", "engagements", "compromisos");
    public static readonly Phrase Sources = new("sources", "sources", "fuentes");
    public static readonly Phrase Citations = new("citations", "citations", "citas");
    public static readonly Phrase NewestSource = new("source la plus récente", "newest source", "fuente más reciente");
}
