using CoopGraph.GraphQL.Language;

namespace CoopGraph.GraphQL.Tests;

public sealed class DocumentCacheTests
{
    [Fact]
    public void Find_AfterAdd_SameDocument()
    {
        var cache = new DocumentCache(10_000);
        var document = Document("{a}");
        cache.Add("{a}", document);

        Assert.Same(document, cache.Find("{a}"));
        Assert.Null(cache.Find("{b}"));
        Assert.Equal(document.EstimatedBytes, cache.Bytes);
    }

    [Fact]
    public void Add_BeyondTheLimit_LeastRecentlyUsedDropped()
    {
        var size = Document("{a}").EstimatedBytes;
        var cache = new DocumentCache(2 * size);
        cache.Add("{a}", Document("{a}"));
        cache.Add("{b}", Document("{b}"));
        cache.Find("{a}");
        cache.Add("{c}", Document("{c}"));

        Assert.NotNull(cache.Find("{a}"));
        Assert.Null(cache.Find("{b}"));
        Assert.NotNull(cache.Find("{c}"));
        Assert.Equal(2 * size, cache.Bytes);
    }

    [Fact]
    public void Add_LargerThanTheCache_NotKeptAndNothingDropped()
    {
        var cache = new DocumentCache(Document("{a}").EstimatedBytes);
        cache.Add("{a}", Document("{a}"));
        cache.Add("{ a b c }", Document("{ a b c }"));

        Assert.NotNull(cache.Find("{a}"));
        Assert.Null(cache.Find("{ a b c }"));
    }

    [Fact]
    public void EstimatedBytes_LargeDocument_NotLessThanItTakes()
    {
        var text =
            "{" + string.Concat(Enumerable.Repeat("field(argument: [1, 2, {a: \"b\"}]) @skip(if: false) { ...on A { b } } ", 2_000)) + "}";
        var limits = new ParserLimits { MaxBytes = int.MaxValue, MaxTokens = int.MaxValue };
        var before = GC.GetAllocatedBytesForCurrentThread();
        var parsed = Parser.Parse(text, limits);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        var estimate = new PreparedDocument(text, parsed).EstimatedBytes;

        // What is allocated includes what is garbage after parsing, so it bounds what is kept.
        Assert.InRange(estimate, allocated / 2, allocated * 3);
    }

    private static PreparedDocument Document(string text) => new(text, Parser.Parse(text, new ParserLimits()));
}
