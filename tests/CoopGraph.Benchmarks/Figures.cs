namespace CoopGraph.Benchmarks;

internal static class Figures
{
    /// <summary>The middle one, of an even number the higher of two; there must be one.</summary>
    public static double Median(this IEnumerable<double> figures)
    {
        double[] sorted = [.. figures.Order()];
        return sorted[sorted.Length / 2];
    }
}
