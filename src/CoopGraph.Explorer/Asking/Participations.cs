using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Explorer.Asking;

/// <summary>What the fragment <c>RoleTaken</c> asks of a role.</summary>
/// <param name="Role">A word of GraphQL's <c>Role</c>.</param>
/// <param name="RecordedAs">The body that the source names: the actor itself, or a predecessor.</param>
public sealed record RoleTaken(
    string Role, Named RecordedAs, Period? Period, Sum? Amount, bool ViaSuccession, IReadOnlyList<Cited> Citations)
{
    internal PartTaken Part => new(
        LinkWords.Of(RelationshipType.ParticipatesIn, Vocabulary.FromScreamingSnake(Role)), Period, Amount,
        ViaSuccession ? RecordedAs : null, Citations);
}

/// <summary>What the fragment <c>Involvement</c> asks: an engagement of an actor, with all its roles.</summary>
public sealed record Involvement(EngagementInList Engagement, IReadOnlyList<RoleTaken> Roles)
{
    public IReadOnlyList<PartTaken> Parts => [.. Roles.Select(role => role.Part)];
}

/// <summary>What the fragment <c>Participant</c> asks: an actor of an engagement, with all its roles.</summary>
public sealed record Participant(Brief Actor, IReadOnlyList<RoleTaken> Roles)
{
    public IReadOnlyList<PartTaken> Parts => [.. Roles.Select(role => role.Part)];
}

/// <summary>A role with its time, its money and its sources.</summary>
/// <param name="By">The predecessor that had it; null where it was the actor itself.</param>
public sealed record PartTaken(
    IReadOnlyDictionary<string, string> Role, Period? Period, Sum? Amount, Named? By, IReadOnlyList<Cited> Citations);
