using System.Diagnostics;
using System.Text;
using System.Text.Json;
using CoopGraph.GraphQL.Language;

namespace CoopGraph.GraphQL.Tests.Language;

/// <summary>No input, however deep or long, may exhaust the stack or the clock. A stack overflow here would end the test run.</summary>
public sealed class LimitTests
{
    private const int Deep = 100_000;

    private static readonly ParserLimits OnlyDepth = new() { MaxBytes = int.MaxValue, MaxTokens = int.MaxValue };

    public static TheoryData<string, string> DeepTexts => new()
    {
        { "selection sets without names", Repeat("{") },
        { "selection sets", Repeat("{a") },
        { "inline fragments", "{" + Repeat("...{") },
        { "lists", "{a(x:" + Repeat("[") },
        { "objects", "{a(x:" + Repeat("{a:") },
        { "lists in a default value", "query($v:Int=" + Repeat("[") },
        { "list types", "query($v:" + Repeat("[") },
        { "lists in a directive of a schema", "type A @d(x:" + Repeat("[") },
        { "objects in a default value of a schema", "input A{a:B=" + Repeat("{a:") },
        { "list types of a schema", "type A{a:" + Repeat("[") },
    };

    [Theory]
    [MemberData(nameof(DeepTexts))]
    public void Parse_HundredThousandDeep_SyntaxErrorAtOnce(string what, string text)
    {
        var clock = Stopwatch.StartNew();

        var error = Assert.Throws<SyntaxException>(() => Parser.Parse(text, OnlyDepth));

        Assert.True(clock.ElapsedMilliseconds < 500, $"{what} took {clock.ElapsedMilliseconds} ms");
        Assert.Equal(1, error.Location.Line);
    }

    [Fact]
    public void Parse_AsDeepAsAllowed_Accepted_OneMore_Refused()
    {
        static string Nested(int depth) => string.Concat(Enumerable.Repeat("{a", depth)) + new string('}', depth);

        Assert.Single(Parser.Parse(Nested(64), new ParserLimits()).Definitions);
        var error = Assert.Throws<SyntaxException>(() => Parser.Parse(Nested(65), new ParserLimits()));
        Assert.Equal("Syntax Error: Document nests deeper than 64 levels.", error.Message);
    }

    [Fact]
    public void Parse_AsManyTokensAsAllowed_Accepted_OneMore_Refused()
    {
        var limits = new ParserLimits { MaxTokens = 4 };

        Assert.Single(Parser.Parse("{ a b } # comments and , are no tokens", limits).Definitions);
        var error = Assert.Throws<SyntaxException>(() => Parser.Parse("{ a b c }", limits));
        Assert.Equal(
            ("Syntax Error: Document contains more than 4 tokens. Parsing aborted.", new SourceLocation(1, 9)),
            (error.Message, error.Location));
    }

    [Fact]
    public void Parse_AsManyBytesAsAllowed_Accepted_OneMore_Refused()
    {
        var limits = new ParserLimits { MaxBytes = 8 };

        Assert.Single(Parser.Parse("{a}#éé", limits).Definitions);
        var error = Assert.Throws<SyntaxException>(() => Parser.Parse("{a}#éé.", limits));
        Assert.Equal("Syntax Error: Document is longer than 8 bytes.", error.Message);
    }

    [Fact]
    public async Task Execute_DeepDocument_SyntaxErrorWithItsCode()
    {
        var result = await Zoo.Run(Repeat("{a"), options: new EngineOptions { ParserLimits = OnlyDepth });

        Assert.False(result.HasData);
        Assert.Equal(ErrorCodes.Syntax, Assert.Single(result.Errors).Code);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    public void ParseRequest_HundredThousandDeepJson_RefusedAtOnce(string opening)
    {
        var json = Encoding.UTF8.GetBytes("{\"variables\":" + Repeat(opening));

        var error = Assert.Throws<GraphQLException>(() => GraphQLRequest.Parse(json, new EngineOptions()));

        Assert.Equal(ErrorCodes.LimitExceeded, error.Code);
    }

    [Theory]
    [InlineData("""{"and":""", """{}""", "}")]
    [InlineData("[", "1", "]")]
    public async Task Execute_VariablesDeeperThanAllowed_Refused(string open, string inner, string close)
    {
        const int depth = 2_000;
        var json =
            $$"""{"f":{{string.Concat(Enumerable.Repeat(open, depth))}}{{inner}}{{string.Concat(Enumerable.Repeat(close, depth))}}}""";
        var variables = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = depth * 2 }).RootElement;

        var result = await Zoo.Engine().ExecuteAsync(
            new GraphQLRequest { Query = "query($f: Filter) { echo(filter: $f) }", Variables = variables },
            null, TestContext.Current.CancellationToken);

        Assert.Equal(
            (ErrorCodes.LimitExceeded, "The request's JSON, or a variable, nests deeper than 64 levels."),
            (Assert.Single(result.Errors).Code, result.Errors[0].Message));
    }

    [Fact]
    public async Task Execute_FragmentsChainedThousandsDeep_RefusedWithoutStackOverflow()
    {
        var text = new StringBuilder("{keeper{...f0}}");
        for (var i = 0; i < 3_000; i++) text.Append(null, $"fragment f{i} on Keeper{{boss{{...f{i + 1}}}}}");
        text.Append("fragment f3000 on Keeper{id}");

        var result = await Zoo.Run(text.ToString(), options: new EngineOptions { ParserLimits = OnlyDepth });

        var error = Assert.Single(result.Errors);
        Assert.Equal((ErrorCodes.DepthExceeded, "The operation is 3002 fields deep; at most 20 is allowed."), (error.Code, error.Message));
    }

    [Fact]
    public async Task Execute_FragmentsChainedWithoutFields_Accepted()
    {
        var text = new StringBuilder("{keeper{...f0}}");
        for (var i = 0; i < 3_000; i++) text.Append(null, $"fragment f{i} on Keeper{{...f{i + 1}}}");
        text.Append("fragment f3000 on Keeper{id}");

        var result = await Zoo.Run(
            text.ToString(),
            new Dictionary<string, object?> { ["keeper"] = Zoo.Object("Keeper", "k") },
            options: new EngineOptions { ParserLimits = OnlyDepth });

        Json.DataEqual("""{"keeper":{"id":"k"}}""", result);
    }

    [Fact]
    public async Task Execute_FragmentsThatDoubleAtEachStep_RefusedInReasonableTime()
    {
        var text = new StringBuilder("{keeper{...f0}}");
        for (var i = 0; i < 40; i++)
            text.Append(null, $"fragment f{i} on Keeper{{boss{{...f{i + 1}}} strict{{...f{i + 1}}}}}");
        text.Append("fragment f40 on Keeper{id}");
        var clock = Stopwatch.StartNew();

        var result = await Zoo.Run(text.ToString());

        Assert.False(result.HasData);
        Assert.Equal([ErrorCodes.CostExceeded, ErrorCodes.DepthExceeded], result.Errors.Select(static error => error.Code));
        Assert.Equal(2_199_023_255_551L, result.Errors[0].Extensions!["actual"]);
        Assert.True(clock.ElapsedMilliseconds < 2_000, $"took {clock.ElapsedMilliseconds} ms");
    }

    private static string Repeat(string text) => string.Concat(Enumerable.Repeat(text, Deep));
}
