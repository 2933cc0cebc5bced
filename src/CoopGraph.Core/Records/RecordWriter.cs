using System.Globalization;
using CoopGraph.Core.Model;
using CoopGraph.Core.Time;
using Newtonsoft.Json;

namespace CoopGraph.Core.Records;

/// <summary>
/// Writes a record as the one line that <see cref="RecordReader"/> reads: compact, keys always in the same order, nothing
/// written that says nothing. So an export of unchanged data changes no line.
/// </summary>
public static class RecordWriter
{
    public static string Write(NodeRecord node) => Line(json =>
    {
        Text(json, "type", node.Kind.ToString());
        Text(json, "id", node.Id);
        List(json, "names", node.Names, name =>
        {
            Text(json, "value", name.Value);
            Text(json, "lang", name.Lang);
            Text(json, "kind", name.Kind);
            Period(json, name.Period);
        });
        Texts(json, "summary", node.Summary);
        List(json, "identifiers", node.Identifiers, identifier =>
        {
            Text(json, "scheme", identifier.Scheme);
            Text(json, "value", identifier.Value);
            Period(json, identifier.Period);
        });
        foreach (var rule in ModelSchema.Properties[node.Kind])
        {
            if (node.Properties.TryGetValue(rule.Name, out var value)) Property(json, rule.Name, value);
        }
        Period(json, node.Period);
        Claims(json, node.Statements, node.Citations);
    });

    public static string Write(RelationshipRecord relationship) => Line(json =>
    {
        Text(json, "type", relationship.Type.Label());
        Text(json, "start", relationship.Start);
        Text(json, "end", relationship.End);
        if (ModelSchema.Relationships[relationship.Type].Qualifier is { } qualifier) Text(json, qualifier, relationship.Qualifier);
        if (relationship.Type == RelationshipType.SucceededBy) Text(json, "date", relationship.Period.From?.Text);
        else Period(json, relationship.Period);
        if (relationship.Amount is { } amount) Property(json, "amount", amount);
        Claims(json, relationship.Statements, relationship.Citations);
    });

    private static string Line(Action<JsonTextWriter> write)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var json = new JsonTextWriter(text) { Formatting = Formatting.None };
        json.WriteStartObject();
        write(json);
        json.WriteEndObject();
        return text.ToString();
    }

    private static void Claims(JsonTextWriter json, IReadOnlyList<Statement> statements, IReadOnlyList<Citation> citations)
    {
        List(json, "statements", statements, statement =>
        {
            Text(json, "property", statement.Property);
            json.WritePropertyName("value");
            json.WriteValue(statement.Value);
            Text(json, "rank", statement.Rank);
            json.WritePropertyName("citation");
            json.WriteStartObject();
            Cite(json, statement.Citation);
            json.WriteEndObject();
        });
        List(json, "citations", citations, citation => Cite(json, citation));
    }

    private static void Cite(JsonTextWriter json, Citation citation)
    {
        Text(json, "source", citation.Source);
        Text(json, "locator", citation.Locator);
        Text(json, "asOf", citation.AsOf?.Text);
        Text(json, "certainty", citation.Certainty);
    }

    private static void Period(JsonTextWriter json, Period period)
    {
        Text(json, "from", period.From?.Text);
        Text(json, "to", period.To?.Text);
    }

    private static void Property(JsonTextWriter json, string name, object value)
    {
        json.WritePropertyName(name);
        switch (value)
        {
            case Money money:
                json.WriteStartObject();
                Text(json, "amount", money.Amount.ToString(CultureInfo.InvariantCulture));
                Text(json, "currency", money.Currency);
                if (money.Year is { } year) Property(json, "year", year);
                json.WriteEndObject();
                break;
            case GeoPoint point:
                json.WriteStartObject();
                Property(json, "lat", point.Lat);
                Property(json, "lon", point.Lon);
                json.WriteEndObject();
                break;
            case IReadOnlyList<OutlineEntry> outline:
                Items(json, outline, entry =>
                {
                    Text(json, "locator", entry.Locator);
                    Text(json, "title", entry.Title);
                });
                break;
            case PartialDate date:
                json.WriteValue(date.Text);
                break;
            default:
                json.WriteValue(value);
                break;
        }
    }

    private static void Text(JsonTextWriter json, string name, string? value)
    {
        if (value is null) return;
        json.WritePropertyName(name);
        json.WriteValue(value);
    }

    private static void Texts(JsonTextWriter json, string name, IReadOnlyDictionary<string, string> texts)
    {
        if (texts.Count == 0) return;
        json.WritePropertyName(name);
        json.WriteStartObject();
        foreach (var (key, value) in texts.OrderBy(pair => pair.Key, StringComparer.Ordinal)) Text(json, key, value);
        json.WriteEndObject();
    }

    private static void List<T>(JsonTextWriter json, string name, IReadOnlyList<T> items, Action<T> write)
    {
        if (items.Count == 0) return;
        json.WritePropertyName(name);
        Items(json, items, write);
    }

    private static void Items<T>(JsonTextWriter json, IReadOnlyList<T> items, Action<T> write)
    {
        json.WriteStartArray();
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
