using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using CoopGraph.Benchmarks.Generating;
using CoopGraph.Core.Storage;
using CoopGraph.Store.Neo4j;

namespace CoopGraph.Benchmarks.Cost;

/// <summary>
/// What the API costs on Neo4j: each question through the product, over either protocol, and as hand-written Cypher sent straight to the
/// Query API, by the same client, in alternating rounds of the same run. All sides must tell the same facts.
/// </summary>
internal sealed class CostCommand(CostPlan plan, IReadOnlyList<CostQuestion> questions)
{
    private const int Seed = 5;
    private const int BatchSize = 5_000;

    public static Command Create()
    {
        var quick = new Option<bool>("--quick")
        {
            Description = "A small graph and few requests: shows that all sides tell the same facts.",
        };
        var neo4j = new Option<Uri?>("--neo4j")
        {
            Description = "HTTP address of a server to be used instead of one started for this run: filled first if it is empty, "
                + "left as it is if this command has filled it before.",
            CustomParser = found => new Uri(found.Tokens[0].Value),
        };
        var bolt = new Option<Uri?>("--bolt")
        {
            Description = "That server's Bolt address; without it, port 7687 of the same host.",
            CustomParser = found => new Uri(found.Tokens[0].Value),
        };
        var command = new Command("cost", "What a question costs through the API on Neo4j, beside the same in hand-written Cypher.")
        {
            quick,
            neo4j,
            bolt,
        };
        command.SetAction(
            parsed => RunAsync(parsed.GetValue(quick) ? CostPlan.Quick : CostPlan.Full, parsed.GetValue(neo4j), parsed.GetValue(bolt)));
        return command;
    }

    /// <returns>0; 1 where the sides tell different facts or cannot be measured.</returns>
    private static async Task<int> RunAsync(CostPlan plan, Uri? neo4j, Uri? bolt)
    {
        var command = new CostCommand(plan, CostQuestion.All());
        try
        {
            Console.Write(neo4j is null
                ? await command.MeasureAsync()
                : await command.MeasureAsync(neo4j, bolt ?? new Uri($"bolt://{neo4j.Host}:7687")));
            return 0;
        }
        catch (InvalidOperationException failed)
        {
            await Console.Error.WriteLineAsync(failed.Message);
            return 1;
        }
    }

    private async Task<string> MeasureAsync()
    {
        await using var neo4j = await Neo4jProcess.StartAsync(
            isBrief: plan == CostPlan.Quick, "--heap", plan.Memory, "--page-cache", plan.Memory, "--set", "db.transaction.timeout=60s");
        return await MeasureAsync(neo4j.Http, neo4j.Bolt);
    }

    private async Task<string> MeasureAsync(Uri neo4j, Uri neo4jBolt)
    {
        await FillAsync(neo4j);
        var (overBolt, boltUrl) = await ApiServer.StartAsync(neo4jBolt);
        await using var _ = overBolt;
        var (overHttp, httpUrl) = await ApiServer.StartAsync(neo4j);
        await using var __ = overHttp;
        var (hop, hopUrl) = await HandOn.StartAsync(neo4j);
        await using var ___ = hop;
        using var bolt = new ApiSide(boltUrl);
        using var http = new ApiSide(httpUrl);
        using var cypher = new CypherSide(neo4j);
        using var between = new CypherSide(hopUrl);
        var asked = new List<Asked>();
        foreach (var question in questions) asked.Add(await AskedAsync(question, bolt, cypher));
        foreach (var question in asked)
        {
            await CompareAsync(question, bolt, cypher);
            await CompareAsync(question, http, cypher);
        }
        await WarmAsync(asked, bolt, http, cypher, between);
        var hits = await HitsAsync(asked, neo4j);
        // Each round asks all questions, so that a slow moment of the machine is not one question's alone.
        for (var round = 0; round < plan.Rounds; round++)
        {
            foreach (var question in asked) await MeasureAsync(question, bolt, http, cypher, between);
            Say($"round {round + 1} of {plan.Rounds}");
        }
        string Table(Func<Asked, Rounds> ours) =>
            CostTable.Write([.. asked.Select(question => Row(question, ours(question), hits[question.Question.Name]))], plan.Clients);
        return $"Over Bolt:\n\n{Table(question => question.OverBolt)}\nOver the Query API:\n\n{Table(question => question.OverHttp)}";
    }

    private async Task FillAsync(Uri neo4j)
    {
        await using var store = new Neo4jGraphStore(
            new Neo4jOptions { Url = neo4j, Deadline = TimeSpan.FromMinutes(5) }, TimeProvider.System);
        await store.PrepareAsync(CancellationToken.None);
        if ((await store.StatisticsAsync(CancellationToken.None)).Version > 0) return;
        var graph = new GeneratedGraph(plan.Nodes, plan.Relationships, Seed);
        var begun = Stopwatch.StartNew();
        foreach (var batch in graph.Nodes.Chunk(BatchSize))
            await store.ApplyAsync(new ChangeSet("benchmark", "nodes", batch, [], [], []), CancellationToken.None);
        foreach (var batch in graph.Relationships.Chunk(BatchSize))
            await store.ApplyAsync(new ChangeSet("benchmark", "relationships", [], batch, [], []), CancellationToken.None);
        Say($"{plan.Nodes:N0} nodes and {plan.Relationships:N0} relationships written in {begun.Elapsed.TotalSeconds:F0} s");
    }

    /// <summary>Draws what a question is asked about, the same for every run.</summary>
    private async Task<Asked> AskedAsync(CostQuestion question, ApiSide api, CypherSide cypher)
    {
        var found = CypherSide.Rows(await cypher.AnswerAsync(CypherSide.Body(question.Values))).Select(row => row![0]!.AsObject())
            .OrderBy(values => values.ToJsonString(), StringComparer.Ordinal).ToArray();
        if (found.Length == 0) throw new InvalidOperationException($"{question.Name}: the graph has nothing to ask about.");
        new Random(Seed).Shuffle(found);
        var values = found.Take(plan.Samples).ToArray();
        return new Asked(
            question, [.. values.Select(row => api.Body(question, row))], [.. values.Select(row => cypher.Body(question, row))]);
    }

    private async Task CompareAsync(Asked asked, ApiSide api, CypherSide cypher)
    {
        for (var number = 0; number < Math.Min(plan.Checked, asked.Api.Count); number++)
        {
            var ours = Facts.Text(api.Facts(await api.AnswerAsync(asked.Api[number])));
            var theirs = Facts.Text(cypher.Facts(await cypher.AnswerAsync(asked.Cypher[number])));
            if (ours != theirs)
                throw new InvalidOperationException($"{asked.Question.Name}: the facts differ.\nAPI:    {ours}\nCypher: {theirs}");
        }
    }

    private async Task WarmAsync(IReadOnlyList<Asked> asked, ApiSide bolt, ApiSide http, CypherSide cypher, CypherSide between)
    {
        foreach (var question in asked)
        {
            await Load.RunAsync(bolt, question.Api, plan.Clients, plan.Warming, int.MaxValue);
            await Load.RunAsync(http, question.Api, plan.Clients, plan.Warming, int.MaxValue);
            await Load.RunAsync(cypher, question.Cypher, plan.Clients, plan.Warming, int.MaxValue);
            // To the program in between all questions are one.
            await Load.RunAsync(between, question.Cypher, plan.Clients, plan.Warming / 5, int.MaxValue);
        }
    }

    private async Task<IReadOnlyDictionary<string, (double Api, double Cypher)>> HitsAsync(IReadOnlyList<Asked> asked, Uri neo4j)
    {
        await using var proxy = await ProfilingProxy.StartAsync(neo4j);
        var (process, url) = await ApiServer.StartAsync(proxy.Url, looksForChanges: false);
        await using var _ = process;
        using var api = new ApiSide(url);
        using var cypher = new CypherSide(proxy.Url);
        async Task<double> CountAsync(Side side, IReadOnlyList<byte[]> bodies)
        {
            proxy.TakeHits();
            var profiled = bodies.Take(plan.Checked).ToArray();
            foreach (var body in profiled) await side.AnswerAsync(body);
            return (double)proxy.TakeHits() / profiled.Length;
        }
        var hits = new Dictionary<string, (double, double)>();
        foreach (var question in asked)
            hits[question.Question.Name] = (await CountAsync(api, question.Api), await CountAsync(cypher, question.Cypher));
        return hits;
    }

    private async Task MeasureAsync(Asked asked, ApiSide bolt, ApiSide http, CypherSide cypher, CypherSide between)
    {
        (Side Side, IReadOnlyList<byte[]> Bodies, Rounds Rounds)[] sides =
        [
            (bolt, asked.Api, asked.OverBolt),
            (cypher, asked.Cypher, asked.Theirs),
            (http, asked.Api, asked.OverHttp),
        ];
        foreach (var (side, bodies, rounds) in sides) rounds.Alone.Add(await Load.RunAsync(side, bodies, 1, plan.Round, plan.MostRequests));
        asked.Between.Add(await Load.RunAsync(between, asked.Cypher, 1, plan.Round, plan.MostRequests));
        foreach (var (side, bodies, rounds) in sides)
            rounds.Together.Add(await Load.RunAsync(side, bodies, plan.Clients, plan.Round, plan.MostRequests));
    }

    private static CostRow Row(Asked asked, Rounds ours, (double Api, double Cypher) hits)
    {
        var theirs = asked.Theirs;
        double Above(IReadOnlyList<LoadResult> rounds) =>
            rounds.Zip(theirs.Alone, (round, cypher) => round.Percentile(0.5) - cypher.Percentile(0.5)).Median();
        return new CostRow(
            asked.Question.Name, ours.Result(hits.Api), theirs.Result(hits.Cypher), More: Above(ours.Alone), Between: Above(asked.Between),
            Throughput: ours.Together.Zip(theirs.Together, (api, cypher) => api.PerSecond / cypher.PerSecond).Median());
    }

    private static void Say(FormattableString line) => Console.Error.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private sealed record Asked(CostQuestion Question, IReadOnlyList<byte[]> Api, IReadOnlyList<byte[]> Cypher)
    {
        public Rounds OverBolt { get; } = new();

        public Rounds OverHttp { get; } = new();

        public Rounds Theirs { get; } = new();

        /// <summary>One client, through a program that only hands on.</summary>
        public List<LoadResult> Between { get; } = [];
    }

    private sealed class Rounds
    {
        public List<LoadResult> Alone { get; } = [];

        public List<LoadResult> Together { get; } = [];

        public SideResult Result(double hits) => new(
            Alone.Select(round => round.Percentile(0.5)).Median(), Alone.Select(round => round.Percentile(0.99)).Median(),
            Alone.Select(round => round.PerSecond).Median(), Together.Select(round => round.PerSecond).Median(), hits);
    }
}
