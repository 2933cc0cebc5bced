using System.Globalization;
using System.Text.Json;
using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Records;
using CoopGraph.Core.Storage;
using CoopGraph.Core.Time;
using CoopGraph.Store.Neo4j.Layout;
using CoopGraph.Store.Neo4j.Transport;

namespace CoopGraph.Store.Neo4j.Writing;

/// <summary>
/// Applies one change set as one transaction. It may run several times: a set that is in the change log is not applied again.
/// </summary>
/// <param name="id">Of the change set.</param>
/// <param name="step">The step of an import that this is; the change log has its note but not its records, which are in the files.</param>
internal sealed class ChangeSetWriter(ChangeSet changes, string id, DateTimeOffset time, ImportStep? step = null)
{
    /// <summary>What <see cref="NodeProperties"/> and <see cref="RelationshipProperties"/> write.</summary>
    public const long Format = 5;

    private const int BatchSize = 2_000;

    private static readonly string SourcePrefix = NodeKind.Source.IdPrefix() + ":";

    private readonly List<string> touched = [];
    private readonly Dictionary<string, PartialDate?> dates = new(StringComparer.Ordinal);
    private long citations;

    public string Id => id;

    private IEnumerable<string> Removed => changes.RemovedNodes.Except(changes.Nodes.Select(node => node.Id));

    public async Task<long> ApplyAsync(ITransaction transaction, CancellationToken cancellationToken)
    {
        touched.Clear();
        citations = 0;
        var begun = await transaction.RunAsync(
            new CypherStatement(CypherFiles.Query("change-begin"), ("change", id), ("format", Format)), cancellationToken);
        if (begun.Value("applied") is { ValueKind: not JsonValueKind.Null } applied) return applied.GetInt64();
        await RemoveRelationshipsAsync(transaction, cancellationToken);
        var redated = await ReadRedatedAsync(transaction, cancellationToken);
        await UpsertNodesAsync(transaction, cancellationToken);
        await UpsertRelationshipsAsync(transaction, cancellationToken);
        await RemoveNodesAsync(transaction, cancellationToken);
        await WriteExtentsAsync(redated, transaction, cancellationToken);
        await KeepAtHandAsync(transaction, cancellationToken);
        await new ActivityTimelines(changes, transaction).RefreshAsync(redated, cancellationToken);
        if (step is not null) await step.TakeAsync(transaction, cancellationToken);
        var change = Change.Of(changes, 0, time);
        var ended = await transaction.RunAsync(
            new CypherStatement(
                CypherFiles.Query("change-end"),
                ("change", id), ("citations", citations), ("author", changes.Author), ("note", changes.Note),
                ("time", time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)),
                ("records", step is null
                    ? changes.Nodes.Select(RecordWriter.Write).Concat(changes.Relationships.Select(RecordWriter.Write))
                    : []),
                ("removedNodes", changes.RemovedNodes), ("removedRelationships", changes.RemovedRelationships),
                ("nodesWritten", change.NodesWritten), ("nodesRemoved", change.NodesRemoved),
                ("relationshipsWritten", change.RelationshipsWritten), ("relationshipsRemoved", change.RelationshipsRemoved),
                ("touched", change.Touched), ("removed", change.Removed), ("truncated", change.IsTruncated)),
            cancellationToken);
        return ended.Value("version").GetInt64();
    }

    /// <summary>Reads the dates of the sources that the change set cites or writes.</summary>
    /// <returns>The sources whose date the change set changes; what cites them is known from another day then.</returns>
    private async Task<IReadOnlyList<string>> ReadRedatedAsync(ITransaction transaction, CancellationToken cancellationToken)
    {
        dates.Clear();
        var written = changes.Nodes.Where(node => node.Kind == NodeKind.Source)
            .GroupBy(node => node.Id)
            .ToDictionary(group => group.Key, group => group.Last().Property<PartialDate?>(ModelSchema.SourceDate));
        foreach (var gone in Removed.Where(gone => gone.StartsWith(SourcePrefix, StringComparison.Ordinal))) written[gone] = null;
        await ReadDatesAsync(Cited(changes.Nodes, changes.Relationships).Concat(written.Keys), transaction, cancellationToken);
        string[] redated = [.. written.Where(source => dates.TryGetValue(source.Key, out var before) && before != source.Value)
            .Select(source => source.Key)];
        foreach (var (source, date) in written) dates[source] = date;
        return redated;
    }

    /// <summary>Reads the dates of those sources that are there.</summary>
    private async Task ReadDatesAsync(IEnumerable<string> sources, ITransaction transaction, CancellationToken cancellationToken)
    {
        foreach (var batch in sources.Distinct().Where(source => !dates.ContainsKey(source)).Chunk(BatchSize))
        {
            var read = await transaction.RunAsync(
                new CypherStatement(CypherFiles.Query("source-dates"), ("ids", batch)), cancellationToken);
            foreach (var row in read.Rows) dates[row[0].GetString()!] = Date(row[1]);
        }
    }

    private static IEnumerable<string> Cited(IEnumerable<NodeRecord> nodes, IEnumerable<RelationshipRecord> relationships) =>
        nodes.SelectMany(node => node.Citations).Concat(relationships.SelectMany(relationship => relationship.Citations))
            .Select(citation => citation.Source);

    private static PartialDate? Date(JsonElement text) => text.GetString() is { } date ? PartialDate.Parse(date) : null;

    /// <summary>Writes anew when records held that cite sources whose date has changed: seldom, and so by going through all.</summary>
    private async Task WriteExtentsAsync(IReadOnlyList<string> redated, ITransaction transaction, CancellationToken cancellationToken)
    {
        if (redated.Count == 0) return;
        var found = await transaction.RunAsync(new CypherStatement(CypherFiles.Query("citing"), ("ids", redated)), cancellationToken);
        var records = new RecordSet();
        foreach (var row in found.Rows) RecordReader.Read(new StringReader(row[0].GetString()!), "database", records);
        NodeRecord[] nodes = [.. records.Nodes.Select(entry => entry.Record)];
        RelationshipRecord[] links = [.. records.Relationships.Select(entry => entry.Record)];
        await ReadDatesAsync(Cited(nodes, links), transaction, cancellationToken);
        foreach (var batch in nodes.Chunk(BatchSize))
        {
            var rows = batch.Select(node => (Node: node, Extent: Extent.Of(node, dates.GetValueOrDefault))).Select(written => Rewritten(
                written.Node.Id, written.Extent,
                (SortKeys.LastEvidence.Property!, SortKeys.LastEvidence.Of(
                    new Sortable(written.Node) { Spoken = written.Extent.Spoken }))));
            await transaction.RunAsync(new CypherStatement(CypherFiles.Query("write-node-extents"), ("rows", rows)), cancellationToken);
        }
        foreach (var type in links.GroupBy(link => link.Type))
        {
            foreach (var batch in type.Chunk(BatchSize))
            {
                var rows = batch.Select(link => Rewritten(link.Id, Extent.Of(link, dates.GetValueOrDefault)));
                await transaction.RunAsync(
                    new CypherStatement(OfType("write-relationship-extents", type.Key), ("rows", rows)), cancellationToken);
            }
        }
    }

    private static Dictionary<string, object?> Rewritten(string id, Extent extent, params (string Name, string Value)[] further)
    {
        var properties = further.ToDictionary(property => property.Name, property => (object?)property.Value);
        SharedProperties.Add(properties, extent);
        return new Dictionary<string, object?> { ["id"] = id, ["properties"] = properties };
    }

    private async Task RemoveRelationshipsAsync(ITransaction transaction, CancellationToken cancellationToken)
    {
        foreach (var group in changes.RemovedRelationships.Distinct().GroupBy(removed => removed.Split('|')[0]))
        {
            if (!RelationshipTypes.TryParseLabel(group.Key, out var type)) continue;
            foreach (var batch in group.Order(StringComparer.Ordinal).Chunk(BatchSize))
            {
                var removed = await transaction.RunAsync(
                    new CypherStatement(OfType("remove-relationships", type), ("ids", batch)), cancellationToken);
                foreach (var row in removed.Rows)
                {
                    touched.AddRange([row[0].GetString()!, row[1].GetString()!]);
                    citations -= row[2].GetInt64();
                }
            }
        }
    }

    private async Task UpsertNodesAsync(ITransaction transaction, CancellationToken cancellationToken)
    {
        // Of two records with one id the later counts.
        var nodes = changes.Nodes.GroupBy(node => node.Id).Select(group => group.Last()).OrderBy(node => node.Id, StringComparer.Ordinal);
        foreach (var batch in nodes.Chunk(BatchSize))
        {
            var rows = batch.Select(node => new Dictionary<string, object?>
            {
                ["labels"] = NodeProperties.Labels(node.Kind),
                ["properties"] = NodeProperties.Of(node, dates.GetValueOrDefault),
            });
            await UpsertAsync(
                transaction,
                CypherFiles.Query("upsert-nodes"),
                rows,
                batch.Sum(node => node.Citations.Distinct().Count()),
                cancellationToken);
        }
    }

    private async Task UpsertRelationshipsAsync(ITransaction transaction, CancellationToken cancellationToken)
    {
        var relationships = changes.Relationships.GroupBy(relationship => relationship.Id).Select(group => group.Last()).ToArray();
        RequireEnds(relationships, Removed.ToHashSet());
        foreach (var type in relationships.GroupBy(relationship => relationship.Type).OrderBy(type => type.Key))
        {
            foreach (var batch in type.OrderBy(relationship => relationship.Id, StringComparer.Ordinal).Chunk(BatchSize))
            {
                var rows = batch.Select(relationship => new Dictionary<string, object?>
                {
                    ["start"] = relationship.Start,
                    ["end"] = relationship.End,
                    ["properties"] = RelationshipProperties.Of(relationship, dates.GetValueOrDefault),
                });
                var cited = batch.Sum(relationship => relationship.Citations.Distinct().Count());
                var written = await UpsertAsync(transaction, OfType("upsert-relationships", type.Key), rows, cited, cancellationToken);
                var ends = batch.SelectMany(relationship => new[] { relationship.Start, relationship.End }).Distinct();
                if (written < batch.Length) RequireEnds(batch, await MissingAsync(ends, transaction, cancellationToken));
                touched.AddRange(ends);
            }
        }
    }

    /// <returns>Number of records written; of those whose ends are not there, none is.</returns>
    private async Task<int> UpsertAsync(
        ITransaction transaction, string text, IEnumerable<Dictionary<string, object?>> rows,
        int cited, CancellationToken cancellationToken)
    {
        var upserted = await transaction.RunAsync(new CypherStatement(text, ("rows", rows)), cancellationToken);
        citations += cited - upserted.Value("before").GetInt64();
        return upserted.Value("written").GetInt32();
    }

    private static async Task<IReadOnlySet<string>> MissingAsync(
        IEnumerable<string> ids, ITransaction transaction, CancellationToken cancellationToken)
    {
        var missing = await transaction.RunAsync(new CypherStatement(CypherFiles.Query("missing-nodes"), ("ids", ids)), cancellationToken);
        return missing.Rows.Select(row => row[0].GetString()!).ToHashSet();
    }

    private static void RequireEnds(IEnumerable<RelationshipRecord> relationships, IReadOnlySet<string> gone)
    {
        foreach (var relationship in relationships)
        {
            if (gone.Contains(relationship.Start)) throw new InvalidChangeException(relationship.Id, relationship.Start);
            if (gone.Contains(relationship.End)) throw new InvalidChangeException(relationship.Id, relationship.End);
        }
    }

    private async Task RemoveNodesAsync(ITransaction transaction, CancellationToken cancellationToken)
    {
        foreach (var batch in Removed.Order(StringComparer.Ordinal).Chunk(BatchSize))
        {
            var related = await transaction.RunAsync(
                new CypherStatement(CypherFiles.Query("still-related"), ("ids", batch)), cancellationToken);
            if (related.Rows is [var first, ..]) throw new InvalidChangeException(first[1].GetString()!, first[0].GetString()!);
            var before = await transaction.RunAsync(
                new CypherStatement(CypherFiles.Query("remove-nodes"), ("ids", batch)), cancellationToken);
            citations -= before.Value("before").GetInt64();
        }
    }

    /// <summary>What is derived from relationships and kept on their ends.</summary>
    private async Task KeepAtHandAsync(ITransaction transaction, CancellationToken cancellationToken)
    {
        foreach (var batch in touched.Distinct().Order(StringComparer.Ordinal).Chunk(BatchSize))
            await transaction.RunAsync(new CypherStatement(CypherFiles.Query("count-connections"), ("ids", batch)), cancellationToken);
        string[] moved = [.. changes.Ends(RelationshipType.SucceededBy).SelectMany(ends => new[] { ends.Start, ends.End }).Distinct()];
        if (moved.Length == 0) return;
        var around = await transaction.RunAsync(
            new CypherStatement(CypherFiles.Query("successions-around"), ("ids", moved)), cancellationToken);
        var steps = around.Rows.Where(row => row[1].GetString() is not null).Select(Step).ToArray();
        var (history, formers) = (new Succession(steps), steps.Select(step => step.Former).ToHashSet());
        var rows = around.Rows.Select(row => row[0].GetString()!).Distinct()
            .Select(node => SuccessionTables.Of(node, history, isFormer: formers.Contains(node)));
        foreach (var batch in rows.Chunk(BatchSize))
            await transaction.RunAsync(new CypherStatement(CypherFiles.Query("write-succession"), ("rows", batch)), cancellationToken);
    }

    private static SuccessionStep Step(JsonElement row)
    {
        var date = Date(row[3]);
        return new SuccessionStep(row[0].GetString()!, row[1].GetString()!, row[2].GetString(), new Period(date, date));
    }

    private static string OfType(string name, RelationshipType type) =>
        CypherFiles.Query(name).Replace("[r:ANY_TYPE", $"[r:{type.Label()}", StringComparison.Ordinal);
}
