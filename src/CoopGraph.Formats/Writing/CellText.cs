using System.Globalization;
using CoopGraph.Core.Time;

namespace CoopGraph.Formats;

/// <summary>Values as texts that programs read.</summary>
internal static class CellText
{
    /// <summary>What stands between the items of a list.</summary>
    public const char Between = '|';

    /// <returns>Null where there is no value, or an empty one.</returns>
    public static string? Of(object? value) => value switch
    {
        null or "" => null,
        string text => CleanText.Of(text),
        bool flag => flag ? "true" : "false",
        PartialDate date => date.Text,
        Uri address => address.AbsoluteUri,
        IEnumerable<string> texts => Of(string.Join(Between, texts)),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException(Errors.NotACell(value), nameof(value)),
    };
}
