using CoopGraph.Core.Time;
using CoopGraph.Explorer.Asking;
using CoopGraph.Explorer.Texts;

namespace CoopGraph.Explorer.Pages.Networks;

/// <summary>What networks have in common.</summary>
public sealed record NetworksAnswer(Overlap NetworkOverlap);

public sealed record Overlap(
    ReportDefinition Definition, ReportCoverage Coverage, PartialDate AsOf, int Universe,
    IReadOnlyList<OverlapPair> Pairs, IReadOnlyList<Intersection> Intersections);

public sealed record OverlapPair(
    Reference Left, Reference Right, IReadOnlyList<Reference> Both, IReadOnlyList<Reference> Certain,
    IReadOnlyList<Reference> OnlyLeft, IReadOnlyList<Reference> OnlyRight, double? LeftInRight, double? RightInLeft, double Chance);

public sealed record Intersection(IReadOnlyList<Reference> Networks, IReadOnlyList<Brief> Actors, IReadOnlyList<Reference> Certain);

/// <summary>A record by its id alone.</summary>
public sealed record Reference(string Id);

/// <summary>Who belongs to a network.</summary>
public sealed record NetworkMembers(Memberships NetworkMemberships);

public sealed record Memberships(
    ReportDefinition Definition, ReportCoverage Coverage, PartialDate AsOf,
    IReadOnlyList<CitedMembership> Members, IReadOnlyList<CitedMembership> Others);

/// <param name="Current">Whether it holds on the date.</param>
public sealed record CitedMembership(Brief Member, string Status, Period? Period, Certainty Current, IReadOnlyList<Cited> Citations);

/// <summary>The networks that can be chosen.</summary>
public sealed record NetworkChoices(Rows<NetworkChoice> Actors);

public sealed record NetworkChoice(string Id, string Name, Named? Country, IReadOnlyList<NetworkName> Names)
{
    private const int Long = 24;

    /// <summary>Its acronym where the name is long, one in the language of the page before others.</summary>
    public string Short(Language language) => Name.Length <= Long ? Name
        : Names.Where(name => name.Kind == "ACRONYM").OrderBy(name => name.Lang != language.Code).FirstOrDefault()?.Value ?? Name;

    /// <summary>Whether a text is its id or one of its names.</summary>
    public bool Is(string text) => Id == text || Names.Any(name => string.Equals(name.Value, text, StringComparison.OrdinalIgnoreCase));
}

public sealed record NetworkName(string Kind, string Value, string? Lang);

/// <summary>How many members networks have.</summary>
public sealed record NetworkSizes(Rows<NetworkSize> Actors);

public sealed record NetworkSize(string Id, Rows<SizedMembership> Members)
{
    /// <summary>Whether there are more memberships than were counted.</summary>
    public bool IsCut => Members.TotalCount > Members.Nodes.Count;

    public int Certain => Count(member => member.Contains(Certainty.Yes));

    public int Uncertain => Count(member => !member.Contains(Certainty.Yes) && member.Contains(Certainty.Unknown));

    private int Count(Func<IReadOnlyList<Certainty>, bool> which) => Members.Nodes.Where(one => one.Status != "CANDIDATE")
        .GroupBy(one => one.Member.Id, one => one.Current).Count(group => which([.. group]));
}

public sealed record SizedMembership(Reference Member, string Status, Certainty Current);
