using System.Text.RegularExpressions;

namespace CoopGraph.Explorer.Texts;

/// <summary>What output looks like in print. Data and files keep their own characters.</summary>
public static partial class Typography
{
    private const char NoBreak = '\u00A0';
    private const char NarrowNoBreak = '\u202F';
    private const char WordJoiner = '\u2060';

    /// <summary>
    /// Apostrophes are curved; in French a narrow space that does not break stands before ; ! ? and a space that does not break before :
    /// and inside « »; days, years and percentages stay on one line.
    /// </summary>
    public static string Set(string text, Language language)
    {
        var curved = Apostrophe().Replace(text, "’");
        curved = Range().Replace(curved, $"$1{WordJoiner}–{WordJoiner}$2");
        if (language != Language.French) return curved;
        curved = HighMark().Replace(curved, $"{NarrowNoBreak}$1");
        curved = Colon().Replace(curved, $"{NoBreak}:");
        curved = Opening().Replace(curved, $"«{NoBreak}");
        curved = Closing().Replace(curved, $"{NoBreak}»");
        return Percent().Replace(curved, $"$1{NarrowNoBreak}%");
    }

    [GeneratedRegex(@"(?<=\p{L})'(?=\p{L})")]
    private static partial Regex Apostrophe();

    [GeneratedRegex(@"\b(\d{4})\u2060?[–-]\u2060?(\d{4})\b(?![-–\d])")]
    private static partial Regex Range();

    [GeneratedRegex(@"[ \u00A0\u202F]+([;!?])")]
    private static partial Regex HighMark();

    [GeneratedRegex(@"[ \u00A0\u202F]+:")]
    private static partial Regex Colon();

    [GeneratedRegex(@"«[ \u00A0\u202F]*")]
    private static partial Regex Opening();

    [GeneratedRegex(@"[ \u00A0\u202F]*»")]
    private static partial Regex Closing();

    [GeneratedRegex(@"(\d)[ \u00A0\u202F]*%")]
    private static partial Regex Percent();
}
