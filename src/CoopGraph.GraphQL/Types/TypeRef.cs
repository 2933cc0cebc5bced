namespace CoopGraph.GraphQL.Types;

/// <summary>
/// A type as it is referred to: a <see cref="Types.NamedType"/>, or a list or non-null wrapper (specification section 3.4).
/// </summary>
public abstract class TypeRef
{
    private protected TypeRef()
    {
    }

    /// <summary>The innermost type, without wrappers.</summary>
    public abstract NamedType Named { get; }

    /// <summary>Whether null is not a value of this type.</summary>
    public bool IsNonNull => this is NonNullType;

    /// <summary>This type without an outer non-null wrapper.</summary>
    public TypeRef Nullable => this is NonNullType nonNull ? nonNull.OfType : this;

    /// <summary>IsInputType() of section 3.4.2.</summary>
    public bool IsInputType => Named is ScalarType or EnumType or InputObjectType;

    /// <summary>IsOutputType() of section 3.4.2.</summary>
    public bool IsOutputType => Named is not InputObjectType;
}

/// <summary>A list of another type.</summary>
public sealed class ListType(TypeRef ofType) : TypeRef
{
    /// <summary>The type of the items.</summary>
    public TypeRef OfType { get; } = ofType;

    /// <inheritdoc/>
    public override NamedType Named => OfType.Named;

    /// <inheritdoc/>
    public override string ToString() => $"[{OfType}]";
}

/// <summary>Another type, never null.</summary>
public sealed class NonNullType(TypeRef ofType) : TypeRef
{
    /// <summary>The type that is made non-null; never itself non-null.</summary>
    public TypeRef OfType { get; } = ofType;

    /// <inheritdoc/>
    public override NamedType Named => OfType.Named;

    /// <inheritdoc/>
    public override string ToString() => $"{OfType}!";
}
