using CoopGraph.Core.Text;

namespace CoopGraph.Store.Embedded.Graph;

/// <summary>Finds nodes by the folded words of all their names: whole words, prefixes, and words within one typo.</summary>
internal sealed class TextIndex
{
    private readonly Dictionary<string, List<NodeEntry>> postings = new(StringComparer.Ordinal);
    private readonly string[] words;
    private readonly Dictionary<string, List<string>> deletions = new(StringComparer.Ordinal);

    public TextIndex(IEnumerable<NodeEntry> nodes)
    {
        foreach (var node in nodes.OrderBy(node => node.Record.Id, StringComparer.Ordinal))
        {
            foreach (var word in node.FoldedNames.SelectMany(name => name.Split(' ')).Distinct())
            {
                if (word.Length > 0) Add(postings, word, node);
            }
        }
        words = [.. postings.Keys.Order(StringComparer.Ordinal)];
        foreach (var word in words)
        {
            if (word.Length < Typos.ShortestTolerantWord - 1) continue;
            foreach (var deletion in Typos.Deletions(word)) Add(deletions, deletion, word);
        }
    }

    /// <summary>Nodes in which every word matches some word; whole matches come first, then prefixes, then typos.</summary>
    public IEnumerable<NodeEntry> Find(IReadOnlyList<string> query)
    {
        if (query.Count == 0) return [];
        var matches = query.Select(Matches).ToArray();
        return matches[0].Keys
            .Where(node => matches.All(match => match.ContainsKey(node)))
            .OrderBy(node => matches.Max(match => match[node]))
            .ThenBy(node => node.Record.Id, StringComparer.Ordinal);
    }

    /// <summary>The nodes that a word may mean, with the distance: 0 whole, 1 prefix, 2 typo.</summary>
    private Dictionary<NodeEntry, int> Matches(string word)
    {
        var found = new Dictionary<NodeEntry, int>();
        Collect(found, word, 0);
        for (var at = Array.BinarySearch(words, word, StringComparer.Ordinal) is var hit && hit < 0 ? ~hit : hit;
             at < words.Length && words[at].StartsWith(word, StringComparison.Ordinal);
             at++)
        {
            Collect(found, words[at], 1);
        }
        if (word.Length < Typos.ShortestTolerantWord) return found;
        foreach (var deletion in Typos.Deletions(word))
        {
            foreach (var candidate in deletions.GetValueOrDefault(deletion) ?? [])
            {
                if (Typos.IsWithinOne(word, candidate)) Collect(found, candidate, 2);
            }
        }
        return found;
    }

    private void Collect(Dictionary<NodeEntry, int> found, string word, int distance)
    {
        foreach (var node in postings.GetValueOrDefault(word) ?? []) found.TryAdd(node, distance);
    }

    private static void Add<T>(Dictionary<string, List<T>> lists, string key, T item)
    {
        if (!lists.TryGetValue(key, out var list)) lists.Add(key, list = []);
        list.Add(item);
    }
}
