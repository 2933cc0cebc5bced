using CoopGraph.Core.Model;
using CoopGraph.Server.Api.Analyses;

namespace CoopGraph.EndToEnd.Tests.Analyses;

public sealed class ReportCacheTests
{
    [Fact]
    public void Find_OfTheSameVersionAndQuestion_IsTheReport()
    {
        var (cache, report) = (new ReportCache(10), Report());
        cache.Add(5, "a", report, 3);

        Assert.Same(report, cache.Find(5, "a"));
        Assert.Null(cache.Find(5, "b"));
        Assert.Null(cache.Find(6, "a"));
    }

    [Fact]
    public void Add_OfALaterVersion_ForgetsTheEarlierOnes()
    {
        var cache = new ReportCache(10);
        cache.Add(5, "a", Report(), 3);
        cache.Add(6, "b", Report(), 3);
        cache.Add(5, "c", Report(), 3);

        Assert.Null(cache.Find(5, "a"));
        Assert.NotNull(cache.Find(6, "b"));
        Assert.Null(cache.Find(6, "c"));
    }

    [Fact]
    public void Add_MoreThanMayBeKept_LosesTheOneThatWasNotAskedForLongest()
    {
        var cache = new ReportCache(10);
        cache.Add(5, "a", Report(), 4);
        cache.Add(5, "b", Report(), 4);
        Assert.NotNull(cache.Find(5, "a"));
        cache.Add(5, "c", Report(), 4);
        cache.Add(5, "large", Report(), 11);

        Assert.NotNull(cache.Find(5, "a"));
        Assert.Null(cache.Find(5, "b"));
        Assert.NotNull(cache.Find(5, "c"));
        Assert.Null(cache.Find(5, "large"));
    }

    private static ReportItem Report() => new(new object(), new Dictionary<string, NodeRecord>());
}
