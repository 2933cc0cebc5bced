using CoopGraph.GraphQL.Language.Ast;

namespace CoopGraph.GraphQL.Language;

/// <summary>Type system definitions and extensions (specification section 3).</summary>
internal sealed partial class Parser
{
    private TypeSystemNode TypeSystemDefinition(SourceLocation start, StringValueNode? description)
    {
        var keyword = token;
        return keyword.Value switch
        {
            "schema" => Schema(start, description, isExtension: false),
            "directive" => DirectiveDefinition(start, description),
            _ => TypeDefinition(start, description, isExtension: false) ?? throw (description is null
                ? Error(Errors.Unexpected(keyword), keyword)
                : new SyntaxException(Errors.DescriptionOnExtension, start)),
        };
    }

    /// <summary>An extension must extend: with nothing behind the name it is an error.</summary>
    private TypeSystemNode Extension(SourceLocation start)
    {
        ExpectKeyword("extend");
        var keyword = token;
        if (keyword.Kind != TokenKind.Name) throw Unexpected();
        return PeekKeyword("schema")
            ? Schema(start, description: null, isExtension: true)
            : TypeDefinition(start, description: null, isExtension: true) ?? throw Error(Errors.Unexpected(keyword), keyword);
    }

    private TypeDefinitionNode? TypeDefinition(SourceLocation start, StringValueNode? description, bool isExtension) => token.Value switch
    {
        "scalar" => Scalar(start, description, isExtension),
        "type" => ObjectType(start, description, isExtension),
        "interface" => InterfaceType(start, description, isExtension),
        "union" => UnionType(start, description, isExtension),
        "enum" => EnumType(start, description, isExtension),
        "input" => InputObjectType(start, description, isExtension),
        _ => null,
    };

    private SchemaNode Schema(SourceLocation start, StringValueNode? description, bool isExtension)
    {
        Advance();
        var directives = Directives(isConst: true);
        var operations = isExtension
            ? OptionalMany(TokenKind.BraceLeft, RootOperation, TokenKind.BraceRight)
            : Many(TokenKind.BraceLeft, RootOperation, TokenKind.BraceRight);
        MustExtend(isExtension, directives.Count + operations.Count);
        return new SchemaNode(start, description, isExtension, directives, operations);
    }

    private RootOperationNode RootOperation()
    {
        var start = token.Location;
        var kind = OperationType();
        Expect(TokenKind.Colon);
        return new RootOperationNode(start, kind, NamedType());
    }

    private ScalarTypeNode Scalar(SourceLocation start, StringValueNode? description, bool isExtension)
    {
        var name = NameAfterKeyword();
        var directives = Directives(isConst: true);
        MustExtend(isExtension, directives.Count);
        return new ScalarTypeNode(start, description, isExtension, name, directives);
    }

    private ObjectTypeNode ObjectType(SourceLocation start, StringValueNode? description, bool isExtension)
    {
        var name = NameAfterKeyword();
        var (interfaces, directives, fields) = StructuredTypeBody(isExtension);
        return new ObjectTypeNode(start, description, isExtension, name, interfaces, directives, fields);
    }

    private InterfaceTypeNode InterfaceType(SourceLocation start, StringValueNode? description, bool isExtension)
    {
        var name = NameAfterKeyword();
        var (interfaces, directives, fields) = StructuredTypeBody(isExtension);
        return new InterfaceTypeNode(start, description, isExtension, name, interfaces, directives, fields);
    }

    private (IReadOnlyList<NamedTypeNode>, IReadOnlyList<DirectiveNode>, IReadOnlyList<FieldDefinitionNode>) StructuredTypeBody(
        bool isExtension)
    {
        List<NamedTypeNode> interfaces = SkipKeyword("implements") ? Separated(TokenKind.Ampersand, NamedType) : [];
        var directives = Directives(isConst: true);
        var fields = OptionalMany(TokenKind.BraceLeft, FieldDefinition, TokenKind.BraceRight);
        MustExtend(isExtension, interfaces.Count + directives.Count + fields.Count);
        return (interfaces, directives, fields);
    }

    private FieldDefinitionNode FieldDefinition()
    {
        var start = token.Location;
        var description = Description();
        var name = Name();
        var arguments = OptionalMany(TokenKind.ParenLeft, InputValueDefinition, TokenKind.ParenRight);
        Expect(TokenKind.Colon);
        return new FieldDefinitionNode(start, description, name, arguments, TypeReference(), Directives(isConst: true));
    }

    private InputValueDefinitionNode InputValueDefinition()
    {
        var start = token.Location;
        var description = Description();
        var name = Name();
        Expect(TokenKind.Colon);
        var type = TypeReference();
        var defaultValue = Skip(TokenKind.Equals) ? Value(isConst: true) : null;
        return new InputValueDefinitionNode(start, description, name, type, defaultValue, Directives(isConst: true));
    }

    private UnionTypeNode UnionType(SourceLocation start, StringValueNode? description, bool isExtension)
    {
        var name = NameAfterKeyword();
        var directives = Directives(isConst: true);
        List<NamedTypeNode> members = Skip(TokenKind.Equals) ? Separated(TokenKind.Pipe, NamedType) : [];
        MustExtend(isExtension, directives.Count + members.Count);
        return new UnionTypeNode(start, description, isExtension, name, directives, members);
    }

    private EnumTypeNode EnumType(SourceLocation start, StringValueNode? description, bool isExtension)
    {
        var name = NameAfterKeyword();
        var directives = Directives(isConst: true);
        var values = OptionalMany(TokenKind.BraceLeft, EnumValueDefinition, TokenKind.BraceRight);
        MustExtend(isExtension, directives.Count + values.Count);
        return new EnumTypeNode(start, description, isExtension, name, directives, values);
    }

    private EnumValueDefinitionNode EnumValueDefinition()
    {
        var start = token.Location;
        var description = Description();
        if (token is { Kind: TokenKind.Name, Value: "true" or "false" or "null" })
            throw Error(Errors.ReservedEnumValue(token), token);
        return new EnumValueDefinitionNode(start, description, Name(), Directives(isConst: true));
    }

    private InputObjectTypeNode InputObjectType(SourceLocation start, StringValueNode? description, bool isExtension)
    {
        var name = NameAfterKeyword();
        var directives = Directives(isConst: true);
        var fields = OptionalMany(TokenKind.BraceLeft, InputValueDefinition, TokenKind.BraceRight);
        MustExtend(isExtension, directives.Count + fields.Count);
        return new InputObjectTypeNode(start, description, isExtension, name, directives, fields);
    }

    private DirectiveDefinitionNode DirectiveDefinition(SourceLocation start, StringValueNode? description)
    {
        Advance();
        Expect(TokenKind.At);
        var name = Name();
        var arguments = OptionalMany(TokenKind.ParenLeft, InputValueDefinition, TokenKind.ParenRight);
        var isRepeatable = SkipKeyword("repeatable");
        ExpectKeyword("on");
        return new DirectiveDefinitionNode(start, description, name, arguments, isRepeatable, Separated(TokenKind.Pipe, DirectiveLocation));
    }

    private NameNode DirectiveLocation()
    {
        var token = this.token;
        var name = Name();
        return DirectiveLocations.All.Contains(name.Value) ? name : throw Error(Errors.Unexpected(token), token);
    }

    private NameNode NameAfterKeyword()
    {
        Advance();
        return Name();
    }

    private void MustExtend(bool isExtension, int parts)
    {
        if (isExtension && parts == 0) throw Unexpected();
    }
}
