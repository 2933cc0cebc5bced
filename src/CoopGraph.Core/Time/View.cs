namespace CoopGraph.Core.Time;

/// <summary>How the graph is looked at: as it was on a date, or all of it with the bodies of a date.</summary>
/// <param name="Bodies">The date whose bodies are shown.</param>
/// <param name="Window">When what is shown must have held, or may have; null shows all time.</param>
/// <param name="RollUp">Whether bodies are shown as they were on the date; else as they are recorded.</param>
public sealed record View(PartialDate Bodies, Window? Window = null, bool RollUp = true)
{
    /// <summary>All time, with the bodies of the last day that a date names.</summary>
    public static View AllTime(PartialDate today, bool rollUp = true) => new(PartialDate.Day(today.End), null, rollUp);

    /// <summary>The graph as it was on a date.</summary>
    /// <param name="date">All days that it may mean.</param>
    /// <param name="horizon">The date up to which the sources tell.</param>
    /// <param name="undated">Whether to show what was known only later, too.</param>
    /// <param name="rollUp">See the property.</param>
    public static View AsOf(PartialDate date, PartialDate horizon, bool undated = false, bool rollUp = true) =>
        new(date, Window.On(date, horizon, undated), rollUp);
}
