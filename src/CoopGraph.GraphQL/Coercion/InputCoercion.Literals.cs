using CoopGraph.GraphQL.Language.Ast;
using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL.Coercion;

/// <summary>Literals, with variables in them; stops at the first error.</summary>
internal sealed partial class InputCoercion
{
    /// <summary>The value of a literal. A variable without value counts as null, where null is allowed.</summary>
    /// <exception cref="CoercionException">
    /// The literal is no value of the type, or a variable in it is null or unset where it must not be.
    /// </exception>
    public object? Literal(ValueNode literal, TypeRef type, VariableValues variables, InputPath? path = null)
    {
        if (literal is VariableNode variable) return Variable(variable, type, variables, path);
        if (literal is NullValueNode)
            return type.IsNonNull ? throw new CoercionException(Errors.NullForNonNull(type), path, literal) : null;
        return type.Nullable switch
        {
            ListType list => LiteralList(literal, list, variables, path),
            InputObjectType inputObject => LiteralObject(literal, inputObject, variables, path),
            EnumType enumType => LiteralEnum(literal, enumType, path),
            ScalarType scalar => scalars.ParseLiteral(scalar, literal, variables, path),
            _ => throw new CoercionException(Errors.NotOfType(type, literal.ToString()), path, literal),
        };
    }

    private static object? Variable(VariableNode variable, TypeRef type, VariableValues variables, InputPath? path)
    {
        var isSet = variables.TryGet(variable.Name.Value, out var value);
        return !type.IsNonNull || value is not null ? value
            : isSet ? throw new CoercionException(Errors.VariableIsNull(variable.Name.Value, type), path, variable)
            : throw new CoercionException(Errors.VariableIsUnset(variable.Name.Value, type), path, variable);
    }

    private string LiteralEnum(ValueNode literal, EnumType type, InputPath? path)
    {
        if (literal is EnumValueNode name) return EnumValue(type, name.Value, path, literal);
        var text = (literal as StringValueNode)?.Value ?? literal.ToString();
        var suggested = Suggest(text, type.Values.Select(static value => value.Name));
        throw new CoercionException(Errors.NotAnEnumLiteral(type, literal.ToString(), suggested), path, literal);
    }

    /// <summary>A list, or one item in place of a list of one (section 3.11).</summary>
    private object?[] LiteralList(ValueNode literal, ListType type, VariableValues variables, InputPath? path)
    {
        if (literal is not ListValueNode list) return [Literal(literal, type.OfType, variables, path)];
        var items = new object?[list.Items.Count];
        for (var i = 0; i < items.Length; i++)
            items[i] = Literal(list.Items[i], type.OfType, variables, new InputPath(path, null, i));
        return items;
    }

    private Dictionary<string, object?> LiteralObject(ValueNode literal, InputObjectType type, VariableValues variables, InputPath? path)
    {
        if (literal is not ObjectValueNode given)
            throw new CoercionException(Errors.NotAnInputObject(type, literal.ToString()), path, literal);
        var nodes = NamesOf.First(given.Fields, static field => field.Name.Value);
        if (given.Fields.FirstOrDefault(field => nodes[field.Name.Value] != field) is { } second)
        {
            // Documents are validated; the constants of a schema text are not.
            throw new CoercionException(Errors.InputFieldTwice(second.Name.Value), path, literal);
        }
        if (nodes.Keys.FirstOrDefault(name => type.Field(name) is null) is { } unknown)
            throw UnknownField(type, unknown, literal.ToString(), path, literal);
        var coerced = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var field in type.Fields)
        {
            var value = nodes.GetValueOrDefault(field.Name)?.Value;
            if (value is not null && (value is not VariableNode variable || variables.IsSet(variable.Name.Value) || field.IsRequired))
                coerced[field.Name] = Literal(value, field.Type, variables, new InputPath(path, field.Name));
            else if (field.HasDefaultValue) coerced[field.Name] = DefaultOf(field);
            else if (field.IsRequired)
                throw new CoercionException(Errors.RequiredInputField(type, field, literal.ToString()), path, literal);
        }
        return !type.IsOneOf || (nodes.Count == 1 && coerced.Count == 1 && coerced.Values.First() is not null)
            ? coerced
            : throw new CoercionException(Errors.OneOf(type), path, literal);
    }
}
