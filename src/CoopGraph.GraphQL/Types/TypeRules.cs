namespace CoopGraph.GraphQL.Types;

/// <summary>Relations between types that several sections of the specification use.</summary>
internal static class TypeRules
{
    public static bool AreEqual(TypeRef a, TypeRef b) => (a, b) switch
    {
        (NonNullType x, NonNullType y) => AreEqual(x.OfType, y.OfType),
        (ListType x, ListType y) => AreEqual(x.OfType, y.OfType),
        _ => a == b,
    };

    /// <summary>IsValidImplementationFieldType() and IsSubType() (section 3.6): equal, or more specific.</summary>
    public static bool IsSubType(Schema schema, TypeRef type, TypeRef super) => (type, super) switch
    {
        (NonNullType x, NonNullType y) => IsSubType(schema, x.OfType, y.OfType),
        (NonNullType x, _) => IsSubType(schema, x.OfType, super),
        (_, NonNullType) => false,
        (ListType x, ListType y) => IsSubType(schema, x.OfType, y.OfType),
        (ObjectType x, UnionType y) => y.Members.Contains(x),
        (StructuredType x, InterfaceType y) => x == y || x.Interfaces.Contains(y),
        _ => type == super,
    };

    /// <summary>AreTypesCompatible() (section 5.8.5), for variables in positions of input values.</summary>
    public static bool AreCompatible(TypeRef variable, TypeRef position) => (variable, position) switch
    {
        (NonNullType x, NonNullType y) => AreCompatible(x.OfType, y.OfType),
        (_, NonNullType) => false,
        (NonNullType x, _) => AreCompatible(x.OfType, position),
        (ListType x, ListType y) => AreCompatible(x.OfType, y.OfType),
        _ => variable == position,
    };

    /// <summary>Whether some object type is possible for both (section 5.5.2.3).</summary>
    public static bool DoOverlap(Schema schema, NamedType a, NamedType b) =>
        a == b || schema.PossibleTypes(a).Intersect(schema.PossibleTypes(b)).Any();
}
