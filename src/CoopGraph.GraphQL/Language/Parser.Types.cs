using CoopGraph.GraphQL.Language.Ast;

namespace CoopGraph.GraphQL.Language;

/// <summary>Type references (specification section 2.12).</summary>
internal sealed partial class Parser
{
    private TypeNode TypeReference()
    {
        var start = token.Location;
        TypeNode type = Peek(TokenKind.BracketLeft) ? ListType() : NamedType();
        return Skip(TokenKind.Bang) ? new NonNullTypeNode(start, type) : type;
    }

    private ListTypeNode ListType()
    {
        Enter();
        var start = Expect(TokenKind.BracketLeft).Location;
        var ofType = TypeReference();
        Expect(TokenKind.BracketRight);
        Leave();
        return new ListTypeNode(start, ofType);
    }

    private NamedTypeNode NamedType()
    {
        var name = Name();
        return new NamedTypeNode(name.Location, name);
    }
}
