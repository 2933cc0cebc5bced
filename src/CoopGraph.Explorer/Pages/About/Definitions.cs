using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;
using CoopGraph.Explorer.Shared;
using CoopGraph.Explorer.Texts;

namespace CoopGraph.Explorer.Pages.About;

/// <summary>What a word on a page means.</summary>
/// <param name="Anchor">Where badges link to: <c>/about#status-silent</c>.</param>
public sealed record Definition(string Anchor, Phrase Word, Phrase Meaning);

/// <summary>Definitions that belong together.</summary>
public sealed record Chapter(string Anchor, Phrase Title, IReadOnlyList<Definition> Definitions);

/// <summary>
/// The definitions of all words that pages show, in plain language. The schema's descriptions say the same for developers.
/// </summary>
public static class Definitions
{
    public static IReadOnlyList<Chapter> All { get; } =
    [
        new("status", new("L’état d’un engagement", "The state of an engagement", "El estado de un compromiso"),
        [
            Status(ActivityState.Active, new(
                "Une trace datée de moins de 24 mois avant le jour demandé (36 pour un "
                    + "jumelage), ou de part et d’autre de ce jour ; ou une "
                    + "source d’alors le dit.",
                "Dated evidence of less than 24 months before the day asked for (36 for a "
                    + "twinning), or on both sides of it; or a source of "
                    + "that time says so.",
                "Una huella fechada de menos de 24 meses antes del día pedido (36 para un hermanamiento), o a ambos lados de ese día; o lo "
                    + "dice una fuente de entonces.")),
            Status(ActivityState.Silent, new(
                "La dernière trace datée est plus ancienne, et aucune fin n’est connue. Cela parle des sources, non des partenaires.",
                "The last dated evidence is older, and no end is known. This speaks of the sources, not of the partners.",
                "La última huella fechada es más antigua, y no se conoce ningún final. Esto habla de las fuentes, no de los socios.")),
            Status(ActivityState.Dormant, new(
                "Une source dit que l’engagement est en sommeil, et aucune trace plus récente ne la contredit.",
                "A source says that the engagement is dormant, and no later evidence contradicts it.",
                "Una fuente dice que el compromiso está inactivo, y ninguna huella posterior la contradice.")),
            Status(ActivityState.Ended, new(
                "Sa fin est passée, il a été dénoncé, ou une source au moins aussi récente que la dernière trace le dit terminé.",
                "Its end is past, it was denounced, or a source not older than the last evidence says that it ended.",
                "Su final ha pasado, fue denunciado, o una fuente no anterior a la última huella dice que terminó.")),
            Status(ActivityState.Planned, new(
                "Son début est à venir, ou une source l’annonce et aucune autre n’en parle ensuite.",
                "Its start is ahead, or a source announces it and none tells of it later.",
                "Su comienzo está por llegar, o una fuente lo anuncia y ninguna habla de él después.")),
            Status(ActivityState.Undetermined, new(
                "Rien n’est daté à ce jour ou avant.", "Nothing is dated on or before that day.", "Nada está fechado ese día o antes.")),
        ]),
        new("certainty", new("Établi et incertain", "Established and uncertain", "Establecido e incierto"),
        [
            new("certainty-yes", SharedTexts.Established, new(
                "Les sources montrent qu’il en était ainsi à la date demandée : "
                    + "l’une en parle alors, ou avant et après sans fin connue entre "
                    + "les deux.",
                "Sources show that it was so on the date asked for: one speaks of it then, or before and after with no known end between.",
                "Las fuentes muestran que así era en la fecha pedida: una habla de ello entonces, o antes y después sin final conocido.")),
            new("certainty-unknown", SharedTexts.Uncertain, new(
                "Les sources ne permettent pas de trancher à cette date ; ce n’est pas une absence.",
                "Sources do not tell for this date; that is not an absence.",
                "Las fuentes no permiten decidir en esa fecha; no es una ausencia.")),
            new("source-established", new("établi par la source", "established by the source", "establecido por la fuente"), new(
                "La source l’affirme.", "The source states it.", "La fuente lo afirma.")),
            new("source-probable", SharedTexts.Probable, new(
                "La source l’affirme avec réserve ou de seconde main, ou un nom a été rétabli d’un texte abîmé.",
                "The source states it with reserve or at second hand, or a name was restored from a damaged text.",
                "La fuente lo afirma con reservas o de segunda mano, o un nombre se restauró de un texto dañado.")),
            new("source-hinted", SharedTexts.Hinted, new(
                "La source ne fait que le suggérer ; cela ne compte pas comme trace à sa date.",
                "The source only suggests it; it does not count as evidence of its date.",
                "La fuente solo lo sugiere; no cuenta como huella en su fecha.")),
        ]),
        new("kinds", new("Les engagements", "Engagements", "Los compromisos"),
        [
            Kind(NodeKind.Cooperation, new(
                "Une relation durable entre acteurs, le plus souvent entre collectivités : partenariat, jumelage, coopération tripartite.",
                "A lasting relation between actors, mostly between local authorities: partnership, twinning, tripartite cooperation.",
                "Una relación duradera entre actores, casi siempre entre autoridades locales: "
                    + "asociación, hermanamiento, cooperación tripartita.")),
            Kind(NodeKind.Project, new(
                "Une opération qui a un objet, une période et le plus souvent un budget.",
                "An operation with an object, a period and mostly a budget.",
                "Una operación con objeto, período y casi siempre presupuesto.")),
            Kind(NodeKind.Instrument, new(
                "Le moyen juridique, financier ou symbolique : accord, charte, appel à projets et ses éditions, fonds, label, loi.",
                "The legal, financial or symbolic means: agreement, charter, call for projects and its editions, fund, label, law.",
                "El medio jurídico, financiero o simbólico: acuerdo, carta, convocatoria y sus ediciones, fondo, sello, ley.")),
            Kind(NodeKind.Event, new(
                "Un fait daté et situé : réunion, forum, visite, délégation, mission, séminaire.",
                "Something dated and placed: meeting, forum, visit, delegation, mission, seminar.",
                "Un hecho fechado y situado: reunión, foro, visita, delegación, misión, seminario.")),
            Kind(NodeKind.Representation, new(
                "Une présence durable à l’étranger : bureau, poste hébergé, volontaire, représentant.",
                "A lasting presence abroad: office, hosted desk, volunteer, representative.",
                "Una presencia duradera en el extranjero: oficina, puesto alojado, voluntario, representante.")),
            new("umbrella", new("Parapluie", "Umbrella", "Paraguas"), new(
                "Une rencontre, un appel ou un réseau si large que d’y prendre part ne fait pas de deux acteurs des partenaires.",
                "A meeting, call or network so wide that to take part in it does not make two actors partners.",
                "Un encuentro, convocatoria o red tan amplio que participar en él no convierte a dos actores en socios.")),
        ]),
        new("families", new("Les familles d’acteurs", "Families of actors", "Las familias de actores"),
        [
            Family(ActorFamily.LocalAuthority, new(
                "Communes, intercommunalités, départements, régions, et leurs équivalents ailleurs.",
                "Municipalities, intermunicipal bodies, departments, regions, and their like elsewhere.",
                "Municipios, mancomunidades, departamentos, regiones y sus equivalentes.")),
            Family(ActorFamily.State, new(
                "États, ministères, ambassades et consulats.", "States, ministries, embassies and consulates.",
                "Estados, ministerios, embajadas y consulados.")),
            Family(ActorFamily.Research, new(
                "Universités, écoles, organismes de recherche.", "Universities, schools, research bodies.",
                "Universidades, escuelas, organismos de investigación.")),
            Family(
                ActorFamily.Company,
                new("Entreprises, publiques ou privées.", "Companies, public or private.", "Empresas, públicas o privadas.")),
            Family(ActorFamily.Association, new(
                "Associations et institutions sans famille propre.", "Associations, and institutions without a family of their own.",
                "Asociaciones e instituciones sin familia propia.")),
            Family(ActorFamily.CultureHealth, new(
                "Institutions de culture et de santé.", "Institutions of culture and of health.", "Instituciones de cultura y de salud.")),
            Family(ActorFamily.Network, new(
                "Réseaux de villes, associations nationales de collectivités, groupes-pays, alliances.",
                "Networks of cities, national associations of authorities, country groups, alliances.",
                "Redes de ciudades, asociaciones nacionales de autoridades, grupos-país, alianzas.")),
            Family(ActorFamily.Agency, new(
                "Agences et opérateurs de l’État ou des collectivités.", "Agencies and operators of the State or of local authorities.",
                "Agencias y operadores del Estado o de las autoridades locales.")),
        ]),
        new("analyses", new("Les analyses", "The analyses", "Los análisis"),
        [
            new("constellations", new("Constellation", "Constellation", "Constelación"), new(
                "Un ensemble d’acteurs ayant leur siège sur un territoire et reliés entre eux par des engagements.",
                "A set of actors seated in a territory and bound to each other by engagements.",
                "Un conjunto de actores con sede en un territorio y vinculados entre sí por compromisos.")),
            new("delegationOverlaps", new(
                "Présences parallèles sans coordination documentée", "Parallel presences without documented coordination",
                "Presencias paralelas sin coordinación documentada"), new(
                "Deux présences durables d’un même pays dans une même ville, en même temps et sur un thème commun, sans document qui les "
                    + "relie. Une paire est une question, jamais un constat de doublon : l’absence de document n’est pas l’absence de "
                    + "coordination.",
                "Two lasting presences of one country in one city, "
                    + "at the same time and on a common theme, with no document that ties them. "
                    + "A pair is a question, never a finding of duplication: the absence of a document is not the absence of coordination.",
                "Dos presencias duraderas de un mismo país en una misma ciudad, "
                    + "al mismo tiempo y sobre un tema común, sin documento que las "
                    + "vincule. Un par es una pregunta, nunca la constatación de un duplicado: "
                    + "la falta de documento no es falta de coordinación.")),
            new("networkMemberships", new("Membre d’un réseau", "Member of a network", "Miembro de una red"), new(
                "Adhésion établie à une date quand une source en parle alors, "
                    + "ou avant et après sans fin connue entre les deux ; sinon incertaine.",
                "A membership is established for a date when a source speaks of it then, or before and after with no known end between; "
                    + "otherwise it is uncertain.",
                "Una membresía está establecida en una fecha si una fuente habla de ella "
                    + "entonces, o antes y después sin final conocido; si no, "
                    + "es incierta.")),
            new("networkOverlap", new("Membres communs", "Members in common", "Miembros comunes"), new(
                "Ceux qui sont membres de deux réseaux à la même date. Établis quand les deux adhésions le sont, sinon incertains.",
                "Those who are members of two networks on the same date. Established when both memberships are, otherwise uncertain.",
                "Quienes son miembros de dos redes en la misma fecha. Establecidos si lo son ambas membresías, si no inciertos.")),
            new("succession", new("Par succession", "Through succession", "Por sucesión"), new(
                "La source nomme un organisme plus ancien, dont celui-ci a pris la suite : une communauté urbaine devenue métropole.",
                "The source names an older body which this one has succeeded: a communauté urbaine that became a métropole.",
                "La fuente nombra un organismo anterior al que este ha sucedido: una communauté urbaine convertida en métropole.")),
        ]),
    ];

    private static Definition Status(ActivityState state, Phrase meaning) =>
        new($"status-{state.ToString().ToLowerInvariant()}", Phrase.From(Words.Of(state)), meaning);

    private static Definition Kind(NodeKind kind, Phrase meaning) =>
        new($"kind-{kind.ToString().ToLowerInvariant()}", Phrase.From(Words.Of(kind)), meaning);

    private static Definition Family(ActorFamily family, Phrase meaning) =>
        new($"family-{family.ToString().ToLowerInvariant()}", Phrase.From(Words.Of(family)), meaning);
}
