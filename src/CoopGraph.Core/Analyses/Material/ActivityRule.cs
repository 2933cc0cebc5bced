using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Analyses.Material;

/// <summary>Computes activity from dated evidence alone; a declared status is only compared with the result.</summary>
public static class ActivityRule
{
    /// <summary>Months for which evidence shows an engagement active.</summary>
    public const int Months = 24;

    /// <summary>The same for twinnings, which live at a slower pace.</summary>
    public const int TwinningMonths = 36;

    /// <param name="node">An engagement, or anything else with a period.</param>
    /// <param name="newestOfParts">The newest evidence of its parts, where they have any.</param>
    /// <param name="asOf">The date asked about.</param>
    public static Activity Compute(NodeRecord node, PartialDate? newestOfParts, PartialDate asOf)
    {
        var dates = Evidence.Dates(node).ToList();
        if (newestOfParts is { } ofParts) dates.Add(ofParts);
        var last = PartialDate.Newest(dates);
        var months = IsTwinning(node) ? TwinningMonths : Months;
        var (state, rule) = Decide(node, dates, last, months, asOf);
        return new Activity(state, rule, last, Conflict(node, state), asOf);
    }

    private static (ActivityState, IReadOnlyDictionary<string, string>) Decide(
        NodeRecord node, List<PartialDate> dates, PartialDate? last, int months, PartialDate asOf)
    {
        if (node.Text(ModelSchema.LegalStatus) == Vocabulary.LegalStatus.Denounced)
            return (ActivityState.Ended, Localized.Of("dénoncé", "denounced", "denunciado"));
        if (node.Period.To is { } to && to.Upper < asOf.Lower)
            return (ActivityState.Ended, Localized.Of($"la fin ({to}) est passée", $"its end ({to}) is past", $"su fin ({to}) ya pasó"));
        if (node.Period.From is { } from && from.Lower > asOf.Upper)
        {
            return (ActivityState.Planned, Localized.Of(
                $"le début ({from}) est à venir", $"its start ({from}) is ahead", $"su inicio ({from}) está por venir"));
        }
        if (last is not { } newest)
            return (ActivityState.Undetermined, Localized.Of("rien n'est daté", "nothing is dated", "nada está fechado"));
        if (!dates.Any(date => date.Begin <= asOf.Upper))
        {
            return (ActivityState.Undetermined, Localized.Of(
                $"rien n'est daté d'avant {asOf}", $"nothing is dated before {asOf}", $"nada está fechado antes de {asOf}"));
        }
        if (IsYounger(newest, months, asOf))
        {
            return (ActivityState.Active, Localized.Of(
                $"dernière trace ({newest}) de moins de {months} mois",
                $"last evidence ({newest}) younger than {months} months",
                $"último indicio ({newest}) de menos de {months} meses"));
        }
        return (ActivityState.Dormant, Localized.Of(
            $"pas de fin connue, dernière trace ({newest}) de plus de {months} mois",
            $"no end known, last evidence ({newest}) older than {months} months",
            $"sin fin conocido, último indicio ({newest}) de más de {months} meses"));
    }

    private static bool IsYounger(PartialDate newest, int months, PartialDate asOf)
    {
        var end = newest.End;
        return end >= asOf.Lower || end > asOf.Lower.AddMonths(-Math.Min(months, MonthsSinceYearOne(asOf.Lower)));
    }

    private static int MonthsSinceYearOne(DateOnly day) => (day.Year - 1) * 12 + day.Month - 1;

    private static bool IsTwinning(NodeRecord node) =>
        node.Text(ModelSchema.CooperationKind) == Vocabulary.CooperationKind.Twinning
        || node.Text(ModelSchema.InstrumentKind) == Vocabulary.InstrumentKind.TwinningCharter;

    private static IReadOnlyDictionary<string, string>? Conflict(NodeRecord node, ActivityState computed)
    {
        if (computed == ActivityState.Undetermined) return null;
        if (node.Text(ModelSchema.Status) is { } declared && Declared(declared) is { } state && state != computed)
            return Contradiction(state, computed);
        return node.Text(ModelSchema.LegalStatus) == Vocabulary.LegalStatus.InForce && computed == ActivityState.Ended
            ? Localized.Of(
                "déclaré en vigueur, terminé d'après les dates",
                "declared in force, ended by its dates",
                "declarado vigente, terminado según las fechas")
            : null;
    }

    private static ActivityState? Declared(string status) => status switch
    {
        Vocabulary.DeclaredStatus.Planned => ActivityState.Planned,
        Vocabulary.DeclaredStatus.Active => ActivityState.Active,
        Vocabulary.DeclaredStatus.Dormant => ActivityState.Dormant,
        Vocabulary.DeclaredStatus.Ended => ActivityState.Ended,
        _ => null,
    };

    private static IReadOnlyDictionary<string, string> Contradiction(ActivityState declared, ActivityState computed)
    {
        var (said, found) = (Words(declared), Words(computed));
        return Localized.Of(
            $"déclaré {said.Fr}, {found.Fr} d'après les dates",
            $"declared {said.En}, {found.En} by its dates",
            $"declarado {said.Es}, {found.Es} según las fechas");
    }

    private static (string Fr, string En, string Es) Words(ActivityState state) => state switch
    {
        ActivityState.Planned => ("à venir", "planned", "por venir"),
        ActivityState.Active => ("en cours", "active", "en curso"),
        ActivityState.Dormant => ("en sommeil", "dormant", "en pausa"),
        ActivityState.Ended => ("terminé", "ended", "terminado"),
        _ => ("indéterminé", "undetermined", "indeterminado"),
    };
}
