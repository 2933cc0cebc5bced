using CoopGraph.GraphQL.Language;

namespace CoopGraph.GraphQL.Types;

/// <summary>One of the six kinds of type that have a name (specification section 3.4).</summary>
public abstract class NamedType : TypeRef
{
    private protected NamedType(string name) => Name = name;

    /// <summary>The name, unique in its schema.</summary>
    public string Name { get; }

    /// <summary>The description in Markdown, null if there is none.</summary>
    public string? Description { get; internal set; }

    /// <summary>The directives applied to the definition and to its extensions.</summary>
    public IReadOnlyList<AppliedDirective> Directives { get; internal set; } = [];

    /// <inheritdoc/>
    public override NamedType Named => this;

    /// <summary>Where the schema text defines the type; default for built-in types.</summary>
    internal SourceLocation Location { get; set; }

    /// <summary>Objects, interfaces and unions: the types that have selection sets.</summary>
    internal bool IsComposite => this is StructuredType or UnionType;

    /// <summary>Interfaces and unions.</summary>
    internal bool IsAbstract => this is InterfaceType or UnionType;

    /// <summary>Scalars and enums.</summary>
    internal bool IsLeaf => this is ScalarType or EnumType;

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>A primitive leaf value (section 3.5).</summary>
public sealed class ScalarType : NamedType
{
    internal ScalarType(string name) : base(name)
    {
    }

    /// <summary>The URL of the scalar's specification, from <c>@specifiedBy</c>.</summary>
    public string? SpecifiedByUrl => AppliedDirective.Argument(Directives, "specifiedBy", "url");

    /// <summary>Whether it is Int, Float, String, Boolean or ID.</summary>
    public bool IsBuiltIn => BuiltInScalars.IsBuiltIn(Name);
}

/// <summary>What objects and interfaces share: fields, and interfaces they implement.</summary>
public abstract class StructuredType : NamedType
{
    private Dictionary<string, FieldDefinition> byName = [];

    private protected StructuredType(string name) : base(name)
    {
    }

    /// <summary>The fields in the order of the schema text.</summary>
    public IReadOnlyList<FieldDefinition> Fields { get; private set; } = [];

    /// <summary>Every implemented interface, the transitive ones included, in the order of the schema text.</summary>
    public IReadOnlyList<InterfaceType> Interfaces { get; internal set; } = [];

    /// <summary>The field of that name, or null.</summary>
    public FieldDefinition? Field(string name) => byName.GetValueOrDefault(name);

    internal void SetFields(IReadOnlyList<FieldDefinition> fields)
    {
        Fields = fields;
        byName = NamesOf.First(fields, static field => field.Name);
    }
}

/// <summary>An object with named fields (section 3.6).</summary>
public sealed class ObjectType : StructuredType
{
    internal ObjectType(string name) : base(name)
    {
    }
}

/// <summary>Fields that several object types have in common (section 3.7).</summary>
public sealed class InterfaceType : StructuredType
{
    internal InterfaceType(string name) : base(name)
    {
    }
}

/// <summary>One of several object types (section 3.8).</summary>
public sealed class UnionType : NamedType
{
    internal UnionType(string name) : base(name)
    {
    }

    /// <summary>The member types in the order of the schema text.</summary>
    public IReadOnlyList<ObjectType> Members { get; internal set; } = [];
}

/// <summary>One of a set of names (section 3.9).</summary>
public sealed class EnumType : NamedType
{
    private Dictionary<string, EnumValueDefinition> byName = [];

    internal EnumType(string name) : base(name)
    {
    }

    /// <summary>The values in the order of the schema text.</summary>
    public IReadOnlyList<EnumValueDefinition> Values { get; private set; } = [];

    /// <summary>The value of that name, or null.</summary>
    public EnumValueDefinition? Value(string name) => byName.GetValueOrDefault(name);

    internal void SetValues(IReadOnlyList<EnumValueDefinition> values)
    {
        Values = values;
        byName = NamesOf.First(values, static value => value.Name);
    }
}

/// <summary>A set of input fields (section 3.10).</summary>
public sealed class InputObjectType : NamedType
{
    private Dictionary<string, InputValueDefinition> byName = [];

    internal InputObjectType(string name) : base(name)
    {
    }

    /// <summary>The input fields in the order of the schema text.</summary>
    public IReadOnlyList<InputValueDefinition> Fields { get; private set; } = [];

    /// <summary>Whether exactly one field must be given, from <c>@oneOf</c>.</summary>
    public bool IsOneOf => Directives.Any(static directive => directive.Name == "oneOf");

    /// <summary>The input field of that name, or null.</summary>
    public InputValueDefinition? Field(string name) => byName.GetValueOrDefault(name);

    internal void SetFields(IReadOnlyList<InputValueDefinition> fields)
    {
        Fields = fields;
        byName = NamesOf.First(fields, static field => field.Name);
    }
}
