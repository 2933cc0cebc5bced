using System.Text.Json;
using CoopGraph.GraphQL.Coercion;
using CoopGraph.GraphQL.Language.Ast;
using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL.Execution;

/// <summary>CoerceVariableValues() (specification section 6.1.2). Reports every error.</summary>
internal sealed class VariableCoercion(Schema schema, InputCoercion coercion, EngineOptions options)
{
    private readonly ErrorList errors = new(options.MaxErrors, GraphQL.Errors.TooManyVariableErrors);

    /// <summary>The errors; variables are only to be used when there are none.</summary>
    public IReadOnlyList<GraphQLError> Errors => errors.All;

    public VariableValues Coerce(OperationNode operation, JsonElement? given)
    {
        var values = new VariableValues();
        if (given is { } json && ExceedsDepth(json, options.MaxInputDepth + 1))
        {
            errors.Add(GraphQL.Errors.InputTooDeep(options.MaxInputDepth).ToError());
            return values;
        }
        foreach (var definition in operation.Variables) Coerce(definition, given, values);
        return values;
    }

    private void Coerce(VariableDefinitionNode definition, JsonElement? given, VariableValues values)
    {
        var type = schema.TypeOf(definition.Type)!;
        if (given is { ValueKind: JsonValueKind.Object } json && json.TryGetProperty(definition.Name, out var value))
        {
            var errors = new CoercionErrors(this.errors.Room);
            var coerced = coercion.Json(value, type, errors);
            foreach (var error in errors.All)
                Report(GraphQL.Errors.InvalidVariableValue(definition.Name, error.Path, error.Message), definition);
            values.Set(definition.Name, coerced, value);
        }
        else if (definition.DefaultValue is { } literal)
        {
            var coerced = coercion.Literal(literal, type, VariableValues.None);
            values.Set(definition.Name, coerced, literal);
        }
        else if (type.IsNonNull)
        {
            Report(GraphQL.Errors.InvalidVariableValue(definition.Name, null, GraphQL.Errors.MissingNonNull(type)), definition);
        }
    }

    private void Report(string message, Node node) =>
        errors.Add(new GraphQLError { Message = message, Code = ErrorCodes.BadUserInput, Locations = [node.Location] });

    /// <summary>Stops at the limit, so that the check itself cannot go too deep.</summary>
    private static bool ExceedsDepth(JsonElement json, int limit) => json.ValueKind switch
    {
        JsonValueKind.Array => limit == 0 || json.EnumerateArray().Any(item => ExceedsDepth(item, limit - 1)),
        JsonValueKind.Object => limit == 0 || json.EnumerateObject().Any(member => ExceedsDepth(member.Value, limit - 1)),
        _ => false,
    };
}
