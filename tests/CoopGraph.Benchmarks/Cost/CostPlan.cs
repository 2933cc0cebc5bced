namespace CoopGraph.Benchmarks.Cost;

/// <summary>How large a graph, and how long it is asked.</summary>
/// <param name="Samples">How many values each question is asked about.</param>
/// <param name="Checked">For how many of them both sides are compared and profiled.</param>
/// <param name="MostRequests">Requests of a round at the most.</param>
internal sealed record CostPlan(
    int Nodes, int Relationships, string Memory, int Samples, int Checked,
    int Rounds, TimeSpan Round, TimeSpan Warming, int MostRequests, int Clients)
{
    public static CostPlan Full { get; } =
        new(100_000, 600_000, "2g", 1_000, 50, Rounds: 7, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(10), int.MaxValue, Clients: 16);

    /// <summary>Everything works; the figures mean nothing.</summary>
    public static CostPlan Quick { get; } =
        new(1_000, 5_000, "512m", 5, 3, Rounds: 1, TimeSpan.FromSeconds(2), TimeSpan.Zero, 5, Clients: 2);
}
