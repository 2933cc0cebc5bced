namespace CoopGraph.Core.Analyses;

/// <summary>Numbers that several analyses share.</summary>
internal static class Thresholds
{
    /// <summary>Thresholds beyond it mean the same as it.</summary>
    public const int Unlimited = 1_000_000;

    /// <summary>Engagements with more parties than this are too wide to connect them.</summary>
    public const int UmbrellaAbove = 12;
}
