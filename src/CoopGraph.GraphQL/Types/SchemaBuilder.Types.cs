using CoopGraph.GraphQL.Language;
using CoopGraph.GraphQL.Language.Ast;

namespace CoopGraph.GraphQL.Types;

/// <summary>Making the types and filling them with their fields, members and values.</summary>
internal sealed partial class SchemaBuilder
{
    private readonly HashSet<string> referredTo = new(StringComparer.Ordinal);

    /// <summary>Types first exist by name alone, since they refer to each other.</summary>
    private void MakeTypes()
    {
        foreach (var (name, parts) in this.parts)
        {
            if (parts.Definition is not { } definition)
            {
                var defined = this.parts.Where(static pair => pair.Value.Definition is not null).Select(static pair => pair.Key);
                var suggestions = Suggestions.For(name, defined);
                parts.Extensions.ToList().ForEach(extension => Report(Errors.ExtendsUndefined(name, suggestions), extension.Name));
                continue;
            }
            foreach (var extension in parts.Extensions.Where(extension => extension.GetType() != definition.GetType()))
                Report(Errors.ExtendsOtherKind(Kind(extension), name), extension);
            var type = NewType(definition);
            type.Description = definition.Description?.Value;
            type.Location = parts.IsBuiltIn ? default : definition.Location;
            types.Add(name, type);
        }
    }

    private static NamedType NewType(TypeDefinitionNode definition) => definition switch
    {
        ScalarTypeNode => new ScalarType(definition.Name.Value),
        ObjectTypeNode => new ObjectType(definition.Name.Value),
        InterfaceTypeNode => new InterfaceType(definition.Name.Value),
        UnionTypeNode => new UnionType(definition.Name.Value),
        EnumTypeNode => new EnumType(definition.Name.Value),
        InputObjectTypeNode => new InputObjectType(definition.Name.Value),
        _ => throw new ArgumentOutOfRangeException(nameof(definition)),
    };

    private static string Kind(TypeDefinitionNode definition) => definition switch
    {
        ScalarTypeNode => "scalar",
        ObjectTypeNode => "object",
        InterfaceTypeNode => "interface",
        UnionTypeNode => "union",
        EnumTypeNode => "enum",
        _ => "input object",
    };

    private void FillTypes()
    {
        foreach (var type in types.Values)
        {
            var parts = this.parts[type.Name];
            switch (type)
            {
                case StructuredType structured:
                    FillStructured(structured, [.. parts.OfKind<StructuredTypeNode>()]);
                    break;
                case UnionType union:
                    FillUnion(union, parts.OfKind<UnionTypeNode>().SelectMany(static node => node.Members));
                    break;
                case EnumType enumType:
                    FillEnum(enumType, parts.OfKind<EnumTypeNode>().SelectMany(static node => node.Values));
                    break;
                case InputObjectType input:
                    FillInputObject(input, parts.OfKind<InputObjectTypeNode>().SelectMany(static node => node.Fields));
                    break;
            }
            directivesToApply.Add(() =>
                type.Directives = Apply(
                    [.. parts.OfKind<TypeDefinitionNode>().SelectMany(static node => node.Directives)], LocationOf(type)));
        }
    }

    private void FillStructured(StructuredType type, IReadOnlyList<StructuredTypeNode> nodes)
    {
        List<InterfaceType> interfaces = [];
        foreach (var node in nodes.SelectMany(static node => node.Interfaces))
        {
            var resolved = Resolve(node);
            if (resolved is InterfaceType @interface)
            {
                if (interfaces.Contains(@interface)) Report(Errors.ImplementsTwice(type, @interface), node);
                interfaces.Add(@interface);
            }
            else if (types.ContainsKey(resolved.Name))
            {
                Report(Errors.ImplementsNonInterface(type, resolved), node);
            }
        }
        type.Interfaces = interfaces;
        type.SetFields([.. nodes.SelectMany(static node => node.Fields).Select(node => Field(type, node))]);
        ReportDuplicates(type.Fields, static field => field.Name, static field => field.Location, name => Errors.TwoFields(type, name));
    }

    private FieldDefinition Field(StructuredType type, FieldDefinitionNode node)
    {
        var field = new FieldDefinition(type, node.Name.Value, Resolve(node.Type))
        {
            Description = node.Description?.Value,
            Location = LocationOf(node.Name),
            Arguments = InputValues(node.Arguments, name => $"{type.Name}.{node.Name}({name}:)", DirectiveLocations.ArgumentDefinition),
        };
        ReportDuplicates(field.Arguments, name => Errors.TwoArguments(field.ToString(), name));
        directivesToApply.Add(() => field.Directives = Apply(node.Directives, DirectiveLocations.FieldDefinition));
        return field;
    }

    private void FillInputObject(InputObjectType type, IEnumerable<InputValueDefinitionNode> nodes)
    {
        type.SetFields(InputValues(nodes, name => $"{type.Name}.{name}", DirectiveLocations.InputFieldDefinition));
        ReportDuplicates(type.Fields, name => Errors.TwoFields(type, name));
    }

    private List<InputValueDefinition> InputValues(
        IEnumerable<InputValueDefinitionNode> nodes, Func<string, string> coordinate, string location)
    {
        List<InputValueDefinition> definitions = [];
        foreach (var node in nodes)
        {
            var definition = new InputValueDefinition(coordinate(node.Name.Value), node.Name.Value, Resolve(node.Type))
            {
                Description = node.Description?.Value,
                DefaultLiteral = node.DefaultValue,
                Location = LocationOf(node.Name),
            };
            directivesToApply.Add(() => definition.Directives = Apply(node.Directives, location));
            definitions.Add(definition);
            inputValues.Add(definition);
        }
        return definitions;
    }

    private void FillUnion(UnionType union, IEnumerable<NamedTypeNode> nodes)
    {
        List<ObjectType> members = [];
        foreach (var node in nodes)
        {
            var resolved = Resolve(node);
            if (resolved is ObjectType member)
            {
                if (members.Contains(member)) Report(Errors.MemberTwice(union, member), node);
                members.Add(member);
            }
            else if (types.ContainsKey(resolved.Name))
            {
                Report(Errors.MemberNotObject(union, resolved), node);
            }
        }
        union.Members = members;
    }

    private void FillEnum(EnumType type, IEnumerable<EnumValueDefinitionNode> nodes)
    {
        List<EnumValueDefinition> values = [];
        foreach (var node in nodes)
        {
            var value = new EnumValueDefinition(node.Name.Value)
            {
                Description = node.Description?.Value,
                Location = LocationOf(node.Name),
            };
            directivesToApply.Add(() => value.Directives = Apply(node.Directives, DirectiveLocations.EnumValue));
            values.Add(value);
        }
        type.SetValues(values);
        ReportDuplicates(type.Values, static value => value.Name, static value => value.Location, name => Errors.TwoEnumValues(type, name));
    }

    private TypeRef Resolve(TypeNode node) => node switch
    {
        ListTypeNode list => new ListType(Resolve(list.OfType)),
        NonNullTypeNode nonNull => new NonNullType(Resolve(nonNull.OfType)),
        _ => Resolve((NamedTypeNode)node),
    };

    /// <summary>A type by name. An unknown one is reported, and stood in for so that nothing else is reported because of it.</summary>
    private NamedType Resolve(NamedTypeNode node)
    {
        var name = node.Name.Value;
        referredTo.Add(name);
        if (types.TryGetValue(name, out var type)) return type;
        Report(Errors.UnknownType(name, Suggestions.For(name, types.Keys)), node);
        if (!unknownTypes.TryGetValue(name, out var unknown)) unknownTypes.Add(name, unknown = new ScalarType(name));
        return unknown;
    }

    private void ReportDuplicates(IEnumerable<InputValueDefinition> definitions, Func<string, string> message) =>
        ReportDuplicates(definitions, static definition => definition.Name, static definition => definition.Location, message);

    private void ReportDuplicates<T>(
        IEnumerable<T> items, Func<T, string> name, Func<T, SourceLocation> location, Func<string, string> message)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in items.Where(item => !seen.Add(name(item))))
            errors.Add(new SchemaError(message(name(item)), location(item)));
    }

    private static SourceLocation LocationOf(Node node) => node.Location;
}
