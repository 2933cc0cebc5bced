using System.Globalization;
using CoopGraph.Core.Time;
using Newtonsoft.Json.Linq;

namespace CoopGraph.Core.Records;

/// <summary>
/// The fields of one JSON object, read by shape. What is missing, misshapen or never asked for is reported with its name.
/// </summary>
internal sealed class RecordFields(JObject json, RecordPlace place, Action<Problem> report, string path = "", string? recordId = null)
{
    private readonly HashSet<string> read = [];

    public string? RecordId { get; set; } = recordId ?? json["id"]?.ToString();

    public bool Has(string field) => json[field] is { Type: not JTokenType.Null };

    public void Report(string field, string message) =>
        report(new Problem(place.File, place.Line, RecordId, path + field, message));

    public void ReportUnread()
    {
        foreach (var property in json.Properties())
        {
            if (!read.Contains(property.Name)) Report(property.Name, Errors.UnknownField(read));
        }
    }

    /// <summary>A text that says something: a blank one counts as missing.</summary>
    public string RequiredText(string field)
    {
        var text = Text(field);
        if (text is null ? !Has(field) : string.IsNullOrWhiteSpace(text)) Report(field, Errors.Missing);
        return text ?? "";
    }

    public string? Text(string field) => Read(field, JTokenType.String, Errors.ExpectedText)?.Value<string>();

    public bool Flag(string field) => Read(field, JTokenType.Boolean, Errors.ExpectedFlag)?.Value<bool>() ?? false;

    public int? Integer(string field)
    {
        if (Read(field, JTokenType.Integer, Errors.ExpectedInteger) is not JValue token) return null;
        if (token.Value is long number and >= int.MinValue and <= int.MaxValue) return (int)number;
        Report(field, Errors.ExpectedInteger);
        return null;
    }

    public double? Number(string field)
    {
        var token = Read(field, null, Errors.ExpectedNumber);
        if (token is null) return null;
        if (token is JValue { Value: long whole }) return whole;
        if (token is JValue { Value: double number }) return number;
        Report(field, Errors.ExpectedNumber);
        return null;
    }

    /// <summary>A word of a closed list; an unknown one is reported with the list.</summary>
    public string Word(string field, IReadOnlyList<string> words, bool required)
    {
        var word = Text(field);
        if (word is not null && !words.Contains(word)) Report(field, Errors.UnknownWord(word, words));
        else if (required && !Has(field)) Report(field, Errors.Missing);
        return word ?? "";
    }

    public PartialDate? Date(string field)
    {
        if (Text(field) is not { } text) return null;
        if (PartialDate.TryParse(text, out var date)) return date;
        Report(field, Errors.NotAPartialDate(text));
        return null;
    }

    public Period Period()
    {
        var period = new Period(Date("from"), Date("to"));
        if (period.IsReversed) Report("to", Errors.Reversed(period));
        return period;
    }

    public decimal? Decimal(string field)
    {
        if (Text(field) is not { } text) return null;
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return number;
        Report(field, Errors.ExpectedDecimal(text));
        return null;
    }

    public object? Scalar(string field)
    {
        read.Add(field);
        if (json[field] is JValue { Value: string or bool or long } value) return value.Value;
        if (json[field] is JValue { Value: double number } && double.IsFinite(number)) return number;
        Report(field, Errors.ExpectedScalar);
        return null;
    }

    public RecordFields? Object(string field) =>
        Read(field, JTokenType.Object, Errors.ExpectedObject) is JObject child ? Child(child, field) : null;

    /// <summary>The objects of a list; anything else in it is reported.</summary>
    public IReadOnlyList<T> List<T>(string field, Func<RecordFields, T> readItem)
    {
        if (Read(field, JTokenType.Array, Errors.ExpectedList) is not JArray array) return [];
        var items = new List<T>(array.Count);
        for (var index = 0; index < array.Count; index++)
        {
            var name = $"{field}[{index}]";
            if (array[index] is not JObject child)
            {
                Report(name, Errors.ExpectedObject);
                continue;
            }
            var fields = Child(child, name);
            items.Add(readItem(fields));
            fields.ReportUnread();
        }
        return items;
    }

    public IReadOnlyDictionary<string, string> Texts(string field)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (Read(field, JTokenType.Object, Errors.ExpectedObject) is not JObject child) return texts;
        foreach (var property in child.Properties())
        {
            if (property.Value.Type == JTokenType.String) texts[property.Name] = property.Value.Value<string>()!;
            else Report($"{field}.{property.Name}", Errors.ExpectedText);
        }
        return texts;
    }

    private RecordFields Child(JObject child, string field) => new(child, place, report, $"{path}{field}.", RecordId);

    private JToken? Read(string field, JTokenType? type, string expected)
    {
        read.Add(field);
        var token = json[field];
        if (token is null or { Type: JTokenType.Null }) return null;
        if (type is null || token.Type == type) return token;
        Report(field, expected);
        return null;
    }
}
