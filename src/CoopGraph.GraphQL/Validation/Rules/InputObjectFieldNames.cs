using CoopGraph.GraphQL.Language.Ast;
using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL.Validation.Rules;

/// <summary>The fields of an input object literal are defined (specification section 5.6.2).</summary>
internal sealed class InputObjectFieldNames(ValidationContext context) : ValidationRule(context)
{
    public override void Value(ValueNode value)
    {
        if (value is not ObjectValueNode given || Context.InputType?.Named is not InputObjectType type) return;
        foreach (var field in given.Fields.Where(field => type.Field(field.Name.Value) is null))
        {
            var suggestions = Context.Suggest(field.Name.Value, type.Fields.Select(static known => known.Name));
            Context.Report(Errors.UnknownInputField(type, field.Name.Value, suggestions, value.ToString()), field);
        }
    }
}
