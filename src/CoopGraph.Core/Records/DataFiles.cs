using CoopGraph.Core.Model;

namespace CoopGraph.Core.Records;

/// <summary>Which file of a data folder holds what, where this program writes it. Reading does not depend on it.</summary>
public static class DataFiles
{
    /// <summary>All data files of a folder.</summary>
    public const string Pattern = "*.jsonl";

    private const string Extension = ".jsonl";

    /// <summary>The names of all files, sorted.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. Enum.GetValues<NodeKind>().Select(Of).Concat(Enum.GetValues<RelationshipType>().Select(Of))
            .Distinct().Order(StringComparer.Ordinal)];

    public static string Of(NodeKind kind) => kind switch
    {
        _ when kind.IsActor() => "actors",
        _ when kind.IsEngagement() => "engagements",
        NodeKind.Territory => "territories",
        NodeKind.Source => "sources",
        _ => "themes",
    } + Extension;

    public static string Of(RelationshipType type) =>
        (type is RelationshipType.SeatedIn or RelationshipType.Governs ? "seats" : Vocabulary.FromScreamingSnake(type.Label())) + Extension;
}
