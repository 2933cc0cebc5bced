using System.Text.Json;
using CoopGraph.GraphQL.Language;

namespace CoopGraph.GraphQL.Tests.Language;

/// <summary>Every text is accepted or refused, printed or located, as the reference implementation does it.</summary>
public sealed class OracleSyntaxTests
{
    private static readonly IReadOnlyDictionary<string, JsonElement> Cases = Oracle.Cases("syntax.json", "text");

    public static TheoryData<string> Texts => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Parse_AnyText_AnswersAsTheReference(string text)
    {
        var expected = Cases[text];
        try
        {
            var printed = Printer.Print(Parser.Parse(text, new ParserLimits()));
            Assert.Equal(expected.TryGetProperty("printed", out var print) ? print.GetString() : Oracle.Expected(expected)[0], printed);
        }
        catch (SyntaxException exception)
        {
            Assert.Equal(Oracle.Expected(expected), Oracle.Actual([exception.ToError()]));
        }
    }
}
