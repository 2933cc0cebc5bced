namespace CoopGraph.GraphQL.Tests.Differential;

/// <summary>In what the two implementations disagree on a case; the kind is what shrinking preserves.</summary>
internal sealed record Difference(string Kind, string Reference, string Ours)
{
    public override string ToString() => $"{Kind}\n  reference: {Reference}\n  ours:      {Ours}";
}
