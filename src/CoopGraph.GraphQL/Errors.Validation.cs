using CoopGraph.GraphQL.Coercion;
using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL;

/// <summary>Messages of the validation rules.</summary>
internal static partial class Errors
{
    public static string UnknownType(string name, IReadOnlyList<string> suggestions) => $"Unknown type \"{name}\".{DidYouMean(suggestions)}";

    public static string UnknownDirective(string name) => $"Unknown directive \"@{name}\".";

    public static string DirectiveMisplaced(string name, string location) => $"Directive \"@{name}\" may not be used on {location}.";

    public static string DirectiveTwice(string name) => $"The directive \"@{name}\" can only be used once at this location.";

    public static string ArgumentTwice(string name) => $"There can be only one argument named \"{name}\".";

    public static string UnknownDirectiveArgument(string name, string directive, IReadOnlyList<string> suggestions) =>
        $"Unknown argument \"{name}\" on directive \"@{directive}\".{DidYouMean(suggestions)}";

    public static string RequiredArgument(string coordinate, TypeRef type) =>
        $"Argument \"{coordinate}\" of type \"{type}\" is required, but it was not provided.";

    public static string InvalidArgumentValue(string coordinate, InputPath? path, string message) =>
        $"Argument \"{coordinate}\" has invalid value{At(path)}: {message}";

    private static string At(InputPath? path) => path is null ? "" : $" at {path}";
}
