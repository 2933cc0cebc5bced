using CoopGraph.GraphQL.Language.Ast;

namespace CoopGraph.GraphQL.Validation.Rules;

/// <summary>A directive stands where its definition allows it (specification section 5.7.2).</summary>
internal sealed class DirectivesAreInValidLocations(ValidationContext context) : ValidationRule(context)
{
    public override void Directive(DirectiveNode directive, string location)
    {
        if (Context.Directive?.Locations.Contains(location) == false)
            Context.Report(Errors.DirectiveMisplaced(directive.Name.Value, location), directive);
    }
}
