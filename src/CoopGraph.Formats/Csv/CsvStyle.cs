using System.Globalization;

namespace CoopGraph.Formats.Csv;

/// <summary>How tables are written for a reader.</summary>
/// <param name="Delimiter">Between two cells.</param>
/// <param name="HasMark">Whether the file begins with a byte order mark, without which Excel takes UTF-8 for something else.</param>
/// <param name="Numbers">How numbers with a fraction are written.</param>
/// <param name="Yes">How true is written, and <paramref name="No"/> false.</param>
internal sealed record CsvStyle(string Delimiter, bool HasMark, CultureInfo Numbers, string Yes, string No)
{
    /// <summary>As RFC 4180 has it, in UTF-8.</summary>
    public static CsvStyle Plain { get; } = new(",", HasMark: false, CultureInfo.InvariantCulture, "true", "false");

    /// <summary>As Excel opens it by a double click where it speaks French.</summary>
    public static CsvStyle French { get; } = new(
        ";",
        HasMark: true,
        // Not that of the machine, which may have other settings.
        CultureInfo.ReadOnly(new CultureInfo("", useUserOverride: false) { NumberFormat = { NumberDecimalSeparator = "," } }),
        "oui",
        "non");
}
