using CoopGraph.Core.Analyses;
using CoopGraph.Core.Model;
using CoopGraph.Core.Time;
using CoopGraph.GraphQL.Execution;
using CoopGraph.GraphQL.Types;

namespace CoopGraph.Server.Api.Analyses;

/// <summary>
/// The fields of reports that are more than a property. An analysis names nodes by id; all such fields of a level are resolved together,
/// from what the report's load brought, and with one call to the store where more is selected of them.
/// </summary>
internal static class ReportFields
{
    /// <summary>
    /// How many rows a list inside of a report's list is reckoned to have; the lists of the report itself have as many as the
    /// analysis's price says.
    /// </summary>
    private const long NestedRows = 10;

    public static void Bind(SchemaBinding binding, Schema schema, NodeLoader loader, IReadOnlyList<ObjectType> reports)
    {
        var types = Below(schema, reports);
        binding.Joint(
            from type in types
            from field in type.Fields
            where IsNode(schema, field.Type.Named)
            select (type.Name, field.Name),
            loader.ResolveAsync);
        // What nodes show too is paid for as it is there.
        var shared = Below(schema, [.. schema.Types.OfType<ObjectType>().Where(type => IsNode(schema, type))]);
        foreach (var type in types.Except(shared).Except(reports))
        {
            foreach (var list in type.Fields.Where(IsListOfObjects)) binding.Cost(type.Name, list.Name, multiplier: _ => NestedRows);
        }
        binding.Value("ReportTable", "rows", (item, field) => Rows((ReportItem)item, field.Argument<string>("lang")));
    }

    private static bool IsListOfObjects(FieldDefinition field) =>
        field.Type.Nullable is ListType && field.Type.Named is StructuredType or UnionType;

    /// <summary>The object types below these that are no nodes themselves.</summary>
    private static HashSet<ObjectType> Below(Schema schema, IReadOnlyList<ObjectType> roots)
    {
        var seen = new HashSet<ObjectType>(roots);
        var open = new Queue<ObjectType>(roots);
        while (open.TryDequeue(out var type))
        {
            foreach (var next in type.Fields.Select(field => field.Type.Named).OfType<ObjectType>())
            {
                if (!IsNode(schema, next) && seen.Add(next)) open.Enqueue(next);
            }
        }
        return seen;
    }

    private static bool IsNode(Schema schema, NamedType type) =>
        type is ObjectType or InterfaceType or UnionType
        && schema.PossibleTypes(type).All(possible => Enum.TryParse<NodeKind>(possible.Name, out _));

    private static object?[][] Rows(ReportItem item, string? lang)
    {
        var table = (Table)item.Value;
        return [.. table.Rows.Select(row => row.Select((cell, at) => Cell(cell, table.Columns[at].Kind)).ToArray())];

        object? Cell(object? cell, ColumnKind kind) => (cell, kind) switch
        {
            (null, _) => null,
            (string id, ColumnKind.Node) => Named(id),
            (IEnumerable<string> ids, ColumnKind.Nodes) => ids.Select(Named).ToArray(),
            (IReadOnlyDictionary<string, string> texts, ColumnKind.Text) => DisplayNames.Choose(texts, lang),
            (System.Collections.IEnumerable words, ColumnKind.Words) => words.Cast<object>().Select(Word).ToArray(),
            (_, ColumnKind.Word) => Word(cell),
            (PartialDate date, _) => date.Text,
            _ => cell,
        };

        Dictionary<string, object?> Named(string id) =>
            new() { ["id"] = id, ["name"] = item.Nodes.TryGetValue(id, out var node) ? node.DisplayName(lang) : id };

        static string Word(object word) => Vocabulary.ScreamingSnake(word.ToString()!);
    }
}
