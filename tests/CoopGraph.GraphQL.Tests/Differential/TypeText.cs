namespace CoopGraph.GraphQL.Tests.Differential;

/// <summary>Types as the generators handle them: as the text that refers to them, such as <c>[Int!]</c>.</summary>
internal static class TypeText
{
    private static readonly string[] Wrappings = ["{0}", "{0}", "{0}", "{0}", "{0}!", "{0}!", "[{0}]", "[{0}!]", "[{0}!]!", "[[{0}]!]"];

    public static string Named(string type) => type.Trim('[', ']', '!');

    public static bool IsNonNull(string type) => type.EndsWith('!');

    public static string Nullable(string type) => IsNonNull(type) ? type[..^1] : type;

    public static bool IsList(string type) => type.StartsWith('[');

    /// <summary>The type of a nullable list's items.</summary>
    public static string Item(string list) => list[1..^1];

    public static string Wrapped(Dice dice, string named) => dice.Pick(Wrappings).Replace("{0}", named, StringComparison.Ordinal);
}
