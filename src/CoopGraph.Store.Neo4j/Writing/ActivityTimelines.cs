using System.Text.Json;
using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Records;
using CoopGraph.Core.Storage;
using CoopGraph.Core.Time;
using CoopGraph.Store.Neo4j.Layout;
using CoopGraph.Store.Neo4j.Transport;

namespace CoopGraph.Store.Neo4j.Writing;

/// <summary>
/// Keeps on each engagement how it went on, day by day, so that a statement finds the state of a day with one comparison. It is told by the
/// engagement, its parts and the dates of the documents that it cites: what a change set touches of these is worked out anew.
/// </summary>
internal sealed class ActivityTimelines(ChangeSet changes, ITransaction transaction)
{
    private const int BatchSize = 500;

    /// <summary>To be called when all records of the change set are written.</summary>
    /// <param name="redated">The documents whose date it changed.</param>
    public async Task RefreshAsync(IReadOnlyList<string> redated, CancellationToken cancellationToken)
    {
        string[] engagements =
        [
            .. changes.Nodes.Where(node => node.Kind.IsEngagement()).Select(node => node.Id)
                .Concat(changes.Ends(RelationshipType.PartOf).Select(ends => ends.End)).Distinct(),
        ];
        if (engagements.Length + redated.Count == 0) return;
        var around = await transaction.RunAsync(
            new CypherStatement(CypherFiles.Query("activities-around"), ("engagements", engagements), ("sources", redated)),
            cancellationToken);
        foreach (var batch in around.Rows.Select(row => row[0].GetString()!).Chunk(BatchSize))
        {
            var material = await transaction.RunAsync(
                new CypherStatement(CypherFiles.Query("activity-material"), ("ids", batch)), cancellationToken);
            var rows = material.Rows.Select(Row).ToArray();
            await transaction.RunAsync(new CypherStatement(CypherFiles.Query("write-activities"), ("rows", rows)), cancellationToken);
        }
    }

    private static Dictionary<string, object?> Row(JsonElement material)
    {
        var dates = material[3].EnumerateArray()
            .ToDictionary(pair => pair[0].GetString()!, pair => (PartialDate?)PartialDate.Parse(pair[1].GetString()!));
        var stages = new ActivityRule(Read(material[1]), material[2].EnumerateArray().Select(Read), dates.GetValueOrDefault).Timeline();
        return new Dictionary<string, object?>
        {
            ["id"] = material[0].GetString(),
            ["days"] = stages.Select(stage => SortKeys.Day(stage.Since)),
            ["states"] = stages.Select(stage => NodeProperties.Word(stage.State)),
        };
    }

    private static NodeRecord Read(JsonElement line) =>
        (NodeRecord)RecordReader.ReadLine(line.GetString()!, new RecordPlace("database", 0), _ => { })!;
}
