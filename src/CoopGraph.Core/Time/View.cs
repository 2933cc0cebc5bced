using CoopGraph.Core.Model;

namespace CoopGraph.Core.Time;

/// <summary>How the graph is looked at: as it was on a date, or all of it with the bodies of a date.</summary>
/// <param name="Bodies">The date whose bodies are shown.</param>
/// <param name="Window">When what is shown must have held, or may have; null shows all time.</param>
/// <param name="RollUp">Whether bodies are shown as they were on the date; else as they are recorded.</param>
public sealed record View(PartialDate Bodies, Window? Window = null, bool RollUp = true)
{
    /// <summary>The window in which links tell whether they held: that of the view; of all time, the day of its bodies.</summary>
    public Window Told => Window ?? Window.On(Bodies, Bodies, undated: true);

    /// <summary>All time, with the bodies of the last day that a date names.</summary>
    public static View AllTime(PartialDate today, bool rollUp = true) => new(PartialDate.Day(today.End), null, rollUp);

    /// <summary>The graph as it was on a date.</summary>
    /// <param name="date">All days that it may mean.</param>
    /// <param name="horizon">The date up to which the sources tell.</param>
    /// <param name="undated">Whether to show what was known only later, too.</param>
    /// <param name="rollUp">See the property.</param>
    public static View AsOf(PartialDate date, PartialDate horizon, bool undated = false, bool rollUp = true) =>
        new(date, Window.On(date, horizon, undated), rollUp);

    /// <summary>
    /// The window in which a relationship of the type tells whether it held. Where places lie, or what things are about, is often told
    /// without a start, by reference data above all: that is not left out for being known only later.
    /// </summary>
    public Window WindowOf(RelationshipType type) => IsLink(type) ? Told : Told with { Undated = true };

    /// <summary>The same for a node: only an engagement was not there before it is known.</summary>
    public Window WindowOf(NodeKind kind) => kind.IsEngagement() ? Told : Told with { Undated = true };

    /// <summary>
    /// Whether a relationship may be followed whatever the window: that one body took another's place says who is who, then and later.
    /// </summary>
    public bool Follows(RelationshipType type) => Window is null || type == RelationshipType.SucceededBy;

    /// <summary>Whether relationships of the type have dates of their own: participations and memberships.</summary>
    public static bool IsLink(RelationshipType type) => type is RelationshipType.ParticipatesIn or RelationshipType.MemberOf;
}
