using System.Text.Json;
using CoopGraph.GraphQL.Language.Ast;

namespace CoopGraph.GraphQL.Coercion;

/// <summary>The variables of one request: those that have a value, given or by default.</summary>
internal sealed class VariableValues
{
    private readonly Dictionary<string, (object? Coerced, object? Source)> values = new(StringComparer.Ordinal);

    /// <summary>No variables at all, as in the constants of a schema.</summary>
    public static VariableValues None { get; } = new();

    public bool IsSet(string name) => values.ContainsKey(name);

    public bool TryGet(string name, out object? coerced)
    {
        var found = values.TryGetValue(name, out var value);
        coerced = value.Coerced;
        return found;
    }

    /// <summary>The value as the client sent it, for a place inside a custom scalar; null if it has none.</summary>
    public object? Plain(string name) => values.GetValueOrDefault(name).Source switch
    {
        JsonElement json => PlainValue.FromJson(json),
        ValueNode literal => PlainValue.FromLiteral(literal, None),
        _ => null,
    };

    public void Set(string name, object? coerced, JsonElement given) => values[name] = (coerced, given);

    public void Set(string name, object? coerced, ValueNode @default) => values[name] = (coerced, @default);
}
