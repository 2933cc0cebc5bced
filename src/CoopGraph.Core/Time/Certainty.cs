namespace CoopGraph.Core.Time;

/// <summary>A three-valued answer: partial dates and missing ends make "unknown" the honest one.</summary>
public enum Certainty { No, Unknown, Yes }
