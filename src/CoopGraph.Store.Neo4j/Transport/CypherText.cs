using System.Collections.Concurrent;
using System.Text;

namespace CoopGraph.Store.Neo4j.Transport;

/// <summary>
/// The text of a statement: as people read it, and as it is sent. The Query API of Neo4j 5.26 takes each byte of a request singly from its
/// socket's buffer, a tenth of a millisecond for a thousand of them; so what only people need stays here.
/// </summary>
internal sealed class CypherText
{
    private const int MostKnown = 1_000;
    private const string Marks = ",()[]{}|=:";

    private static readonly ConcurrentDictionary<string, CypherText> Known = new(StringComparer.Ordinal);

    private CypherText(string text) => (Text, Sent) = (text, Encoding.UTF8.GetBytes(Compact(text)));

    public string Text { get; }

    /// <summary>The same statement without comments and needless space, in UTF-8.</summary>
    public ReadOnlyMemory<byte> Sent { get; }

    /// <summary>Statements have few texts, so each is the same object whenever it comes again, as long as there is room.</summary>
    public static CypherText Of(string text)
    {
        if (Known.TryGetValue(text, out var known)) return known;
        if (Known.Count >= MostKnown) Known.Clear();
        return Known.GetOrAdd(text, static text => new CypherText(text));
    }

    /// <summary>Leaves out comments and all space that separates nothing. Quoted text stays as it is.</summary>
    public static string Compact(string text)
    {
        var compact = new StringBuilder(text.Length);
        var isApart = false;
        for (var at = 0; at < text.Length;)
        {
            var end = End(text, at);
            if (char.IsWhiteSpace(text[at]) || IsComment(text, at))
            {
                isApart = true;
            }
            else
            {
                if (isApart && compact.Length > 0 && !Marks.Contains(compact[^1], StringComparison.Ordinal)
                    && !Marks.Contains(text[at], StringComparison.Ordinal))
                {
                    compact.Append(' ');
                }
                compact.Append(text, at, end - at);
                isApart = false;
            }
            at = end;
        }
        return compact.ToString();
    }

    /// <summary>Where a comment, a quoted text, or else a single letter that begins at an index ends.</summary>
    private static int End(string text, int at)
    {
        if (IsComment(text, at)) return After(text, text[at + 1] == '/' ? "\n" : "*/", at + 2);
        if (text[at] == '`') return After(text, "`", at + 1);
        if (text[at] is not ('\'' or '"')) return at + 1;
        var end = at + 1;
        while (end < text.Length && text[end] != text[at]) end += text[end] == '\\' ? 2 : 1;
        return Math.Min(end + 1, text.Length);
    }

    private static bool IsComment(string text, int at) => text[at] == '/' && at + 1 < text.Length && text[at + 1] is '/' or '*';

    private static int After(string text, string closing, int from) =>
        text.IndexOf(closing, from, StringComparison.Ordinal) is >= 0 and var found ? found + closing.Length : text.Length;
}
