using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Store.Embedded.Graph;

namespace CoopGraph.Store.Embedded.Walking;

/// <summary>Whether a node, reached by a relationship or not, passes a filter.</summary>
internal sealed class FilterEvaluation(Snapshot snapshot)
{
    private readonly PathWalk paths = new(snapshot);

    public bool Passes(Filter? filter, NodeEntry node, RelationshipRecord? relationship) => filter switch
    {
        null => true,
        Filter.And and => and.Filters.All(inner => Passes(inner, node, relationship)),
        Filter.Or or => or.Filters.Any(inner => Passes(inner, node, relationship)),
        Filter.Not not => !Passes(not.Negated, node, relationship),
        Filter.In @in => Word(@in.Property, node, relationship) is { } word && @in.Values.Contains(word),
        Filter.IsTrue flag => node.Record.Flag(flag.Property),
        Filter.NameContains name => node.FoldedNames.Any(folded => name.AtStart
            ? folded.StartsWith(name.Folded, StringComparison.Ordinal)
            : folded.Contains(name.Folded, StringComparison.Ordinal)),
        Filter.HasIdentifier id => node.Record.Identifiers.Any(own => own.Scheme == id.Scheme && own.Value == id.Value),
        Filter.During during => IsDuring(during, during.OnRelationship ? relationship?.Period : node.Record.Period),
        Filter.Amount amount => IsWithin(amount, amount.OnRelationship ? relationship?.Amount : node.Record.Property<Money>(ModelSchema.Budget)),
        Filter.CitedBy cited => Citations(cited, node, relationship).Any(citation => cited.Sources.Contains(citation.Source)),
        Filter.Related related => related.None != paths.Follow(node, related.Path.Hops)
            .Any(reached => Passes(related.Where, reached.Far, reached.Relationship)),
        _ => throw new NotSupportedException(filter.GetType().Name),
    };

    private static string? Word(string property, NodeEntry node, RelationshipRecord? relationship) => property switch
    {
        "id" => node.Record.Id,
        "kind" => node.Record.Kind.ToString(),
        "qualifier" => relationship?.Qualifier,
        ModelSchema.Country => node.Record.Country,
        _ => node.Record.Text(property),
    };

    private static bool IsDuring(Filter.During during, Period? period) =>
        period is { IsDated: true } ? period.MayOverlap(during.Period) : during.Undated;

    private static bool IsWithin(Filter.Amount amount, Money? money) =>
        money is not null && money.Currency == amount.Currency
        && (amount.AtLeast is null || money.Amount >= amount.AtLeast) && (amount.AtMost is null || money.Amount <= amount.AtMost);

    private static IReadOnlyList<Citation> Citations(Filter.CitedBy cited, NodeEntry node, RelationshipRecord? relationship) =>
        cited.OnRelationship && relationship is not null ? relationship.Citations : node.Record.Citations;
}
