using CoopGraph.Core.Model;
using CoopGraph.GraphQL.Execution;
using CoopGraph.GraphQL.Types;

namespace CoopGraph.Server.Api;

/// <summary>
/// The node-valued fields of reports. An analysis names nodes by id; each such field is loaded for all its parents of a
/// level with one plan.
/// </summary>
internal static class ReportFields
{
    public static void Bind(SchemaBinding binding, Schema schema, NodeLoader loader)
    {
        var report = schema.Type("Report")!;
        foreach (var type in Reachable(schema, [.. schema.PossibleTypes(report)]))
        {
            foreach (var field in type.Fields.Where(field => IsNode(schema, field.Type.Named)))
            {
                binding.Batch(type.Name, field.Name, (context, parents, cancellationToken) => loader.ResolveAsync(
                    context.Field, [.. parents.Select(parent => PropertyReader.Read(parent, context.Field))], cancellationToken));
            }
        }
    }

    /// <summary>The object types below these that are no nodes themselves.</summary>
    private static HashSet<ObjectType> Reachable(Schema schema, IReadOnlyList<ObjectType> roots)
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
        type is ObjectType or InterfaceType or UnionType && schema.PossibleTypes(type).All(possible => Enum.TryParse<NodeKind>(possible.Name, out _));
}
