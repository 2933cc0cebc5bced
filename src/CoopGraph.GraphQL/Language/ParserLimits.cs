namespace CoopGraph.GraphQL.Language;

/// <summary>Limits the lexer and the parser enforce while they read, so that no document can exhaust memory or the stack.</summary>
public sealed record ParserLimits
{
    /// <summary>For schema texts, which come from us: no practical limit but the nesting depth.</summary>
    internal static ParserLimits Schema { get; } = new() { MaxBytes = int.MaxValue, MaxTokens = int.MaxValue };

    /// <summary>Longest document in UTF-8 bytes, 1 … 2³¹−1. Default 100,000.</summary>
    public int MaxBytes { get; init; } = 100_000;

    /// <summary>Most lexical tokens in a document, comments not counted, 1 … 2³¹−1. Default 10,000.</summary>
    public int MaxTokens { get; init; } = 10_000;

    /// <summary>Deepest nesting of selection sets, lists, objects and list types, 1 … 256. Default 64.</summary>
    public int MaxDepth { get; init; } = 64;
}
