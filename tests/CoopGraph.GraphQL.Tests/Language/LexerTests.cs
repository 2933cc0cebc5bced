using CoopGraph.GraphQL.Language;

namespace CoopGraph.GraphQL.Tests.Language;

/// <summary>Section 2.1: tokens and where they stand.</summary>
public sealed class LexerTests
{
    [Theory]
    [InlineData("\n", 2)]
    [InlineData("\r\n", 2)]
    [InlineData("\r", 2)]
    [InlineData("\n\r", 3)]
    [InlineData("# comment\n", 2)]
    [InlineData(",,\t \uFEFF\n", 2)]
    public void Next_AfterIgnored_LineAndColumnCounted(string ignored, int line)
    {
        var lexer = new Lexer(ignored + "  name", new ParserLimits());

        Assert.Equal(new Token(TokenKind.Name, new SourceLocation(line, 3), "name"), lexer.Next());
        Assert.Equal(TokenKind.EndOfFile, lexer.Next().Kind);
        Assert.Equal(TokenKind.EndOfFile, lexer.Next().Kind);
        Assert.Equal(1, lexer.TokenCount);
    }

    [Fact]
    public void Next_AfterBlockString_LinesInsideCounted()
    {
        var lexer = new Lexer("\"\"\"a\r\nb\n\nc\"\"\" next", new ParserLimits());

        Assert.Equal(new Token(TokenKind.BlockString, new SourceLocation(1, 1), "a\nb\n\nc"), lexer.Next());
        Assert.Equal(new SourceLocation(4, 6), lexer.Next().Location);
    }

    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"simple\"", "simple")]
    [InlineData("\" white space \"", " white space ")]
    [InlineData("\"quote \\\"\"", "quote \"")]
    [InlineData("\"escaped \\n\\r\\b\\t\\f\\\\\\/\"", "escaped \n\r\b\t\f\\/")]
    [InlineData("\"\\u00E9\\u{E9}\\u{1F600}\\uD83D\\uDE00\"", "éé😀😀")]
    [InlineData("\"😀 unescaped\"", "😀 unescaped")]
    [InlineData("\"\\u{0000000041}\"", "A")]
    [InlineData("\"\"\"\"\"\"", "")]
    [InlineData("\"\"\"contains \" quote\"\"\"", "contains \" quote")]
    [InlineData("\"\"\"contains \\\"\"\" triple\"\"\"", "contains \"\"\" triple")]
    [InlineData("\"\"\"unescaped \\n\\u1234\"\"\"", "unescaped \\n\\u1234")]
    [InlineData("\"\"\"\n    Hello,\n      World!\n\n    Yours,\n      GraphQL.\n  \"\"\"", "Hello,\n  World!\n\nYours,\n  GraphQL.")]
    [InlineData("\"\"\"a\n\n\tb\n \tc\"\"\"", "a\n\nb\n\tc")]
    public void Next_String_ValueOfTheSpecification(string text, string value) =>
        Assert.Equal(value, new Lexer(text, new ParserLimits()).Next().Value);

    [Theory]
    [InlineData("\"\\u{}\"", "Invalid Unicode escape sequence: \"\\u{}\".")]
    [InlineData("\"\\u{D800}\"", "Invalid Unicode escape sequence: \"\\u{D800}\".")]
    [InlineData("\"\\u{110000}\"", "Invalid Unicode escape sequence: \"\\u{110000}\".")]
    [InlineData("\"\\u{100000041}\"", "Invalid Unicode escape sequence: \"\\u{100000041}\".")]
    [InlineData("\"\\uDC00\"", "Invalid Unicode escape sequence: \"\\uDC00\".")]
    [InlineData("\"\\uD83D\\u0041\"", "Invalid Unicode escape sequence: \"\\uD83D\".")]
    [InlineData("\u0000", "Unexpected character: U+0000.")]
    [InlineData("😀", "Unexpected character: U+1F600.")]
    public void Next_NotUnicode_SyntaxError(string text, string message)
    {
        var error = Assert.Throws<SyntaxException>(() => new Lexer(text, new ParserLimits()).Next());

        Assert.Equal($"Syntax Error: {message}", error.Message);
    }

    /// <summary>Half a surrogate pair is no character; attributes cannot carry one, hence no inline data.</summary>
    [Fact]
    public void Next_LoneSurrogate_SyntaxError()
    {
        const char high = (char)0xD83D;
        const char low = (char)0xDE00;

        Assert.Equal("Syntax Error: Invalid character within String: U+D83D.", Refused($"\"{high}\""));
        Assert.Equal("Syntax Error: Invalid character within String: U+DE00.", Refused($"\"\"\"{low}{high}\"\"\""));
        Assert.Equal("Syntax Error: Invalid character: U+D83D.", Refused($"# {high}"));
        Assert.Equal("Syntax Error: Invalid character: U+DE00.", Refused($"{low}"));

        static string Refused(string text) => Assert.Throws<SyntaxException>(() => new Lexer(text, new ParserLimits()).Next()).Message;
    }
}
