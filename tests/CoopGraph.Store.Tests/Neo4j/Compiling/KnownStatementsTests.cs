using System.Text;
using System.Text.Json;
using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Store.Neo4j.Compiling;
using CoopGraph.Store.Neo4j.Transport;
using CoopGraph.Store.Neo4j.Transport.Http;

namespace CoopGraph.Store.Tests.Neo4j.Compiling;

/// <summary>A statement that is sent again with other values is what would have been written for them.</summary>
public sealed class KnownStatementsTests
{
    [Fact]
    public void Compile_RandomStartsOfTheSameRows_AsIfEachWereWrittenAnew()
    {
        var again = 0;
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var values = new RandomGraphs(random);
            var (plans, graph) = (new RandomPlans(random, values), values.Graph());
            var rows = plans.Plan(graph).Rows;
            var seen = new Dictionary<string, HashSet<string>>();
            for (var number = 0; number < 40; number++)
            {
                var start = plans.Plan(graph).Start;

                var compiled = PlanCompiler.Compile([new TraversalPlan(start, rows)]);

                var anew = PlanCompiler.Compile([new TraversalPlan(start, new Selection(rows.Expansions, rows.Detail))]);
                Assert.Equal(Told(anew.Statement), Told(compiled.Statement));
                Assert.Equal(start, Assert.Single(compiled.Plans).Plan.Start);
                if (!seen.TryGetValue(compiled.Statement.Text, out var before)) seen.Add(compiled.Statement.Text, before = []);
                if (before.Add(Told(compiled.Statement)) && before.Count > 1) again++;
            }
        }

        // Otherwise nothing was compared but statements that were written for what they are asked.
        Assert.True(again > 1000, $"{again} statements came again with other values.");
    }

    [Fact]
    public void Compile_OtherShapesOfTheSameRows_AreToldApart()
    {
        var page = new Paging { First = 2 };
        (Filter? Where, Paging Page)[] starts =
        [
            (null, page), (null, page with { First = 3 }), (null, page with { After = new Cursor([], "company:a") }),
            (new Filter.In("status", ["active", "ended"]), page), (new Filter.In("status", ["active"]), page), (new Filter.In("status", ["ended"]), page),
            (new Filter.In("country", ["territory:a"]), page), (new Filter.In("kind", ["Company"]), page), (new Filter.In("kind", ["State"]), page),
            (new Filter.Not(new Filter.In("status", ["active"])), page), (new Filter.IsTrue("umbrella"), page), (new Filter.NameContains("a", AtStart: true), page),
        ];

        foreach (var (where, asked) in starts)
        {
            var start = new PlanStart.Matching([NodeKind.Company], where, asked);
            foreach (var known in starts)
            {
                var shared = new Selection([], Detail.Brief);
                PlanCompiler.Compile([new TraversalPlan(new PlanStart.Matching([NodeKind.Company], known.Where, known.Page), shared)]);

                var compiled = PlanCompiler.Compile([new TraversalPlan(start, shared)]);

                Assert.Equal(Told(PlanCompiler.Compile([new TraversalPlan(start, new Selection([], Detail.Brief))]).Statement), Told(compiled.Statement));
            }
        }
    }

    [Fact]
    public void Get_ValuesNotWhereTheShapeSays_WrittenAnewEachTime()
    {
        var known = new KnownStatements<CypherStatement>(5, static statement => statement);

        foreach (var value in (string[])["a", "b"])
        {
            var shape = new Shape();
            shape.Value(value);
            var (statement, _) = known.Get(shape, () => new CypherStatement("RETURN $p0, $p1", ("p0", "first"), ("p1", value)));
            Assert.Equal(["first", value], statement.Parameters.Values);
        }
    }

    [Fact]
    public void Get_MoreShapesThanRoom_KeepsTheNewest()
    {
        var known = new KnownStatements<CypherStatement>(2, static statement => statement);
        var written = new List<int>();

        foreach (var number in (int[])[1, 2, 3, 3, 2, 1])
        {
            var shape = new Shape();
            shape.Part(number);
            known.Get(shape, () =>
            {
                written.Add(number);
                return new CypherStatement($"RETURN {number}");
            });
        }

        Assert.Equal([1, 2, 3, 1], written);
    }

    private static string Told(CypherStatement statement)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes)) JsonParameters.Write(json, statement.Parameters);
        return statement.Text + Encoding.UTF8.GetString(bytes.ToArray());
    }
}
