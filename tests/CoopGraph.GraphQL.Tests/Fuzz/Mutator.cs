using System.Text;
using CoopGraph.GraphQL.Tests.Differential;

namespace CoopGraph.GraphQL.Tests.Fuzz;

/// <summary>Changes a text by characters, by bytes, by tokens, and in its structure.</summary>
internal sealed class Mutator(Dice dice, IReadOnlyList<string> others)
{
    /// <summary>
    /// Longest piece that a structural change adds, in characters; one such change of two hundred adds as much as the parser reads.
    /// </summary>
    private const int Growth = 400;
    private const int GreatGrowth = 100_000;

    private static readonly string[] Odd =
    [
        "\"", "\"\"\"", "\\", "\\u", "\\u{1F600}", "\\u{110000}", "\\uD83D\\uDE00", "\\uD800",
        "\\\"\"\"", "\uD800", "\uDC00", "\uD83D\uDE00", "\uFEFF", "\0", "\u0007", "\u2028",
        "#", "é", "\n", "\r", "\r\n", ",", "{", "}", "(", ")", "[", "]", ":", "=", "!", "|",
        "&", "@", "$", "...", "..", ".", "-", "+", "0", "00", "1e", "_", "?", "%", "'", "`",
        "-0", "0.0e-1", "2147483648", "9223372036854775808", "1e999999999", "-1e-999999999",
        "99999999999999999999999999999999999999999999", "null", "true", "__typename", "__schema", "on",
        "query", "mutation", "subscription", "fragment", "extend", "type", "input", "interface",
        "union", "enum", "scalar", "schema", "directive", "repeatable", "implements",
        "@skip(if: true)", "@include(if: $v)", "@oneOf", "@deprecated", "@specifiedBy(url: \"\")",
        "$id", "[Int!]!", "{a: 1}", "... on Query", "...F", "\"a\": 1", "\"__proto__\"",
    ];

    private static readonly (string Open, string Close)[] Nestings =
    [
        ("{", "}"), ("[", "]"), ("(", ")"), ("{a", "}"), ("{a:", "}"), ("{\"a\":", "}"), ("...{", "}"),
        ("... on Query{", "}"), ("(x:[", "])"), ("@a(x:", ")"), ("$", ""), ("!", ""), ("\"", ""),
    ];

    public string Mutate(string text)
    {
        for (var changes = 1 + dice.Next(4); changes > 0; changes--)
        {
            text = dice.Next(10) switch
            {
                < 3 => Characters(text),
                3 => Bytes(text),
                < 9 => Tokens(text),
                _ => Structure(text),
            };
        }
        return text;
    }

    private string Characters(string text)
    {
        var (at, to) = Range(text.Length, 20);
        return dice.Next(5) switch
        {
            0 => text.Remove(at, to - at),
            1 => text.Insert(at, dice.Pick(Odd)),
            2 => text.Insert(at, text[at..to]),
            3 => text[..at],
            _ => text.Remove(at, to - at).Insert(at, dice.Pick(Odd)),
        };
    }

    /// <summary>A bit turned over in the UTF-8 form; what is then no UTF-8 becomes replacement characters, as transports make it.</summary>
    private string Bytes(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        if (bytes.Length > 0) bytes[dice.Next(bytes.Length)] ^= (byte)(1 << dice.Next(8));
        return Encoding.UTF8.GetString(bytes);
    }

    private string Tokens(string text)
    {
        var tokens = Tokeniser.Pieces(text);
        if (tokens.Count == 0) return dice.Pick(others);
        var (at, to) = Range(tokens.Count, 12);
        switch (dice.Next(6))
        {
            case 0:
                tokens.RemoveRange(at, to - at);
                break;
            case 1:
                tokens.InsertRange(at, tokens.GetRange(at, to - at));
                break;
            case 2:
                var other = dice.Next(tokens.Count);
                (tokens[at], tokens[other]) = (tokens[other], tokens[at]);
                break;
            case 3:
                var donor = Tokeniser.Pieces(dice.Pick(others));
                var (from, until) = Range(donor.Count, 30);
                tokens.InsertRange(at, donor.GetRange(from, until - from));
                break;
            case 4:
                tokens[at] = dice.Pick(tokens);
                break;
            default:
                tokens[at] = dice.Pick(Odd);
                break;
        }
        return string.Concat(tokens);
    }

    private string Structure(string text)
    {
        var growth = dice.Next(200) == 0 ? GreatGrowth : 1 + dice.Next(Growth);
        var at = dice.Next(text.Length + 1);
        switch (dice.Next(6))
        {
            case 0:
                var (open, close) = dice.Pick(Nestings);
                var depth = 1 + dice.Next(Math.Max(1, growth / (open.Length + close.Length)));
                return text.Insert(
                    at, Repeat(open, depth) + (dice.Chance(50) ? "1" : "a") + Repeat(close, dice.Chance(80) ? depth : dice.Next(depth)));
            case 1:
                var (from, to) = Range(text.Length, 40);
                return text.Insert(to, Repeat(text[from..to] + " ", growth / (to - from + 1)));
            case 2:
                return text.Insert(at, Repeat(dice.Pick(Odd), growth / 10));
            case 3:
                return text + Fragments(Math.Min(growth / 30, 300));
            case 4:
                return text.Insert(at, dice.Pick(
                [
                    "1", "-", "\"", "a", "\\u0041", "\uD83D\uDE00",
                ]) + new string(dice.Pick(['0', '9', 'a', '_', '\\', '\uDC00']), growth));
            default:
                return dice.Chance(50) ? "\uFEFF" + text : text + "\n" + dice.Pick(others);
        }
    }

    /// <summary>Each spreads the next one several times; the last may close the circle.</summary>
    private string Fragments(int count)
    {
        var text = new StringBuilder("{...F0}");
        var type = dice.Pick(["Query", "Actor", "Animal"]);
        var times = 1 + dice.Next(3);
        for (var number = 0; number < count; number++)
        {
            text.Append(
                null, $" fragment F{number} on {type} {{ __typename {Repeat($"x{dice.Next(3)}: __typename ...F{number + 1} ", times)}}}");
        }
        return text.Append(null, $" fragment F{count} on {type} {{ {(dice.Chance(30) ? "...F0" : "id")} }}").ToString();
    }

    private (int From, int To) Range(int length, int longest)
    {
        var from = dice.Next(length + 1);
        from = Math.Min(from, Math.Max(0, length - 1));
        return (from, Math.Min(length, from + 1 + dice.Next(longest)));
    }

    private static string Repeat(string unit, int times) => string.Concat(Enumerable.Repeat(unit, times));
}
