using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Explorer.Asking;

/// <summary>What the fragment <c>Involvement</c> asks of a part that an actor has.</summary>
/// <param name="RecordedAs">The body that the source names: the actor itself, or a predecessor.</param>
/// <param name="Role">A word of GraphQL's <c>Role</c>.</param>
public sealed record Involvement(
    EngagementInList Engagement, Named RecordedAs, string Role, Period? Period, Sum? Amount, bool ViaSuccession,
    IReadOnlyList<Cited> Citations);

/// <summary>What the fragment <c>Participant</c> asks of a part in an engagement.</summary>
/// <param name="RecordedAs">The body that the source names: the actor itself, or a predecessor.</param>
/// <param name="Role">A word of GraphQL's <c>Role</c>.</param>
public sealed record Participant(
    Brief Actor, Named RecordedAs, string Role, Period? Period, Sum? Amount, bool ViaSuccession, IReadOnlyList<Cited> Citations);

/// <summary>A role with its time, its money and its sources.</summary>
/// <param name="By">The predecessor that had it; null where it was the actor itself.</param>
public sealed record PartTaken(
    IReadOnlyDictionary<string, string> Role, Period? Period, Sum? Amount, Named? By, IReadOnlyList<Cited> Citations);

/// <summary>An engagement with every part that one actor has in it.</summary>
public sealed record EngagementParts(EngagementInList Engagement, IReadOnlyList<PartTaken> Parts);

/// <summary>An actor with every part that it has in one engagement.</summary>
public sealed record ActorParts(Brief Actor, IReadOnlyList<PartTaken> Parts);

/// <summary>The engine tells one row for each part; pages show each engagement, and each actor, once with all of them.</summary>
public static class Participations
{
    /// <summary>In the order in which each engagement first stands.</summary>
    public static IReadOnlyList<EngagementParts> ByEngagement(IEnumerable<Involvement> rows) =>
    [
        .. rows.GroupBy(row => row.Engagement.Id).Select(group => new EngagementParts(
            group.First().Engagement,
            [.. group.Select(row => Part(row.Role, row.Period, row.Amount, row.ViaSuccession ? row.RecordedAs : null, row.Citations))])),
    ];

    /// <summary>In the order in which each actor first stands.</summary>
    public static IReadOnlyList<ActorParts> ByActor(IEnumerable<Participant> rows) =>
    [
        .. rows.GroupBy(row => row.Actor.Id).Select(group => new ActorParts(
            group.First().Actor,
            [.. group.Select(row => Part(row.Role, row.Period, row.Amount, row.ViaSuccession ? row.RecordedAs : null, row.Citations))])),
    ];

    private static PartTaken Part(string role, Period? period, Sum? amount, Named? by, IReadOnlyList<Cited> citations) =>
        new(LinkWords.Of(RelationshipType.ParticipatesIn, Vocabulary.FromScreamingSnake(role)), period, amount, by, citations);
}
