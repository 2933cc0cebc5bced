using CoopGraph.Core.Model;

namespace CoopGraph.Core.Storage;

/// <summary>A store whose whole graph can be read, page by page. Both stores are one.</summary>
public interface IRecordSource
{
    /// <summary>Records behind a place in the order of their ids.</summary>
    Task<RecordPage> ScanAsync(RecordScan scan, CancellationToken cancellationToken);
}

/// <summary>Asks for nodes, or for the relationships of one type.</summary>
/// <param name="Type">Null for nodes.</param>
/// <param name="After">Id of the last record that one has; empty at the start.</param>
/// <param name="Limit">Most records of the page, 1 or more.</param>
public sealed record RecordScan(RelationshipType? Type, string After, int Limit);

/// <summary>Records in the ordinal order of their ids; the last page is the one that is not full.</summary>
/// <param name="Version">The graph's version that they are of: pages of one version together are one state.</param>
public sealed record RecordPage(long Version, IReadOnlyList<ScannedRecord> Records);

/// <param name="File">The data file that it belongs to.</param>
/// <param name="Line">As <see cref="Records.RecordWriter"/> writes it.</param>
public sealed record ScannedRecord(string Id, string File, string Line);
