using System.Text;

namespace CoopGraph.GraphQL.Tests.Differential;

/// <summary>Makes text of tokens, and breaks it: names that do not exist, things left out or doubled, characters out of place.</summary>
internal sealed class DocumentMutator(Dice dice, SchemaModel schema)
{
    private static readonly string[] Separators = [" ", " ", " ", " ", "\n", "\n  ", ", ", "\r\n", "\t", " # é😀 { \" \n", "\r", "\uFEFF "];

    private static readonly string[] Punctuators = ["{", "}", "(", ")", "[", "]", ":", "=", "!", "|", "&", "@", "$", "...", "..", "."];

    private static readonly string[] Literals =
    [
        "1", "-1", "0.5", "1e3", "\"s\"", "\"\"\"b\"\"\"", "true", "null", "NAME", "[]", "{}", "[null]", "{ x0 : 1 }", "2147483648",
        "$v0", "$v1", "$nope", "[ $v0 ]", "{ x0 : $v0 }", "{ x0 : 1 x0 : 2 }", "{ x0 : null }", "-2147483649",
    ];

    private static readonly string[] Fragments =
    [
        "__typename @skip ( if : true )", "__typename @include ( if : $v0 )", "__typename @skip",
        "__typename @nope", "__typename @once", "__typename @tag ( nope : 1 )",
        "__typename @deprecated", "__typename @skip ( if : 1 )",
        "__typename @skip ( if : true ) @skip ( if : false )", "__typename @once @once",
        "... F0", "... F1", "... Nope", "... on T0 { __typename }",
        "... on Nope { x }", "... on In0 { x0 }", "... on I0 { f0 }", "... on E0 { x }",
        "__typename", "x : __typename", "f0", "f1 : f2", "f1", "nope",
        "f3 { __typename }", "f0 ( a0 : 1 )", "f1 ( a0 : null a0 : 1 )", "f2 ( a1 : $v0 )",
    ];

    private static readonly string[] Definitions =
    [
        "fragment F0 on Query { __typename }", "fragment F9 on T0 { ... F9 }",
        "fragment F1 on U0 { ... F2 }", "{ __typename }", "query Op0 { __typename }",
        "type T9 { a : Int }", "mutation { __typename }", "subscription { __typename }", "subscription { a : __typename b : __typename }",
        "extend type T0 { b : Int }", "\"d\" { __typename }",
        "\"d\" fragment F8 on T0 { __typename }", "query Q ( $v0 : Nope $v0 : T0 = 1 ) { __typename }",
        "query Q2 ( $v0 : Int ! = null $v1 : [ Boolean ! ] = [ 1 ] ) { __typename }",
        "schema { query : Query }", "directive @x on FIELD", "",
    ];

    private static readonly string[] Characters =
    [
        "\"", "\"\"\"", "\\", "\\u", "\\u{1F600}", "\\uD800", "\\u{110000}", "\\q", "#", "é", "😀", "\u0007", "\0",
        "\u00A0", "\n", "\r\n", "{", "}", "0", "1", ".", "-", "?", "%", "'", "`", "~", "_", ";", "<", "\u2028", "…",
    ];

    public string Text(IReadOnlyList<string> tokens)
    {
        var text = new StringBuilder(dice.Chance(5) ? "\uFEFF" : dice.Chance(10) ? "\n " : "");
        foreach (var token in tokens) text.Append(token).Append(dice.Pick(Separators));
        return text.ToString();
    }

    /// <summary>The tokens with a mistake in them.</summary>
    public List<string> Break(IReadOnlyList<string> tokens)
    {
        List<string> broken = [.. tokens];
        var at = dice.Next(broken.Count);
        switch (dice.Next(22))
        {
            case 0:
                broken.RemoveAt(at);
                break;
            case 1:
                broken.Insert(at, broken[at]);
                break;
            case 2:
                (broken[at], broken[dice.Next(broken.Count)]) = (broken[dice.Next(broken.Count)], broken[at]);
                break;
            case 3:
                broken[at] = dice.Pick(Punctuators);
                break;
            case 4 or 5 or 13 or 14:
                ReplaceName(broken);
                break;
            case 6 or 15 or 16:
                ReplaceValue(broken);
                break;
            case 7 or 8 or 17:
                InsertAll(broken, AfterOpening(broken, at), dice.Pick(Fragments));
                break;
            case 9 or 18:
                InsertAll(broken, broken.Count, dice.Pick(Definitions));
                break;
            case 10 or 11:
                RemoveGroup(broken, at);
                break;
            case 12:
                RepeatGroup(broken, at);
                break;
            default:
                ChangeVariable(broken);
                break;
        }
        return broken.Count == 0 ? ["{"] : broken;
    }

    /// <summary>The text with a character too many, too few or wrong.</summary>
    public string BreakText(string text)
    {
        var at = dice.Next(text.Length);
        var broken = dice.Next(3) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, dice.Pick(Characters)),
            _ => text.Remove(at, 1).Insert(at, dice.Pick(Characters)),
        };
        return Rune.DecodeFromUtf16(broken, out _, out _) == default || HasLoneSurrogate(broken) ? text + dice.Pick(Characters) : broken;
    }

    /// <summary>Lone surrogates do not survive the way to the reference implementation, which is UTF-8.</summary>
    private static bool HasLoneSurrogate(string text) => text.EnumerateRunes().Any(static rune => rune == Rune.ReplacementChar);

    private void ReplaceName(List<string> tokens)
    {
        var names = Positions(tokens, static token => char.IsLetter(token[0]) || token[0] == '_');
        if (names.Count > 0)
        {
            var at = dice.Pick(names);
            string[] known =
            [
                "nope", "on", "query", "fragment", "true", "null", "__typename", "__schema",
                "F0", "F1", "Int", "Op0", tokens[at] + "x", tokens[dice.Pick(names)],
                .. schema.Fields.Keys, .. schema.Inputs.Keys, .. schema.Enums.Keys,
                "f0", "f1", "f2", "f3", "f4", "f5", "f6", "f7", "a0", "a1", "x0", "x1",
            ];
            tokens[at] = dice.Pick(known);
        }
    }

    private void ReplaceValue(List<string> tokens)
    {
        var values = Positions(
            tokens, static token => char.IsDigit(token[0]) || token[0] is '"' or '-' or '$' || token is "true" or "false" or "null")
            .Where(at => at + 1 < tokens.Count && tokens[at + 1] != ":").ToList();
        if (values.Count > 0)
        {
            var at = dice.Pick(values);
            tokens.RemoveAt(at);
            InsertAll(tokens, at, dice.Pick(Literals));
        }
    }

    private void ChangeVariable(List<string> tokens)
    {
        var variables = Positions(tokens, static token => token[0] == '$');
        if (variables.Count > 0)
        {
            var at = dice.Pick(variables);
            if (at + 2 < tokens.Count && tokens[at + 1] == ":" && dice.Chance(70))
            {
                var isNonNull = at + 3 < tokens.Count && tokens[at + 3] == "!";
                tokens[at + 2] = dice.Chance(50) ? tokens[at + 2] : dice.Pick<string>(["Int", "String", "T0", "Nope", "In0", "E0", "ID"]);
                InsertAll(tokens, at + 3, isNonNull ? "" : dice.Pick(["!", "= 1", "= null", "= $v0", "@tag"]));
            }
            else
            {
                tokens[at] = dice.Pick(["$v0", "$v1", "$v2", "$nope"]);
            }
        }
    }

    private static void RemoveGroup(List<string> tokens, int at)
    {
        var (start, end) = Group(tokens, at);
        tokens.RemoveRange(start, end - start);
    }

    private static void RepeatGroup(List<string> tokens, int at)
    {
        var (start, end) = Group(tokens, at);
        tokens.InsertRange(end, tokens[start..end]);
    }

    /// <summary>From a token to the end of the next bracketed group that starts at it or after it.</summary>
    private static (int Start, int End) Group(List<string> tokens, int start)
    {
        var depth = 0;
        for (var i = start; i < tokens.Count; i++)
        {
            depth += tokens[i] is "{" or "(" or "[" ? 1 : tokens[i] is "}" or ")" or "]" ? -1 : 0;
            if (depth <= 0 && tokens[i] is "}" or ")" or "]")
                return (start, depth < 0 ? Math.Max(i, start + 1) : i + 1);
        }
        return (start, start + 1);
    }

    private static void InsertAll(List<string> tokens, int at, string text) =>
        tokens.InsertRange(Math.Min(at, tokens.Count), Tokeniser.Tokens(text));

    /// <summary>A place where a selection may stand, if there is one further on.</summary>
    private static int AfterOpening(List<string> tokens, int at)
    {
        var opening = tokens.FindIndex(at, static token => token == "{");
        return opening >= 0 ? opening + 1 : at;
    }

    private static List<int> Positions(List<string> tokens, Func<string, bool> isOne) =>
        [.. Enumerable.Range(0, tokens.Count).Where(index => isOne(tokens[index]))];
}
