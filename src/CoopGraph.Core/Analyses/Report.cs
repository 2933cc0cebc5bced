namespace CoopGraph.Core.Analyses;

/// <summary>What every analysis answers: nodes are named by their ids, so that a report is plain data.</summary>
public abstract record Report(ReportHead Head)
{
    public Definition Definition => Head.Definition;

    public IReadOnlyDictionary<string, object?> Parameters => Head.Parameters;

    public Coverage Coverage => Head.Coverage;
}

/// <summary>What a report says of itself.</summary>
/// <param name="Parameters">All options, defaults included.</param>
public sealed record ReportHead(Definition Definition, IReadOnlyDictionary<string, object?> Parameters, Coverage Coverage);
