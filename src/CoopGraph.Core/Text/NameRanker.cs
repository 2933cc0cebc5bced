using CoopGraph.Core.Model;
using CoopGraph.Core.Storage;

namespace CoopGraph.Core.Text;

/// <summary>One found node with the name that matched; a higher score is a better match, between 0 and 1.</summary>
public sealed record SearchHit(NodeRecord Node, Name MatchedName, double Score);

/// <summary>Ranks the candidates that a store proposes, so that every store answers alike.</summary>
public static class NameRanker
{
    private const double Whole = 0.9;
    private const double AllWords = 0.7;
    private const double Prefix = 0.5;
    private const double Typo = 0.3;

    /// <summary>Best first; ties are broken by what people usually mean, then by how connected the node is, then by id.</summary>
    public static IReadOnlyList<SearchHit> Rank(string text, IEnumerable<NameMatch> candidates)
    {
        var query = Folding.Words(text);
        return
        [
            .. candidates.Select(candidate => Hit(query, candidate)).OfType<SearchHit>()
                .OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Node.Id, StringComparer.Ordinal),
        ];
    }

    private static SearchHit? Hit(IReadOnlyList<string> query, NameMatch candidate)
    {
        var (matched, score) = ((Name?)null, 0.0);
        foreach (var name in candidate.Node.Names)
        {
            if (Score(query, name) is var other && other > score) (matched, score) = (name, other);
        }
        if (matched is null) return null;
        var usual = UsualMeaning(candidate.Node.Kind) - (candidate.IsSucceeded ? 0.04 : 0);
        var connected = 0.01 * (1 - 1.0 / (1 + candidate.Degree));
        return new SearchHit(candidate.Node, matched, Math.Round(Math.Clamp(score + usual + connected, 0, 1), 6));
    }

    private static double Score(IReadOnlyList<string> query, Name name)
    {
        var words = Folding.Words(name.Value);
        if (words.Count == 0 || query.Count == 0) return 0;
        var weakest = Whole;
        for (var index = 0; index < query.Count; index++)
        {
            weakest = Math.Min(weakest, WordScore(query[index], words));
            if (weakest == 0) return 0;
        }
        var coverage = Math.Min(1, (double)query.Sum(word => word.Length) / words.Sum(word => word.Length));
        var isWhole = weakest == AllWords && query.Count == words.Count && query.SequenceEqual(words);
        if (isWhole) return Whole + (name.Kind is Vocabulary.NameKind.Former or Vocabulary.NameKind.Variant ? -0.02 : 0);
        return weakest - 0.1 + 0.1 * coverage;
    }

    private static double WordScore(string word, IReadOnlyList<string> words)
    {
        var best = 0.0;
        foreach (var candidate in words)
        {
            if (candidate == word) return AllWords;
            if (candidate.StartsWith(word, StringComparison.Ordinal)) best = Prefix;
            else if (best < Typo && word.Length >= Typos.ShortestTolerantWord && Typos.IsWithinOne(word, candidate)) best = Typo;
        }
        return best;
    }

    /// <summary>"Mexico" usually means the state, "Shanghai" its government before the place, and never a source.</summary>
    private static double UsualMeaning(NodeKind kind) => kind switch
    {
        NodeKind.State => 0.05,
        NodeKind.LocalAuthority => 0.04,
        NodeKind.Territory => 0.015,
        _ when kind.IsActor() => 0.03,
        NodeKind.Source => 0,
        _ => 0.01,
    };
}
