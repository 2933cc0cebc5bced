using CoopGraph.Core.Model;

namespace CoopGraph.Core.Analyses.DelegationOverlaps;

/// <summary>What counts as a presence.</summary>
internal static class PresenceRules
{
    /// <summary>
    /// The roles that make a presence, the leading ones first; candidates, excused, observers and hosts are not present by it.
    /// </summary>
    public static IReadOnlyList<string> Roles { get; } =
    [
        Vocabulary.Role.Lead, Vocabulary.Role.Party, Vocabulary.Role.Partner, Vocabulary.Role.Signatory, Vocabulary.Role.Implementer,
        Vocabulary.Role.Organiser, Vocabulary.Role.Visitor, Vocabulary.Role.Laureate, Vocabulary.Role.Funder, Vocabulary.Role.Beneficiary,
        Vocabulary.Role.Facilitator, Vocabulary.Role.Participant,
    ];

    private static readonly string[] FormalInstruments =
    [
        Vocabulary.InstrumentKind.Agreement, Vocabulary.InstrumentKind.TwinningCharter, Vocabulary.InstrumentKind.FriendshipPact,
        Vocabulary.InstrumentKind.JointDeclaration, Vocabulary.InstrumentKind.LetterOfIntent,
    ];

    private static readonly string[] EpisodicEvents =
        [Vocabulary.EventKind.Visit, Vocabulary.EventKind.Delegation, Vocabulary.EventKind.Mission];

    /// <summary>Null where the engagement makes nobody present.</summary>
    public static PresenceKind? KindOf(NodeRecord engagement) => engagement.Kind switch
    {
        NodeKind.Representation => PresenceKind.Permanent,
        NodeKind.Cooperation => PresenceKind.Formal,
        NodeKind.Instrument when FormalInstruments.Contains(engagement.Text(ModelSchema.InstrumentKind)) => PresenceKind.Formal,
        NodeKind.Event when EpisodicEvents.Contains(engagement.Text(ModelSchema.EventKind)) => PresenceKind.Episodic,
        NodeKind.Project => PresenceKind.Project,
        _ => null,
    };
}
