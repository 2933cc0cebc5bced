namespace CoopGraph.Core.Analyses.NetworkOverlap;

/// <summary>Drawing without replacement.</summary>
internal static class Hypergeometric
{
    /// <summary>
    /// The probability that at least <paramref name="hits"/> of <paramref name="draws"/> from <paramref name="universe"/> are among the
    /// <paramref name="marked"/>.
    /// </summary>
    public static double UpperTail(int universe, int marked, int draws, int hits)
    {
        var fewest = Math.Max(0, draws + marked - universe);
        if (hits <= fewest) return 1;
        var logs = new double[universe + 1];
        for (var number = 2; number <= universe; number++) logs[number] = logs[number - 1] + Math.Log(number);
        double Choose(int from, int taken) => logs[from] - logs[taken] - logs[from - taken];
        var all = Choose(universe, draws);
        var sum = 0.0;
        for (var count = Math.Min(marked, draws); count >= hits; count--)
            sum += Math.Exp(Choose(marked, count) + Choose(universe - marked, draws - count) - all);
        return Math.Min(1, sum);
    }
}
