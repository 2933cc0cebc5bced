using CoopGraph.GraphQL.Language.Ast;

namespace CoopGraph.GraphQL.Language;

/// <summary>Operations, selections and fragments (specification sections 2.4 to 2.9), directives (2.13).</summary>
internal sealed partial class Parser
{
    private OperationNode ShorthandQuery() =>
        new(token.Location, description: null, OperationKind.Query, name: null, variables: [], directives: [], SelectionSet());

    private OperationNode Operation(SourceLocation start, StringValueNode? description)
    {
        var kind = OperationType();
        var name = Peek(TokenKind.Name) ? Name() : null;
        var variables = OptionalMany(TokenKind.ParenLeft, VariableDefinition, TokenKind.ParenRight);
        return new OperationNode(start, description, kind, name, variables, Directives(isConst: false), SelectionSet());
    }

    private OperationKind OperationType()
    {
        var token = Expect(TokenKind.Name);
        return token.Value switch
        {
            "query" => OperationKind.Query,
            "mutation" => OperationKind.Mutation,
            "subscription" => OperationKind.Subscription,
            _ => throw Error(Errors.Unexpected(token), token),
        };
    }

    private VariableDefinitionNode VariableDefinition()
    {
        var start = token.Location;
        var description = Description();
        var variable = Variable();
        Expect(TokenKind.Colon);
        var type = TypeReference();
        var defaultValue = Skip(TokenKind.Equals) ? Value(isConst: true) : null;
        return new VariableDefinitionNode(start, description, variable, type, defaultValue, Directives(isConst: true));
    }

    private VariableNode Variable()
    {
        var start = Expect(TokenKind.Dollar).Location;
        return new VariableNode(start, Name());
    }

    private SelectionSetNode SelectionSet()
    {
        Enter();
        var start = token.Location;
        var selections = Many(TokenKind.BraceLeft, Selection, TokenKind.BraceRight);
        Leave();
        return new SelectionSetNode(start, selections);
    }

    private SelectionNode Selection() => Peek(TokenKind.Spread) ? FragmentSelection() : Field();

    private FieldNode Field()
    {
        var start = token.Location;
        var nameOrAlias = Name();
        var (alias, name) = Skip(TokenKind.Colon) ? (nameOrAlias, Name()) : (null, nameOrAlias);
        var arguments = Arguments(isConst: false);
        var directives = Directives(isConst: false);
        return new FieldNode(start, alias, name, arguments, directives, Peek(TokenKind.BraceLeft) ? SelectionSet() : null);
    }

    /// <summary>FragmentSpread or InlineFragment; <c>on</c> is no fragment name.</summary>
    private SelectionNode FragmentSelection()
    {
        var start = Expect(TokenKind.Spread).Location;
        var hasTypeCondition = SkipKeyword("on");
        if (!hasTypeCondition && Peek(TokenKind.Name))
            return new FragmentSpreadNode(start, Name(), Directives(isConst: false));
        var typeCondition = hasTypeCondition ? NamedType() : null;
        return new InlineFragmentNode(start, typeCondition, Directives(isConst: false), SelectionSet());
    }

    private FragmentNode Fragment(SourceLocation start, StringValueNode? description)
    {
        ExpectKeyword("fragment");
        var name = PeekKeyword("on") ? throw Unexpected() : Name();
        ExpectKeyword("on");
        return new FragmentNode(start, description, name, NamedType(), Directives(isConst: false), SelectionSet());
    }

    private List<ArgumentNode> Arguments(bool isConst) =>
        OptionalMany(TokenKind.ParenLeft, () => Argument(isConst), TokenKind.ParenRight);

    private ArgumentNode Argument(bool isConst)
    {
        var name = Name();
        Expect(TokenKind.Colon);
        return new ArgumentNode(name.Location, name, Value(isConst));
    }

    private List<DirectiveNode> Directives(bool isConst)
    {
        List<DirectiveNode> directives = [];
        while (Peek(TokenKind.At))
        {
            var start = Expect(TokenKind.At).Location;
            directives.Add(new DirectiveNode(start, Name(), Arguments(isConst)));
        }
        return directives;
    }
}
