using CoopGraph.GraphQL.Language;
using CoopGraph.GraphQL.Tests.Differential;
using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL.Tests.Fuzz;

/// <summary>Whatever the text, it is a document, which prints to the same document again, or a syntax error.</summary>
public sealed class SyntaxFuzz
{
    private static readonly IReadOnlyList<string> Texts = [.. Corpus.Documents, .. Corpus.Definitions];

    private static readonly string[] Coordinates =
    [
        "Query", "Query.actor", "Query.actor(id:)", "ActorKind.STATE", "ActorFilter.name", "@deprecated", "@deprecated(reason:)",
    ];

    private static readonly Schema Product = Schema.Parse(Corpus.ProductSdl);

    [Fact]
    public void Parse_MutatedDocuments_DocumentOrSyntaxError() =>
        new FuzzRun("syntax") { MostBytes = MostBytes }.Run(10, static dice => new Mutator(dice, Texts).Mutate(Text(dice)), ParseAndPrint);

    [Fact]
    public void Find_MutatedCoordinates_ElementOrFormatException() =>
        new FuzzRun("coordinates") { MostBytes = static length => 20_000 + (1_000L * length) }
            .Run(1, static dice => new Mutator(dice, Coordinates).Mutate(dice.Pick(Coordinates)), Find);

    /// <summary>Each level of what is printed indents the lines of the one below it once more.</summary>
    private static long MostBytes(int length) => 50_000 + (20_000L * length);

    /// <summary>A text, or a value or type reference alone, in a place where it may stand.</summary>
    private static string Text(Dice dice) => dice.Next(10) switch
    {
        0 => "{a(x:" + string.Concat(Tokeniser.Pieces(dice.Pick(Corpus.Variables)).Select(static piece => piece.Trim('"'))) + ")}",
        1 => "query($v:" + dice.Pick(["[[Int!]!]!", "A", "[A]", "[[[A!]]]"]) + "="
            + dice.Pick(["1", "[1,{a:$b}]", "\"\"\"\n  x\n\"\"\""]) + "){a}",
        _ => dice.Pick(Texts),
    };

    private static void ParseAndPrint(string text)
    {
        try
        {
            var printed = Printer.Print(Parser.Parse(text, new ParserLimits()));
            var again = Printer.Print(Parser.Parse(printed, ParserLimits.Schema));
            Assert.Equal(printed, again);
        }
        catch (SyntaxException error)
        {
            Assert.StartsWith("Syntax Error: ", error.Message, StringComparison.Ordinal);
            Assert.True(error.Location is { Line: > 0, Column: > 0 });
        }
    }

    private static void Find(string coordinate)
    {
        try
        {
            Product.Find(coordinate);
        }
        catch (FormatException error)
        {
            Assert.NotEmpty(error.Message);
        }
    }
}
