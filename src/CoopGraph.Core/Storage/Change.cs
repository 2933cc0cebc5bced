namespace CoopGraph.Core.Storage;

/// <summary>An entry of the change log: what one change set did to the graph.</summary>
public sealed record Change
{
    /// <summary>The most ids that <see cref="Touched"/> and <see cref="Removed"/> each hold.</summary>
    public const int MostIds = 1_000;

    /// <summary>The version that the graph has had since.</summary>
    public required long Version { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Author { get; init; }

    public required string Note { get; init; }

    public required int NodesWritten { get; init; }

    public required int NodesRemoved { get; init; }

    public required int RelationshipsWritten { get; init; }

    public required int RelationshipsRemoved { get; init; }

    /// <summary>
    /// Nodes that were written or had a relationship written or removed, and are still there; the first <see cref="MostIds"/> by id.
    /// </summary>
    public required IReadOnlyList<string> Touched { get; init; }

    /// <summary>Nodes that were removed; the first <see cref="MostIds"/> by id.</summary>
    public required IReadOnlyList<string> Removed { get; init; }

    /// <summary>Whether one of the lists had to be cut.</summary>
    public required bool IsTruncated { get; init; }

    /// <summary>The entry of a change set that was applied.</summary>
    public static Change Of(ChangeSet changes, long version, DateTimeOffset at)
    {
        var written = changes.Nodes.Select(node => node.Id).ToHashSet();
        var links = changes.Relationships.Select(relationship => relationship.Id).ToHashSet();
        var removed = changes.RemovedNodes.Where(id => !written.Contains(id)).Distinct().Order(StringComparer.Ordinal).ToList();
        var unlinked = changes.RemovedRelationships.Where(id => !links.Contains(id)).Distinct().ToList();
        var ends = changes.Relationships.SelectMany(relationship => new[] { relationship.Start, relationship.End })
            .Concat(unlinked.SelectMany(id => id.Split('|').Skip(1).Take(2)));
        var touched = written.Concat(ends).Distinct().Except(removed).Order(StringComparer.Ordinal).ToList();
        return new Change
        {
            Version = version,
            At = at,
            Author = changes.Author,
            Note = changes.Note,
            NodesWritten = written.Count,
            NodesRemoved = removed.Count,
            RelationshipsWritten = links.Count,
            RelationshipsRemoved = unlinked.Count,
            Touched = [.. touched.Take(MostIds)],
            Removed = [.. removed.Take(MostIds)],
            IsTruncated = touched.Count > MostIds || removed.Count > MostIds,
        };
    }
}

/// <summary>A part of the change log, the oldest first.</summary>
/// <param name="Since">The version after which it was asked for.</param>
/// <param name="Version">The version of the graph.</param>
public sealed record ChangeLog(long Since, long Version, IReadOnlyList<Change> Changes)
{
    /// <summary>
    /// Whether nothing between <see cref="Since"/> and the first of the changes is forgotten, and <see cref="Since"/>
    /// is no version to come.
    /// </summary>
    public bool IsComplete => Since == Version || (Changes is [var first, ..] && first.Version == Since + 1);
}
