using System.Text;
using CoopGraph.Core.Storage;
using CoopGraph.Core.Text;
using CoopGraph.Store.Neo4j.Transport;

namespace CoopGraph.Store.Neo4j.Compiling;

/// <summary>Writes a search for names: the full-text index proposes, the words kept on the nodes tell how well each fits.</summary>
internal static class SearchCompiler
{
    /// <summary>Column with a list of record, number of relationships and whether another node took its place.</summary>
    public const string Found = "found";

    private const string Special = "+-&|!(){}[]^\"~*?:\\/ ";

    public static CypherStatement Compile(TextQuery query)
    {
        var writer = new CypherWriter();
        var clauses = new Clauses();
        clauses.Add(
            $"CALL db.index.fulltext.queryNodes('words', {writer.Value(string.Join(" AND ", query.Words.Select(Term)))}) YIELD node");
        clauses.Add("WITH node AS n");
        if (query.Kinds.Count > 0) clauses.Where(Kinds.IsOneOf("n", query.Kinds));
        if (query.Where is { } where) clauses.Where(new FilterCompiler(writer).Compile(where, "n", null));
        // 0 where every word is a whole one, 1 where some is a prefix, 2 where some is within a typo.
        var words = writer.Value(query.Words);
        clauses.Add($"WITH n, CASE WHEN all(word IN {words} WHERE word IN n.words) THEN 0 "
            + $"WHEN all(word IN {words} WHERE any(own IN n.words WHERE own STARTS WITH word)) THEN 1 ELSE 2 END AS distance");
        writer.Block("CALL ()", () =>
        {
            writer.Lines(clauses);
            writer.Line($"ORDER BY distance, n.id {writer.Limit(query.Limit)}");
            writer.Line($"RETURN collect([n.record, n.connectionsKey, n:Former]) AS {Found}");
        });
        OneState.End(writer, Found);
        return writer.Statement;
    }

    private static string Term(string word)
    {
        var escaped = new StringBuilder(word.Length + 4);
        foreach (var letter in word)
        {
            if (Special.Contains(letter, StringComparison.Ordinal)) escaped.Append('\\');
            escaped.Append(letter);
        }
        var typo = word.Length >= Typos.ShortestTolerantWord ? $" OR {escaped}~1" : "";
        return $"({escaped} OR {escaped}*{typo})";
    }
}
