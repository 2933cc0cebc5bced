namespace CoopGraph.EndToEnd.Tests;

public sealed class SearchTests(RunningServer server)
{
    [Theory]
    [InlineData("mexico", "state:mx")]
    [InlineData("Orleans", "authority:orleans")]
    [InlineData("CUB", "authority:bordeaux-metropole")]
    [InlineData("mairie de paris", "authority:paris")]
    [InlineData("la rochele", "authority:la-rochelle")]
    [InlineData("墨西哥", "state:mx")]
    [InlineData("AMEXID", "agency:amexcid")]
    [InlineData("l'amexcid", "agency:amexcid")]
    [InlineData("Grand-Est", "authority:region-grand-est")]
    public async Task Search_WhatPeopleType_FindsTheRightRecordFirst(string text, string expected)
    {
        var data = await server.DataAsync("query($text: String!) { search(text: $text, first: 3) { nodes { id } } }", new { text });

        Assert.Equal(expected, data.GetProperty("search").GetProperty("nodes")[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task Search_PagedByCursor_GivesEachHitOnce()
    {
        const string Query = "query($after: String) { search(text: \"la\", first: 3, after: "
            + "$after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }";
        var seen = new List<string>();
        string? after = null;
        int total;
        bool more;
        do
        {
            var search = (await server.DataAsync(Query, new { after })).GetProperty("search");
            seen.AddRange(search.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!));
            total = search.GetProperty("totalCount").GetInt32();
            more = search.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean();
            after = search.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        }
        while (more);

        Assert.True(total > 3);
        Assert.Equal(total, seen.Distinct().Count());
        Assert.Equal(total, seen.Count);
    }
}
