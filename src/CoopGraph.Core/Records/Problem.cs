namespace CoopGraph.Core.Records;

/// <summary>Something wrong in a data file: where it is, which record and field, and what was expected there.</summary>
/// <param name="Line">1-based; 0 when the problem belongs to the whole file.</param>
/// <param name="RecordId">The node's id or the relationship's identity, as far as it could be read.</param>
public sealed record Problem(string File, int Line, string? RecordId, string? Field, string Message)
{
    public override string ToString() =>
        $"{File}:{Line}: {(RecordId is null ? "" : RecordId + ": ")}{(Field is null ? "" : Field + ": ")}{Message}";
}
