using CoopGraph.GraphQL.Language.Ast;

namespace CoopGraph.GraphQL.Validation.Rules;

/// <summary>The type of a variable exists and is an input type (specification section 5.8.2).</summary>
internal sealed class VariablesAreInputTypes(ValidationContext context) : ValidationRule(context)
{
    public override void VariableDefinition(VariableDefinitionNode variable)
    {
        var name = variable.Type.Named.Name.Value;
        if (Context.Schema.Type(name) is not { } type)
        {
            Context.Report(
                Errors.UnknownType(name, Context.Suggest(name, Context.Schema.Types.Select(static known => known.Name))),
                variable.Type.Named);
        }
        else if (!type.IsInputType)
        {
            Context.Report(Errors.VariableNotInput(variable.Name, variable.Type.ToString()), variable.Type);
        }
    }
}
