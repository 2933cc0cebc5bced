using System.Globalization;
using System.Text.Json;
using CoopGraph.GraphQL.Language.Ast;

namespace CoopGraph.GraphQL.Coercion;

/// <summary>
/// Input values without a type: what custom scalars receive. Strings, booleans, the smallest of int, long, decimal and
/// double that holds a number, lists, dictionaries, null.
/// </summary>
internal static class PlainValue
{
    public static object? FromJson(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => Number(json.GetRawText()),
        JsonValueKind.Array => json.EnumerateArray().Select(FromJson).ToArray(),
        JsonValueKind.Object => FromJsonObject(json),
        _ => null,
    };

    /// <summary>Enum values become their names; variables the values they were given; a list or object keeps no unset variable.</summary>
    public static object? FromLiteral(ValueNode literal, VariableValues variables) => literal switch
    {
        StringValueNode text => text.Value,
        BooleanValueNode boolean => boolean.Value,
        IntValueNode number => Number(number.Value),
        FloatValueNode number => Number(number.Value),
        EnumValueNode name => name.Value,
        ListValueNode list => list.Items.Select(item => FromLiteral(item, variables)).ToArray(),
        ObjectValueNode value => FromObject(value, variables),
        VariableNode variable => variables.Plain(variable.Name.Value),
        _ => null,
    };

    /// <summary>A number as exactly as a number type of the framework holds it.</summary>
    public static object Number(string text)
    {
        const NumberStyles integer = NumberStyles.AllowLeadingSign;
        if (int.TryParse(text, integer, CultureInfo.InvariantCulture, out var small)) return small;
        if (long.TryParse(text, integer, CultureInfo.InvariantCulture, out var large)) return large;
        var real = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        var isExact = decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)
            && (exact != 0 || real == 0);
        return isExact ? exact : real;
    }

    private static Dictionary<string, object?> FromJsonObject(JsonElement json)
    {
        var members = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var member in json.EnumerateObject()) members[member.Name] = FromJson(member.Value);
        return members;
    }

    private static Dictionary<string, object?> FromObject(ObjectValueNode value, VariableValues variables)
    {
        var members = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var field in value.Fields)
        {
            if (field.Value is not VariableNode variable || variables.IsSet(variable.Name.Value))
                members[field.Name.Value] = FromLiteral(field.Value, variables);
        }
        return members;
    }
}
