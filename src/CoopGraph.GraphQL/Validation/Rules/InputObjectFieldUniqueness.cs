using CoopGraph.GraphQL.Language.Ast;

namespace CoopGraph.GraphQL.Validation.Rules;

/// <summary>No field of an input object literal is given twice (specification section 5.6.3).</summary>
internal sealed class InputObjectFieldUniqueness(ValidationContext context) : ValidationRule(context)
{
    public override void Value(ValueNode value)
    {
        if (value is not ObjectValueNode { Fields.Count: > 1 } given) return;
        var known = new Dictionary<string, NameNode>(StringComparer.Ordinal);
        foreach (var field in given.Fields)
        {
            if (!known.TryAdd(field.Name.Value, field.Name))
                Context.Report(Errors.InputFieldTwice(field.Name.Value), known[field.Name.Value], field.Name);
        }
    }
}
