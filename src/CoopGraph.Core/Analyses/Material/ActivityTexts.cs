using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Analyses.Material;

/// <summary>Why a state was found.</summary>
internal enum Ground
{
    Denounced, EndPast, EventOver, SaidEnded, StartAhead, Announced, SaidDormant,
    NothingDated, NoParticularDay, NothingYet, Recent, SaidActive, BothSides, Silence,
}

/// <summary>A state with its ground and the dates on which that rests.</summary>
internal sealed record Verdict(ActivityState State, Ground Ground, PartialDate? Date = null, PartialDate? After = null);

/// <summary>What people read of an activity.</summary>
internal static class ActivityTexts
{
    private static readonly IReadOnlyDictionary<string, string> Undated = Localized.Of("sans date", "undated", "sin fecha");
    private static readonly IReadOnlyDictionary<string, string> Hinted = Localized.Of(", suggéré", ", hinted at", ", sugerido");

    public static IReadOnlyDictionary<string, string> Rule(Verdict verdict, int months, PartialDate asOf)
    {
        var (date, after) = (verdict.Date, verdict.After);
        return verdict.Ground switch
        {
            Ground.Denounced when date is null => Localized.Of("dénoncé", "denounced", "denunciado"),
            Ground.Denounced => Localized.Of(
                $"dénoncé d'après une source ({date})", $"denounced by a source ({date})", $"denunciado según una fuente ({date})"),
            Ground.EndPast => Localized.Of($"la fin ({date}) est passée", $"its end ({date}) is past", $"su fin ({date}) ya pasó"),
            Ground.EventOver => Localized.Of(
                $"l'événement ({date}) a eu lieu", $"the event ({date}) is over", $"el evento ({date}) ya tuvo lugar"),
            Ground.SaidEnded => Localized.Of(
                $"une source ({date}) le dit terminé, aucune trace plus récente",
                $"a source ({date}) says that it ended, nothing is newer",
                $"una fuente ({date}) lo da por terminado, ningún indicio más reciente"),
            Ground.StartAhead => Localized.Of(
                $"le début ({date}) est à venir", $"its start ({date}) is ahead", $"su inicio ({date}) está por venir"),
            Ground.Announced => Localized.Of(
                $"une source ({date}) l'annonce, aucune trace plus récente",
                $"a source ({date}) announces it, nothing later tells of it",
                $"una fuente ({date}) lo anuncia, ningún indicio más reciente"),
            Ground.SaidDormant => Localized.Of(
                $"une source ({date}) le dit en sommeil, aucune trace plus récente",
                $"a source ({date}) says that it is dormant, nothing is newer",
                $"una fuente ({date}) lo dice en pausa, ningún indicio más reciente"),
            Ground.NothingDated => Localized.Of("rien n'est daté", "nothing is dated", "nada está fechado"),
            Ground.NoParticularDay => Localized.Of(
                "aucune date ne dit un moment précis", "no date tells of a particular time", "ninguna fecha dice un momento preciso"),
            Ground.NothingYet => Localized.Of(
                $"rien n'est daté de {asOf} ou d'avant",
                $"nothing is dated on or before {asOf}",
                $"nada está fechado en {asOf} o antes"),
            Ground.Recent => Localized.Of(
                $"dernière trace ({date}) de moins de {months} mois",
                $"last evidence ({date}) younger than {months} months",
                $"último indicio ({date}) de menos de {months} meses"),
            Ground.SaidActive => Localized.Of(
                $"une source ({date}) de moins de {months} mois le dit actif",
                $"a source ({date}) younger than {months} months says that it is active",
                $"una fuente ({date}) de menos de {months} meses lo dice activo"),
            Ground.BothSides => Localized.Of(
                $"attesté avant ({date}) et après ({after}), sans fin connue entre les deux",
                $"shown before ({date}) and after ({after}), with no end known between",
                $"atestiguado antes ({date}) y después ({after}), sin fin conocido entre ambos"),
            _ => Localized.Of(
                $"sans nouvelles depuis {date} : plus de {months} mois, aucune fin connue",
                $"no news since {date}: more than {months} months, no end known",
                $"sin noticias desde {date}: más de {months} meses, sin fin conocido"),
        };
    }

    /// <param name="differing">What sources declare otherwise.</param>
    /// <returns>Null where nothing differs.</returns>
    public static IReadOnlyDictionary<string, string>? Conflict(IEnumerable<Declaration> differing, ActivityState found)
    {
        Declaration[] others = [.. differing];
        if (others.Length == 0) return null;
        var word = Words.Of(found);
        return Localized.Of(
            $"déclarée {Listed(others, "fr")} ; état retenu : {word["fr"]}",
            $"declared {Listed(others, "en")}; the state found: {word["en"]}",
            $"declarada {Listed(others, "es")}; estado retenido: {word["es"]}");
    }

    private static string Listed(IEnumerable<Declaration> declared, string lang) => string.Join(", ", declared.Select(declaration =>
        $"{Word(declaration)[lang]} ({declaration.Date?.Text ?? Undated[lang]}{(declaration.IsHinted ? Hinted[lang] : "")})").Distinct());

    private static IReadOnlyDictionary<string, string> Word(Declaration declaration) => declaration.Statement.Value switch
    {
        Vocabulary.LegalStatus.InForce => Localized.Of("en vigueur", "in force", "vigente"),
        Vocabulary.LegalStatus.Expired => Localized.Of("échue", "expired", "vencida"),
        Vocabulary.LegalStatus.Denounced => Localized.Of("dénoncée", "denounced", "denunciada"),
        _ => Words.Of(declaration.State!.Value),
    };
}
