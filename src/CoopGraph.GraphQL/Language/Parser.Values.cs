using CoopGraph.GraphQL.Language.Ast;

namespace CoopGraph.GraphQL.Language;

/// <summary>Input values (specification section 2.10).</summary>
internal sealed partial class Parser
{
    private ValueNode Value(bool isConst)
    {
        var token = this.token;
        switch (token.Kind)
        {
            case TokenKind.BracketLeft:
                return ListValue(isConst);
            case TokenKind.BraceLeft:
                return ObjectValue(isConst);
            case TokenKind.String or TokenKind.BlockString:
                return StringValue();
            case TokenKind.Int:
                Advance();
                return new IntValueNode(token.Location, token.Value!);
            case TokenKind.Float:
                Advance();
                return new FloatValueNode(token.Location, token.Value!);
            case TokenKind.Name:
                Advance();
                return NamedValue(token);
            case TokenKind.Dollar:
                return isConst ? throw VariableInConstant() : Variable();
            default:
                throw Unexpected();
        }
    }

    /// <summary>BooleanValue, NullValue, EnumValue.</summary>
    private static ValueNode NamedValue(Token token) => token.Value switch
    {
        "true" => new BooleanValueNode(token.Location, true),
        "false" => new BooleanValueNode(token.Location, false),
        "null" => new NullValueNode(token.Location),
        _ => new EnumValueNode(token.Location, token.Value!),
    };

    private StringValueNode StringValue()
    {
        var token = this.token;
        Advance();
        return new StringValueNode(token.Location, token.Value!, token.Kind == TokenKind.BlockString);
    }

    private ListValueNode ListValue(bool isConst)
    {
        Enter();
        var start = Expect(TokenKind.BracketLeft).Location;
        List<ValueNode> items = [];
        while (!Skip(TokenKind.BracketRight)) items.Add(Value(isConst));
        Leave();
        return new ListValueNode(start, items);
    }

    private ObjectValueNode ObjectValue(bool isConst)
    {
        Enter();
        var start = Expect(TokenKind.BraceLeft).Location;
        List<ObjectFieldNode> fields = [];
        while (!Skip(TokenKind.BraceRight))
        {
            var name = Name();
            Expect(TokenKind.Colon);
            fields.Add(new ObjectFieldNode(name.Location, name, Value(isConst)));
        }
        Leave();
        return new ObjectValueNode(start, fields);
    }

    private SyntaxException VariableInConstant()
    {
        var dollar = Expect(TokenKind.Dollar);
        return Peek(TokenKind.Name)
            ? Error(Errors.VariableInConstant(token.Value!), dollar)
            : Error(Errors.Unexpected(dollar), dollar);
    }
}
