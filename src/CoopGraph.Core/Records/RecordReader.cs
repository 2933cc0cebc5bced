using CoopGraph.Core.Model;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CoopGraph.Core.Records;

/// <summary>Reads JSON Lines: one node or relationship per line. Every fault of form becomes a <see cref="Problem"/>; reading goes on.</summary>
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
        foreach (var file in Directory.EnumerateFiles(folder, "*.jsonl").Order(StringComparer.Ordinal))
        {
            using var reader = File.OpenText(file);
            Read(reader, Path.GetFileName(file), records);
        }
        return records;
    }

    /// <param name="file">The name that problems carry.</param>
    public static void Read(TextReader reader, string file, RecordSet into)
    {
        var place = new RecordPlace(file, 0);
        while (reader.ReadLine() is { } line)
        {
            place = place with { Line = place.Line + 1 };
            if (string.IsNullOrWhiteSpace(line)) continue;
            if (line.Length > MaxLineLength)
            {
                into.Problems.Add(new Problem(file, place.Line, null, null, Errors.LineTooLong(line.Length, MaxLineLength)));
                continue;
            }
            ReadLine(line, place, into);
        }
    }

    private static void ReadLine(string line, RecordPlace place, RecordSet into)
    {
        JObject json;
        try
        {
            json = Parse(line);
        }
        catch (JsonException malformed)
        {
            into.Problems.Add(new Problem(place.File, place.Line, null, null, Errors.NotJson(malformed.Message)));
            return;
        }
        var fields = new RecordFields(json, place, into.Problems);
        var type = fields.RequiredText("type");
        if (Enum.TryParse<NodeKind>(type, out var kind) && Enum.GetName(kind) == type)
        {
            into.Nodes.Add((NodeReader.Read(fields, kind), place));
        }
        else if (RelationshipTypes.TryParseLabel(type, out var relationship))
        {
            into.Relationships.Add((RelationshipReader.Read(fields, relationship), place));
        }
        else
        {
            // Without a type nothing is known about the other fields: one problem says it all.
            if (!string.IsNullOrWhiteSpace(type)) fields.Report("type", Errors.UnknownType(type));
            return;
        }
        fields.ReportUnread();
    }

    private static JObject Parse(string line)
    {
        using var reader = new JsonTextReader(new StringReader(line)) { MaxDepth = MaxDepth, DateParseHandling = DateParseHandling.None };
        var json = JToken.Load(reader, Loading) as JObject ?? throw new JsonReaderException(Errors.NotAnObject);
        return reader.Read() ? throw new JsonReaderException(Errors.MoreThanOneRecord) : json;
    }
}
