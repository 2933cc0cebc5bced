using System.Text.Json.Nodes;
using CoopGraph.Core.Model;
using CoopGraph.Core.Records;
using CoopGraph.Core.Tests.Data;

namespace CoopGraph.Core.Tests.Records;

/// <summary>data/record.schema.json says what the model says: kinds, properties, closed words, ends and qualifiers.</summary>
public sealed class RecordSchemaTests
{
    /// <summary>What stands beside a rule and refuses nothing.</summary>
    private static readonly string[] Annotations = ["description", "format"];

    private static readonly JsonObject Schema =
        JsonNode.Parse(File.ReadAllText(Path.Combine(BundledData.Folder, "record.schema.json")))!.AsObject();

    public static TheoryData<NodeKind> Kinds => [.. Enum.GetValues<NodeKind>()];

    public static TheoryData<RelationshipType> Types => [.. Enum.GetValues<RelationshipType>()];

    [Fact]
    public void Record_OfAnyType_IsHeldToTheRulesOfItsType()
    {
        string[] types = [.. Enum.GetNames<NodeKind>(), .. Enum.GetValues<RelationshipType>().Select(type => type.Label())];

        AssertSame(new JsonObject { ["enum"] = Words(types) }, "properties", "type");
        AssertSame(
            new JsonArray([.. types.Select(type => new JsonObject
            {
                ["if"] = new JsonObject { ["properties"] = new JsonObject { ["type"] = new JsonObject { ["const"] = type } } },
                ["then"] = Ref(type),
            })]),
            "allOf");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Node_OfAKind_HasThePropertiesOfTheModel(NodeKind kind)
    {
        var rules = ModelSchema.Properties[kind];
        var properties = new JsonObject
        {
            ["type"] = new JsonObject { ["const"] = kind.ToString() },
            ["id"] = Id([kind]),
            ["names"] = List("name", least: 1),
            ["summary"] = Ref("texts"),
            ["identifiers"] = List("identifier"),
            ["from"] = Ref("partialDate"),
            ["to"] = Ref("partialDate"),
            ["citations"] = List("citation", least: 1),
            ["statements"] = List("statement"),
        };
        foreach (var rule in rules) properties[rule.Name] = Property(rule);

        AssertSame(
            Object(properties, ["type", "id", "names", .. rules.Where(rule => rule.Required).Select(rule => rule.Name), "citations"]),
            "$defs",
            kind.ToString());
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Relationship_OfAType_HasTheEndsAndTheQualifierOfTheModel(RelationshipType type)
    {
        var rule = ModelSchema.Relationships[type];
        var ends = Ends(rule);
        var starts = ends.SelectMany(pair => pair.Starts).Order().ToArray();
        var properties = new JsonObject
        {
            ["type"] = new JsonObject { ["const"] = type.Label() },
            ["start"] = Id(starts),
            ["end"] = Id(ends.SelectMany(pair => pair.Ends).Distinct().Order()),
            ["citations"] = List("citation", least: 1),
            ["statements"] = List("statement"),
        };
        foreach (var date in type == RelationshipType.SucceededBy ? (string[])["date"] : ["from", "to"])
            properties[date] = Ref("partialDate");
        if (type == RelationshipType.ParticipatesIn) properties["amount"] = Ref("money");
        if (rule.Qualifier is not null) properties[rule.Qualifier] = new JsonObject { ["enum"] = Words(rule.Words!) };
        var qualified = starts.Where(kind => rule.QualifierRequired?.Invoke(kind) == true).ToArray();
        string[] always = qualified.Length == starts.Length ? [rule.Qualifier!] : [];

        var expected = Object(properties, ["type", "start", "end", .. always, "citations"]);
        if (qualified.Length > 0 && qualified.Length < starts.Length)
        {
            expected["if"] = new JsonObject { ["properties"] = new JsonObject { ["start"] = Id(qualified) } };
            expected["then"] = new JsonObject { ["required"] = Words([rule.Qualifier!]) };
        }
        if (ends.Count > 1)
        {
            expected["anyOf"] = new JsonArray([.. ends.Select(pair => new JsonObject
            {
                ["properties"] = new JsonObject { ["start"] = Id(pair.Starts), ["end"] = Id(pair.Ends) },
            })]);
        }
        AssertSame(expected, "$defs", type.Label());
    }

    [Theory]
    [InlineData("name", "kind", nameof(Vocabulary.NameKinds))]
    [InlineData("citation", "certainty", nameof(Vocabulary.SourceCertainties))]
    [InlineData("statement", "rank", nameof(Vocabulary.Ranks))]
    public void Word_OfASharedValue_IsOneOfItsClosedList(string value, string property, string vocabulary) =>
        AssertSame(new JsonObject { ["enum"] = Words((IReadOnlyList<string>)typeof(Vocabulary).GetProperty(vocabulary)!.GetValue(null)!) },
            "$defs", value, "properties", property);

    [Fact]
    public void Fields_OfRecordsAsWritten_AreAllFieldsThereAre()
    {
        var random = new RandomRecords(new Random(1));
        var written = new SortedSet<string>(StringComparer.Ordinal);
        for (var count = 0; count < 2_000; count++)
        {
            var (node, relationship) = (random.Node(), random.Relationship());
            Note(RecordWriter.Write(node), node.Kind.ToString());
            Note(RecordWriter.Write(relationship), relationship.Type.Label());
        }

        var told = Schema["$defs"]!.AsObject()
            .SelectMany(definition => (definition.Value!["properties"]?.AsObject() ?? [])
                .Select(property => $"{definition.Key}.{property.Key}"));
        Assert.Equal(told.Order(StringComparer.Ordinal), written);

        void Note(string line, string definition) => Fields(JsonNode.Parse(line), Ref(definition), written);
    }

    /// <summary>Notes each field of a value under the definition that the schema gives it.</summary>
    private static void Fields(JsonNode? value, JsonNode? schema, SortedSet<string> into)
    {
        if (value is JsonArray list)
        {
            foreach (var item in list) Fields(item, schema?["items"], into);
        }
        else if (value is JsonObject fields && schema?["$ref"] is { } reference)
        {
            var definition = reference.GetValue<string>().Split('/')[^1];
            if (Schema["$defs"]![definition]!["properties"] is not { } properties) return;
            foreach (var (name, field) in fields)
            {
                into.Add($"{definition}.{name}");
                Fields(field, properties[name], into);
            }
        }
    }

    /// <summary>Which starts go with which ends: those with the same ends together.</summary>
    private static List<(NodeKind[] Starts, NodeKind[] Ends)> Ends(RelationshipRule rule) =>
    [
        .. Enum.GetValues<NodeKind>()
            .Select(start => (Start: start, Ends: Enum.GetValues<NodeKind>().Where(end => rule.Connects(start, end)).ToArray()))
            .Where(pair => pair.Ends.Length > 0)
            .GroupBy(
                pair => string.Join(' ', pair.Ends), (_, pairs) => ((NodeKind[])[.. pairs.Select(pair => pair.Start)], pairs.First().Ends)),
    ];

    private static JsonObject Property(PropertyRule rule) => rule.Shape switch
    {
        PropertyShape.Word => new JsonObject { ["enum"] = Words(rule.Words!) },
        PropertyShape.Flag => new JsonObject { ["type"] = "boolean" },
        PropertyShape.Money => Ref("money"),
        PropertyShape.Point => Ref("point"),
        PropertyShape.Date => Ref("partialDate"),
        PropertyShape.Country => Id([NodeKind.Territory]),
        PropertyShape.Outline => List("outlineEntry"),
        _ when rule.Required => new JsonObject { ["type"] = "string", ["minLength"] = 1 },
        _ => new JsonObject { ["type"] = "string" },
    };

    private static JsonObject Object(JsonObject properties, IEnumerable<string> required) =>
        new() { ["type"] = "object", ["properties"] = properties, ["required"] = Words(required), ["additionalProperties"] = false };

    private static JsonObject Ref(string definition) => new() { ["$ref"] = "#/$defs/" + definition };

    private static JsonObject List(string definition, int least = 0)
    {
        var list = new JsonObject { ["type"] = "array", ["items"] = Ref(definition) };
        if (least > 0) list["minItems"] = least;
        return list;
    }

    private static JsonObject Id(IEnumerable<NodeKind> kinds) =>
        new()
        {
            ["type"] = "string",
            ["pattern"] = $"^({string.Join('|', kinds.Select(kind => kind.IdPrefix()))}):[a-z0-9]+(-{{1,2}}[a-z0-9]+)*$",
        };

    private static JsonArray Words(IEnumerable<string> words) => [.. words.Select(word => JsonValue.Create(word))];

    private static void AssertSame(JsonNode expected, params string[] place)
    {
        var found = place.Aggregate((JsonNode?)Schema, (node, name) => node?[name]);
        Assert.Empty(Differences(expected, found, "#/" + string.Join('/', place)));
    }

    private static IEnumerable<string> Differences(JsonNode? expected, JsonNode? found, string place)
    {
        if (expected is JsonObject wanted && found is JsonObject given)
        {
            var names = wanted.Select(pair => pair.Key).Union(given.Select(pair => pair.Key).Except(Annotations));
            return names.SelectMany(name => Differences(wanted[name], given[name], $"{place}/{name}"));
        }
        if (expected is JsonArray items && found is JsonArray others && items.Count == others.Count)
            return items.Zip(others).SelectMany((pair, index) => Differences(pair.First, pair.Second, $"{place}/{index}"));
        return JsonNode.DeepEquals(expected, found) ? [] : [$"{place} is {Text(found)}; the model says {Text(expected)}"];
    }

    private static string Text(JsonNode? node) => node?.ToJsonString() ?? "not there";
}
