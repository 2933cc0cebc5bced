using CoopGraph.Core.Model;
using CoopGraph.Core.Storage;

namespace CoopGraph.Core.Analyses.DelegationOverlaps;

/// <summary>What the report says in words. It never calls a presence redundant: it says that nothing documents coordination.</summary>
internal sealed class DelegationOverlapsTexts(Subgraph graph)
{
    private readonly Dictionary<(string, string), string> names = [];

    public static IReadOnlyDictionary<string, string> Definition { get; } = Localized.Of(
        """
        Présences d'acteurs du pays d'origine dans le lieu d'accueil et ce qu'il contient : permanentes (représentation), formelles
        (coopération, accord, charte de jumelage, pacte d'amitié, déclaration commune, lettre d'intention), ponctuelles (visite, délégation,
        mission), projets ; candidat, excusé, observateur et hôte ne sont pas présents à ce titre. Sans fin connue, une présence durable
        court jusqu'à sa dernière trace, jamais au-delà. Deux acteurs sont candidats si des présences durables se recouvrent d'au moins d
        jours, si des présences ponctuelles tombent dans une fenêtre de d jours ou si l'une tombe dans une présence durable, avec au moins k
        thèmes communs (un sous-thème vaut son thème), et si aucune coordination n'est documentée : ni engagement commun sur place, ni
        représentation partagée ou accueillie dans le pays, ni rôle de chef de file de l'un dans un engagement de l'autre, ni emboîtement
        territorial avec un acte commun. Un service et sa maison ne font pas paire. Les engagements « parapluie » (marqués, ou réunissant
        trop de pairs côte à côte) sont montrés mais ne comptent pas. Être du même réseau est une coordination faible, seulement montrée.
        """.ReplaceLineEndings(" "),
        """
        Presences of actors of the origin country in the host place and inside it: permanent (representation), formal (cooperation,
        agreement, twinning charter, friendship pact, joint declaration, letter of intent), episodic (visit, delegation, mission), projects;
        candidates, excused, observers and hosts are not present by that role. Without a known end a lasting presence runs to its newest
        evidence, never beyond. Two actors are candidates if lasting presences overlap by at least d days, if episodic ones fall within a
        window of d days, or if one falls into a lasting presence, with at least k shared themes (a sub-theme counts as its theme), and if
        no coordination is documented: no joint engagement on site, no shared or hosted representation in the country, no lead role of one
        in an engagement of the other, no territorial containment with a joint act. A service and its house are no pair. Umbrella
        engagements (flagged, or with too many peers side by side) are shown but do not count. Belonging to one network is weak
        coordination, shown only.
        """.ReplaceLineEndings(" "),
        """
        Presencias de actores del país de origen en el lugar de acogida y en lo que contiene: permanentes (representación), formales
        (cooperación, acuerdo, carta de hermanamiento, pacto de amistad, declaración conjunta, carta de intención), puntuales (visita,
        delegación, misión), proyectos; candidatos, excusados, observadores y anfitriones no están presentes por ese papel. Sin fin
        conocido, una presencia duradera llega hasta su último indicio, nunca más allá. Dos actores son candidatos si presencias duraderas
        se solapan al menos d días, si las puntuales caen en una ventana de d días o si una cae en una presencia duradera, con al menos k
        temas comunes (un subtema vale por su tema), y si no hay coordinación documentada: ni compromiso común en el lugar, ni
        representación compartida o acogida en el país, ni papel de líder de uno en un compromiso del otro, ni inclusión territorial con un
        acto común. Un servicio y su casa no forman par. Los compromisos «paraguas» (marcados, o con demasiados pares uno al lado del otro)
        se muestran pero no cuentan. Pertenecer a la misma red es una coordinación débil, solo se muestra.
        """.ReplaceLineEndings(" "));

    public IReadOnlyDictionary<string, string> Reason(ParallelPair pair, string host)
    {
        string Side(Presence presence, string lang) => $"{Name(presence.Actor, lang)} ({Quote(Name(presence.Engagement, lang), lang)})";
        string Themes(string lang) => string.Join(", ", pair.SharedThemes.Select(theme => Name(theme, lang)));
        string Place(string lang) => Name(host, lang);
        var (one, other, days) = (pair.First.Presence, pair.Second.Presence, Math.Abs(pair.Days));
        var (fr, en, es) = pair.Days > 0
            ? ($"{days} jour(s) de recouvrement", $"{days} day(s) of overlap", $"{days} día(s) de solapamiento")
            : ($"à {days} jour(s) d'intervalle", $"{days} day(s) apart", $"a {days} día(s) de intervalo");
        var some = pair.SharedThemes.Count > 0;
        return Localized.Of(
            $"Présences parallèles sans coordination documentée à {Place("fr")} : {Side(one, "fr")} et {Side(other, "fr")} ; {fr}"
                + (some ? $" ; thèmes communs : {Themes("fr")}." : "."),
            $"Parallel presences without documented coordination in {Place("en")}: {Side(one, "en")} and {Side(other, "en")}; {en}"
                + (some ? $"; shared themes: {Themes("en")}." : "."),
            $"Presencias paralelas sin coordinación documentada en {Place("es")}: {Side(one, "es")} y {Side(other, "es")}; {es}"
                + (some ? $"; temas comunes: {Themes("es")}." : "."));
    }

    /// <param name="onlyPlanned">Whether the acts were proposed and nothing says that they came to be.</param>
    public static IReadOnlyDictionary<string, string> Coordinated(IEnumerable<CoordinationGround> grounds, bool onlyPlanned)
    {
        var words = grounds.Select(Words).ToList();
        var (fr, en, es) = onlyPlanned
            ? (
                "Coordination proposée, dont la suite n'est pas documentée : ",
                "Coordination proposed, with no documented follow-up: ",
                "Coordinación propuesta, sin continuación documentada: ")
            : ("Coordination documentée : ", "Documented coordination: ", "Coordinación documentada: ");
        return Localized.Of(
            fr + string.Join(", ", words.Select(word => word.Fr)) + ".",
            en + string.Join(", ", words.Select(word => word.En)) + ".",
            es + string.Join(", ", words.Select(word => word.Es)) + ".");
    }

    /// <param name="others">Ids of those of the pair to whom the way is open.</param>
    public IReadOnlyDictionary<string, string> Mutualisation(string actor, bool offers, string representation, IReadOnlyList<string> others)
    {
        string Holder(string lang) => Name(actor, lang);
        string What(string lang) => Quote(Name(representation, lang), lang);
        string Others(string lang, string and) => string.Join($" {and} ", others.Select(other => Name(other, lang)));
        return offers
            ? Localized.Of(
                $"{Holder("fr")} accueille ou propose d'accueillir {What("fr")} : à examiner avec {Others("fr", "et")}.",
                $"{Holder("en")} hosts or offers to host {What("en")}: to be looked at with {Others("en", "and")}.",
                $"{Holder("es")} acoge u ofrece acoger {What("es")}: por examinar con {Others("es", "y")}.")
            : graph.Nodes[representation].Text(ModelSchema.Status) == Vocabulary.DeclaredStatus.Planned
            ? Localized.Of(
                $"{Holder("fr")} prévoit {What("fr")} : partage à examiner avec {Others("fr", "et")}.",
                $"{Holder("en")} plans {What("en")}: sharing it could be looked at with {Others("en", "and")}.",
                $"{Holder("es")} prevé {What("es")}: compartirla, por examinar con {Others("es", "y")}.")
            : Localized.Of(
                $"{Holder("fr")} : représentation documentée, {What("fr")}, dont on ne connaît pas de fin "
                    + $"passée ; partage à examiner avec {Others("fr", "et")}.",
                $"{Holder("en")}: documented representation, {What("en")}, of which no past end is known; "
                    + $"sharing it could be looked at with {Others("en", "and")}.",
                $"{Holder("es")}: representación documentada, {What("es")}, de la que no se conoce fin pasado; "
                    + $"compartirla, por examinar con {Others("es", "y")}.");
    }

    private string Name(string id, string lang)
    {
        if (!names.TryGetValue((id, lang), out var name))
            names[(id, lang)] = name = graph.Nodes.TryGetValue(id, out var node) ? node.DisplayName(lang) : id;
        return name;
    }

    private static (string Fr, string En, string Es) Words(CoordinationGround ground) => ground switch
    {
        CoordinationGround.JointEngagement => ("engagement commun sur place", "joint engagement on site", "compromiso común en el lugar"),
        CoordinationGround.SharedRepresentation =>
            ("représentation partagée ou accueillie", "shared or hosted representation", "representación compartida o acogida"),
        CoordinationGround.Lead => ("rôle de chef de file", "lead role of one over the other", "papel de líder de uno sobre el otro"),
        _ => (
            "emboîtement territorial avec un acte commun",
            "territorial containment with a joint act",
            "inclusión territorial con un acto común"),
    };

    private static string Quote(string text, string lang) => lang switch
    {
        "fr" => $"« {text} »",
        "en" => $"“{text}”",
        _ => $"«{text}»",
    };
}
