using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL;

/// <summary>Messages about values that their types do not accept.</summary>
internal static partial class Errors
{
    public static string NotAnInteger(string shown) => $"Int cannot represent non-integer value: {shown}";

    public static string NotInt32(string shown) => $"Int cannot represent non 32-bit signed integer value: {shown}";

    public static string NotANumber(string shown) => $"Float cannot represent non numeric value: {shown}";

    public static string NotAString(string shown) => $"String cannot represent a non string value: {shown}";

    public static string NotABoolean(string shown) => $"Boolean cannot represent a non boolean value: {shown}";

    public static string NotAnId(string shown) => $"ID cannot represent a non-string and non-integer value: {shown}";

    public static string NotRepresentable(string type, string shown) => $"{type} cannot represent value: {shown}";

    public static string NotOfType(TypeRef type, string shown) => $"Expected value of type \"{type}\", found: {shown}.";

    public static string NullForNonNull(TypeRef type) => $"Expected value of non-null type \"{type}\" not to be null.";

    public static string MissingNonNull(TypeRef type) => $"Expected a value of non-null type \"{type}\" to be provided.";

    public static string VariableIsNull(string name, TypeRef type) =>
        $"Expected variable \"${name}\" provided to non-null type \"{type}\" not to be null.";

    public static string VariableIsUnset(string name, TypeRef type) =>
        $"Expected variable \"${name}\" provided to type \"{type}\" to provide a runtime value.";

    public static string UnknownEnumValue(EnumType type, string name, IReadOnlyList<string> suggestions) =>
        $"Value \"{name}\" does not exist in \"{type}\" enum.{DidYouMean(suggestions, "the enum value")}";

    public static string NotAnEnumLiteral(EnumType type, string shown, IReadOnlyList<string> suggestions) =>
        $"Enum \"{type}\" cannot represent non-enum value: {shown}.{DidYouMean(suggestions, "the enum value")}";

    public static string NotAnEnumString(EnumType type, string shown) =>
        $"Enum \"{type}\" cannot represent non-string value: {shown}.";

    public static string NotAnInputObject(InputObjectType type, string shown) =>
        $"Expected value of type \"{type}\" to be an object, found: {shown}.";

    public static string RequiredInputField(InputObjectType type, InputValueDefinition field, string shown) =>
        $"Expected value of type \"{type}\" to include required field \"{field.Name}\", found: {shown}.";

    public static string UnknownInputField(InputObjectType type, string name, IReadOnlyList<string> suggestions, string shown) =>
        suggestions.Count == 0
            ? $"Expected value of type \"{type}\" not to include unknown field \"{name}\", found: {shown}."
            : $"Expected value of type \"{type}\" not to include unknown field \"{name}\".{DidYouMean(suggestions)} Found: {shown}.";

    public static string OneOf(InputObjectType type) =>
        $"Within OneOf Input Object type \"{type}\", exactly one field must be specified, and the value for that field must be non-null.";
}
