using CoopGraph.Core.Time;
using CoopGraph.Explorer.Texts;

namespace CoopGraph.Explorer.Pages.Actors;

internal static class ActorTexts
{
    public static readonly Phrase Colon = new(" : ", ": ", ": ");

    public static readonly Phrase Actors = new("Acteurs", "Actors", "Actores");

    private static readonly Counted PartnerCount = new(
        new("{0} partenaire", "{0} partner", "{0} socio"), new("{0} partenaires", "{0} partners", "{0} socios"));

    private static readonly Counted EngagementCount = new(
        new("{0} engagement", "{0} engagement", "{0} compromiso"), new("{0} engagements", "{0} engagements", "{0} compromisos"));

    private static readonly Phrase Both = new(
        "Dans les sources : {0} et {1}.", "In the sources: {0} and {1}.", "En las fuentes: {0} y {1}.");

    private static readonly Phrase Abroad = new(
        "Pays le plus souvent partenaire : {0} ({1}).",
        "Most frequent partner country: {0} ({1}).", "País socio más frecuente: {0} ({1}).");

    private static readonly Phrase Nothing = new(
        "Les sources ne disent d’aucun engagement qu’il y prend part.", "The sources name no engagement that it takes part in.",
        "Las fuentes no mencionan ningún compromiso en el que participe.");

    public static readonly Phrase Gone = new("n’existe plus", "no longer exists", "ya no existe");
    public static readonly Phrase MayExist = new("existence incertaine", "existence uncertain", "existencia incierta");
    public static readonly Phrase Existence = new("Existence", "Existence", "Existencia");
    public static readonly Phrase Kind = new("Nature", "Kind", "Naturaleza");
    public static readonly Phrase Seat = new("Siège", "Seat", "Sede");
    public static readonly Phrase Governs = new("Territoire gouverné", "Territory governed", "Territorio gobernado");
    public static readonly Phrase LegalForm = new("Forme", "Legal form", "Forma jurídica");
    public static readonly Phrase PartOf = new("Fait partie de", "Part of", "Forma parte de");
    public static readonly Phrase Succession = new("Noms et succession", "Names and succession", "Nombres y sucesión");
    public static readonly Phrase Predecessor = new("prédécesseur", "predecessor", "predecesor");
    public static readonly Phrase Successor = new("successeur", "successor", "sucesor");
    public static readonly Phrase ThisRecord = new("cette fiche", "this record", "esta ficha");
    public static readonly Phrase Also = new("aussi : {0}", "also: {0}", "también: {0}");
    public static readonly Phrase Partners = new("Partenaires", "Partners", "Socios");
    public static readonly Phrase Partner = new("Partenaire", "Partner", "Socio");
    public static readonly Phrase Common = new("Engagements communs", "Common engagements", "Compromisos comunes");
    public static readonly Phrase AttestedWhen = new("Attesté", "Attested", "Atestiguado");

    public static readonly Counted Others = new(
        new("et {0} autre", "and {0} other", "y {0} más"), new("et {0} autres", "and {0} others", "y {0} más"));

    public static readonly Phrase ByPredecessor = new("par un prédécesseur", "by a predecessor", "por un predecesor");
    public static readonly Phrase ByName = new("par : {0}", "by: {0}", "por: {0}");

    public static readonly Phrase Umbrellas = new(
        "Les rencontres et appels qui réunissent beaucoup d’acteurs ne font pas de deux "
            + "participants des partenaires ; ils sont montrés plus "
            + "bas.",
        "Meetings and calls that bring many actors together do not make two participants partners; they are shown below.",
        "Los encuentros y convocatorias que reúnen a muchos actores no hacen socios a dos participantes; se muestran más abajo.");

    public static readonly Phrase NoPartners = new(
        "Aucun partenaire dans les sources : aucun engagement commun, rencontres à beaucoup d’acteurs exceptées.",
        "No partner in the sources: no common engagement, apart from meetings of many actors.",
        "Ningún socio en las fuentes: ningún compromiso común, salvo los encuentros de muchos actores.");

    public static readonly Phrase Surroundings = new("Son entourage", "Its surroundings", "Su entorno");
    public static readonly Phrase Further = new("Explorer plus loin", "Explore further", "Explorar más");
    public static readonly Phrase Networks = new("Réseaux", "Networks", "Redes");
    public static readonly Phrase Members = new("Membres", "Members", "Miembros");
    public static readonly Phrase Member = new("Membre", "Member", "Miembro");
    public static readonly Phrase MemberStatus = new("Statut", "Status", "Estatuto");
    public static readonly Phrase Today = new("Aujourd’hui", "Today", "Hoy");
    public static readonly Phrase UncertainToday = new("incertain aujourd’hui", "uncertain today", "incierto hoy");
    public static readonly Phrase HoldsToday = new("aujourd’hui", "today", "hoy");
    public static readonly Phrase Over = new("terminé", "ended", "terminado");
    public static readonly Phrase LastSaid = new("dit la dernière fois : {0}", "last said: {0}", "dicho por última vez: {0}");
    public static readonly Phrase NoMembers =
        new("Aucun membre dans les sources.", "No member in the sources.", "Ningún miembro en las fuentes.");
    public static readonly Phrase SeeMap =
        new("Voir les membres sur la carte", "See the members on the map", "Ver los miembros en el mapa");
    public static readonly Phrase Parts =
        new("Services et organismes rattachés", "Services and bodies that are part of it", "Servicios y organismos adscritos");
    public static readonly Phrase Expertise = new("Propose son expertise", "Offers know-how", "Ofrece su experiencia");
    public static readonly Phrase Seeks = new("Recherche une expertise", "Looks for know-how", "Busca experiencia");
    public static readonly Phrase Engagements = new("Engagements", "Engagements", "Compromisos");
    public static readonly Phrase Engagement = new("Engagement", "Engagement", "Compromiso");
    public static readonly Phrase Role = new("Rôle", "Role", "Papel");
    public static readonly Phrase When = new("Période", "Period", "Período");
    public static readonly Phrase State = new("État", "State", "Estado");

    /// <summary>Of the rows: how many partners and engagements, and the foreign country with the most partners.</summary>
    public static string Sentence(SheetActor actor, int engagements, Language language)
    {
        if (actor.Engagements.TotalCount == 0) return Nothing.In(language);
        var counts = Both.Of(
            language, PartnerCount.Of(language, actor.Partners.TotalCount),
            EngagementCount.Of(language, actor.Engagements.PageInfo.HasNextPage ? actor.Engagements.TotalCount : engagements));
        var abroad = actor.Partners.Edges.Select(partner => partner.Node.Country).OfType<Asking.Named>()
            .Where(country => country.Id != actor.Country?.Id).GroupBy(country => country.Id)
            .OrderByDescending(country => country.Count()).ThenBy(country => country.Key, StringComparer.Ordinal).FirstOrDefault();
        return abroad is null || actor.Country is null ? counts
            : $"{counts} {Abroad.Of(language, abroad.First().Name, PartnerCount.Of(language, abroad.Count()))}";
    }

    /// <summary>Whether a membership holds at the date of the data.</summary>
    public static Phrase Of(Certainty current) => current switch
    {
        Certainty.Yes => HoldsToday,
        Certainty.No => Over,
        _ => UncertainToday,
    };
}
