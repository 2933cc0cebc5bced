using System.Buffers;
using System.Text;

namespace CoopGraph.Formats;

/// <summary>
/// Texts as every format can hold them: what XML forbids (most control characters, halves of surrogate pairs, U+FFFE and U+FFFF) becomes
/// the replacement character, so that a text is the same in each file and shows that something stood there.
/// </summary>
internal static class CleanText
{
    private const char Replacement = '\uFFFD';

    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(code => (char)code).Except("\t\n\r"), .. Surrogates(), '\uFFFE', '\uFFFF']);

    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAny(Suspects)) return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // What is no rune is told as the replacement character.
            if (rune.IsBmp && Suspects.Contains((char)rune.Value)) clean.Append(Replacement);
            else clean.Append(rune);
        }
        return clean.ToString();
    }

    private static IEnumerable<char> Surrogates() => Enumerable.Range(0xD800, 0x800).Select(code => (char)code);
}
