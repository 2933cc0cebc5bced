using CoopGraph.GraphQL.Language.Ast;

namespace CoopGraph.GraphQL.Validation.Rules;

/// <summary>No two operations have the same name (specification section 5.2.2.1).</summary>
internal sealed class OperationNameUniqueness(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<string, NameNode> known = new(StringComparer.Ordinal);

    public override void Operation(OperationNode operation)
    {
        if (operation.Name is { } name && !known.TryAdd(name.Value, name))
            Context.Report(Errors.OperationTwice(name.Value), known[name.Value], name);
    }
}
