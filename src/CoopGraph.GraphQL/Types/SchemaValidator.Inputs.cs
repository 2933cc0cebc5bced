using CoopGraph.GraphQL.Coercion;

namespace CoopGraph.GraphQL.Types;

/// <summary>Arguments and input objects (specification sections 3.6.1 and 3.10).</summary>
internal sealed partial class SchemaValidator
{
    private void InputFields(InputObjectType type)
    {
        if (type.Fields.Count == 0) Report(Errors.NoInputFields(type), type.Location);
        foreach (var field in type.Fields)
        {
            InputValue(field);
            if (type.IsOneOf && field.Type.IsNonNull) Report(Errors.OneOfFieldNonNull(field), field.Location);
            if (type.IsOneOf && field.HasDefaultValue) Report(Errors.OneOfFieldDefault(field), field.Location);
        }
    }

    private void InputValue(InputValueDefinition definition)
    {
        Name(definition.Name, definition.Location);
        if (!definition.Type.IsInputType) Report(Errors.NotInputType(definition), definition.Location);
        else if (definition.HasDefaultValue) DefaultValue(definition);
        if (definition.IsRequired && definition.DeprecationReason is not null)
            Report(Errors.RequiredDeprecated(definition), definition.Location);
    }

    /// <summary>The default value must fit the type.</summary>
    private void DefaultValue(InputValueDefinition definition)
    {
        try
        {
            coercion.DefaultOf(definition);
        }
        catch (CoercionException exception)
        {
            Report(Errors.InvalidDefaultValue(definition, exception.Path, exception.Message), definition.Location);
        }
    }

    /// <summary>
    /// Every input object must have a finite value: one whose required fields need no further value of itself, or, for a
    /// OneOf, one with at least one field like that.
    /// </summary>
    private void FiniteInputObjects()
    {
        var open = schema.Types.OfType<InputObjectType>().ToHashSet();
        while (open.RemoveWhere(IsFinite) > 0)
        {
        }
        var reported = new HashSet<InputObjectType>();
        foreach (var type in open.Where(static type => type.Fields.Count > 0))
        {
            var cycle = FindCycle(type, open);
            if (!cycle.Any(field => reported.Contains((InputObjectType)field.Type.Named)))
            {
                Report(Errors.InfiniteInputObject((InputObjectType)cycle[^1].Type.Named, cycle), cycle[0].Location);
                reported.UnionWith(cycle.Select(static field => (InputObjectType)field.Type.Named));
            }
        }

        bool IsFinite(InputObjectType type) => type.IsOneOf
            ? type.Fields.Any(field => !open.Contains(field.Type.Nullable))
            : !type.Fields.Any(field => field.Type is NonNullType nonNull && open.Contains(nonNull.OfType));
    }

    /// <summary>From a type without finite value, the first field that makes it so, and so on, until a type comes up again.</summary>
    private static List<InputValueDefinition> FindCycle(InputObjectType start, HashSet<InputObjectType> infinite)
    {
        List<InputValueDefinition> path = [];
        List<InputObjectType> types = [start];
        while (true)
        {
            var next = types[^1].Fields.First(field => field.Type.Nullable is InputObjectType type
                && infinite.Contains(type)
                && (types[^1].IsOneOf || field.Type.IsNonNull));
            path.Add(next);
            var seen = types.IndexOf((InputObjectType)next.Type.Named);
            if (seen >= 0) return path[seen..];
            types.Add((InputObjectType)next.Type.Named);
        }
    }
}
