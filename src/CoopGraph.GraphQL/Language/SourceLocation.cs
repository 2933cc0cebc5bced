namespace CoopGraph.GraphQL.Language;

/// <summary>A place in a document; both numbers count from 1, columns in UTF-16 code units.</summary>
public readonly record struct SourceLocation(int Line, int Column);
