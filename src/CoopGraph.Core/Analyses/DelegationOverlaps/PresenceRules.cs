using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;

namespace CoopGraph.Core.Analyses.DelegationOverlaps;

/// <summary>What counts as a presence.</summary>
internal static class PresenceRules
{
    /// <summary>The roles that make a presence, the leading ones first; candidates, excused, observers and hosts are not present by it.</summary>
    public static IReadOnlyList<string> Roles { get; } =
    [
        "lead", "party", "partner", "signatory", "implementer", "organiser", "visitor", "laureate", "funder", "beneficiary",
        "facilitator", "participant",
    ];

    private static readonly string[] FormalInstruments = ["agreement", "twinning-charter", "friendship-pact", "joint-declaration", "letter-of-intent"];

    private static readonly string[] EpisodicEvents = ["visit", "delegation", "mission"];

    /// <summary>Null where the engagement makes nobody present.</summary>
    public static PresenceKind? KindOf(NodeRecord engagement) => engagement.Kind switch
    {
        NodeKind.Representation => PresenceKind.Permanent,
        NodeKind.Cooperation => PresenceKind.Formal,
        NodeKind.Instrument when FormalInstruments.Contains(engagement.Text("instrumentKind")) => PresenceKind.Formal,
        NodeKind.Event when EpisodicEvents.Contains(engagement.Text("eventKind")) => PresenceKind.Episodic,
        NodeKind.Project => PresenceKind.Project,
        _ => null,
    };
}
