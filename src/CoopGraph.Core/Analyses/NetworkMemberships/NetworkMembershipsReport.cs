using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Analyses.NetworkMemberships;

/// <summary>The members of a network at a date.</summary>
/// <param name="Head">Its coverage's items are memberships.</param>
/// <param name="Members">Memberships that hold or may hold at the date, by member.</param>
/// <param name="Others">Memberships that do not hold at the date, or of which nothing was known by then, by member.</param>
public sealed record NetworkMembershipsReport(
    ReportHead Head,
    string Network,
    PartialDate AsOf,
    IReadOnlyList<NetworkMember> Members,
    IReadOnlyList<NetworkMember> Others) : Report(Head);

/// <summary>A membership with the answer to whether it holds.</summary>
/// <param name="RecordedAs">The member as the source names it, before succession.</param>
/// <param name="Period">Null where the membership is not dated.</param>
/// <param name="LastEvidence">When a source last speaks of it.</param>
public sealed record NetworkMember(
    string Member,
    string RecordedAs,
    string Network,
    string Status,
    Period? Period,
    Certainty Current,
    PartialDate? LastEvidence,
    IReadOnlyList<Citation> Citations)
{
    /// <summary>When it held, as far as the sources asked tell.</summary>
    internal Extent? Extent { get; init; }

    /// <summary>Whether the membership holds on a date, which the window is.</summary>
    public Certainty HeldOn(Window date) => date.OnDate(Extent!, Citations.Select(citation => citation.Evidence).OfType<PartialDate>());

    /// <summary>Whether the source names a predecessor.</summary>
    public bool ViaSuccession => Member != RecordedAs;

    /// <summary>The same as <see cref="Current"/>: the report is of one date.</summary>
    public Certainty? Certainty => Current;
}
