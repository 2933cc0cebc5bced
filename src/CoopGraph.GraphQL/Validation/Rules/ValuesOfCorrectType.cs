using CoopGraph.GraphQL.Coercion;
using CoopGraph.GraphQL.Language.Ast;
using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL.Validation.Rules;

/// <summary>
/// A literal is a value of the type of its place (specification section 5.6.1). The fields of input objects have rules of their own.
/// </summary>
internal sealed class ValuesOfCorrectType(ValidationContext context) : ValidationRule(context)
{
    public override void Value(ValueNode value)
    {
        if (Context.InputType is not { } type || value is VariableNode) return;
        if (value is NullValueNode)
        {
            if (type.IsNonNull) Context.Report(Errors.NullForNonNull(type), value);
        }
        else if (value is not ListValueNode || type.Nullable is not ListType)
        {
            // Outside a list literal, a value for a list type stands for its only item.
            CheckNamed(value, type.Named);
        }
    }

    private void CheckNamed(ValueNode value, NamedType type)
    {
        switch (type)
        {
            case InputObjectType inputObject:
                CheckInputObject(value, inputObject);
                break;
            case EnumType enumType:
                CheckEnum(value, enumType);
                break;
            case ScalarType scalar when scalar.IsBuiltIn || !HasVariables(value):
                CheckScalar(value, scalar);
                break;
        }
    }

    private void CheckInputObject(ValueNode value, InputObjectType type)
    {
        if (value is not ObjectValueNode given)
        {
            Context.Report(Errors.NotAnInputObject(type, value.ToString()), value);
        }
        else if (type.IsOneOf)
        {
            var known = given.Fields.Where(field => type.Field(field.Name.Value) is not null).ToList();
            if (known.Count != 1 || known[0].Value is NullValueNode) Context.Report(Errors.OneOf(type), value);
        }
    }

    private void CheckEnum(ValueNode value, EnumType type)
    {
        var names = type.Values.Select(static known => known.Name);
        if (value is not EnumValueNode name)
        {
            var text = (value as StringValueNode)?.Value ?? value.ToString();
            Context.Report(Errors.NotAnEnumLiteral(type, value.ToString(), Context.Suggest(text, names)), value);
        }
        else if (type.Value(name.Value) is null)
        {
            Context.Report(Errors.UnknownEnumValue(type, name.Value, Context.Suggest(name.Value, names)), value);
        }
    }

    private void CheckScalar(ValueNode value, ScalarType type)
    {
        try
        {
            Context.Scalars.ParseLiteral(type, value, VariableValues.None, path: null);
        }
        catch (CoercionException exception)
        {
            Context.Report(exception.Message, value);
        }
    }

    /// <summary>
    /// A custom scalar's literal with variables in it can only be checked when they have values; a built-in scalar's is no list
    /// and no object anyway.
    /// </summary>
    private static bool HasVariables(ValueNode value) => value switch
    {
        VariableNode => true,
        ListValueNode list => list.Items.Any(HasVariables),
        ObjectValueNode given => given.Fields.Any(static field => HasVariables(field.Value)),
        _ => false,
    };
}
