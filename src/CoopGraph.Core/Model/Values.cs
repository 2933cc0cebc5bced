using CoopGraph.Core.Time;

namespace CoopGraph.Core.Model;

/// <summary>
/// One name of a node: <paramref name="Lang"/> is a BCP 47 tag, <paramref name="Kind"/> one of <see cref="Vocabulary.NameKinds"/>.
/// </summary>
public sealed record Name(string Value, string? Lang, string Kind, Period Period);

/// <summary>A code; unique only inside its scheme, which includes its level (<c>insee-dep</c>, <c>insee-reg</c>).</summary>
public sealed record Identifier(string Scheme, string Value, Period Period);

/// <summary>Who says so: a source, a locator of that source's outline, and the date at which the source says it was true.</summary>
/// <param name="Source">Id of a source node.</param>
/// <param name="Certainty">One of <see cref="Vocabulary.SourceCertainties"/>.</param>
public sealed record Citation(string Source, string Locator, PartialDate? AsOf, string Certainty)
{
    /// <summary>The date at which it shows that something held; what a source only hints at shows nothing.</summary>
    public PartialDate? Evidence => Certainty == Vocabulary.SourceCertainty.Hinted ? null : AsOf;
}

/// <summary>One claim about one property, kept beside the claims that disagree with it.</summary>
/// <param name="Rank">One of <see cref="Vocabulary.Ranks"/>.</param>
public sealed record Statement(string Property, object Value, string Rank, Citation Citation);

/// <summary>An amount in an ISO 4217 currency, with the year it was granted or estimated where known.</summary>
public sealed record Money(decimal Amount, string Currency, int? Year);

/// <summary>WGS 84 degrees.</summary>
public sealed record GeoPoint(double Lat, double Lon);

/// <summary>One place in a source that a citation may point to.</summary>
public sealed record OutlineEntry(string Locator, string Title);
