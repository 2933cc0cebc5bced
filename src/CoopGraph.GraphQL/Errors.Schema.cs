using CoopGraph.GraphQL.Coercion;
using CoopGraph.GraphQL.Language;
using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL;

/// <summary>Messages about schema texts.</summary>
internal static partial class Errors
{
    public const string ExecutableInSchema = "A schema text cannot contain operations or fragments.";

    public const string TwoSchemas = "Must provide only one schema definition.";

    public const string NoQueryType = "Query root type must be provided.";

    public static string TwoRootTypes(OperationKind kind) => $"There can be only one {Lower(kind)} type in schema.";

    public static string RootTypeNotObject(OperationKind kind, NamedType type) =>
        $"{kind} root type must be Object type{(kind == OperationKind.Query ? "" : " if provided")}, it cannot be {type}.";

    public static string RootTypesNotDistinct(ObjectType type, IReadOnlyList<OperationKind> kinds) =>
        $"All root types must be different, \"{type}\" type is used as {string.Join(" and ", kinds.Select(Lower))} root types.";

    public static string TwoTypes(string name) => $"There can be only one type named \"{name}\".";

    public static string TwoFields(NamedType type, string name) => $"Field \"{type}.{name}\" can only be defined once.";

    public static string TwoArguments(string parent, string name) => $"Argument \"{parent}({name}:)\" can only be defined once.";

    public static string TwoEnumValues(EnumType type, string name) => $"Enum value \"{type}.{name}\" can only be defined once.";

    public static string TwoDirectives(string name) => $"There can be only one directive named \"@{name}\".";

    public static string ExtendsUndefined(string name, IReadOnlyList<string> suggestions) =>
        $"Cannot extend type \"{name}\" because it is not defined.{DidYouMean(suggestions)}";

    public static string ExtendsOtherKind(string kind, string name) => $"Cannot extend non-{kind} type \"{name}\".";

    public static string ReservedName(string name) =>
        $"Name \"{name}\" must not begin with \"__\", which is reserved by GraphQL introspection.";

    public static string NameOfBuiltInScalar(string name) => $"\"{name}\" is a built-in scalar and cannot be a type of another kind.";

    public static string NoFields(StructuredType type) => $"Type {type} must define one or more fields.";

    public static string NoInputFields(InputObjectType type) => $"Input Object type {type} must define one or more fields.";

    public static string NoMembers(UnionType union) => $"Union type {union} must define one or more member types.";

    public static string NoEnumValues(EnumType type) => $"Enum type {type} must define one or more values.";

    public static string MemberTwice(UnionType union, ObjectType member) => $"Union type {union} can only include type {member} once.";

    public static string MemberNotObject(UnionType union, NamedType member) =>
        $"Union type {union} can only include Object types, it cannot include {member}.";

    public static string NotOutputType(FieldDefinition field) => $"The type of {field} must be Output Type but got: {field.Type}.";

    public static string NotInputType(InputValueDefinition definition) =>
        $"The type of {definition} must be Input Type but got: {definition.Type}.";

    public static string RequiredDeprecated(InputValueDefinition definition) =>
        $"Required {(definition.Coordinate.EndsWith(')') ? "argument" : "input field")} {definition} cannot be deprecated.";

    public static string InvalidDefaultValue(InputValueDefinition definition, InputPath? path, string message) =>
        $"{definition} has invalid default value{At(path)}: {message}";

    public static string DefaultValueCycle(string field, IReadOnlyList<string> via) =>
        $"Invalid circular reference. The default value of Input Object field {field} references itself"
        + (via.Count == 0 ? "." : $" via the default values of: {string.Join(", ", via)}.");

    public static string InfiniteInputObject(InputObjectType type, IReadOnlyList<InputValueDefinition> cycle) =>
        $"Input Object {type} cannot be provided a finite value because it references itself through fields: {string.Join(", ", cycle)}.";

    public static string OneOfFieldNonNull(InputValueDefinition field) => $"OneOf input field {field} must be nullable.";

    public static string OneOfFieldDefault(InputValueDefinition field) => $"OneOf input field {field} cannot have a default value.";

    public static string ImplementsNonInterface(StructuredType type, NamedType other) =>
        $"Type {type} must only implement Interface types, it cannot implement {other}.";

    public static string ImplementsTwice(StructuredType type, InterfaceType other) => $"Type {type} can only implement {other} once.";

    public static string ImplementsItself(StructuredType type) =>
        $"Type {type} cannot implement itself because it would create a circular reference.";

    public static string ImplementsInCircle(StructuredType type, InterfaceType other) =>
        $"Type {type} cannot implement {other} because it would create a circular reference.";

    public static string ImplementsTransitively(StructuredType type, InterfaceType transitive, InterfaceType other) =>
        $"Type {type} must implement {transitive} because it is implemented by {other}.";

    public static string FieldNotImplemented(FieldDefinition expected, StructuredType type) =>
        $"Interface field {expected} expected but {type} does not provide it.";

    public static string FieldTypeNotCovariant(FieldDefinition expected, FieldDefinition field) =>
        $"Interface field {expected} expects type {expected.Type} but {field} is type {field.Type}.";

    public static string ArgumentNotImplemented(InputValueDefinition expected, FieldDefinition field) =>
        $"Interface field argument {expected} expected but {field} does not provide it.";

    public static string ArgumentTypeDiffers(InputValueDefinition expected, InputValueDefinition argument) =>
        $"Interface field argument {expected} expects type {expected.Type} but {argument} is type {argument.Type}.";

    public static string AdditionalArgumentRequired(InputValueDefinition argument, FieldDefinition expected) =>
        $"Argument \"{argument}\" must not be required type \"{argument.Type}\" if not provided by the Interface field \"{expected}\".";

    public static string DeprecatedImplementation(FieldDefinition field, FieldDefinition expected, InterfaceType of) =>
        $"Interface field {of}.{expected.Name} is not deprecated, so implementation field {field} must not be deprecated.";

    public static string DirectiveCycle(DirectiveDefinition directive) => $"Directive {directive} must not reference itself.";

    private static string Lower(OperationKind kind) => kind.ToString().ToLowerInvariant();
}
