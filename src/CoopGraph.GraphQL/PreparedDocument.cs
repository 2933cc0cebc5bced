using CoopGraph.GraphQL.Execution;
using CoopGraph.GraphQL.Language.Ast;
using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL;

/// <summary>A parsed and valid document, as the cache keeps it.</summary>
internal sealed class PreparedDocument
{
    /// <summary>What a token takes in memory once parsed: its share of nodes, names and lists. Measured, rounded up.</summary>
    private const int BytesPerToken = 150;

    /// <summary>What a step of collecting selections leaves in memory, with what the API derives from them. Measured, rounded up.</summary>
    private const int BytesPerStep = 500;

    private readonly PreparedOperation[] operations;
    private readonly long ownBytes;

    public PreparedDocument(string text, DocumentNode document)
    {
        operations = [.. document.Definitions.OfType<OperationNode>().Select(operation => new PreparedOperation(this, operation))];
        Fragments = NamesOf.First([.. document.Definitions.OfType<FragmentNode>()], static fragment => fragment.Name.Value);
        Variables = new VariableUses([.. operations.Select(static operation => operation.Node)], Fragments);
        ownBytes = 1000 + (2L * text.Length) + ((long)BytesPerToken * document.TokenCount);
    }

    public IReadOnlyDictionary<string, FragmentNode> Fragments { get; }

    public VariableUses Variables { get; }

    /// <summary>Grows with what executions keep for those after them.</summary>
    public long EstimatedBytes
    {
        get
        {
            var bytes = ownBytes;
            foreach (var operation in operations) bytes += (long)BytesPerStep * (operation.Shared?.Steps ?? 0);
            return bytes;
        }
    }

    /// <summary>The estimated bytes that the cache last counted for it.</summary>
    public long CountedBytes { get; set; }

    /// <summary>GetOperation() of section 6.1; on failure the reason.</summary>
    public PreparedOperation? Operation(string? name, out string? error)
    {
        var operation = name is null
            ? operations.FirstOrDefault()
            : Array.Find(operations, operation => operation.Node.Name?.Value == name);
        error = name is null && operations.Length > 1 ? Errors.OperationNameNeeded
            : operation is not null ? null
            : name is null ? Errors.NoOperation
            : Errors.UnknownOperation(name);
        return error is null ? operation : null;
    }
}

/// <summary>One operation of a document.</summary>
internal sealed class PreparedOperation(PreparedDocument document, OperationNode node)
{
    private volatile OperationContext? shared;
    private volatile bool isTooLargeToShare;

    public PreparedDocument Document { get; } = document;

    public OperationNode Node { get; } = node;

    /// <summary>What the executions of the operation share: the selections that use no variable.</summary>
    public OperationContext? Shared => shared;

    /// <summary><see cref="Shared"/>, made when first needed; null once it was given up.</summary>
    public OperationContext? Share(Func<PreparedOperation, OperationContext> make) => isTooLargeToShare ? null : shared ??= make(this);

    /// <summary>
    /// Lets each execution collect its selections for itself: what one of them selects may be within the limit where that of all together
    /// is not.
    /// </summary>
    public void StopSharing()
    {
        isTooLargeToShare = true;
        shared = null;
    }
}
