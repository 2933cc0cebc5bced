using CoopGraph.GraphQL.Language.Ast;

namespace CoopGraph.GraphQL.Validation.Rules;

/// <summary>
/// Where introspection is switched off (<see cref="EngineOptions.Introspection"/>), the schema is not queried. Ours, not the
/// specification's.
/// </summary>
internal sealed class IntrospectionAllowed(ValidationContext context) : ValidationRule(context)
{
    public override void Field(FieldNode field)
    {
        if (!Context.IntrospectionAllowed && Context.Field is { DeclaringType: null } && field.Name.Value is "__schema" or "__type")
            Context.Report(Errors.IntrospectionDisabled(field.Name.Value), field);
    }
}
