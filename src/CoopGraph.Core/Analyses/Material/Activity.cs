using CoopGraph.Core.Time;

namespace CoopGraph.Core.Analyses.Material;

/// <summary>À venir, en cours, en sommeil, terminé, indéterminé.</summary>
public enum ActivityState { Planned, Active, Dormant, Ended, Undetermined }

/// <summary>Whether something is going on, and why one may say so.</summary>
/// <param name="Rule">The rule that decided, in fr, en and es.</param>
/// <param name="LastEvidence">The newest date that shows it alive.</param>
/// <param name="Conflict">How the declared status contradicts the dated evidence, in fr, en and es; null where it does not.</param>
/// <param name="AsOf">The date for which this was computed.</param>
public sealed record Activity(
    ActivityState State,
    IReadOnlyDictionary<string, string> Rule,
    PartialDate? LastEvidence,
    IReadOnlyDictionary<string, string>? Conflict,
    PartialDate AsOf);
