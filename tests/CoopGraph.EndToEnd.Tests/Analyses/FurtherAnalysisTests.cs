using System.Text.Json;
using CoopGraph.Core.Analyses;
using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Storage;
using CoopGraph.GraphQL;
using CoopGraph.Server.Api;
using CoopGraph.Server.Configuration;
using CoopGraph.Store.Embedded;

namespace CoopGraph.EndToEnd.Tests.Analyses;

/// <summary>An analysis takes its folder and its registration: everything else follows.</summary>
public sealed class FurtherAnalysisTests
{
    [Fact]
    public async Task Answer_OfAnAnalysisThatIsOnlyRegistered_HasNodesTablesParametersAndPrice()
    {
        var answer = await AskAsync("""
            {
              leads(network: "network:al-las", rows: 2) {
                definition { name text(lang: "en") } parameters coverage { items }
                leads { actor { name } engagements }
                tables { name title(lang: "en") columns { name kind } rows }
              }
            }
            """);

        var report = answer.GetProperty("data").GetProperty("leads");
        Assert.Equal("Leads.", report.GetProperty("definition").GetProperty("text").GetString());
        Assert.Equal("""{"network":"network:al-las","rows":2,"sources":null}""", report.GetProperty("parameters").GetRawText());
        Assert.Equal(2, report.GetProperty("leads").GetArrayLength());
        Assert.All(
            report.GetProperty("leads").EnumerateArray(),
            lead => Assert.False(string.IsNullOrEmpty(lead.GetProperty("actor").GetProperty("name").GetString())));
        var table = Assert.Single(report.GetProperty("tables").EnumerateArray());
        Assert.Equal(
            report.GetProperty("leads")[0].GetProperty("actor").GetProperty("name").GetString(),
            table.GetProperty("rows")[0][0].GetProperty("name").GetString());
        // The work, and for each of two rows: definition, coverage, a lead with its actor, a table with its columns.
        Assert.Equal(5_000 + 2 * (1 + 1 + 2 + 2), answer.GetProperty("extensions").GetProperty("cost").GetProperty("value").GetInt64());
    }

    [Theory]
    [InlineData(
        "{ leads(network: \"network:al-las\", rows: 0) { coverage { items } } }",
        "leads(rows:) at line 1, column 3 is 0; it must be between 1 and 100.")]
    [InlineData(
        "{ leads(network: \"network:none\") { coverage { items } } }",
        "leads(network:) at line 1, column 3: there is no Network 'network:none'. Find ids with search(text:).")]
    [InlineData(
        "{ leads(network: \"state:fr\") { coverage { items } } }",
        "leads(network:) at line 1, column 3: there is no Network 'state:fr'. Find ids with search(text:).")]
    public async Task Answer_AskedAmiss_SaysWhatWhereAndHowToMendIt(string query, string message)
    {
        var answer = await AskAsync(query);

        Assert.Equal(message, Assert.Single(answer.GetProperty("errors").EnumerateArray()).GetProperty("message").GetString());
    }

    [Theory]
    [InlineData("rows: Int = 3", "rows: Int = 4", "the argument 'rows' is 4 by default, LeadsOptions.Rows 3")]
    [InlineData("rows: Int = 3, ", "", "LeadsOptions.Rows has no argument 'rows'")]
    [InlineData("network: ID!", "network: String!", "the argument 'network' is String!, LeadsOptions.Network is String")]
    [InlineData(
        "network: ID!", "network: ID", "the argument 'network' and LeadsOptions.Network: one of them is required, the other is not")]
    [InlineData("engagements: Int!", "engagements: Float!", "Lead.engagements is Float!, Lead.Engagements is Int32")]
    [InlineData("engagements: Int!", "count: Int!", "Lead.count has no property in Lead")]
    [InlineData("leads: [Lead!]!", "leads: Lead!", "LeadReport.leads is Lead!, LeadsReport.Leads is IReadOnlyList<Lead>")]
    public void Build_SdlAndRecordsApart_NamesBoth(string written, string instead, string problem)
    {
        var refused = Assert.Throws<InvalidOperationException>(
            () => Schema(new EmbeddedGraphStore(), new LeadsAnalysis(sdl => sdl.Replace(written, instead, StringComparison.Ordinal))));

        Assert.StartsWith("leads: ", refused.Message, StringComparison.Ordinal);
        Assert.Contains(problem, refused.Message, StringComparison.Ordinal);
    }

    private static async Task<JsonElement> AskAsync(string query)
    {
        var store = new EmbeddedGraphStore();
        await BundledData.LoadAsync(new ServerOptions().Data, store, TestContext.Current.CancellationToken);
        var engine = new GraphQLEngine(Schema(store, new LeadsAnalysis(sdl => sdl)), new ServerOptions().Engine(_ => { }));
        var request = GraphQLRequest.Parse(
            JsonSerializer.SerializeToUtf8Bytes(new { query, extensions = new { cost = true } }), new EngineOptions());
        var result = await engine.ExecuteAsync(request, null, TestContext.Current.CancellationToken);
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes)) result.WriteTo(writer);
        return JsonDocument.Parse(bytes.ToArray()).RootElement;
    }

    private static GraphQL.Execution.ExecutableSchema Schema(EmbeddedGraphStore store, Analysis analysis) =>
        ApiSchema.Build(store, new ServerOptions(), new DefaultDate("2020", TimeProvider.System), null, analysis);
}

/// <summary>Which members of a network lead most engagements.</summary>
internal sealed class LeadsAnalysis(Func<string, string> change) : Analysis<LeadsOptions, LeadsReport>
{
    public override string Sdl => change("""
        extend type Query {
          "Who leads."
          leads(network: ID!, rows: Int = 3, sources: [ID!]): LeadReport!
        }

        type LeadReport implements Report {
          definition: Definition!
          parameters: JSON!
          coverage: Coverage!
          tables: [ReportTable!]!
          leads: [Lead!]!
        }

        type Lead {
          actor: Actor!
          engagements: Int!
        }
        """);

    public override Definition Definition { get; } =
        new("leads", "1", new Dictionary<string, string> { ["fr"] = "Chefs de file.", ["en"] = "Leads.", ["es"] = "Líderes." });

    protected override Price Price(LeadsOptions asked) => new(Rows: asked.Rows);

    protected override Need Needs(LeadsOptions asked) => new SubgraphRequest(
        [asked.Network],
        [
            new(SubgraphRequest.Origin, new Hop.Along([RelationshipType.MemberOf], Direction.In), "members"),
            new("members", new Hop.Along([RelationshipType.ParticipatesIn], Direction.Out), "engagements"),
        ]);

    protected override LeadsReport Compute(Found found, LeadsOptions asked, CancellationToken cancellationToken) => new(
        Head(asked, new Coverage([], null, null, found.Graph.Set("members").Count, 0)),
        [
            .. found.Graph.Set("members")
                .Select(member => new Lead(member, found.Graph.Out(member, RelationshipType.ParticipatesIn).Count()))
                .OrderByDescending(lead => lead.Engagements).ThenBy(lead => lead.Actor, StringComparer.Ordinal).Take(asked.Rows),
        ]);

    protected override IReadOnlyList<Table> Tables(LeadsReport report) =>
    [
        Table.Of("leads", Definition.Text, report.Leads,
            new("actor", ColumnKind.Node, Definition.Text, lead => lead.Actor), new(
                "engagements", ColumnKind.Count, Definition.Text, lead => lead.Engagements)),
    ];
}

internal sealed record LeadsOptions : AnalysisOptions
{
    [Names(NodeKind.Network)]
    public required string Network { get; init; }

    [System.ComponentModel.DataAnnotations.Range(1, 100)]
    public int Rows { get; init; } = 3;
}

internal sealed record LeadsReport(ReportHead Head, IReadOnlyList<Lead> Leads) : Report(Head);

internal sealed record Lead(string Actor, int Engagements);
