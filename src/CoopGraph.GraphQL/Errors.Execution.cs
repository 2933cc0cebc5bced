using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL;

/// <summary>Messages of execution.</summary>
internal static partial class Errors
{
    public const string Internal = "Internal error";

    public const string NotJson = "The value has no JSON form.";

    public const string TooComplex = "The operation is too complex: its fragments multiply the fields selected.";

    public const string TooManyValues = "The result is too large.";

    public const string TooManyBytes = "The response is too large; ask for fewer rows or fields.";

    public static string ConditionIsNull(string directive) =>
        $"Argument \"@{directive}(if:)\" of required type \"Boolean!\" must not be null.";

    public static string NullForNonNullField(FieldDefinition field) => $"Cannot return null for non-nullable field {field}.";

    public static string NotAList(FieldDefinition field) => $"Expected a list for field \"{field}\".";

    public static string NotAnEnumValue(EnumType type, string shown) => $"Enum \"{type}\" cannot represent value: {shown}";

    public static string WrongObjectType(NamedType expected, string name) =>
        $"Runtime Object type \"{name}\" is not a possible type for \"{expected}\".";

    public static string WrongBatchLength(FieldDefinition field, int expected, int actual) =>
        Text($"The resolver of {field} gave {actual} results for {expected} parents.");

    public static string Unbound(FieldDefinition field) => $"Field {field} has no resolver.";

    public static string NoEvents(FieldDefinition field) => $"Subscription field {field} has no event stream.";

    public static string EventsOfAnotherType(string type, string field) =>
        $"{type}.{field} is no field of the subscription type; an event stream is bound to it.";

    public static string UnboundAbstractType(NamedType type) => $"Abstract type {type} has nothing that tells its object types.";

    public static string BindsUnknownType(string type) => $"Type {type} does not exist; something is bound to it.";

    public static string BindsUnknownField(string type, string field) => $"Field {type}.{field} does not exist; something is bound to it.";

    public static string BindsUnknownScalar(string name) => $"{name} is not a custom scalar of the schema; a coercion is bound to it.";

    public static string BindsNonAbstractType(string name) =>
        $"{name} is not an interface or union of the schema; a type resolver is bound to it.";
}
