using System.Text;
using CoopGraph.GraphQL.Language;
using CoopGraph.GraphQL.Language.Ast;

namespace CoopGraph.GraphQL.Tests.Language;

/// <summary>What is printed parses back to the same tree.</summary>
public sealed class PrinterTests
{
    private const string Characters = "ab\"\\ \n\t\r\u0001\u007Fé😀{}#";

    [Fact]
    public void Print_ShortQueryAfterTypeWithoutBody_IsNotTakenForItsBody()
    {
        var printed = Printer.Print(Parser.Parse("enum Colour query { red } fragment F on T { red } { red }", new ParserLimits()));

        Assert.Equal("enum Colour\n\nquery {\n  red\n}\n\nfragment F on T {\n  red\n}\n\n{\n  red\n}", printed);
    }

    [Fact]
    public void Print_RandomDocuments_ParseBackToTheSameTree()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var document = new RandomDocument(seed).Text();
            var tree = Parser.Parse(document, new ParserLimits { MaxTokens = int.MaxValue, MaxBytes = int.MaxValue });

            var printed = Printer.Print(tree);

            var again = Parser.Parse(printed, new ParserLimits { MaxTokens = int.MaxValue, MaxBytes = int.MaxValue });
            Assert.Equal(Printer.Print(again), printed);
            Assert.Equal(Texts(tree), Texts(again));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("one line")]
    [InlineData(" indented")]
    [InlineData("trailing ")]
    [InlineData("ends with \"")]
    [InlineData("ends with \\")]
    [InlineData("has \"\"\" inside")]
    [InlineData("\"\"\"")]
    [InlineData("two\nlines")]
    [InlineData("two\n  indented lines")]
    [InlineData("  first indented\nsecond not")]
    [InlineData("\nblank edges\n")]
    [InlineData("tab\tinside")]
    [InlineData("carriage\rreturn")]
    [InlineData("\u0001 control")]
    [InlineData("a line that is longer than seventy characters, so that it is put on a line of its own")]
    public void Print_BlockStringOfAnyValue_SameValueWhenRead(string value)
    {
        var node = new StringValueNode(default, value, isBlock: true);

        var again = Parser.Parse($"{Printer.Print(node)} scalar S", new ParserLimits()).Definitions.Single();

        Assert.Equal(value, again.Description!.Value);
    }

    /// <summary>Every node type with its text, in the order of the tree.</summary>
    private static List<string> Texts(Node node)
    {
        List<string> found = [];
        Collect(node);
        return found;

        void Collect(object? item)
        {
            switch (item)
            {
                case Node inner:
                    found.Add($"{inner.GetType().Name} {inner.GetType().GetProperty("Value")?.GetValue(inner) as string}");
                    foreach (var property in inner.GetType().GetProperties()
                        .Where(static property => property.GetIndexParameters().Length == 0 && property.Name != "Named"))
                    {
                        Collect(property.GetValue(inner));
                    }
                    break;
                case IReadOnlyList<Node> nodes:
                    foreach (var inner in nodes) Collect(inner);
                    break;
            }
        }
    }

    /// <summary>Documents from the grammar, the same for the same seed.</summary>
    private sealed class RandomDocument(int seed)
    {
        private readonly Random random = new(seed);

        public string Text() => string.Join('\n', Enumerable.Range(0, 1 + random.Next(4)).Select(_ => Definition()));

        private string Definition() => random.Next(8) switch
        {
            0 => SelectionSet(3),
            1 => $"{Description()}query {Maybe(Name)} "
                + $"{Maybe(() => $"($v: {Type()} {Maybe(() => "= " + Value(3, true))} {Directives(true)})")} {Directives(false)} "
                + $"{SelectionSet(3)}",
            2 => $"{Description()}fragment f{Name()} on {Name()} {Directives(false)} {SelectionSet(3)}",
            3 => $"{Description()}type {Name()} {Maybe(() => $"implements {Name()} & {Name()}")} "
                + $"{Directives(true)} {{ {FieldDefinition()} {FieldDefinition()} }}",
            4 => $"{Description()}input {Name()} {{ {InputValue()} {InputValue()} }}",
            5 => $"{Description()}enum {Name()} {Directives(true)} {{ {Description()}{Name()} {Directives(true)} B }}",
            6 => $"{Description()}union {Name()} = {Name()} | {Name()}",
            _ => $"{Description()}directive @{Name()}({InputValue()}) {Maybe(() => "repeatable")} on FIELD | QUERY",
        };

        private string FieldDefinition() =>
            $"{Description()}{Name()}{Maybe(() => $"({InputValue()} {InputValue()})")}: {Type()} {Directives(true)}";

        private string InputValue() => $"{Description()}{Name()}: {Type()} {Maybe(() => "= " + Value(2, true))} {Directives(true)}";

        private string SelectionSet(int depth) =>
            $"{{ {string.Concat(Enumerable.Range(0, 1 + random.Next(3)).Select(_ => Selection(depth) + " "))}}}";

        private string Selection(int depth) => random.Next(4) switch
        {
            0 => $"...f{Name()} {Directives(false)}",
            1 when depth > 0 => $"... {Maybe(() => "on " + Name())} {Directives(false)} {SelectionSet(depth - 1)}",
            _ => $"{Maybe(() => Name() + ":")} {Name()} {Maybe(() => $"({Name()}: {Value(3, false)}, {Name()}: {Value(3, false)})")} "
                + $"{Directives(false)} {(depth > 0 ? Maybe(() => SelectionSet(depth - 1)) : "")}",
        };

        private string Directives(bool isConst) => Maybe(() => $"@{Name()}({Name()}: {Value(2, isConst)})");

        private string Type() => random.Next(4) switch { 0 => $"[{Type()}]", 1 => $"[{Type()}]!", 2 => Name() + "!", _ => Name() };

        private string Value(int depth, bool isConst) => random.Next(10) switch
        {
            0 => "-12",
            1 => "1.5e10",
            2 => "true",
            3 => "null",
            4 => "ENUM",
            5 when depth > 0 => $"[{Value(depth - 1, isConst)}, {Value(depth - 1, isConst)}]",
            6 when depth > 0 => $"{{ {Name()}: {Value(depth - 1, isConst)} {Name()}: {Value(depth - 1, isConst)} }}",
            7 when !isConst => "$v",
            8 => BlockString(),
            _ => Printer.QuotedString(Characterful()),
        };

        private string Description() => Maybe(() => (random.Next(2) == 0 ? BlockString() : Printer.QuotedString(Characterful())) + "\n");

        private string BlockString()
        {
            var text = Characterful().Replace("\"", "\\\"\"\"", StringComparison.Ordinal).Replace("\\\n", "\n", StringComparison.Ordinal);
            return $"\"\"\"{text.TrimEnd('\\')}\"\"\"";
        }

        private string Characterful()
        {
            var text = new StringBuilder();
            for (var i = random.Next(30); i > 0; i--)
            {
                var index = random.Next(Characters.Length - 1);
                text.Append(char.IsSurrogate(Characters[index]) ? "😀" : Characters[index]);
            }
            return text.ToString();
        }

        private string Name() => ((char)('a' + random.Next(26))).ToString();

        private string Maybe(Func<string> text) => random.Next(2) == 0 ? "" : text();
    }
}
