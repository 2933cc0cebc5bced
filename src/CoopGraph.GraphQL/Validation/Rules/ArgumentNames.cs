using CoopGraph.GraphQL.Language.Ast;

namespace CoopGraph.GraphQL.Validation.Rules;

/// <summary>A given argument is defined for its field or directive (specification section 5.4.1).</summary>
internal sealed class ArgumentNames(ValidationContext context) : ValidationRule(context)
{
    public override void Argument(ArgumentNode argument)
    {
        var name = argument.Name.Value;
        if (Context.Directive is { } directive)
        {
            if (directive.Argument(name) is null)
            {
                var suggestions = Context.Suggest(name, directive.Arguments.Select(static known => known.Name));
                Context.Report(Errors.UnknownDirectiveArgument(name, directive.Name, suggestions), argument);
            }
        }
        else if (Context.Field is { } field && field.Argument(name) is null)
        {
            var suggestions = Context.Suggest(name, field.Arguments.Select(static known => known.Name));
            Context.Report(Errors.UnknownArgument(name, field, suggestions), argument);
        }
    }
}
