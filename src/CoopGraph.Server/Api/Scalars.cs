using System.Globalization;
using CoopGraph.Core.Time;
using CoopGraph.GraphQL.Types;

namespace CoopGraph.Server.Api;

/// <summary>The custom scalars of the schema.</summary>
internal static class Scalars
{
    public static ScalarCoercion Date { get; } = ScalarCoercion.Create(
        value => ((PartialDate)value).Text,
        value => PartialDate.TryParse(value as string, out var date) ? date : throw new ScalarException(Errors.NotADate(value)));

    /// <summary>A moment in UTC, to the millisecond.</summary>
    public static ScalarCoercion DateTime { get; } = ScalarCoercion.Create(
        value => ((DateTimeOffset)value).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        value => DateTimeOffset.TryParse(value as string, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment
            : throw new ScalarException(Errors.NotADateTime(value)));

    public static ScalarCoercion Decimal { get; } = ScalarCoercion.Create(
        value => ((decimal)value).ToString(CultureInfo.InvariantCulture),
        value => decimal.TryParse(
            Convert.ToString(value, CultureInfo.InvariantCulture),
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number)
            ? number
            : throw new ScalarException(Errors.NotADecimal(value)));

    public static ScalarCoercion PassThrough { get; } = ScalarCoercion.Create(value => value, value => value);

    /// <summary>Any JSON value; dates and words inside it are written as text.</summary>
    public static ScalarCoercion Json { get; } = ScalarCoercion.Create(value => Plain(value)!, value => value);

    private static object? Plain(object? value) => value switch
    {
        null or string or bool or int or long or double => value,
        IReadOnlyDictionary<string, object?> map => map.ToDictionary(pair => pair.Key, pair => Plain(pair.Value)),
        System.Collections.IEnumerable list => list.Cast<object?>().Select(Plain).ToArray(),
        Period period => new Dictionary<string, object?> { ["from"] = period.From?.Text, ["to"] = period.To?.Text },
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
