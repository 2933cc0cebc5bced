using CoopGraph.GraphQL.Language.Ast;
using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL.Validation.Rules;

/// <summary>A variable's type fits every place where it is used (specification section 5.8.5).</summary>
internal sealed class AllVariableUsagesAreAllowed(ValidationContext context) : ValidationRule(context)
{
    public override void LeaveDocument(DocumentNode document)
    {
        foreach (var operation in Context.Operations.Where(static operation => operation.Variables.Count > 0))
        {
            var definitions = NamesOf.First(operation.Variables, static variable => variable.Name);
            foreach (var usage in Context.AllVariableUsages(operation))
            {
                if (definitions.TryGetValue(usage.Node.Name.Value, out var definition)
                    && Context.Schema.TypeOf(definition.Type) is { } type)
                {
                    Check(usage, definition, type);
                }
            }
        }
    }

    private void Check(VariableUsage usage, VariableDefinitionNode definition, TypeRef type)
    {
        if (usage.Type is null) return;
        if (!IsUsageAllowed(type, definition.DefaultValue, usage.Type, usage.HasDefault))
            Context.Report(Errors.VariableMisplaced(definition.Name, type, usage.Type), definition, usage.Node);
        if (usage.Parent is { IsOneOf: true } oneOf && !type.IsNonNull)
            Context.Report(Errors.NullableInOneOf(definition.Name, type, oneOf), definition, usage.Node);
    }

    /// <summary>IsVariableUsageAllowed(): a default value on either side makes up for a variable that may be unset.</summary>
    private static bool IsUsageAllowed(TypeRef type, ValueNode? defaultValue, TypeRef position, bool positionHasDefault) =>
        position is NonNullType nonNull && !type.IsNonNull && (defaultValue is not (null or NullValueNode) || positionHasDefault)
            ? TypeRules.AreCompatible(type, nonNull.OfType)
            : TypeRules.AreCompatible(type, position);
}
