namespace CoopGraph.Core.Model;

/// <summary>How two nodes are related, in Neo4j's spelling without the underscores.</summary>
public enum RelationshipType
{
    ParticipatesIn, MemberOf, PartOf, Under, SeatedIn, Governs, Targets, Within, About, SucceededBy,
}

public static class RelationshipTypes
{
    private static readonly Dictionary<RelationshipType, string> Labels =
        Enum.GetValues<RelationshipType>().ToDictionary(type => type, type => Vocabulary.ScreamingSnake(type.ToString()));

    private static readonly Dictionary<string, RelationshipType> ByLabel = Labels.ToDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>The name in data files, in Cypher and in GraphQL: <c>PARTICIPATES_IN</c>.</summary>
    public static string Label(this RelationshipType type) => Labels[type];

    public static bool TryParseLabel(string label, out RelationshipType type) => ByLabel.TryGetValue(label, out type);
}
