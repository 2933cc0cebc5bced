using CoopGraph.GraphQL.Language.Ast;

namespace CoopGraph.GraphQL.Validation.Rules;

/// <summary>A used directive is defined (specification section 5.7.1).</summary>
internal sealed class DirectivesAreDefined(ValidationContext context) : ValidationRule(context)
{
    public override void Directive(DirectiveNode directive, string location)
    {
        if (Context.Directive is null) Context.Report(Errors.UnknownDirective(directive.Name.Value), directive);
    }
}
