using System.Text.Json;
using CoopGraph.GraphQL.Language;

namespace CoopGraph.GraphQL;

/// <summary>A response (specification section 7.1).</summary>
public sealed class ExecutionResult
{
    /// <summary>Whether execution began, so that there is a <c>data</c> entry, be it null. False is a request error: HTTP 400.</summary>
    public bool HasData { get; internal init; }

    /// <summary>The errors; empty when all went well.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; internal init; } = [];

    /// <summary>The <c>extensions</c> entry, null if there is none.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; internal init; }

    /// <summary>What was executed; null when that could not be found out.</summary>
    public OperationKind? Operation { get; internal init; }

    /// <summary>Writes the response as one JSON object, <c>errors</c> first.</summary>
    public void WriteTo(Utf8JsonWriter writer) => throw new NotImplementedException();
}
