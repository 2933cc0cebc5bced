using CoopGraph.GraphQL.Language.Ast;

namespace CoopGraph.GraphQL.Validation.Rules;

/// <summary>A directive that is not repeatable stands once at a place (specification section 5.7.3).</summary>
internal sealed class DirectivesAreUniquePerLocation(ValidationContext context) : ValidationRule(context)
{
    public override void Directives(IReadOnlyList<DirectiveNode> directives, string location)
    {
        if (directives.Count < 2) return;
        var known = new Dictionary<string, DirectiveNode>(StringComparer.Ordinal);
        foreach (var directive in directives)
        {
            var name = directive.Name.Value;
            if (Context.Schema.Directive(name) is { IsRepeatable: false } && !known.TryAdd(name, directive))
                Context.Report(Errors.DirectiveTwice(name), known[name], directive);
        }
    }
}
