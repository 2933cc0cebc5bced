using CoopGraph.GraphQL.Coercion;

namespace CoopGraph.GraphQL.Types;

/// <summary>Arguments and input objects (specification sections 3.6.1 and 3.10).</summary>
internal sealed partial class SchemaValidator
{
    private void InputFields(InputObjectType type)
    {
        if (type.Fields.Count == 0)
        {
            Report(Errors.NoInputFields(type), type.Location);
        }
        foreach (var field in type.Fields)
        {
            InputValue(field);
            if (type.IsOneOf && field.Type.IsNonNull)
            {
                Report(Errors.OneOfFieldNonNull(field), field.Location);
            }
            if (type.IsOneOf && field.HasDefaultValue)
            {
                Report(Errors.OneOfFieldDefault(field), field.Location);
            }
        }
    }

    private void InputValue(InputValueDefinition definition)
    {
        Name(definition.Name, definition.Location);
        if (!definition.Type.IsInputType)
        {
            Report(Errors.NotInputType(definition), definition.Location);
        }
        else if (definition.HasDefaultValue)
        {
            DefaultValue(definition);
        }
        if (definition.IsRequired && definition.DeprecationReason is not null)
        {
            Report(Errors.RequiredDeprecated(definition), definition.Location);
        }
    }

    /// <summary>The default value must fit the type; what it is coerced to is kept.</summary>
    private void DefaultValue(InputValueDefinition definition)
    {
        try
        {
            definition.DefaultValue = _coercion.DefaultOf(definition);
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
        var open = _schema.Types.OfType<InputObjectType>().ToHashSet();
        while (open.RemoveWhere(IsFinite) > 0)
        {
        }
        foreach (var type in open.Where(type => type.Fields.Count > 0))
        {
            Report(Errors.InfiniteInputObject(type), type.Location);
        }

        bool IsFinite(InputObjectType type) => type.IsOneOf
            ? type.Fields.Any(field => !open.Contains(field.Type.Nullable))
            : !type.Fields.Any(field => field.Type is NonNullType nonNull && open.Contains(nonNull.OfType));
    }
}
