using CoopGraph.GraphQL.Language.Ast;

namespace CoopGraph.GraphQL.Types;

/// <summary>
/// InputObjectDefaultValueHasCycle() (specification section 3.10): finds default values that refer to themselves. To be called before any
/// default value is coerced: coercing such a one would never end.
/// </summary>
internal sealed class DefaultValueCycles
{
    private readonly List<SchemaError> errors = [];
    private readonly HashSet<InputValueDefinition> done = [];
    private readonly List<InputValueDefinition> path = [];

    public static IReadOnlyList<SchemaError> Find(IEnumerable<InputObjectType> types)
    {
        var search = new DefaultValueCycles();
        foreach (var type in types) search.Object(type, given: null);
        return search.errors;
    }

    /// <summary>The fields of an object of which some are given and the others take their default values.</summary>
    private void Object(InputObjectType type, ObjectValueNode? given)
    {
        foreach (var field in type.Fields)
        {
            if (field.Type.Named is not InputObjectType fieldType) continue;
            if (given?.Fields.FirstOrDefault(node => node.Name.Value == field.Name) is { } node)
                Value(fieldType, node.Value);
            else if (field.DefaultLiteral is { } literal) Default(field, fieldType, literal);
        }
    }

    private void Default(InputValueDefinition field, InputObjectType fieldType, ValueNode literal)
    {
        var start = path.IndexOf(field);
        if (start >= 0)
        {
            var via = path.Skip(start + 1).Select(static step => step.Coordinate).ToList();
            errors.Add(new SchemaError(Errors.DefaultValueCycle(field.Coordinate, via), field.Location));
        }
        else if (done.Add(field))
        {
            path.Add(field);
            Value(fieldType, literal);
            path.RemoveAt(path.Count - 1);
        }
    }

    private void Value(InputObjectType type, ValueNode value)
    {
        if (value is ListValueNode list)
        {
            foreach (var item in list.Items) Value(type, item);
        }
        else if (value is ObjectValueNode given)
        {
            Object(type, given);
        }
    }
}
