using CoopGraph.GraphQL.Language.Ast;
using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL.Validation.Rules;

/// <summary>A selected field exists on the type of its selection set (specification section 5.3.1).</summary>
internal sealed class FieldSelections(ValidationContext context) : ValidationRule(context)
{
    public override void Field(FieldNode field)
    {
        if (Context.ParentType is not { } type || Context.Field is not null) return;
        var name = field.Name.Value;
        var types = Context.Suggest(() => TypesWith(name, type));
        IReadOnlyList<string> fields = types.Count == 0 && type is StructuredType structured
            ? Context.Suggest(name, structured.Fields.Select(static candidate => candidate.Name))
            : [];
        Context.Report(Errors.UnknownField(name, type, types, fields), field);
    }

    /// <summary>The possible types that have the field, and their interfaces that do; what helps most comes first.</summary>
    private List<string> TypesWith(string name, NamedType type)
    {
        if (!type.IsAbstract) return [];
        var usage = new Dictionary<StructuredType, int>();
        foreach (var possible in Context.Schema.PossibleTypes(type).Where(possible => possible.Field(name) is not null))
        {
            usage[possible] = 1;
            foreach (var @interface in possible.Interfaces.Where(candidate => candidate.Field(name) is not null))
                usage[@interface] = usage.GetValueOrDefault(@interface) + 1;
        }
        return
        [
            .. usage
                .OrderByDescending(static pair => pair.Value)
                .ThenBy(static pair => pair.Key.Interfaces.Count)
                .ThenBy(static pair => pair.Key.Name, StringComparer.Ordinal)
                .Select(static pair => pair.Key.Name),
        ];
    }
}
