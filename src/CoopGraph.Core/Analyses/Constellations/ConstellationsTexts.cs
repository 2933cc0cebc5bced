using CoopGraph.Core.Model;

namespace CoopGraph.Core.Analyses.Constellations;

internal static class ConstellationsTexts
{
    public static IReadOnlyDictionary<string, string> Definition { get; } = Localized.Of(
        """
        Niveau 2 : composantes connexes du graphe biparti acteurs × engagements, restreint aux acteurs ayant leur siège dans le territoire
        ou dans ce qu'il contient ou a contenu (gouverner vaut siège ; un service sans siège propre a celui de sa maison), engagements «
        parapluie » (marqués, ou réunissant trop de pairs côte à côte) retirés mais montrés, avec au moins m acteurs, f familles et p
        engagements. Toute participation compte, sauf candidat et excusé ; un engagement et sa partie sont liés. Niveau 1 : tout engagement
        dont les acteurs du territoire relèvent d'au moins f familles (m et p ne s'appliquent pas). À une date ou pour une période, ne
        comptent que les engagements et participations qui valaient alors, ou ont pu valoir ; sinon ceux de tout temps. Les partenaires dans
        les mêmes engagements sont étrangers s'ils sont d'un autre pays que le territoire ; ceux d'ailleurs dans le même pays, et ceux dont
        aucun pays n'est connu, sont montrés à part.
        """.ReplaceLineEndings(" "),
        """
        Level 2: connected components of the two-mode graph actors × engagements, restricted to actors seated in the territory or in what it
        contains or once contained (governing counts as a seat; a service without one has that of its house), umbrella engagements (flagged,
        or with too many peers side by side) removed but shown, with at least m actors, f families and p engagements. Every participation
        counts except candidate and excused; an engagement and its part are linked. Level 1: every engagement whose actors of the territory
        belong to at least f families (m and p do not apply). At a date or in a period, only engagements and participations that held then,
        or may have, count; else those of all time. Partners in the same engagements are foreign if they are of another country than the
        territory; those from elsewhere in the same country, and those without a known country, are shown apart.
        """.ReplaceLineEndings(" "),
        """
        Nivel 2: componentes conexas del grafo bipartito actores × compromisos, restringido a los actores con sede en el territorio o en lo
        que contiene o contuvo (gobernar vale como sede; un servicio sin sede propia tiene la de su casa), sin los compromisos «paraguas»
        (marcados, o con demasiados pares uno al lado del otro), que se muestran aparte, con al menos m actores, f familias y p compromisos.
        Cuenta toda participación salvo candidato y excusado; un compromiso y su parte están unidos. Nivel 1: todo compromiso cuyos actores
        del territorio pertenecen a al menos f familias (m y p no se aplican). En una fecha o un período solo cuentan los compromisos y
        participaciones que entonces valían, o pudieron valer; si no, los de todo tiempo. Los socios en los mismos compromisos son
        extranjeros si son de otro país que el territorio; los de otros lugares del mismo país, y los de los que no se conoce país, se
        muestran aparte.
        """.ReplaceLineEndings(" "));

    /// <param name="shown">The actors named, the best connected first.</param>
    /// <param name="actors">How many there are.</param>
    public static IReadOnlyDictionary<string, string> Label(IReadOnlyList<NodeRecord> shown, int actors) => Localized.Of(lang =>
        string.Join(" – ", shown.Select(actor => actor.DisplayName(lang))) + (actors > shown.Count ? " …" : ""));
}
