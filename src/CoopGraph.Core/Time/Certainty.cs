namespace CoopGraph.Core.Time;

/// <summary>A three-valued answer: partial dates and missing ends make "unknown" the honest one.</summary>
public enum Certainty { No, Unknown, Yes }

/// <summary>How answers combine.</summary>
public static class Certainties
{
    /// <summary>Whether both hold.</summary>
    public static Certainty And(this Certainty one, Certainty other) => one < other ? one : other;

    /// <summary>What may be one of several bodies is certain of none.</summary>
    public static Certainty Among(this Certainty held, bool several) => several ? held.And(Certainty.Unknown) : held;

    /// <summary>Whether the answer is good enough for who asks for what may hold, or for what certainly does.</summary>
    public static bool Suffices(this Certainty held, bool certain) => held >= (certain ? Certainty.Yes : Certainty.Unknown);
}
