using CoopGraph.GraphQL.Language;
using CoopGraph.GraphQL.Language.Ast;

namespace CoopGraph.GraphQL.Types;

/// <summary>A field of an object or interface type (specification section 3.6).</summary>
public sealed class FieldDefinition
{
    internal FieldDefinition(StructuredType? declaringType, string name, TypeRef type)
    {
        DeclaringType = declaringType;
        Name = name;
        Type = type;
    }

    /// <summary>
    /// The type whose definition has this field; null for the meta-fields <c>__typename</c>, <c>__schema</c>, <c>__type</c>.
    /// </summary>
    public StructuredType? DeclaringType { get; }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The type of its value.</summary>
    public TypeRef Type { get; }

    /// <summary>The description in Markdown, null if there is none.</summary>
    public string? Description { get; internal init; }

    /// <summary>The arguments in the order of the schema text.</summary>
    public IReadOnlyList<InputValueDefinition> Arguments { get; internal init; } = [];

    /// <summary>The reason given with <c>@deprecated</c>; null when the field is not deprecated.</summary>
    public string? DeprecationReason => AppliedDirective.Argument(Directives, "deprecated", "reason");

    /// <summary>The directives applied to the definition.</summary>
    public IReadOnlyList<AppliedDirective> Directives { get; internal set; } = [];

    internal SourceLocation Location { get; init; }

    /// <summary>The argument of that name, or null.</summary>
    public InputValueDefinition? Argument(string name) => Arguments.FirstOrDefault(argument => argument.Name == name);

    /// <summary>The schema coordinate, such as <c>Query.actor</c>.</summary>
    public override string ToString() => DeclaringType is null ? Name : $"{DeclaringType.Name}.{Name}";
}

/// <summary>An argument of a field or directive, or a field of an input object (sections 3.6.1, 3.10, 3.13).</summary>
public sealed class InputValueDefinition
{
    internal InputValueDefinition(string coordinate, string name, TypeRef type)
    {
        Coordinate = coordinate;
        Name = name;
        Type = type;
    }

    /// <summary>The schema coordinate, such as <c>Query.actor(id:)</c> or <c>ActorFilter.kind</c>.</summary>
    public string Coordinate { get; }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The type of accepted values.</summary>
    public TypeRef Type { get; }

    /// <summary>The description in Markdown, null if there is none.</summary>
    public string? Description { get; internal init; }

    /// <summary>Whether a value is used when none is given; it may be null.</summary>
    public bool HasDefaultValue => DefaultLiteral is not null;

    /// <summary>
    /// The default value, coerced as <c>SelectedField.Arguments</c> are, but with custom scalars left as written
    /// (their coercion belongs to the binding, not to the schema).
    /// </summary>
    public object? DefaultValue { get; internal set; }

    /// <summary>The reason given with <c>@deprecated</c>; null when it is not deprecated.</summary>
    public string? DeprecationReason => AppliedDirective.Argument(Directives, "deprecated", "reason");

    /// <summary>The directives applied to the definition.</summary>
    public IReadOnlyList<AppliedDirective> Directives { get; internal set; } = [];

    /// <summary>Non-null without a default value: it must be given.</summary>
    public bool IsRequired => Type.IsNonNull && !HasDefaultValue;

    internal ValueNode? DefaultLiteral { get; init; }

    internal SourceLocation Location { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Coordinate;
}

/// <summary>One value of an enum (section 3.9).</summary>
public sealed class EnumValueDefinition
{
    internal EnumValueDefinition(string name) => Name = name;

    /// <summary>The name, which is also the value that resolvers see.</summary>
    public string Name { get; }

    /// <summary>The description in Markdown, null if there is none.</summary>
    public string? Description { get; internal init; }

    /// <summary>The reason given with <c>@deprecated</c>; null when it is not deprecated.</summary>
    public string? DeprecationReason => AppliedDirective.Argument(Directives, "deprecated", "reason");

    /// <summary>The directives applied to the definition.</summary>
    public IReadOnlyList<AppliedDirective> Directives { get; internal set; } = [];

    internal SourceLocation Location { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>A directive as it stands on a definition, with its arguments coerced and defaults filled in (section 2.13).</summary>
public sealed record AppliedDirective(string Name, IReadOnlyDictionary<string, object?> Arguments)
{
    /// <summary>A text argument of the first directive of that name.</summary>
    internal static string? Argument(IReadOnlyList<AppliedDirective> directives, string directive, string argument) =>
        directives.FirstOrDefault(applied => applied.Name == directive)?.Arguments.GetValueOrDefault(argument) as string;
}

/// <summary>The definition of a directive (section 3.13).</summary>
public sealed class DirectiveDefinition
{
    internal DirectiveDefinition(string name) => Name = name;

    /// <summary>The name without <c>@</c>.</summary>
    public string Name { get; }

    /// <summary>The description in Markdown, null if there is none.</summary>
    public string? Description { get; internal init; }

    /// <summary>The arguments in the order of the schema text.</summary>
    public IReadOnlyList<InputValueDefinition> Arguments { get; internal init; } = [];

    /// <summary>Whether it may stand more than once at one location.</summary>
    public bool IsRepeatable { get; internal init; }

    /// <summary>Where it may stand, by the specification's names, such as <c>FIELD</c>.</summary>
    public IReadOnlyList<string> Locations { get; internal init; } = [];

    internal SourceLocation Location { get; init; }

    /// <summary>The argument of that name, or null.</summary>
    public InputValueDefinition? Argument(string name) => Arguments.FirstOrDefault(argument => argument.Name == name);

    /// <inheritdoc/>
    public override string ToString() => $"@{Name}";
}
