namespace CoopGraph.EndToEnd.Tests;

/// <summary>One rule for all lists of conditions: null is no condition, and an empty list one that nothing fulfils.</summary>
public sealed class EmptyListTests(RunningServer server)
{
    [Theory]
    [InlineData("actors(filter: {kind: $) { totalCount }")]
    [InlineData("actors(filter: {level: $) { totalCount }")]
    [InlineData("actors(filter: {family: $) { totalCount }")]
    [InlineData("actors(filter: {sources: $) { totalCount }")]
    [InlineData("actors(filter: {id: {in: $}) { totalCount }")]
    [InlineData("actors(filter: {expertise: $) { totalCount }")]
    [InlineData("actors(filter: {or: $) { totalCount }")]
    [InlineData("actors(filter: {memberships: {some: {network: $}}) { totalCount }")]
    [InlineData("actors(filter: {memberships: {some: {status: $}}) { totalCount }")]
    [InlineData("actors(filter: {participations: {some: {role: $}}) { totalCount }")]
    [InlineData("engagements(filter: {kind: $) { totalCount }")]
    [InlineData("engagements(filter: {under: $) { totalCount }")]
    [InlineData("engagements(filter: {about: $) { totalCount }")]
    [InlineData("territories(filter: {sources: $) { totalCount }")]
    public Task Filter_EmptyList_NothingPassesAndNullIsNoCondition(string field) => AssertAsync(
        field.Replace("$", "[]}", StringComparison.Ordinal), field.Replace("$", "null}", StringComparison.Ordinal));

    [Theory]
    [InlineData("search(text: \"bordeaux\", kinds: $) { totalCount }")]
    [InlineData("search(text: \"bordeaux\", sources: $) { totalCount }")]
    [InlineData("actor(id: \"network:c40\") { ... on Network { members(statuses: $) { totalCount } } }")]
    [InlineData("actor(id: \"network:c40\") { ... on Network { members(sources: $) { totalCount } } }")]
    [InlineData("actor(id: \"authority:bordeaux-metropole\") { engagements(roles: $) { totalCount } }")]
    [InlineData("actor(id: \"authority:bordeaux-metropole\") { partners(filter: {roles: $}) { totalCount } }")]
    [InlineData("actor(id: \"authority:bordeaux-metropole\") { partners(filter: {sources: $}) { totalCount } }")]
    [InlineData("node(id: \"source:cuf-mexique-2014\") { ... on Source { establishes(kinds: $) { totalCount } } }")]
    public Task Argument_EmptyList_NothingPassesAndNullIsNoCondition(string field) => AssertAsync(
        field.Replace("$", "[]", StringComparison.Ordinal), field.Replace("$", "null", StringComparison.Ordinal));

    [Theory]
    [InlineData("graph(around: $) { nodes { id } }")]
    [InlineData("graph(filter: {kinds: $}) { nodes { id } }")]
    [InlineData("graph(filter: {links: $}) { edges { id } }")]
    [InlineData("graph(filter: {sources: $}) { nodes { id } }")]
    [InlineData("networkMemberships(network: \"network:c40\", statuses: $) { members { status } }")]
    [InlineData("networkMemberships(network: \"network:c40\", sources: $) { members { status } }")]
    [InlineData("networkOverlap(networks: [\"network:c40\", \"network:al-las\"], statuses: $) { pairs { onlyRight { id } } }")]
    [InlineData("delegationOverlaps(host: \"territory:cn-shanghai\", originCountry: \"territory:fr\", kinds: $) { presences { kind } }")]
    [InlineData("delegationOverlaps(host: \"territory:cn-shanghai\", originCountry: \"territory:fr\", sources: $) { presences { kind } }")]
    [InlineData("constellations(territory: \"territory:fr-reg-75\", sources: $) { constellations { label } }")]
    public async Task Analysis_EmptyList_FindsNothingAndNullFindsSomething(string field)
    {
        var none = await server.DataAsync($"{{ {field.Replace("$", "[]", StringComparison.Ordinal)} }}");
        var all = await server.DataAsync($"{{ {field.Replace("$", "null", StringComparison.Ordinal)} }}");

        Assert.Contains("[]", none.GetRawText());
        Assert.DoesNotContain("[]", all.GetRawText());
    }

    private async Task AssertAsync(string empty, string none)
    {
        var data = await server.DataAsync($"{{ empty: {empty} none: {none} }}");

        Assert.Equal(0, Total(data.GetProperty("empty")));
        Assert.True(Total(data.GetProperty("none")) > 0);
    }

    private static int Total(System.Text.Json.JsonElement value) => value.TryGetProperty("totalCount", out var total)
        ? total.GetInt32()
        : Total(value.EnumerateObject().Single().Value);
}
