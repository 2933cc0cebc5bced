using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Records;
using CoopGraph.Core.Time;

namespace CoopGraph.Store.Neo4j.Layout;

/// <summary>A relationship as Neo4j keeps it; see <see cref="NodeProperties"/>.</summary>
internal static class RelationshipProperties
{
    /// <param name="relationship">The record.</param>
    /// <param name="dateOf">The date of a source; null where it has none.</param>
    public static Dictionary<string, object?> Of(RelationshipRecord relationship, Func<string, PartialDate?> dateOf)
    {
        var properties = new Dictionary<string, object?>
        {
            ["id"] = relationship.Id,
            [SortKeys.RelationshipFrom.Property!] = SortKeys.RelationshipFrom.Of(Sortable.Nothing with { Relationship = relationship }),
            ["record"] = RecordWriter.Write(relationship),
        };
        if (relationship.Qualifier is { } qualifier) properties["qualifier"] = qualifier;
        SharedProperties.Add(properties, relationship.Citations, relationship.Statements);
        SharedProperties.Add(properties, relationship.Period);
        SharedProperties.Add(properties, Extent.Of(relationship, dateOf));
        properties["takesDates"] = Extent.TakesDates(relationship);
        if (relationship.Amount is { } amount) SharedProperties.Add(properties, "amount", amount);
        return properties;
    }
}
