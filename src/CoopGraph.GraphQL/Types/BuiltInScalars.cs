namespace CoopGraph.GraphQL.Types;

/// <summary>The five scalars of the specification (section 3.5).</summary>
internal static class BuiltInScalars
{
    public const string Int = "Int";
    public const string Float = "Float";
    public const string String = "String";
    public const string Boolean = "Boolean";
    public const string Id = "ID";

    public static bool IsBuiltIn(string name) => name is Int or Float or String or Boolean or Id;
}
