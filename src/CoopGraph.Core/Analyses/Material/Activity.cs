using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Analyses.Material;

/// <summary>À venir, en cours, sans nouvelles, en sommeil, terminé, indéterminé; <see cref="ActivityRule"/> says when.</summary>
public enum ActivityState { Planned, Active, Silent, Dormant, Ended, Undetermined }

/// <summary>What the sources allow to say of whether something goes on, and why.</summary>
/// <param name="Rule">The rule that decided, in fr, en and es.</param>
/// <param name="LastEvidence">The newest date, on or before the day asked about, that shows it going on.</param>
/// <param name="Declared">What the sources themselves say of its status, each with its source.</param>
/// <param name="Conflict">Which of these differ from the state, in fr, en and es; null where none does.</param>
/// <param name="AsOf">The date for which this was computed.</param>
public sealed record Activity(
    ActivityState State,
    IReadOnlyDictionary<string, string> Rule,
    PartialDate? LastEvidence,
    IReadOnlyList<Statement> Declared,
    IReadOnlyDictionary<string, string>? Conflict,
    PartialDate AsOf);

/// <summary>The state from a day on, up to the next stage.</summary>
public sealed record ActivityStage(DateOnly Since, ActivityState State);
