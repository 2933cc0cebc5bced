using System.CommandLine;

namespace CoopGraph.Benchmarks.Generating;

/// <summary>How a generated graph is asked for on the command line.</summary>
internal sealed class GraphSize(int nodes, int relationships)
{
    private readonly Option<int> nodes = new("--nodes")
    {
        Description = $"Nodes, {GeneratedGraph.FewestNodes} or more.",
        DefaultValueFactory = _ => nodes,
    };

    private readonly Option<int> relationships = new("--relationships")
    {
        Description = $"Relationships, {GeneratedGraph.FewestPerNode} to {GeneratedGraph.MostPerNode} per node.",
        DefaultValueFactory = _ => relationships,
    };

    private readonly Option<int> seed = new("--seed") { Description = "The same seed gives the same graph.", DefaultValueFactory = _ => 1 };

    public void AddTo(Command command)
    {
        command.Add(nodes);
        command.Add(relationships);
        command.Add(seed);
    }

    public GeneratedGraph Graph(ParseResult parsed) => new(parsed.GetValue(nodes), parsed.GetValue(relationships), parsed.GetValue(seed));
}
