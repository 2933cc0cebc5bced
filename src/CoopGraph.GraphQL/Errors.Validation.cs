using CoopGraph.GraphQL.Coercion;
using CoopGraph.GraphQL.Language;
using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL;

/// <summary>Messages of the validation rules.</summary>
internal static partial class Errors
{
    public const string TooManyValidationErrors = "Too many validation errors, error limit reached. Validation aborted.";

    public const string AnonymousNotAlone = "This anonymous operation must be the only defined operation.";

    public const string DifferentArguments = "they have differing arguments";

    public static string NotExecutable(string name) => $"The {name} definition is not executable.";

    public static string OperationNotSupported(OperationKind kind) => $"The {Lower(kind)} operation is not supported by the schema.";

    public static string OperationTwice(string name) => $"There can be only one operation named \"{name}\".";

    public static string SubscriptionCondition(string? name) =>
        $"{Subscription(name)} must not use `@skip` or `@include` directives in the top level selection.";

    public static string SubscriptionWithoutField(string? name) => $"{Subscription(name)} must select one top level field.";

    public static string SubscriptionFields(string? name) => $"{Subscription(name)} must select only one top level field.";

    public static string SubscriptionIntrospection(string? name) =>
        $"{Subscription(name)} must not select an introspection top level field.";

    public static string UnknownField(string name, NamedType type, IReadOnlyList<string> types, IReadOnlyList<string> fields) =>
        $"Cannot query field \"{name}\" on type \"{type}\"."
        + (types.Count > 0 ? DidYouMean(types, "to use an inline fragment on") : DidYouMean(fields));

    public static string SelectionOnLeaf(string field, TypeRef type) =>
        $"Field \"{field}\" must not have a selection since type \"{type}\" has no subfields.";

    public static string NoSelection(string field, TypeRef type) =>
        $"Field \"{field}\" of type \"{type}\" must have a selection of subfields. Did you mean \"{field} {{ ... }}\"?";

    public static string UnknownArgument(string name, FieldDefinition field, IReadOnlyList<string> suggestions) =>
        $"Unknown argument \"{name}\" on field \"{field}\".{DidYouMean(suggestions)}";

    public static string DifferentFields(string a, string b) => $"\"{a}\" and \"{b}\" are different fields";

    public static string DifferentTypes(TypeRef a, TypeRef b) => $"they return conflicting types \"{a}\" and \"{b}\"";

    public static string SubfieldsConflict(string responseName, string reason) => $"subfields \"{responseName}\" conflict because {reason}";

    public static string FieldsConflict(string responseName, string reason) =>
        $"Fields \"{responseName}\" conflict because {reason}. Use different aliases on the fields to fetch both if this was intentional.";

    public static string FragmentTwice(string name) => $"There can be only one fragment named \"{name}\".";

    public static string FragmentOnLeaf(string? fragment, NamedType type) =>
        $"Fragment {(fragment is null ? "" : $"\"{fragment}\" ")}cannot condition on non composite type \"{type}\".";

    public static string FragmentUnused(string name) => $"Fragment \"{name}\" is never used.";

    public static string UnknownFragment(string name) => $"Unknown fragment \"{name}\".";

    public static string FragmentCycle(string name, IReadOnlyList<string> via) =>
        $"Cannot spread fragment \"{name}\" within itself{(via.Count == 0 ? "" : $" via {string.Join(", ", via.Select(Quoted))}")}.";

    public static string FragmentImpossible(string? fragment, NamedType parent, NamedType type) =>
        $"Fragment {(fragment is null ? "" : $"\"{fragment}\" ")}cannot be spread here as objects of "
        + $"type \"{parent}\" can never be of type \"{type}\".";

    public static string InputFieldTwice(string name) => $"There can be only one input field named \"{name}\".";

    public static string VariableTwice(string name) => $"There can be only one variable named \"${name}\".";

    public static string VariableNotInput(string name, string type) => $"Variable \"${name}\" cannot be non-input type \"{type}\".";

    public static string VariableUndefined(string name, string? operation) =>
        $"Variable \"${name}\" is not defined{(operation is null ? "" : $" by operation \"{operation}\"")}.";

    public static string VariableUnused(string name, string? operation) =>
        $"Variable \"${name}\" is never used{(operation is null ? "" : $" in operation \"{operation}\"")}.";

    public static string VariableMisplaced(string name, TypeRef type, TypeRef position) =>
        $"Variable \"${name}\" of type \"{type}\" used in position expecting type \"{position}\".";

    public static string NullableInOneOf(string name, TypeRef type, InputObjectType oneOf) =>
        $"Variable \"${name}\" is of type \"{type}\" but must be non-nullable to be used for OneOf Input Object \"{oneOf}\".";

    public static string IntrospectionDisabled(string field) =>
        $"GraphQL introspection has been disabled, but the requested query contained the field \"{field}\".";

    public static string UnknownType(string name, IReadOnlyList<string> suggestions) =>
        $"Unknown type \"{name}\".{DidYouMean(suggestions)}";

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

    private static string Subscription(string? name) => name is null ? "Anonymous Subscription" : $"Subscription \"{name}\"";
}
