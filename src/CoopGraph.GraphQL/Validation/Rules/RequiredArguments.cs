using CoopGraph.GraphQL.Language.Ast;
using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL.Validation.Rules;

/// <summary>Every non-null argument without default value is given (specification section 5.4.3).</summary>
internal sealed class RequiredArguments(ValidationContext context) : ValidationRule(context)
{
    public override void Field(FieldNode field) => Check(Context.Field?.Arguments, field.Arguments, field);

    public override void Directive(DirectiveNode directive, string location) =>
        Check(Context.Directive?.Arguments, directive.Arguments, directive);

    private void Check(IReadOnlyList<InputValueDefinition>? definitions, IReadOnlyList<ArgumentNode> given, Node node)
    {
        foreach (var definition in definitions ?? [])
        {
            if (definition.IsRequired && !given.Any(argument => argument.Name.Value == definition.Name))
                Context.Report(Errors.RequiredArgument(definition.Coordinate, definition.Type), node);
        }
    }
}
