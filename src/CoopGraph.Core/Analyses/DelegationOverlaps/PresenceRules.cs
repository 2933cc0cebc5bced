using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;
using CoopGraph.Core.Storage;

namespace CoopGraph.Core.Analyses.DelegationOverlaps;

/// <summary>What counts as a presence.</summary>
internal static class PresenceRules
{
    /// <summary>
    /// The roles that make a carrier, the leading ones first; candidates, excused, observers and hosts are not present by it.
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

    /// <summary>How far ahead of others a part makes its actor a carrier, from 0; null where it makes it none.</summary>
    public static int? Rank(Part part)
    {
        for (var rank = 0; rank < Roles.Count; rank++)
        {
            if (Roles[rank] == part.Role) return rank;
        }
        return null;
    }

    /// <summary>
    /// Whether the actor is the State or of it: a state, a ministry, a diplomatic post, or an agency that is part of one of these, at any
    /// height, and of no local authority.
    /// </summary>
    public static bool IsOfTheState(string actor, Subgraph graph, Seats seats) => graph.Nodes[actor].Kind switch
    {
        NodeKind.PublicAgency => seats.Houses(actor).Select(house => graph.Nodes[house].Kind).ToHashSet() is var houses
            && houses.Any(IsState) && !houses.Contains(NodeKind.LocalAuthority),
        var kind => IsState(kind),
    };

    private static bool IsState(NodeKind kind) => kind is NodeKind.State or NodeKind.Ministry or NodeKind.DiplomaticPost;
}
