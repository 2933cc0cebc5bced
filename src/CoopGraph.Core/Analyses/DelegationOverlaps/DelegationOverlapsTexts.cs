using CoopGraph.Core.Model;
using CoopGraph.Core.Storage;

namespace CoopGraph.Core.Analyses.DelegationOverlaps;

/// <summary>What the report says in words. It never calls a presence redundant: it says that nothing documents coordination.</summary>
internal sealed class DelegationOverlapsTexts(Subgraph graph)
{
    /// <summary>How many carriers of a presence a sentence names.</summary>
    private const int Named = 3;

    private readonly Dictionary<(string, string), string> names = [];

    public static IReadOnlyDictionary<string, string> Definition { get; } = Localized.Of(
        """
        Une présence est un engagement d'acteurs du pays d'origine dans le lieu d'accueil ou dans ce qu'il contient, quel que soit le nombre
        de ses parties : permanente (représentation), formelle (coopération, accord, charte de jumelage, pacte d'amitié, déclaration
        commune, lettre d'intention), ponctuelle (visite, délégation, mission) ou projet. Ses porteurs sont ses parties du pays d'origine,
        le chef de file d'abord ; candidat, excusé, observateur et hôte ne portent pas. Sans fin connue, une présence durable court jusqu'à
        sa dernière trace, jamais au-delà. Une présence que seul l'État porte (État, ministère, poste diplomatique, agence qui en relève)
        est nationale : montrée, appariée seulement sur demande. Deux présences vont ensemble, et ne font pas paire, si elles partagent un
        porteur ou si un porteur de l'une fait partie d'un porteur de l'autre, lui succède, ou est la commune ou la métropole du même
        territoire avec un acte commun. Deux autres sont candidates si elles durent et se recouvrent d'au moins d jours, si elles sont
        ponctuelles et tombent dans une fenêtre de d jours ou si l'une, ponctuelle, tombe dans l'autre, avec au moins k thèmes communs (un
        sous-thème vaut son thème), et si aucune coordination n'est documentée entre leurs porteurs : ni engagement commun sur place, ni
        représentation partagée ou accueillie dans le pays, ni rôle de chef de file de l'un dans un engagement de l'autre. Les engagements
        « parapluie » (marqués, ou réunissant trop de pairs côte à côte) sont montrés mais ne comptent pas. Être du même réseau est une
        coordination faible, seulement montrée. Part : candidates sur toutes les paires de présences ; à côté, la même comptée par porteur.
        """.ReplaceLineEndings(" "),
        """
        A presence is one engagement of actors of the origin country in the host place or inside it, whatever the number of its parties:
        permanent (representation), formal (cooperation, agreement, twinning charter, friendship pact, joint declaration, letter of
        intent), episodic (visit, delegation, mission) or a project. Its carriers are its parties from the origin country, the lead first;
        candidates, excused, observers and hosts carry nothing. Without a known end a lasting presence runs to its newest evidence, never
        beyond. A presence that only the State carries (state, ministry, diplomatic post, agency that is part of these) is national:
        shown, and paired on request only. Two presences belong together, and are no pair, if they share a carrier, or a carrier of one is
        part of a carrier of the other, succeeded it, or is the municipality or métropole of the same territory with a joint act. Two
        others are candidates if they last and overlap by at least d days, if they are episodic and fall within a window of d days, or if
        one is episodic and falls into the other, with at least k shared themes (a sub-theme counts as its theme), and if no coordination
        of their carriers is documented: no joint engagement on site, no shared or hosted representation in the country, no lead role of
        one in an engagement of the other. Umbrella engagements (flagged, or with too many peers side by side) are shown but do not count.
        Belonging to one network is weak coordination, shown only. Share: candidates over all pairs of presences; beside it, the same
        counted by carrier.
        """.ReplaceLineEndings(" "),
        """
        Una presencia es un compromiso de actores del país de origen en el lugar de acogida o en lo que contiene, sea cual sea el número de
        sus partes: permanente (representación), formal (cooperación, acuerdo, carta de hermanamiento, pacto de amistad, declaración
        conjunta, carta de intención), puntual (visita, delegación, misión) o proyecto. Sus portadores son sus partes del país de origen,
        primero el líder; candidatos, excusados, observadores y anfitriones no portan. Sin fin conocido, una presencia duradera llega
        hasta su último indicio, nunca más allá. Una presencia que solo porta el Estado (Estado, ministerio, puesto diplomático, agencia
        que forma parte de ellos) es nacional: se muestra y solo forma par a petición. Dos presencias van juntas, y no forman par, si
        comparten un portador o si un portador de una es parte de un portador de la otra, le sucedió, o es el municipio o la metrópoli del
        mismo territorio con un acto común. Otras dos son candidatas si son duraderas y se solapan al menos d días, si son puntuales y caen
        en una ventana de d días o si una, puntual, cae en la otra, con al menos k temas comunes (un subtema vale por su tema), y si no hay
        coordinación documentada entre sus portadores: ni compromiso común en el lugar, ni representación compartida o acogida en el país,
        ni papel de líder de uno en un compromiso del otro. Los compromisos «paraguas» (marcados, o con demasiados pares uno al lado del
        otro) se muestran pero no cuentan. Pertenecer a la misma red es una coordinación débil, solo se muestra. Parte: candidatas sobre
        todos los pares de presencias; al lado, la misma contada por portador.
        """.ReplaceLineEndings(" "));

    public IReadOnlyDictionary<string, string> Reason(ParallelPair pair, string host)
    {
        string Side(Presence presence, string lang) => $"{Quote(Name(presence.Engagement, lang), lang)} ({Carriers(presence, lang)})";
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

    /// <param name="others">Ids of the first carriers of those of the pair to whom the way is open.</param>
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

    /// <summary>The first carriers; the report lists all.</summary>
    private string Carriers(Presence presence, string lang) =>
        string.Join(", ", presence.Carriers.Take(Named).Select(carrier => Name(carrier, lang)))
            + (presence.Carriers.Count > Named ? " …" : "");

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
        _ => ("rôle de chef de file", "lead role of one over the other", "papel de líder de uno sobre el otro"),
    };

    private static string Quote(string text, string lang) => lang switch
    {
        "fr" => $"« {text} »",
        "en" => $"“{text}”",
        _ => $"«{text}»",
    };
}
