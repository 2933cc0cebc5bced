using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;
using CoopGraph.Explorer.Asking;
using CoopGraph.Explorer.Texts;

namespace CoopGraph.Explorer.Shared;

/// <summary>The words of a status, which say no more than the sources.</summary>
public static class StatusTexts
{
    private static readonly Phrase Dated = new("{0} (dernière trace : {1})", "{0} (last trace: {1})", "{0} (último indicio: {1})");

    /// <summary>
    /// "sans nouvelles depuis 2020", "en cours (dernière trace : 2025)", "terminé": the newest date stands where the state is one of that
    /// date, not where an end is known or nothing is dated.
    /// </summary>
    public static string Of(ActivityStanding standing, Language language)
    {
        var word = Phrase.From(Words.Of(standing.State)).In(language);
        var text = standing switch
        {
            { State: ActivityState.Silent, LastEvidence: { } last } => SharedTexts.SilentSince.Of(language, Dates.Of(last, language)),
            { State: ActivityState.Active or ActivityState.Dormant, LastEvidence: { } last } =>
                Dated.Of(language, word, Dates.Of(last, language)),
            _ => word,
        };
        return Typography.Set(text, language);
    }
}
