using CoopGraph.GraphQL.Coercion;
using CoopGraph.GraphQL.Language;
using CoopGraph.GraphQL.Language.Ast;

namespace CoopGraph.GraphQL.Types;

/// <summary>Directive definitions, and directives applied to definitions (specification section 3.13).</summary>
internal sealed partial class SchemaBuilder
{
    private void MakeDirectives()
    {
        foreach (var node in directiveNodes)
        {
            var name = node.Name.Value;
            var definition = new DirectiveDefinition(name)
            {
                Description = node.Description?.Value,
                Arguments = InputValues(node.Arguments, argument => $"@{name}({argument}:)", DirectiveLocations.ArgumentDefinition),
                IsRepeatable = node.IsRepeatable,
                Locations = [.. node.Locations.Select(static location => location.Value)],
                Location = node.Name.Location,
            };
            ReportDuplicates(definition.Arguments, argument => Errors.TwoArguments(definition.ToString(), argument));
            if (!directives.TryAdd(name, definition)) Report(Errors.TwoDirectives(name), node.Name);
        }
    }

    private void ApplyDirectives()
    {
        foreach (var apply in directivesToApply) apply();
        Apply([.. schemaNodes.SelectMany(static node => node.Directives)], DirectiveLocations.Schema);
    }

    private List<AppliedDirective> Apply(IReadOnlyList<DirectiveNode> nodes, string location)
    {
        List<AppliedDirective> applied = [];
        foreach (var node in nodes)
        {
            var name = node.Name.Value;
            if (!directives.TryGetValue(name, out var definition))
            {
                Report(Errors.UnknownDirective(name), node);
                continue;
            }
            if (!definition.Locations.Contains(location)) Report(Errors.DirectiveMisplaced(name, location), node);
            if (!definition.IsRepeatable && applied.Any(other => other.Name == name))
                Report(Errors.DirectiveTwice(name), node);
            applied.Add(new AppliedDirective(name, Arguments(definition, node)));
        }
        return applied;
    }

    private Dictionary<string, object?> Arguments(DirectiveDefinition definition, DirectiveNode node)
    {
        var given = NamesOf.First(node.Arguments, static argument => argument.Name.Value);
        ReportDuplicates(
            node.Arguments, static argument => argument.Name.Value, static argument => argument.Name.Location, Errors.ArgumentTwice);
        foreach (var (name, argument) in given)
        {
            if (definition.Argument(name) is null)
            {
                Report(Errors.UnknownDirectiveArgument(
                    name, definition.Name, Suggestions.For(name, definition.Arguments.Select(static argument => argument.Name))), argument);
            }
        }
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var argument in definition.Arguments)
        {
            if (given.TryGetValue(argument.Name, out var written)) Coerce(written.Value, argument, values);
            else if (argument.IsRequired) Report(Errors.RequiredArgument(argument.Coordinate, argument.Type), node);
            else if (argument.DefaultLiteral is { } literal) Coerce(literal, argument, values);
        }
        return values;
    }

    private void Coerce(ValueNode literal, InputValueDefinition argument, Dictionary<string, object?> values)
    {
        try
        {
            values[argument.Name] = coercion.Literal(literal, argument.Type, VariableValues.None);
        }
        catch (CoercionException exception)
        {
            Report(Errors.InvalidArgumentValue(argument.Coordinate, exception.Path, exception.Message), literal);
        }
    }

    private static string LocationOf(NamedType type) => type switch
    {
        ScalarType => DirectiveLocations.Scalar,
        ObjectType => DirectiveLocations.Object,
        InterfaceType => DirectiveLocations.Interface,
        UnionType => DirectiveLocations.Union,
        EnumType => DirectiveLocations.Enum,
        _ => DirectiveLocations.InputObject,
    };
}
