using CoopGraph.GraphQL.Language;
using CoopGraph.GraphQL.Language.Ast;

namespace CoopGraph.GraphQL.Types;

/// <summary>
/// A valid type system (specification section 3), read from its text. Built-in scalars, directives and the introspection
/// types are part of it. Immutable.
/// </summary>
public sealed class Schema
{
    private readonly Dictionary<string, NamedType> types;
    private readonly Dictionary<string, DirectiveDefinition> directives;
    private readonly Dictionary<NamedType, IReadOnlyList<ObjectType>> possibleTypes;

    internal Schema(
        string sdl,
        string? description,
        IReadOnlyList<NamedType> types,
        IReadOnlyList<DirectiveDefinition> directives,
        IReadOnlyDictionary<OperationKind, ObjectType> roots)
    {
        Sdl = sdl;
        Description = description;
        Types = types;
        Directives = directives;
        QueryType = roots.GetValueOrDefault(OperationKind.Query)!;
        MutationType = roots.GetValueOrDefault(OperationKind.Mutation);
        SubscriptionType = roots.GetValueOrDefault(OperationKind.Subscription);
        this.types = NamesOf.First(types, static type => type.Name);
        this.directives = NamesOf.First(directives, static directive => directive.Name);
        MetaFields = new MetaFields(this);
        possibleTypes = types.Where(static type => type.IsComposite).ToDictionary(type => type, FindPossibleTypes);
    }

    /// <summary>The text it was read from, as given.</summary>
    public string Sdl { get; }

    /// <summary>The description in Markdown, null if there is none.</summary>
    public string? Description { get; }

    /// <summary>All types: those of the text in its order, then the built-in ones in use.</summary>
    public IReadOnlyList<NamedType> Types { get; }

    /// <summary>All directives: the built-in ones, then those of the text in its order.</summary>
    public IReadOnlyList<DirectiveDefinition> Directives { get; }

    /// <summary>The root type of queries.</summary>
    public ObjectType QueryType { get; }

    /// <summary>The root type of mutations, or null.</summary>
    public ObjectType? MutationType { get; }

    /// <summary>The root type of subscriptions, or null.</summary>
    public ObjectType? SubscriptionType { get; }

    internal MetaFields MetaFields { get; }

    /// <summary>Reads a schema from its text; extensions in it are applied.</summary>
    /// <exception cref="SchemaException">Lists everything that is wrong with the text.</exception>
    public static Schema Parse(string sdl) => new SchemaBuilder(sdl).Build();

    /// <summary>
    /// Several named texts as one, for <see cref="Parse"/> and for tools that read no extensions: printed, the schema and its root
    /// types first, then everything in the order given, with each extension written into what it extends. What extends nothing in the
    /// texts stays an extension.
    /// </summary>
    /// <exception cref="SchemaException">A text is not GraphQL; the message names it.</exception>
    public static string Join(IEnumerable<(string Name, string Text)> parts) => SchemaParts.Join(parts);

    /// <summary>The type of that name, or null.</summary>
    public NamedType? Type(string name) => types.GetValueOrDefault(name);

    /// <summary>The directive of that name (without <c>@</c>), or null.</summary>
    public DirectiveDefinition? Directive(string name) => directives.GetValueOrDefault(name);

    /// <summary>
    /// What a schema coordinate (section 3.14) such as <c>Query.actor(id:)</c> names: a type, field, argument, input field, enum value or
    /// directive definition; null if there is no such element.
    /// </summary>
    /// <exception cref="FormatException">The text is no schema coordinate.</exception>
    public object? Find(string coordinate) => SchemaCoordinate.Resolve(this, coordinate);

    /// <summary>The root type of a kind of operation, or null.</summary>
    public ObjectType? RootType(OperationKind kind) => kind switch
    {
        OperationKind.Query => QueryType,
        OperationKind.Mutation => MutationType,
        _ => SubscriptionType,
    };

    /// <summary>GetPossibleTypes() of section 5.5.2.3: the type itself, the implementations or the members; none for other kinds.</summary>
    public IReadOnlyList<ObjectType> PossibleTypes(NamedType type) => possibleTypes.GetValueOrDefault(type) ?? [];

    /// <summary>A field as it can be selected on a type, meta-fields (section 4.1) included; null if there is none of that name.</summary>
    internal FieldDefinition? SelectableField(NamedType parent, string name) =>
        MetaFields.Find(parent, name) ?? (parent as StructuredType)?.Field(name);

    /// <summary>The type that a document refers to; null if the schema has none of that name.</summary>
    internal TypeRef? TypeOf(TypeNode node) => node switch
    {
        ListTypeNode list => TypeOf(list.OfType) is { } ofType ? new ListType(ofType) : null,
        NonNullTypeNode nonNull => TypeOf(nonNull.OfType) is { } ofType ? new NonNullType(ofType) : null,
        _ => Type(node.Named.Name.Value),
    };

    private IReadOnlyList<ObjectType> FindPossibleTypes(NamedType type) => type switch
    {
        ObjectType self => [self],
        UnionType union => union.Members,
        InterfaceType @interface => [.. Types.OfType<ObjectType>().Where(candidate => candidate.Interfaces.Contains(@interface))],
        _ => [],
    };
}
