namespace CoopGraph.Explorer.Pictures.Constellation;

/// <summary>
/// Divides the engagements into blocks: each belongs with the larger one that it is part of, else with its best connected member; what
/// three members or more share without being a cooperation stands by itself, as do what would be blocks of one or two without a
/// cooperation.
/// </summary>
public static class StarBlocks
{
    /// <summary>More rows than this are folded.</summary>
    public const int MostRows = 45;

    /// <summary>More actors than this on one side are not drawn; those with fewest engagements are left out.</summary>
    public const int MostActors = 90;

    private const string Shared = "";
    private const int SmallBlock = 2;

    /// <summary>The key of the block of each engagement, by the id of the engagement.</summary>
    public static IReadOnlyDictionary<string, string> Of(StarGraph graph)
    {
        if (graph.Engagements.All(one => one.Block is not null))
            return graph.Engagements.ToDictionary(one => one.Id, one => one.Block!, StringComparer.Ordinal);
        var members = graph.Members.Select(member => member.Id).ToHashSet(StringComparer.Ordinal);
        var links = graph.Links.Where(link => members.Contains(link.Actor)).ToList();
        var degree = links.CountBy(link => link.Actor).ToDictionary(StringComparer.Ordinal);
        var membersOf = links.ToLookup(link => link.Engagement, link => link.Actor, StringComparer.Ordinal);
        var engagements = graph.Engagements.ToDictionary(one => one.Id, StringComparer.Ordinal);
        var blocks = graph.Engagements.ToDictionary(one => one.Id, one => Own(Top(one)), StringComparer.Ordinal);
        var small = blocks.GroupBy(pair => pair.Value, pair => engagements[pair.Key])
            .Where(block => block.Count() <= SmallBlock && !block.Any(one => one.IsCooperation)).Select(block => block.Key).ToHashSet();
        return blocks.ToDictionary(pair => pair.Key, pair => small.Contains(pair.Value) ? Shared : pair.Value, StringComparer.Ordinal);

        StarEngagement Top(StarEngagement one)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal) { one.Id };
            while (one.Whole is { } whole && engagements.TryGetValue(whole, out var larger) && seen.Add(whole)) one = larger;
            return one;
        }

        string Own(StarEngagement one)
        {
            var parties = membersOf[one.Id].ToList();
            return parties.Count == 0 || (parties.Count >= 3 && !one.IsCooperation) ? Shared
                : parties.OrderByDescending(actor => degree[actor]).ThenBy(actor => actor, StringComparer.Ordinal).First();
        }
    }

    /// <summary>
    /// The graph with no more than <see cref="MostRows"/> rows, or as many as there are blocks: each block keeps its cooperations first,
    /// then what most take part in; the others become one row that has all their links.
    /// </summary>
    /// <param name="graph">What is to be drawn.</param>
    /// <param name="others">The title of the row that stands for so many.</param>
    public static StarGraph Fold(StarGraph graph, Func<int, string> others)
    {
        graph = WithFewerActors(graph);
        if (graph.Engagements.Count <= MostRows) return graph;
        var blocks = Of(graph);
        var parties = graph.Links.CountBy(link => link.Engagement).ToDictionary(StringComparer.Ordinal);
        var ranked = graph.Engagements.GroupBy(one => blocks[one.Id]).OrderBy(block => block.Key, StringComparer.Ordinal)
            .Select(block => block.OrderBy(one => !one.IsCooperation).ThenByDescending(one => parties.GetValueOrDefault(one.Id))
                .ThenBy(one => one.Id, StringComparer.Ordinal).ToList()).ToList();
        var kept = ranked.Select(block => block[0]).ToHashSet();
        foreach (var (one, _) in ranked.SelectMany(block => block.Skip(1).Select((one, at) => (one, at)))
            .OrderBy(pair => !pair.one.IsCooperation).ThenBy(pair => pair.at).ThenBy(pair => pair.one.Id, StringComparer.Ordinal))
        {
            if (Rows() >= MostRows) break;
            kept.Add(one);
        }
        var rowOf = new Dictionary<string, string>(StringComparer.Ordinal);
        var rows = new List<StarEngagement>();
        foreach (var block in ranked)
        {
            var folded = block.Where(one => !kept.Contains(one)).ToList();
            // A row for one other would take the room of the other itself.
            var isFolded = folded.Count > 1;
            foreach (var one in block)
            {
                var stays = kept.Contains(one) || !isFolded;
                if (stays) rows.Add(one with { Block = blocks[one.Id] });
                rowOf[one.Id] = stays ? one.Id : FoldedId(block[0]);
            }
            if (!isFolded) continue;
            rows.Add(new StarEngagement(FoldedId(block[0]), others(folded.Count), folded[0].Kind, "", block[0].Id)
            {
                Count = folded.Count,
                Block = blocks[block[0].Id],
            });
        }
        return graph with
        {
            Engagements = rows,
            Links = [.. graph.Links.Select(link => link with { Engagement = rowOf[link.Engagement] }).Distinct()],
        };

        int Rows() => ranked.Sum(block => block.Count(kept.Contains) + (block.All(kept.Contains) ? 0 : 1));
    }

    private static string FoldedId(StarEngagement head) => head.Id + "+";

    private static StarGraph WithFewerActors(StarGraph graph)
    {
        if (graph.Members.Count <= MostActors && graph.Partners.Count <= MostActors) return graph;
        var degree = graph.Links.CountBy(link => link.Actor).ToDictionary(StringComparer.Ordinal);
        var (members, partners) = (Most(graph.Members), Most(graph.Partners));
        var drawn = members.Concat(partners).Select(actor => actor.Id).ToHashSet(StringComparer.Ordinal);
        return graph with { Members = members, Partners = partners, Links = [.. graph.Links.Where(link => drawn.Contains(link.Actor))] };

        IReadOnlyList<StarActor> Most(IReadOnlyList<StarActor> actors) => actors.Count <= MostActors ? actors
            :
            [
                .. actors.OrderByDescending(actor => degree.GetValueOrDefault(actor.Id))
                    .ThenBy(actor => actor.Id, StringComparer.Ordinal).Take(MostActors),
            ];
    }
}
