namespace CoopGraph.GraphQL.Types;

/// <summary>
/// The directives that a directive definition uses, directly or through the input types of its arguments; it must not be
/// one of them itself (specification section 3.13).
/// </summary>
internal sealed class DirectiveReferences
{
    private readonly Schema schema;
    private readonly HashSet<DirectiveDefinition> directives = [];
    private readonly HashSet<NamedType> types = [];
    private readonly Queue<InputValueDefinition> open = [];

    private DirectiveReferences(Schema schema) => this.schema = schema;

    public static IReadOnlySet<DirectiveDefinition> Of(DirectiveDefinition directive, Schema schema)
    {
        var references = new DirectiveReferences(schema);
        references.AddAll(directive.Arguments);
        while (references.open.TryDequeue(out var value))
        {
            references.Use(value.Directives);
            references.Use(value.Type.Named);
        }
        return references.directives;
    }

    private void Use(IReadOnlyList<AppliedDirective> applied)
    {
        foreach (var use in applied)
        {
            if (schema.Directive(use.Name) is { } definition && directives.Add(definition))
                AddAll(definition.Arguments);
        }
    }

    private void Use(NamedType type)
    {
        if (!types.Add(type)) return;
        Use(type.Directives);
        if (type is InputObjectType inputObject) AddAll(inputObject.Fields);
        foreach (var value in (type as EnumType)?.Values ?? []) Use(value.Directives);
    }

    private void AddAll(IReadOnlyList<InputValueDefinition> values)
    {
        foreach (var value in values) open.Enqueue(value);
    }
}
