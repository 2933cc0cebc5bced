using CoopGraph.Core.Model;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CoopGraph.Core.Records;

/// <summary>
/// Reads JSON Lines: one node or relationship per line. Every fault of form becomes a <see cref="Problem"/>; reading goes on.
/// </summary>
public static class RecordReader
{
    /// <summary>Longest line that is read, in characters.</summary>
    public const int MaxLineLength = 1_000_000;

    private const int MaxDepth = 16;

    private static readonly JsonLoadSettings Loading = new() { DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error };

    /// <summary>All files <c>*.jsonl</c> of a folder, in the order of their names.</summary>
    public static RecordSet ReadFolder(string folder)
    {
        var records = new RecordSet();
        if (!Directory.Exists(folder))
        {
            records.Problems.Add(new Problem(folder, 0, null, null, Errors.NoSuchFolder));
            return records;
        }
        var files = Directory.GetFiles(folder, DataFiles.Pattern);
        if (files.Length == 0) records.Problems.Add(new Problem(folder, 0, null, null, Errors.NoRecord));
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            using var reader = File.OpenText(file);
            Read(reader, Path.GetFileName(file), records);
        }
        return records;
    }

    /// <param name="file">The name that problems carry.</param>
    public static void Read(TextReader reader, string file, RecordSet into)
    {
        foreach (var (line, place) in Lines(reader, file, into.Problems.Add))
        {
            switch (ReadLine(line, place, into.Problems.Add))
            {
                case NodeRecord node: into.Nodes.Add((node, place)); break;
                case RelationshipRecord relationship: into.Relationships.Add((relationship, place)); break;
            }
        }
    }

    /// <summary>The lines that hold something, one at a time; one that is too long is reported and skipped.</summary>
    /// <param name="file">The name that places and problems carry.</param>
    public static IEnumerable<(string Line, RecordPlace Place)> Lines(TextReader reader, string file, Action<Problem> report)
    {
        var lines = new LineReader(reader, MaxLineLength);
        for (var number = 1; lines.Next() is { } line; number++)
        {
            if (line.Text is null) report(new Problem(file, number, null, null, Errors.LineTooLong(line.Length, MaxLineLength)));
            else if (!string.IsNullOrWhiteSpace(line.Text)) yield return (line.Text, new RecordPlace(file, number));
        }
    }

    /// <summary>Whether a line holds a node or a relationship; null where it does not say. Nothing but its type is read.</summary>
    public static bool? IsNode(string line) =>
        TypeOf(line) is not { } type ? null : IsKind(type, out _) ? true : RelationshipTypes.TryParseLabel(type, out _) ? false : null;

    /// <summary>What the node of a line is; null where it holds none. Nothing but its type is read.</summary>
    public static NodeKind? KindOf(string line) => TypeOf(line) is { } type && IsKind(type, out var kind) ? kind : null;

    private static string? TypeOf(string line)
    {
        try
        {
            using var reader = Open(line);
            while (reader.Read())
            {
                if (reader.Depth != 1 || reader.TokenType != JsonToken.PropertyName || reader.Value is not "type") continue;
                return reader.ReadAsString();
            }
            return null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <returns>
    /// A <see cref="NodeRecord"/> or a <see cref="RelationshipRecord"/>, also where some of its fields were reported; null where not
    /// even its type is known.
    /// </returns>
    public static object? ReadLine(string line, RecordPlace place, Action<Problem> report)
    {
        JObject json;
        try
        {
            json = Parse(line);
        }
        catch (JsonException malformed)
        {
            report(new Problem(place.File, place.Line, null, null, Errors.NotJson(malformed.Message)));
            return null;
        }
        var fields = new RecordFields(json, place, report);
        var type = fields.RequiredText("type");
        object? record = IsKind(type, out var kind) ? NodeReader.Read(fields, kind)
            : RelationshipTypes.TryParseLabel(type, out var relationship) ? RelationshipReader.Read(fields, relationship)
            : null;
        if (record is not null) fields.ReportUnread();
        // Without a type nothing is known about the other fields: one problem says it all.
        else if (!string.IsNullOrWhiteSpace(type)) fields.Report("type", Errors.UnknownType(type));
        return record;
    }

    private static bool IsKind(string type, out NodeKind kind) => Enum.TryParse(type, out kind) && Enum.GetName(kind) == type;

    private static JsonTextReader Open(string line) =>
        new(new StringReader(line)) { MaxDepth = MaxDepth, DateParseHandling = DateParseHandling.None };

    private static JObject Parse(string line)
    {
        using var reader = Open(line);
        var json = JToken.Load(reader, Loading) as JObject ?? throw new JsonReaderException(Errors.NotAnObject);
        return reader.Read() ? throw new JsonReaderException(Errors.MoreThanOneRecord) : json;
    }
}
