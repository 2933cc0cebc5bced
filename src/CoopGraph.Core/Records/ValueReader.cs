using CoopGraph.Core.Model;

namespace CoopGraph.Core.Records;

/// <summary>Reads the small values that nodes and relationships share.</summary>
internal static class ValueReader
{
    public static Citation Citation(RecordFields fields) => new(
        fields.RequiredText("source"),
        fields.RequiredText("locator"),
        fields.Date("asOf"),
        fields.Word("certainty", Vocabulary.SourceCertainties, required: true));

    public static Statement? Statement(RecordFields fields)
    {
        var property = fields.RequiredText("property");
        var value = fields.Scalar("value");
        var rank = fields.Word("rank", Vocabulary.Ranks, required: true);
        var citation = fields.Object("citation");
        if (citation is null) fields.Report("citation", Errors.Missing);
        if (citation is null || value is null) return null;
        var read = Citation(citation);
        citation.ReportUnread();
        return new Statement(property, value, rank, read);
    }

    public static IReadOnlyList<Statement> Statements(RecordFields fields) =>
        [.. fields.List("statements", Statement).OfType<Statement>()];

    public static Money? Money(RecordFields fields, string field)
    {
        if (fields.Object(field) is not { } money) return null;
        var amount = money.Decimal("amount");
        if (amount is null && !money.Has("amount")) money.Report("amount", Errors.Missing);
        var currency = money.RequiredText("currency");
        if (currency.Length != 3 || !currency.All(char.IsAsciiLetterUpper)) money.Report("currency", Errors.ExpectedCurrency);
        var year = money.Integer("year");
        money.ReportUnread();
        return amount is null ? null : new Money(amount.Value, currency, year);
    }

    public static GeoPoint? Point(RecordFields fields, string field)
    {
        if (fields.Object(field) is not { } point) return null;
        var (lat, lon) = (point.Number("lat"), point.Number("lon"));
        point.ReportUnread();
        if (lat is >= -90 and <= 90 && lon is >= -180 and <= 180) return new GeoPoint(lat.Value, lon.Value);
        fields.Report(field, Errors.ExpectedPoint);
        return null;
    }
}
