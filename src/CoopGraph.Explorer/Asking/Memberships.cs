using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Explorer.Asking;

/// <summary>What the fragment <c>Belonging</c> asks of a membership.</summary>
/// <param name="RecordedAs">The body that the source names: the member itself, or a predecessor.</param>
/// <param name="Status">A word of GraphQL's <c>MembershipStatus</c>.</param>
/// <param name="Current">Whether it holds at the date of the data.</param>
/// <param name="LastEvidence">The newest date that shows it; null where nothing does.</param>
public sealed record Belonging(
    Brief Member, Named RecordedAs, Brief Network, string Status, Period? Period, Certainty Current, PartialDate? LastEvidence,
    bool ViaSuccession, IReadOnlyList<Cited> Citations)
{
    public IReadOnlyDictionary<string, string> StatusWords =>
        LinkWords.Of(RelationshipType.MemberOf, Vocabulary.FromScreamingSnake(Status));
}
