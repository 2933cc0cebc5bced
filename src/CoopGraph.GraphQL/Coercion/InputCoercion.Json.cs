using System.Text.Json;
using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL.Coercion;

/// <summary>JSON, as variables come; reports every error and goes on.</summary>
internal sealed partial class InputCoercion
{
    /// <summary>The value of a JSON element; meaningless once an error was reported. The caller bounds the nesting.</summary>
    public object? Json(JsonElement json, TypeRef type, Action<CoercionException> report, InputPath? path = null)
    {
        if (json.ValueKind == JsonValueKind.Null)
        {
            return type.IsNonNull ? Refused(report, Errors.NullForNonNull(type), path) : null;
        }
        try
        {
            return type.Nullable switch
            {
                ListType list => JsonList(json, list, report, path),
                InputObjectType inputObject => JsonObject(json, inputObject, report, path),
                EnumType enumType => json.ValueKind == JsonValueKind.String
                    ? EnumValue(enumType, json.GetString()!, path)
                    : Refused(report, Errors.NotAnEnumString(enumType, Shown(json)), path),
                ScalarType scalar => scalars.ParseValue(scalar, PlainValue.FromJson(json)!, path),
                _ => Refused(report, Errors.NotOfType(type, Shown(json)), path),
            };
        }
        catch (CoercionException exception)
        {
            report(exception);
            return null;
        }
    }

    private object?[] JsonList(JsonElement json, ListType type, Action<CoercionException> report, InputPath? path) =>
        json.ValueKind == JsonValueKind.Array
            ? [.. json.EnumerateArray().Select((item, index) => Json(item, type.OfType, report, new InputPath(path, null, index)))]
            : [Json(json, type.OfType, report, path)];

    private object? JsonObject(JsonElement json, InputObjectType type, Action<CoercionException> report, InputPath? path)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return Refused(report, Errors.NotAnInputObject(type, Shown(json)), path);
        }
        var coerced = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var field in type.Fields)
        {
            if (json.TryGetProperty(field.Name, out var value))
            {
                coerced[field.Name] = Json(value, field.Type, report, new InputPath(path, field.Name));
            }
            else if (field.HasDefaultValue)
            {
                coerced[field.Name] = DefaultOf(field);
            }
            else if (field.IsRequired)
            {
                Refused(report, Errors.RequiredInputField(type, field, Shown(json)), path);
            }
        }
        foreach (var member in json.EnumerateObject())
        {
            if (type.Field(member.Name) is null)
            {
                report(UnknownField(type, member.Name, Shown(json), path));
            }
        }
        if (type.IsOneOf)
        {
            CheckOneOf(json, type, report, path);
        }
        return coerced;
    }

    private static void CheckOneOf(JsonElement json, InputObjectType type, Action<CoercionException> report, InputPath? path)
    {
        var known = json.EnumerateObject().Where(member => type.Field(member.Name) is not null).ToList();
        if (known.Count != 1)
        {
            Refused(report, Errors.OneOf(type), path);
        }
        if (known.Count > 0 && known[0].Value.ValueKind == JsonValueKind.Null)
        {
            Refused(report, Errors.OneOf(type), new InputPath(path, known[0].Name));
        }
    }

    private static object? Refused(Action<CoercionException> report, string message, InputPath? path)
    {
        report(new CoercionException(message, path));
        return null;
    }

    private static string Shown(JsonElement json) => Inspect.Value(PlainValue.FromJson(json));
}
