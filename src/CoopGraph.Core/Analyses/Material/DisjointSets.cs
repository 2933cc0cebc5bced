namespace CoopGraph.Core.Analyses.Material;

/// <summary>Union–find over 0 … count−1.</summary>
internal sealed class DisjointSets(int count)
{
    private readonly int[] parents = [.. Enumerable.Range(0, count)];

    public int Find(int item)
    {
        while (parents[item] != item) item = parents[item] = parents[parents[item]];
        return item;
    }

    /// <summary>The smaller number stands for the joined set.</summary>
    public void Join(int one, int other)
    {
        var (left, right) = (Find(one), Find(other));
        parents[Math.Max(left, right)] = Math.Min(left, right);
    }
}
