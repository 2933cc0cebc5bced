using System.Text.RegularExpressions;

namespace CoopGraph.GraphQL.Tests.Differential;

/// <summary>Cuts text into pieces that look like GraphQL's tokens; text that is no GraphQL is cut too.</summary>
internal static partial class Tokeniser
{
    /// <summary>The tokens, without what stands between them.</summary>
    public static List<string> Tokens(string text) => [.. Pieces(text).Where(static piece => !IsIgnored(piece))];

    /// <summary>Everything: joined again it is the text.</summary>
    public static List<string> Pieces(string text) => [.. Piece().Matches(text).Select(static match => match.Value)];

    public static bool IsIgnored(string piece) => piece[0] is '#' or ',' or '\uFEFF' || char.IsWhiteSpace(piece[0]);

    [GeneratedRegex("""
        \"{3}(?s:.*?)(?<!\\)\"{3} | \"(?:[^\"\\\r\n]|\\.)*\" | \.\.\. | \#[^\r\n]* | [$@]?[A-Za-z_0-9][\w.+\-]* | -[\w.+\-]+ | (?s:.)
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Piece();
}
