using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Time;
using CoopGraph.GraphQL.Execution;
using CoopGraph.GraphQL.Types;
using CoopGraph.Server.Api.Analyses;

namespace CoopGraph.Server.Api;

/// <summary>
/// Reads a field that nothing else is bound to: from a record of the graph by the model's names, from any other object by
/// its property of the same name. Words become enum values, texts by language are chosen by the <c>lang</c> argument.
/// </summary>
internal static class PropertyReader
{
    private static readonly ConcurrentDictionary<(Type, FieldDefinition), Func<object, object?>> Getters = new();

    public static object? Read(object parent, SelectedField field)
    {
        if (parent is ReportItem item) return field.ReturnType is ObjectType ? item.Show(Read(item.Value, field)) : Read(item.Value, field);
        var value = parent is Row row ? NodeValue(row.Node, field) : Getter(parent.GetType(), field.Definition)(parent);
        return value switch
        {
            string word when field.ReturnType is EnumType => Vocabulary.ScreamingSnake(word),
            IEnumerable<string> words when field.ReturnType is EnumType => words.Select(Vocabulary.ScreamingSnake).ToArray(),
            IReadOnlyDictionary<string, string> texts => DisplayNames.Choose(texts, field.Argument<string>("lang")),
            Period { IsDated: false } => null,
            _ => value,
        };
    }

    /// <summary>Whether id, kind and display name of a node are enough to read this field of it.</summary>
    public static bool IsBrief(SelectedField field) => field.Name switch
    {
        "__typename" or "id" or "kind" => true,
        "name" or "title" => field.Argument<string>("lang") is null,
        _ => false,
    };

    private static object? NodeValue(NodeRecord node, SelectedField field) => field.Name switch
    {
        "id" => node.Id,
        "name" or "title" => node.DisplayName(field.Argument<string>("lang")),
        "names" => node.Names,
        "kind" => node.Kind,
        "family" => ActorFamilies.Of(node),
        "summary" => node.Summary,
        "period" => node.Period,
        "identifiers" or "codes" => node.Identifiers,
        "umbrella" => node.IsUmbrella,
        "declaredStatus" => node.Text(ModelSchema.Status),
        "number" => int.Parse(
            node.Id.AsSpan(node.Id.IndexOf(':', StringComparison.Ordinal) + 1), System.Globalization.CultureInfo.InvariantCulture),
        _ => node.Properties.GetValueOrDefault(field.Name),
    };

    private static Func<object, object?> Getter(Type type, FieldDefinition field) => Getters.GetOrAdd((type, field), key =>
    {
        var property = key.Item1.GetProperty(key.Item2.Name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase)
            ?? throw new InvalidOperationException($"{key.Item1.Name} has no property for the field '{key.Item2.Name}'.");
        var parent = Expression.Parameter(typeof(object));
        var body = Expression.Convert(Expression.Property(Expression.Convert(parent, key.Item1), property), typeof(object));
        return Expression.Lambda<Func<object, object?>>(body, parent).Compile();
    });
}
