using CoopGraph.GraphQL.Language.Ast;
using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL.Validation.Rules;

/// <summary>Every non-null field without default value of an input object is given (specification section 5.6.4).</summary>
internal sealed class InputObjectRequiredFields(ValidationContext context) : ValidationRule(context)
{
    public override void Value(ValueNode value)
    {
        if (value is not ObjectValueNode given || Context.InputType?.Named is not InputObjectType type) return;
        foreach (var field in type.Fields)
        {
            if (field.IsRequired && !given.Fields.Any(node => node.Name.Value == field.Name))
                Context.Report(Errors.RequiredInputField(type, field, value.ToString()), value);
        }
    }
}
