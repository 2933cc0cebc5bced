namespace CoopGraph.GraphQL.Types;

/// <summary>The meta-fields, which no type lists but every query can select (specification section 4.1).</summary>
internal sealed class MetaFields
{
    private readonly Schema schema;

    public MetaFields(Schema schema)
    {
        this.schema = schema;
        TypeName = new FieldDefinition(null, "__typename", NonNull("String"))
        {
            Description = "The name of the current Object type at runtime.",
        };
        Schema = new FieldDefinition(null, "__schema", NonNull("__Schema"))
        {
            Description = "Access the current type schema of this server.",
        };
        Type = new FieldDefinition(null, "__type", schema.Type("__Type")!)
        {
            Description = "Request the type information of a single type.",
            Arguments = [new InputValueDefinition("__type(name:)", "name", NonNull("String"))],
        };
    }

    /// <summary>On every composite type.</summary>
    public FieldDefinition TypeName { get; }

    /// <summary>On the query root.</summary>
    public FieldDefinition Schema { get; }

    /// <summary>On the query root.</summary>
    public FieldDefinition Type { get; }

    public FieldDefinition? Find(NamedType parent, string name) => name switch
    {
        "__typename" when parent.IsComposite => TypeName,
        "__schema" when parent == schema.QueryType => Schema,
        "__type" when parent == schema.QueryType => Type,
        _ => null,
    };

    private NonNullType NonNull(string name) => new(schema.Type(name)!);
}
