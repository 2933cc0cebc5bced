using System.Globalization;
using System.Text;

namespace CoopGraph.Core.Text;

/// <summary>
/// Makes names comparable: case, accents, ligatures, apostrophes, hyphens and French or Spanish elisions fold away, so that
/// <c>L'AMEXCID</c> and <c>amexcid</c> are one. Every store indexes this form and nothing else.
/// </summary>
public static class Folding
{
    private static readonly Dictionary<char, string> Ligatures = new()
    {
        { 'œ', "oe" }, { 'æ', "ae" }, { 'ß', "ss" }, { 'ø', "o" }, { 'ł', "l" }, { 'đ', "d" }, { 'ı', "i" }, { 'þ', "th" }, { 'ð', "d" },
    };

    private static readonly HashSet<string> Elisions = ["l", "d", "qu", "s", "n", "j", "m", "t", "c"];

    /// <summary>The folded text: words separated by one space.</summary>
    public static string Fold(string text) => string.Join(' ', Words(text));

    /// <summary>The folded words. Each Chinese character is a word of its own; an elided article before an apostrophe is dropped.</summary>
    public static IReadOnlyList<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var raw in WellFormed(text).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(raw) == UnicodeCategory.NonSpacingMark) continue;
            var letter = char.ToLowerInvariant(raw);
            if (IsHan(letter))
            {
                Close(words, word);
                words.Add(letter.ToString());
            }
            else if (IsApostrophe(letter))
            {
                if (!Elisions.Contains(word.ToString())) Close(words, word);
                word.Clear();
            }
            else if (char.IsLetterOrDigit(letter))
            {
                if (Ligatures.TryGetValue(letter, out var letters)) word.Append(letters);
                else word.Append(letter);
            }
            else
            {
                Close(words, word);
            }
        }
        Close(words, word);
        return words;
    }

    /// <summary>The text with halves of surrogate pairs replaced: normalisation refuses them, and people paste anything.</summary>
    private static string WellFormed(string text) =>
        text.AsSpan().ContainsAnyInRange('\ud800', '\udfff') ? string.Concat(text.EnumerateRunes()) : text;

    private static void Close(List<string> words, StringBuilder word)
    {
        if (word.Length == 0) return;
        words.Add(word.ToString());
        word.Clear();
    }

    private static bool IsHan(char letter) => letter is >= '\u3400' and <= '\u9fff';

    private static bool IsApostrophe(char letter) => letter is '\'' or '’' or '‘' or 'ʼ' or '´' or '`';
}
