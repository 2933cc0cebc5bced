using CoopGraph.GraphQL.Language.Ast;
using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL;

/// <summary>A parsed and valid document, as the cache keeps it.</summary>
internal sealed class PreparedDocument
{
    /// <summary>What a token takes in memory once parsed: its share of nodes, names and lists. Measured, rounded up.</summary>
    private const int BytesPerToken = 150;

    private readonly List<OperationNode> _operations;

    public PreparedDocument(string text, DocumentNode document)
    {
        _operations = [.. document.Definitions.OfType<OperationNode>()];
        Fragments = NamesOf.First([.. document.Definitions.OfType<FragmentNode>()], static fragment => fragment.Name.Value);
        EstimatedBytes = 1000 + (2L * text.Length) + ((long)BytesPerToken * document.TokenCount);
    }

    public IReadOnlyDictionary<string, FragmentNode> Fragments { get; }

    public long EstimatedBytes { get; }

    /// <summary>GetOperation() of section 6.1; on failure the reason.</summary>
    public PreparedOperation? Operation(string? name, out string? error)
    {
        var node = name is null
            ? _operations.FirstOrDefault()
            : _operations.FirstOrDefault(operation => operation.Name?.Value == name);
        error = name is null && _operations.Count > 1 ? Errors.OperationNameNeeded
            : node is not null ? null
            : name is null ? Errors.NoOperation
            : Errors.UnknownOperation(name);
        return error is null ? new PreparedOperation(this, node!) : null;
    }
}

/// <summary>One operation of a document.</summary>
internal sealed record PreparedOperation(PreparedDocument Document, OperationNode Node);
