using System.Text.Json;

namespace CoopGraph.EndToEnd.Tests;

/// <summary>Counts agree with the lists of the same filter.</summary>
public sealed class CountTests(RunningServer server)
{
    private static readonly string[] ActorFilters =
    [
        "{}",
        "{family: [LOCAL_AUTHORITY, RESEARCH]}",
        "{memberships: {some: {network: [\"network:c40\"]}}, existed: {asOf: \"2015\", match: CERTAIN}}",
    ];

    private static readonly string[] EngagementFilters =
    [
        "{}",
        "{participants: {parties: {atLeast: 3}}, umbrella: false}",
        "{during: {from: \"2012\", to: \"2016\"}, not: {kind: [EVENT]}}",
    ];

    public static TheoryData<string, string> Actors => Pairs(["COUNTRY", "KIND", "FAMILY", "LEVEL", "NETWORK"], ActorFilters);

    public static TheoryData<string, string> Engagements =>
        Pairs(["KIND", "YEAR", "THEME", "SDG", "COUNTRY", "ACTIVITY", "INSTRUMENT"], EngagementFilters);

    [Theory]
    [MemberData(nameof(Actors))]
    public Task ActorCounts_EachKey_IsTheTotalOfTheListNarrowedToIt(string by, string filter) =>
        AssertAgreesAsync("actor", by, filter, key => by switch
        {
            "COUNTRY" => $"country: {{eq: \"{key.Id}\"}}",
            "KIND" => $"kind: [{key.Code}]",
            "FAMILY" => $"family: [{key.Code}]",
            "LEVEL" => $"level: [{key.Code}]",
            _ => $"memberships: {{some: {{network: [\"{key.Id}\"]}}}}",
        });

    [Theory]
    [MemberData(nameof(Engagements))]
    public Task EngagementCounts_EachKey_IsTheTotalOfTheListNarrowedToIt(string by, string filter) =>
        AssertAgreesAsync("engagement", by, filter, key => by switch
        {
            "KIND" => $"kind: [{key.Code}]",
            "THEME" or "SDG" => $"about: [\"{key.Id}\"]",
            "COUNTRY" => $"targets: \"{key.Id}\"",
            "ACTIVITY" => $"activity: {{states: [{key.Code}]}}",
            "INSTRUMENT" => $"under: [\"{key.Id}\"]",
            // No filter asks for the year of the start; what a year's count is stands in the contract of the stores.
            _ => null,
        });

    [Fact]
    public async Task Counts_ByTwoDimensions_AddUpToThoseByOne()
    {
        var data = await server.DataAsync(
            "{ two: engagementCounts(by: [YEAR, KIND]) { key { id code } count } one: "
                + "engagementCounts(by: [KIND]) { key { code } count } }");

        Assert.Equal(
            Rows(data.GetProperty("one")).Select(row => (row.Keys[0].Code, row.Count)).Order(),
            Rows(data.GetProperty("two")).GroupBy(row => row.Keys[1].Code).Select(kind => (kind.Key, kind.Sum(row => row.Count))).Order());
    }

    [Fact]
    public async Task Counts_AsOf_AreOfThatDate()
    {
        var data = await server.DataAsync("""
            {
              counts: actorCounts(by: [KIND], asOf: "1970", filter: {country: {eq: "territory:fr"}}) { count }
              list: actors(filter: {country: {eq: "territory:fr"}, existed: {asOf: "1970"}}) { totalCount }
              all: actors(filter: {country: {eq: "territory:fr"}}) { totalCount }
              held: engagementCounts(by: [KIND], asOf: "2014") { count }
              during: engagements(filter: {during: {from: "2014", to: "2014"}}) { totalCount }
            }
            """);

        Assert.Equal(data.GetProperty("list").GetProperty("totalCount").GetInt32(), Sum(data.GetProperty("counts")));
        Assert.True(Sum(data.GetProperty("counts")) < data.GetProperty("all").GetProperty("totalCount").GetInt32());
        Assert.Equal(data.GetProperty("during").GetProperty("totalCount").GetInt32(), Sum(data.GetProperty("held")));
    }

    [Theory]
    [InlineData("YEAR", "{}")]
    [InlineData("FUNDER", "{}")]
    [InlineData("CURRENCY", "{}")]
    [InlineData("INSTRUMENT", "{under: [\"instrument:appel-franco-mexicain\"]}")]
    [InlineData("FUNDER", "{targets: \"territory:cn\"}")]
    public async Task FundingTotals_EachDimension_HoldEveryFundingOfTheList(string by, string filter)
    {
        var data = await server.DataAsync($$"""
            {
              totals: fundingTotals(by: [{{by}}], filter: {{filter}}) { key { id code } amount currency fundings withoutAmount }
              list: engagements(filter: {{filter}}, first: 500) {
                nodes { participants(filter: {role: [FUNDER]}, first: 100) { nodes { roles { role amount { amount currency } } } } }
                pageInfo { hasNextPage }
              }
            }
            """);
        var given = data.GetProperty("list").GetProperty("nodes").EnumerateArray()
            .SelectMany(engagement => engagement.GetProperty("participants").GetProperty("nodes").EnumerateArray())
            .SelectMany(participation => participation.GetProperty("roles").EnumerateArray())
            .Where(role => role.GetProperty("role").GetString() == "FUNDER")
            .Select(role => role.GetProperty("amount"))
            .Select(amount => amount.ValueKind == JsonValueKind.Null
                ? new Given("XXX", 0m)
                : new Given(amount.GetProperty("currency").GetString()!, Decimal(amount.GetProperty("amount")))).ToList();
        var totals = data.GetProperty("totals").EnumerateArray().ToList();

        if (by != "INSTRUMENT")
        {
            Assert.Equal(
                given.GroupBy(one => one.Currency).Select(group => (group.Key, group.Sum(one => one.Amount), group.Count())).Order(),
                totals.GroupBy(total => total.GetProperty("currency").GetString()!).Select(group => (
                    group.Key,
                    group.Sum(total => Decimal(total.GetProperty("amount"))),
                    group.Sum(total => total.GetProperty("fundings").GetInt32()))).Order());
        }
        // Those under the one instrument asked for are under its editions, too.
        else
        {
            Assert.Equal(given.Count, totals.Where(total => total.GetProperty("key")[0].GetProperty("id").GetString()
                == "instrument:appel-franco-mexicain").Sum(total => total.GetProperty("fundings").GetInt32()));
        }
        Assert.All(totals, total => Assert.Equal(
            total.GetProperty("currency").GetString() == "XXX" ? total.GetProperty("fundings").GetInt32() : 0,
            total.GetProperty("withoutAmount").GetInt32()));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[KIND, KIND]")]
    [InlineData("[KIND, FAMILY, LEVEL]")]
    public async Task Counts_NotOneOrTwoDimensions_AreRefused(string by)
    {
        var answer = await server.AskAsync($"{{ actorCounts(by: {by}) {{ count }} }}");

        Assert.Equal(
            "actorCounts(by:) at line 1, column 3 must name one to 2 different dimensions.",
            answer.GetProperty("errors")[0].GetProperty("message").GetString());
    }

    [Theory]
    [InlineData("fr", "Collectivités", "non précisé")]
    [InlineData("en", "Local authorities", "not stated")]
    [InlineData("es-MX", "Autoridades locales", "no precisado")]
    public async Task Counts_Labels_SpeakTheLanguageAskedFor(string lang, string family, string nothing)
    {
        var data = await server.DataAsync($$$"""
            {
              families: actorCounts(by: [FAMILY]) { key { id code label(lang: "{{{lang}}}") } }
              levels: actorCounts(by: [LEVEL], filter: {kind: [STATE]}) { key { id code label(lang: "{{{lang}}}") } count }
              countries: actorCounts(by: [COUNTRY], filter: {country: {eq: "territory:de"}}) { key { id code label(lang: "en") } }
            }
            """);

        Assert.Contains($"\"LOCAL_AUTHORITY\",\"label\":\"{family}\"", data.GetProperty("families").GetRawText());
        Assert.StartsWith(
            $"[{{\"key\":[{{\"id\":null,\"code\":null,\"label\":\"{nothing}\"}}],", data.GetProperty("levels").GetRawText());
        Assert.Equal(
            """[{"key":[{"id":"territory:de","code":"DE","label":"Germany"}]}]""", data.GetProperty("countries").GetRawText());
    }

    private async Task AssertAgreesAsync(string what, string by, string filter, Func<CountedKey, string?> narrow)
    {
        var data = await server.DataAsync($"{{ {what}Counts(by: [{by}], filter: {filter}) {{ key {{ id code }} count }} }}");
        var rows = Rows(data.GetProperty($"{what}Counts"));
        Assert.NotEmpty(rows);
        foreach (var part in rows.Where(row => row.Keys[0] != default).Chunk(20))
        {
            var asked = part.Select(row => narrow(row.Keys[0])).ToArray();
            if (asked.Contains(null)) return;
            var totals = asked.Select((key, at) => $"a{at}: {what}s(filter: {{and: [{filter}, {{{key}}}]}}) {{ totalCount }} ");
            var lists = await server.DataAsync($"{{ {string.Concat(totals)} }}");
            Assert.Equal(
                part.Select(row => (row.Keys[0], row.Count)),
                part.Select((row, at) => (row.Keys[0], lists.GetProperty($"a{at}").GetProperty("totalCount").GetInt32())));
        }
    }

    private static TheoryData<string, string> Pairs(string[] dimensions, string[] filters)
    {
        var pairs = new TheoryData<string, string>();
        foreach (var by in dimensions)
        {
            foreach (var filter in filters) pairs.Add(by, filter);
        }
        return pairs;
    }

    private static decimal Decimal(JsonElement amount) => amount.ValueKind == JsonValueKind.Number
        ? amount.GetDecimal()
        : decimal.Parse(amount.GetString()!, System.Globalization.CultureInfo.InvariantCulture);

    private static int Sum(JsonElement counts) => Rows(counts, keyed: false).Sum(row => row.Count);

    private static CountedRow[] Rows(JsonElement counts, bool keyed = true) =>
    [
        .. counts.EnumerateArray().Select(row => new CountedRow(
            keyed ? [.. row.GetProperty("key").EnumerateArray().Select(key => new CountedKey(Text(key, "id"), Text(key, "code")))] : [],
            row.GetProperty("count").GetInt32())),
    ];

    private static string? Text(JsonElement key, string name) => key.TryGetProperty(name, out var value) ? value.GetString() : null;

    private sealed record Given(string Currency, decimal Amount);

    private readonly record struct CountedKey(string? Id, string? Code);

    private sealed record CountedRow(CountedKey[] Keys, int Count);
}
