using CoopGraph.Core.Model;

namespace CoopGraph.Core.Records;

/// <summary>Reads one node by the rules of its kind.</summary>
internal static class NodeReader
{
    public static NodeRecord Read(RecordFields fields, NodeKind kind) => new()
    {
        Id = fields.RequiredText("id"),
        Kind = kind,
        Names = fields.List("names", name => new Name(
            name.RequiredText("value"), name.Text("lang"), name.Word("kind", Vocabulary.NameKinds, required: true), name.Period())),
        Summary = fields.Texts("summary"),
        Identifiers = fields.List("identifiers", id => new Identifier(id.RequiredText("scheme"), id.RequiredText("value"), id.Period())),
        Period = fields.Period(),
        Citations = fields.List("citations", ValueReader.Citation),
        Statements = ValueReader.Statements(fields),
        Properties = Properties(fields, kind),
    };

    private static SortedDictionary<string, object> Properties(RecordFields fields, NodeKind kind)
    {
        var properties = new SortedDictionary<string, object>(StringComparer.Ordinal);
        foreach (var rule in ModelSchema.Properties[kind])
        {
            var value = Value(fields, rule);
            var isBlank = rule.Shape != PropertyShape.Word && value is string text && string.IsNullOrWhiteSpace(text);
            if (rule.Required && (isBlank || !fields.Has(rule.Name))) fields.Report(rule.Name, Errors.MissingFor(kind));
            if (value is not null && fields.Has(rule.Name)) properties[rule.Name] = value;
        }
        return properties;
    }

    private static object? Value(RecordFields fields, PropertyRule rule) => rule.Shape switch
    {
        PropertyShape.Word => fields.Word(rule.Name, rule.Words!, required: false),
        PropertyShape.Flag => fields.Flag(rule.Name),
        PropertyShape.Money => ValueReader.Money(fields, rule.Name),
        PropertyShape.Point => ValueReader.Point(fields, rule.Name),
        PropertyShape.Date => fields.Date(rule.Name),
        PropertyShape.Outline =>
            fields.List(rule.Name, entry => new OutlineEntry(entry.RequiredText("locator"), entry.RequiredText("title"))),
        _ => fields.Text(rule.Name),
    };
}
