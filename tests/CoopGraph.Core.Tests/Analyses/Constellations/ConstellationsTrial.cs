using CoopGraph.Core.Analyses;
using CoopGraph.Core.Analyses.Constellations;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Tests.Analyses.Constellations;

public sealed class ConstellationsTrial : Trial<ConstellationsOptions, ConstellationsReport>
{
    public override Analysis Analysis { get; } = new ConstellationsAnalysis();

    public override (GraphBuilder Graph, ConstellationsOptions Asked) Ask(int seed)
    {
        var graph = new RandomGraphs(new Random(seed)).World();
        var random = new Random(seed + 10_000);
        string[] territories = ["x", "x", "xr0", "xr1", "y", "xr0c0"];
        return (graph, new ConstellationsOptions
        {
            Territory = territories[random.Next(territories.Length)],
            Horizon = PartialDate.Parse("2020"),
            AsOf = random.Next(2) == 0 ? PartialDate.Parse(new RandomGraphs(random).Year()) : null,
            Undated = random.Next(3) == 0,
            Level = random.Next(4) == 0 ? 1 : 2,
            MinActors = random.Next(1, 4),
            MinEngagements = random.Next(1, 3),
            UmbrellaAbove = random.Next(3, 13),
            PartnerCountry = random.Next(4) == 0 ? "y" : null,
            Theme = random.Next(4) == 0 ? "t1" : null,
            During = random.Next(4) == 0 ? new Period(PartialDate.Parse("2010"), PartialDate.Parse("2013")) : Period.Unbounded,
            Sources = random.Next(4) == 0 ? ["s1"] : null,
            RollUp = random.Next(5) != 0,
        });
    }

    protected override IReadOnlyList<string> Expected(GraphBuilder graph, ConstellationsOptions asked) =>
        ConstellationsReference.Compute(graph, asked);

    protected override IReadOnlyList<string> Lines(ConstellationsReport report, Func<string, string> back) =>
        ConstellationsReference.Lines(report, back);

    protected override int Weight(ConstellationsReport report) => report.Constellations.Count;
}
