using CoopGraph.GraphQL.Language.Ast;

namespace CoopGraph.GraphQL.Validation.Rules;

/// <summary>Leaves have no selection set, everything else has one (specification section 5.3.3).</summary>
internal sealed class LeafFieldSelections(ValidationContext context) : ValidationRule(context)
{
    public override void Field(FieldNode field)
    {
        if (Context.Field?.Type is not { } type) return;
        if (type.Named.IsLeaf && field.SelectionSet is not null)
            Context.Report(Errors.SelectionOnLeaf(field.Name.Value, type), field.SelectionSet);
        else if (!type.Named.IsLeaf && field.SelectionSet is null)
            Context.Report(Errors.NoSelection(field.Name.Value, type), field);
    }
}
