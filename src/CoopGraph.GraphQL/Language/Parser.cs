using CoopGraph.GraphQL.Language.Ast;

namespace CoopGraph.GraphQL.Language;

/// <summary>
/// Recursive-descent parser for executable documents and schema texts, extensions included (specification appendix C).
/// One part per section of the grammar. Recursion is bounded by <see cref="ParserLimits.MaxDepth"/>, and with it that of
/// everything that walks the tree.
/// </summary>
internal sealed partial class Parser
{
    private readonly Lexer lexer;
    private readonly int maxDepth;
    private Token token;
    private int depth;

    private Parser(string text, ParserLimits limits)
    {
        lexer = new Lexer(text, limits);
        maxDepth = limits.MaxDepth;
        token = lexer.Next();
    }

    /// <summary>Document (section 2.2).</summary>
    /// <exception cref="SyntaxException">The text is not a document, or is beyond a limit.</exception>
    public static DocumentNode Parse(string text, ParserLimits limits)
    {
        var parser = new Parser(text, limits);
        var start = parser.token.Location;
        List<DefinitionNode> definitions = [];
        do
        {
            definitions.Add(parser.Definition());
        }
        while (parser.token.Kind != TokenKind.EndOfFile);
        return new DocumentNode(start, definitions, parser.lexer.TokenCount);
    }

    /// <summary>Definition: a description belongs to what follows it.</summary>
    private DefinitionNode Definition()
    {
        var start = token;
        if (start.Kind == TokenKind.BraceLeft) return ShorthandQuery();
        var description = Description();
        if (description is not null && token.Kind == TokenKind.BraceLeft)
            throw Error(Errors.DescriptionOnShorthand, start);
        if (description is not null && PeekKeyword("extend")) throw Error(Errors.DescriptionOnExtension, start);
        return token.Kind == TokenKind.Name ? DefinitionByKeyword(start.Location, description) : throw Unexpected();
    }

    private DefinitionNode DefinitionByKeyword(SourceLocation start, StringValueNode? description) => token.Value switch
    {
        "query" or "mutation" or "subscription" => Operation(start, description),
        "fragment" => Fragment(start, description),
        "extend" => Extension(start),
        _ => TypeSystemDefinition(start, description),
    };

    private StringValueNode? Description() =>
        token.Kind is TokenKind.String or TokenKind.BlockString ? StringValue() : null;

    private NameNode Name()
    {
        var token = Expect(TokenKind.Name);
        return new NameNode(token.Location, token.Value!);
    }

    private void Advance() => token = lexer.Next();

    private bool Peek(TokenKind kind) => token.Kind == kind;

    private bool PeekKeyword(string keyword) => token.Kind == TokenKind.Name && token.Value == keyword;

    private Token Expect(TokenKind kind)
    {
        var token = this.token;
        if (token.Kind != kind) throw Error(Errors.Expected(Token.Describe(kind), token), token);
        Advance();
        return token;
    }

    private void ExpectKeyword(string keyword)
    {
        if (!SkipKeyword(keyword)) throw Error(Errors.Expected($"\"{keyword}\"", token), token);
    }

    private bool Skip(TokenKind kind)
    {
        if (token.Kind != kind) return false;
        Advance();
        return true;
    }

    private bool SkipKeyword(string keyword)
    {
        if (!PeekKeyword(keyword)) return false;
        Advance();
        return true;
    }

    /// <summary>One or more items between delimiters.</summary>
    private List<T> Many<T>(TokenKind open, Func<T> item, TokenKind close)
    {
        Expect(open);
        List<T> items = [];
        do
        {
            items.Add(item());
        }
        while (!Skip(close));
        return items;
    }

    /// <summary>Nothing at all, or one or more items between delimiters.</summary>
    private List<T> OptionalMany<T>(TokenKind open, Func<T> item, TokenKind close) =>
        Peek(open) ? Many(open, item, close) : [];

    /// <summary>One or more items between separators, of which one may lead.</summary>
    private List<T> Separated<T>(TokenKind separator, Func<T> item)
    {
        Skip(separator);
        List<T> items = [];
        do
        {
            items.Add(item());
        }
        while (Skip(separator));
        return items;
    }

    /// <summary>Goes one level deeper; every construct that contains itself passes through here and <see cref="Leave"/>.</summary>
    private void Enter()
    {
        if (++depth > maxDepth)
            throw new SyntaxException(Errors.TooDeep(maxDepth), token.Location, LimitExtensions.Of("queryDepth", null, maxDepth));
    }

    private void Leave() => depth--;

    private SyntaxException Unexpected() => Error(Errors.Unexpected(token), token);

    private static SyntaxException Error(string message, Token token) => new(message, token.Location);
}
