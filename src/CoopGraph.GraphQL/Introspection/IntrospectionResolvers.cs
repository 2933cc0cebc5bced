using CoopGraph.GraphQL.Execution;
using CoopGraph.GraphQL.Language;
using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL.Introspection;

/// <summary>
/// What the 38 fields of the introspection types answer (specification section 4.2). Parents are the schema's own objects.
/// </summary>
internal static class IntrospectionResolvers
{
    public static IReadOnlyDictionary<(string Type, string Field), FieldResolver> For(Schema schema) =>
        new Dictionary<(string, string), FieldResolver>
        {
            [("__Schema", "description")] = Of<Schema>(static self => self.Description),
            [("__Schema", "types")] = Of<Schema>(static self => self.Types),
            [("__Schema", "queryType")] = Of<Schema>(static self => self.QueryType),
            [("__Schema", "mutationType")] = Of<Schema>(static self => self.MutationType),
            [("__Schema", "subscriptionType")] = Of<Schema>(static self => self.SubscriptionType),
            [("__Schema", "directives")] = Of<Schema>(static self => self.Directives),

            [("__Type", "kind")] = Of<TypeRef>(static type => Kind(type)),
            [("__Type", "name")] = Of<TypeRef>(static type => (type as NamedType)?.Name),
            [("__Type", "description")] = Of<TypeRef>(static type => (type as NamedType)?.Description),
            [("__Type", "specifiedByURL")] = Of<TypeRef>(static type => (type as ScalarType)?.SpecifiedByUrl),
            [("__Type", "fields")] = Listed<TypeRef, FieldDefinition>(
                static type => (type as StructuredType)?.Fields, static field => field.DeprecationReason),
            [("__Type", "interfaces")] = Of<TypeRef>(static type => (type as StructuredType)?.Interfaces),
            [("__Type", "possibleTypes")] = Of<TypeRef>(
                type => type is NamedType { IsAbstract: true } abstractType ? schema.PossibleTypes(abstractType) : null),
            [("__Type", "enumValues")] = Listed<TypeRef, EnumValueDefinition>(
                static type => (type as EnumType)?.Values, static value => value.DeprecationReason),
            [("__Type", "inputFields")] = Listed<TypeRef, InputValueDefinition>(
                static type => (type as InputObjectType)?.Fields, static field => field.DeprecationReason),
            [("__Type", "ofType")] = Of<TypeRef>(static type => (type as ListType)?.OfType ?? (type as NonNullType)?.OfType),
            [("__Type", "isOneOf")] = Of<TypeRef>(static type => (type as InputObjectType)?.IsOneOf),

            [("__Field", "name")] = Of<FieldDefinition>(static field => field.Name),
            [("__Field", "description")] = Of<FieldDefinition>(static field => field.Description),
            [("__Field", "args")] = Listed<FieldDefinition, InputValueDefinition>(
                static field => field.Arguments, static argument => argument.DeprecationReason),
            [("__Field", "type")] = Of<FieldDefinition>(static field => field.Type),
            [("__Field", "isDeprecated")] = Of<FieldDefinition>(static field => field.DeprecationReason is not null),
            [("__Field", "deprecationReason")] = Of<FieldDefinition>(static field => field.DeprecationReason),

            [("__InputValue", "name")] = Of<InputValueDefinition>(static input => input.Name),
            [("__InputValue", "description")] = Of<InputValueDefinition>(static input => input.Description),
            [("__InputValue", "type")] = Of<InputValueDefinition>(static input => input.Type),
            [("__InputValue", "defaultValue")] = Of<InputValueDefinition>(
                static input => input.DefaultLiteral is { } literal ? Printer.Print(literal) : null),
            [("__InputValue", "isDeprecated")] = Of<InputValueDefinition>(static input => input.DeprecationReason is not null),
            [("__InputValue", "deprecationReason")] = Of<InputValueDefinition>(static input => input.DeprecationReason),

            [("__EnumValue", "name")] = Of<EnumValueDefinition>(static value => value.Name),
            [("__EnumValue", "description")] = Of<EnumValueDefinition>(static value => value.Description),
            [("__EnumValue", "isDeprecated")] = Of<EnumValueDefinition>(static value => value.DeprecationReason is not null),
            [("__EnumValue", "deprecationReason")] = Of<EnumValueDefinition>(static value => value.DeprecationReason),

            [("__Directive", "name")] = Of<DirectiveDefinition>(static directive => directive.Name),
            [("__Directive", "description")] = Of<DirectiveDefinition>(static directive => directive.Description),
            [("__Directive", "isRepeatable")] = Of<DirectiveDefinition>(static directive => directive.IsRepeatable),
            [("__Directive", "locations")] = Of<DirectiveDefinition>(static directive => directive.Locations),
            [("__Directive", "args")] = Listed<DirectiveDefinition, InputValueDefinition>(
                static directive => directive.Arguments, static argument => argument.DeprecationReason),
        };

    private static ValueFieldResolver Of<T>(Func<T, object?> read) => new((parent, _) => read((T)parent));

    /// <summary>A list that leaves out what is deprecated unless <c>includeDeprecated</c> is true.</summary>
    private static ValueFieldResolver Listed<T, TItem>(Func<T, IReadOnlyList<TItem>?> read, Func<TItem, string?> deprecationReason) =>
        new((parent, field) => field.Argument<bool>("includeDeprecated")
            ? read((T)parent)
            : read((T)parent)?.Where(item => deprecationReason(item) is null).ToArray());

    private static string Kind(TypeRef type) => type switch
    {
        ScalarType => "SCALAR",
        ObjectType => "OBJECT",
        InterfaceType => "INTERFACE",
        UnionType => "UNION",
        EnumType => "ENUM",
        InputObjectType => "INPUT_OBJECT",
        ListType => "LIST",
        _ => "NON_NULL",
    };
}
