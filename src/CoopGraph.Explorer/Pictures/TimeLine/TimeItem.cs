using CoopGraph.Core.Time;

namespace CoopGraph.Explorer.Pictures.TimeLine;

/// <summary>How the bar of an item looks: presences abroad by their kind, engagements of a sheet by theirs.</summary>
public enum TimeLook { Permanent, Formal, Episodic, PresenceProject, Cooperation, Instrument, Project, Meeting, Representation }

/// <summary>Something that began, perhaps lasted and perhaps ended.</summary>
/// <param name="Id">Decides the order of what begins on the same day.</param>
/// <param name="Title">Its whole name with its dates in words: what a pointer shows and a reader of the screen hears.</param>
/// <param name="Period">As recorded.</param>
/// <param name="LastEvidence">The newest date that shows it going on; null when nothing does.</param>
public sealed record TimeItem(string Id, string Title, TimeLook Look, Period? Period, PartialDate? LastEvidence)
{
    /// <summary>What is written beside its bar; null where the lane has its name.</summary>
    public string? Label { get; init; }

    /// <summary>Where it leads; null when nowhere.</summary>
    public string? Address { get; init; }

    /// <summary>Whether anything about it is dated, so that it can be drawn.</summary>
    public bool IsDated => Period is { IsDated: true } || LastEvidence is not null;

    /// <summary>The year in which it begins, as far as is known; only of what is dated.</summary>
    public int FirstYear => Stretch.From.Year;

    /// <summary>The last year of which something is known; only of what is dated.</summary>
    public int LastYear => Stretch.Until.AddDays(-1).Year;

    internal Stretch Stretch { get; } = Stretch.Of(Period, LastEvidence);

    /// <summary>Known to within about a month, and short: a point in time.</summary>
    internal bool IsPoint => Look is TimeLook.Episodic or TimeLook.Meeting && Stretch.IsShort;

    /// <summary>Missions of one carrier share rows; what lasts has a row of its own.</summary>
    internal bool SharesRows => Look == TimeLook.Episodic && Label is null;
}

/// <summary>What belongs together, such as the presences of one carrier; undated items are not drawn.</summary>
/// <param name="Id">Decides the order of lanes that begin on the same day.</param>
/// <param name="Name">Stands at the left, on a telephone above; null where the item has its label.</param>
public sealed record TimeLane(string Id, string? Name, IReadOnlyList<TimeItem> Items);

/// <summary>Lanes under a heading.</summary>
/// <param name="Heading">Null for lanes that need none.</param>
public sealed record TimeGroup(string? Heading, IReadOnlyList<TimeLane> Lanes);

/// <summary>A day on which something changed for all lanes, such as a succession.</summary>
public sealed record TimeChange(PartialDate Date, string Label);

/// <summary>What a time line shows. It is drawn alike whatever the order of lanes and items inside a group.</summary>
/// <param name="Horizon">The last day of which the data can know; what has neither end nor trace is dotted up to it.</param>
public sealed record TimeLineRows(IReadOnlyList<TimeGroup> Groups, IReadOnlyList<TimeChange> Changes, DateOnly Horizon)
{
    /// <summary>Whether the names of lanes are what is read first; otherwise the headings of groups are.</summary>
    public bool NamesAreBold { get; init; }

    /// <summary>The first year drawn; without it, that of the oldest item.</summary>
    public int? FirstYear { get; init; }

    /// <summary>The last year drawn; without it, that of the newest item or of the horizon.</summary>
    public int? LastYear { get; init; }
}
