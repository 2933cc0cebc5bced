using System.Collections.Frozen;
using CoopGraph.GraphQL.Coercion;
using CoopGraph.GraphQL.Language;
using CoopGraph.GraphQL.Language.Ast;
using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL.Execution;

/// <summary>CoerceArgumentValues() (specification section 6.4.1), with the variables of one request.</summary>
internal sealed class ArgumentCoercion(InputCoercion coercion, VariableValues variables)
{
    /// <summary>The values of a field's arguments, or what is wrong with the first one that has no valid value.</summary>
    public IReadOnlyDictionary<string, object?> Coerce(FieldNode node, FieldDefinition definition, out GraphQLError? error)
    {
        error = null;
        if (definition.Arguments.Count == 0) return FrozenDictionary<string, object?>.Empty;
        var values = new Dictionary<string, object?>(definition.Arguments.Count, StringComparer.Ordinal);
        foreach (var argument in definition.Arguments)
        {
            if (Coerce(argument, node.Arguments, node.Location, values) is { } failure) error ??= failure;
        }
        return values;
    }

    /// <summary>
    /// Whether <c>@skip</c> and <c>@include</c> let a selection through (sections 3.13.1 and 3.13.2). A condition may be a
    /// variable that was given as null in spite of its default: an error, where the selection is met (section 5.8.5).
    /// </summary>
    public bool IsIncluded(SelectionNode selection, out GraphQLError? error) =>
        !Holds(selection, "skip", otherwise: false, out error) && error is null && Holds(selection, "include", otherwise: true, out error);

    /// <summary>Whether two definitions of a field coerce the same arguments to the same values.</summary>
    public static bool IsSame(FieldDefinition a, FieldDefinition b) => a == b
        || (a.Arguments.Count == b.Arguments.Count && a.Arguments.All(x =>
            b.Argument(x.Name) is { } y
            && TypeRules.AreEqual(x.Type, y.Type)
            && x.DefaultLiteral?.ToString() == y.DefaultLiteral?.ToString()));

    private GraphQLError? Coerce(
        InputValueDefinition argument, IReadOnlyList<ArgumentNode> given, SourceLocation location, Dictionary<string, object?> values)
    {
        var node = given.FirstOrDefault(candidate => candidate.Name.Value == argument.Name);
        var isGiven = node is not null
            && (node.Value is not VariableNode variable || variables.IsSet(variable.Name.Value) || argument.IsRequired);
        if (!isGiven && argument.IsRequired)
            return Error(Errors.RequiredArgument(argument.Coordinate, argument.Type), location);
        try
        {
            if (isGiven) values[argument.Name] = coercion.Literal(node!.Value, argument.Type, variables);
            else if (argument.HasDefaultValue) values[argument.Name] = coercion.DefaultOf(argument);
            return null;
        }
        catch (CoercionException exception)
        {
            var message = Errors.InvalidArgumentValue(argument.Coordinate, exception.Path, exception.Message);
            return Error(message, exception.Location ?? node?.Value.Location ?? location);
        }
    }

    private bool Holds(SelectionNode selection, string name, bool otherwise, out GraphQLError? error)
    {
        error = null;
        foreach (var directive in selection.Directives)
        {
            if (directive.Name.Value != name) continue;
            var condition = directive.Arguments[0].Value;
            if (If(condition) is { } holds) return holds;
            error = Error(Errors.ConditionIsNull(name), condition.Location);
            return false;
        }
        return otherwise;
    }

    private bool? If(ValueNode condition) => condition switch
    {
        BooleanValueNode literal => literal.Value,
        VariableNode variable when variables.TryGet(variable.Name.Value, out var coerced) => coerced as bool?,
        _ => null,
    };

    private static GraphQLError Error(string message, SourceLocation location) =>
        new() { Message = message, Code = ErrorCodes.BadUserInput, Locations = [location] };
}
