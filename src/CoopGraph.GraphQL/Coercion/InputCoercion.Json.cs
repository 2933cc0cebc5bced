using System.Text.Json;
using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL.Coercion;

/// <summary>JSON, as variables come; goes on after an error, until there are too many.</summary>
internal sealed partial class InputCoercion
{
    /// <summary>The value of a JSON element; meaningless once an error was reported. The caller bounds the nesting.</summary>
    public object? Json(JsonElement json, TypeRef type, CoercionErrors errors, InputPath? path = null)
    {
        if (json.ValueKind == JsonValueKind.Null)
            return type.IsNonNull ? Refused(errors, Errors.NullForNonNull(type), path) : null;
        try
        {
            return type.Nullable switch
            {
                ListType list => JsonList(json, list, errors, path),
                InputObjectType inputObject => JsonObject(json, inputObject, errors, path),
                EnumType enumType => json.ValueKind == JsonValueKind.String
                    ? EnumValue(enumType, json.GetString()!, path)
                    : Refused(errors, Errors.NotAnEnumString(enumType, Shown(json)), path),
                ScalarType scalar => scalars.ParseValue(scalar, PlainValue.FromJson(json)!, path),
                _ => Refused(errors, Errors.NotOfType(type, Shown(json)), path),
            };
        }
        catch (CoercionException exception)
        {
            errors.Add(exception);
            return null;
        }
    }

    private object?[] JsonList(JsonElement json, ListType type, CoercionErrors errors, InputPath? path) =>
        json.ValueKind == JsonValueKind.Array
            ? [.. json.EnumerateArray().TakeWhile(_ => !errors.IsFull)
                .Select((item, index) => Json(item, type.OfType, errors, new InputPath(path, null, index)))]
            : [Json(json, type.OfType, errors, path)];

    private object? JsonObject(JsonElement json, InputObjectType type, CoercionErrors errors, InputPath? path)
    {
        if (json.ValueKind != JsonValueKind.Object)
            return Refused(errors, Errors.NotAnInputObject(type, Shown(json)), path);
        var coerced = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var field in type.Fields)
        {
            if (json.TryGetProperty(field.Name, out var value))
                coerced[field.Name] = Json(value, field.Type, errors, new InputPath(path, field.Name));
            else if (field.HasDefaultValue) coerced[field.Name] = DefaultOf(field);
            else if (field.IsRequired) Refused(errors, Errors.RequiredInputField(type, field, Shown(json)), path);
        }
        foreach (var member in json.EnumerateObject().TakeWhile(_ => !errors.IsFull))
        {
            if (type.Field(member.Name) is null) errors.Add(UnknownField(type, member.Name, Shown(json), path));
        }
        if (type.IsOneOf) CheckOneOf(json, type, errors, path);
        return coerced;
    }

    private static void CheckOneOf(JsonElement json, InputObjectType type, CoercionErrors errors, InputPath? path)
    {
        var known = json.EnumerateObject().Where(member => type.Field(member.Name) is not null).ToList();
        if (known.Count != 1) Refused(errors, Errors.OneOf(type), path);
        if (known.Count > 0 && known[0].Value.ValueKind == JsonValueKind.Null)
            Refused(errors, Errors.OneOf(type), new InputPath(path, known[0].Name));
    }

    private static object? Refused(CoercionErrors errors, string message, InputPath? path)
    {
        errors.Add(new CoercionException(message, path));
        return null;
    }

    private static string Shown(JsonElement json) => Inspect.Value(PlainValue.FromJson(json));
}
