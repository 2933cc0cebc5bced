using CoopGraph.Core.Analyses;
using CoopGraph.Core.Analyses.DelegationOverlaps;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Tests.Analyses.DelegationOverlaps;

public sealed class DelegationOverlapsTrial : Trial<DelegationOverlapsOptions, DelegationOverlapsReport>
{
    public override Analysis Analysis { get; } = new DelegationOverlapsAnalysis();

    public override (GraphBuilder Graph, DelegationOverlapsOptions Asked) Ask(int seed)
    {
        var random = new Random(seed + 20_000);
        var graph = new RandomGraphs(random).WithPresences(new RandomGraphs(new Random(seed)).World());
        string[] hosts = ["y", "y", "yr0", "yr1", "yold", "yr0c0"];
        return (graph, new DelegationOverlapsOptions
        {
            Host = hosts[random.Next(hosts.Length)],
            OriginCountry = "x",
            Horizon = PartialDate.Parse("2020"),
            AsOf = random.Next(2) == 0 ? PartialDate.Parse(new RandomGraphs(random).Year()) : null,
            Undated = random.Next(3) == 0,
            During = random.Next(4) == 0 ? new Period(PartialDate.Parse("2008"), PartialDate.Parse("2014")) : Period.Unbounded,
            WindowDays = random.Next(2) == 0 ? 90 : 500,
            MinSharedThemes = random.Next(3),
            Kinds = random.Next(4) == 0 ? [PresenceKind.Formal, PresenceKind.Episodic] : Enum.GetValues<PresenceKind>(),
            IncludeNational = random.Next(3) == 0,
            UmbrellaAbove = random.Next(3, 13),
            Sources = random.Next(4) == 0 ? ["s1"] : null,
            RollUp = random.Next(5) != 0,
        });
    }

    protected override IReadOnlyList<string> Expected(GraphBuilder graph, DelegationOverlapsOptions asked) =>
        new DelegationOverlapsReference(graph, asked).Lines();

    protected override IReadOnlyList<string> Lines(DelegationOverlapsReport report, Func<string, string> back) =>
        DelegationOverlapsReference.Lines(report, back);

    /// <summary>All that is hard to find; many graphs have some of each.</summary>
    protected override int Weight(DelegationOverlapsReport report) =>
        report.Candidates.Count + report.Coordinated.Count + report.OtherHosts.Count(other => other.Candidates > 0);
}
