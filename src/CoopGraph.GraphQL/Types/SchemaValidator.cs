using CoopGraph.GraphQL.Coercion;
using CoopGraph.GraphQL.Language;

namespace CoopGraph.GraphQL.Types;

/// <summary>Type validation (specification sections 3.3 to 3.13, "Type Validation"), on a schema whose names are resolved.</summary>
internal sealed partial class SchemaValidator
{
    private readonly Schema schema;
    private readonly InputCoercion coercion;
    private readonly List<SchemaError> errors = [];

    private SchemaValidator(Schema schema, InputCoercion coercion)
    {
        (this.schema, this.coercion) = (schema, coercion);
    }

    public static IReadOnlyList<SchemaError> Validate(Schema schema, InputCoercion coercion)
    {
        var validator = new SchemaValidator(schema, coercion);
        validator.RootTypes();
        validator.Directives();
        validator.Types();
        validator.FiniteInputObjects();
        return validator.errors;
    }

    private void RootTypes()
    {
        if (schema.QueryType is null) errors.Add(new SchemaError(Errors.NoQueryType));
        var roots = Enum.GetValues<OperationKind>()
            .Select(kind => (Kind: kind, Type: schema.RootType(kind)))
            .Where(static root => root.Type is not null)
            .GroupBy(static root => root.Type!);
        foreach (var sharing in roots.Where(static group => group.Count() > 1))
            Report(Errors.RootTypesNotDistinct(sharing.Key, [.. sharing.Select(static root => root.Kind)]), sharing.Key.Location);
    }

    private void Directives()
    {
        foreach (var directive in schema.Directives)
        {
            Name(directive.Name, directive.Location);
            foreach (var argument in directive.Arguments) InputValue(argument);
            if (DirectiveReferences.Of(directive, schema).Contains(directive))
                Report(Errors.DirectiveCycle(directive), directive.Location);
        }
    }

    private void Types()
    {
        foreach (var type in schema.Types.Where(static type => type.Location != default))
        {
            Name(type.Name, type.Location);
            switch (type)
            {
                case StructuredType structured:
                    Fields(structured);
                    Implementations(structured);
                    break;
                case UnionType { Members.Count: 0 } union:
                    Report(Errors.NoMembers(union), union.Location);
                    break;
                case EnumType enumType:
                    EnumValues(enumType);
                    break;
                case InputObjectType inputObject:
                    InputFields(inputObject);
                    break;
            }
        }
    }

    private void Fields(StructuredType type)
    {
        if (type.Fields.Count == 0) Report(Errors.NoFields(type), type.Location);
        foreach (var field in type.Fields)
        {
            Name(field.Name, field.Location);
            if (!field.Type.IsOutputType) Report(Errors.NotOutputType(field), field.Location);
            foreach (var argument in field.Arguments) InputValue(argument);
        }
    }

    private void EnumValues(EnumType type)
    {
        if (type.Values.Count == 0) Report(Errors.NoEnumValues(type), type.Location);
        foreach (var value in type.Values) Name(value.Name, value.Location);
    }

    /// <summary>Two leading underscores belong to introspection (section 2.1.9).</summary>
    private void Name(string name, SourceLocation location)
    {
        if (name.StartsWith("__", StringComparison.Ordinal)) Report(Errors.ReservedName(name), location);
    }

    private void Report(string message, SourceLocation location) =>
        errors.Add(new SchemaError(message, location == default ? null : location));
}
