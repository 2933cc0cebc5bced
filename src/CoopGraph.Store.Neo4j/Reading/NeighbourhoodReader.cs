using System.Text.Json;
using CoopGraph.Core.Model;
using CoopGraph.Core.Storage;
using CoopGraph.Core.Time;
using CoopGraph.Store.Neo4j.Compiling;
using CoopGraph.Store.Neo4j.Layout;
using CoopGraph.Store.Neo4j.Transport;

namespace CoopGraph.Store.Neo4j.Reading;

/// <summary>Puts a neighbourhood together from what its statement brought.</summary>
internal static class NeighbourhoodReader
{
    public static Neighbourhood Read(NeighbourhoodQuery query, QueryResult result, RecordCache cache)
    {
        var nodes = Nodes(NeighbourhoodCompiler.Records);
        var met = result.Value(NeighbourhoodCompiler.Met).GetInt64();
        return new Neighbourhood(
            nodes,
            [.. Rows(NeighbourhoodCompiler.Links).Select(link => Link(link, cache)).Order()],
            met > nodes.Count)
        {
            Centres = Rows(NeighbourhoodCompiler.Centres).Select(id => id.GetString()!).ToHashSet(),
            Total = query.Count ? met : null,
            Pairs = query.Partners is null ? [] : [.. Pairs().Order()],
            Shared = query.Partners is null ? new Dictionary<string, NodeRecord>() : Nodes(NeighbourhoodCompiler.Shared),
        };

        IEnumerable<JsonElement> Rows(string column) => result.Value(column).EnumerateArray();

        Dictionary<string, NodeRecord> Nodes(string column) => Rows(column).Select(cache.Node).ToDictionary(node => node.Id);

        IEnumerable<DrawnPair> Pairs()
        {
            var then = query.ToldApart is null ? null : Rows(NeighbourhoodCompiler.Then).ToDictionary(Ends, IsSure);
            return Rows(NeighbourhoodCompiler.Pairs).Select(pair => new DrawnPair(
                pair[0].GetString()!, pair[1].GetString()!,
                [.. pair[2].EnumerateArray().Select(id => id.GetString()!).Order(StringComparer.Ordinal)],
                then is null ? Held(mayHold: true, IsSure(pair))
                    : then.TryGetValue(Ends(pair), out var isSure) ? Held(mayHold: true, isSure)
                    : Certainty.No));
        }
    }

    private static DrawnLink Link(JsonElement link, RecordCache cache)
    {
        var isOpen = link[5].GetBoolean();
        return new DrawnLink(
            cache.Relationship(link[0]), link[1].GetString()!, link[2].GetString()!,
            Held(link[3].GetBoolean(), link[4].GetBoolean()).Among(isOpen), isOpen);
    }

    private static Certainty Held(bool mayHold, bool isCertain) =>
        isCertain ? Certainty.Yes : mayHold ? Certainty.Unknown : Certainty.No;

    private static (string Start, string End) Ends(JsonElement pair) => (pair[0].GetString()!, pair[1].GetString()!);

    private static bool IsSure(JsonElement pair) => pair[3].GetBoolean();
}
