using System.Text;

namespace CoopGraph.GraphQL.Language;

/// <summary>
/// Cuts a text into tokens (specification section 2.1). Reads each character once and never recurses; the token limit
/// is enforced here, so a parser stops as soon as it is passed.
/// </summary>
internal sealed partial class Lexer
{
    private const int EndOfText = -1;

    private readonly string text;
    private readonly int maxTokens;
    private int position;
    private int line = 1;
    private int lineStart;

    public Lexer(string text, ParserLimits limits)
    {
        this.text = text;
        maxTokens = limits.MaxTokens;
        var bytes = Encoding.UTF8.GetByteCount(text);
        if (bytes > limits.MaxBytes)
        {
            throw new SyntaxException(
                Errors.DocumentTooLong(limits.MaxBytes), new SourceLocation(1, 1),
                LimitExtensions.Of("queryBytes", bytes, limits.MaxBytes));
        }
        if (text.StartsWith('\uFEFF')) position = 1;
    }

    /// <summary>How many tokens have been read.</summary>
    public int TokenCount { get; private set; }

    /// <summary>The next token; after the last one, <see cref="TokenKind.EndOfFile"/> for ever.</summary>
    public Token Next()
    {
        SkipIgnored();
        if (position == text.Length) return new Token(TokenKind.EndOfFile, Here());
        if (++TokenCount > maxTokens)
            throw new SyntaxException(Errors.TooManyTokens(maxTokens), Here(), LimitExtensions.Of("queryTokens", null, maxTokens));
        return text[position] switch
        {
            '!' => Punctuator(TokenKind.Bang),
            '$' => Punctuator(TokenKind.Dollar),
            '&' => Punctuator(TokenKind.Ampersand),
            '(' => Punctuator(TokenKind.ParenLeft),
            ')' => Punctuator(TokenKind.ParenRight),
            '.' => Dots(),
            ':' => Punctuator(TokenKind.Colon),
            '=' => Punctuator(TokenKind.Equals),
            '@' => Punctuator(TokenKind.At),
            '[' => Punctuator(TokenKind.BracketLeft),
            ']' => Punctuator(TokenKind.BracketRight),
            '{' => Punctuator(TokenKind.BraceLeft),
            '|' => Punctuator(TokenKind.Pipe),
            '}' => Punctuator(TokenKind.BraceRight),
            '"' => text.AsSpan(position).StartsWith("\"\"\"") ? BlockString() : String(),
            '-' or (>= '0' and <= '9') => Number(),
            var c when IsNameStart(c) => Name(),
            _ => throw UnexpectedCharacter(),
        };
    }

    /// <summary>White space, line terminators, commas and comments (sections 2.1.1 to 2.1.8).</summary>
    private void SkipIgnored()
    {
        while (position < text.Length)
        {
            switch (text[position])
            {
                case ' ' or '\t' or ',' or '\uFEFF':
                    position++;
                    break;
                case '\n' or '\r':
                    EndLine();
                    break;
                case '#':
                    SkipComment();
                    break;
                default:
                    return;
            }
        }
    }

    private void SkipComment()
    {
        while (position < text.Length && text[position] is not ('\n' or '\r'))
        {
            if (!TryScalarValue(position, out var length))
                throw Error(Errors.InvalidCharacter(CodePoint(position)), position);
            position += length;
        }
    }

    /// <summary>Steps over one line terminator; CR LF is one.</summary>
    private void EndLine()
    {
        position += text[position] == '\r' && Peek(1) == '\n' ? 2 : 1;
        line++;
        lineStart = position;
    }

    private Token Punctuator(TokenKind kind)
    {
        var token = new Token(kind, Here());
        position++;
        return token;
    }

    private Token Dots()
    {
        if (Peek(1) == '.' && Peek(2) == '.')
        {
            var token = new Token(TokenKind.Spread, Here());
            position += 3;
            return token;
        }
        if (Peek(1) == '.') throw Error(Errors.TwoDots, position);
        if (Peek(1) is >= '0' and <= '9')
        {
            var end = position + 1;
            while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
            throw Error(Errors.NumberStartsWithDot(text[(position + 1)..end]), position);
        }
        throw UnexpectedCharacter();
    }

    private Token Name()
    {
        var start = position;
        while (position < text.Length && IsNameContinue(text[position])) position++;
        return new Token(TokenKind.Name, At(start), text[start..position]);
    }

    /// <summary>IntValue and FloatValue (sections 2.10.1 and 2.10.2): no leading zeros, and nothing name-like behind.</summary>
    private Token Number()
    {
        var start = position;
        var kind = TokenKind.Int;
        if (Peek(0) == '-') position++;
        if (Peek(0) == '0')
        {
            position++;
            if (Peek(0) is >= '0' and <= '9') throw Error(Errors.DigitAfterZero(CodePoint(position)), position);
        }
        else
        {
            Digits();
        }
        if (Peek(0) == '.')
        {
            kind = TokenKind.Float;
            position++;
            Digits();
        }
        if (Peek(0) is 'e' or 'E')
        {
            kind = TokenKind.Float;
            position++;
            if (Peek(0) is '+' or '-') position++;
            Digits();
        }
        if (Peek(0) is '.' || (Peek(0) is var next and not EndOfText && IsNameStart((char)next)))
            throw Error(Errors.DigitExpected(CodePoint(position)), position);
        return new Token(kind, At(start), text[start..position]);
    }

    private void Digits()
    {
        if (Peek(0) is not (>= '0' and <= '9')) throw Error(Errors.DigitExpected(CodePoint(position)), position);
        while (Peek(0) is >= '0' and <= '9') position++;
    }

    private SyntaxException UnexpectedCharacter() => Error(
        text[position] == '\'' ? Errors.SingleQuote
        : TryScalarValue(position, out _) ? Errors.UnexpectedCharacter(CodePoint(position))
        : Errors.InvalidCharacter(CodePoint(position)),
        position);

    private int Peek(int offset) => position + offset < text.Length ? text[position + offset] : EndOfText;

    private SourceLocation Here() => At(position);

    private SourceLocation At(int position) => new(line, position - lineStart + 1);

    private SyntaxException Error(string message, int position) => new(message, At(position));

    /// <summary>Whether a Unicode scalar value starts here (section 2.1: a lone surrogate is no character).</summary>
    private bool TryScalarValue(int position, out int length)
    {
        var c = text[position];
        length = char.IsHighSurrogate(c) ? 2 : 1;
        return !char.IsSurrogate(c)
            || (char.IsHighSurrogate(c) && position + 1 < text.Length && char.IsLowSurrogate(text[position + 1]));
    }

    /// <summary>A character as messages show it: printable ASCII in quotes, anything else by number.</summary>
    private string CodePoint(int position)
    {
        if (position >= text.Length) return "<EOF>";
        var c = text[position];
        if (c is >= ' ' and <= '~') return c == '"' ? "'\"'" : $"\"{c}\"";
        var value = TryScalarValue(position, out var length) && length == 2 ? char.ConvertToUtf32(c, text[position + 1]) : c;
        return string.Create(null, $"U+{value:X4}");
    }

    private static bool IsNameStart(char c) => char.IsAsciiLetter(c) || c == '_';

    private static bool IsNameContinue(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';
}
