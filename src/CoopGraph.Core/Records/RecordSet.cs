using CoopGraph.Core.Model;

namespace CoopGraph.Core.Records;

/// <summary>A position in a data file.</summary>
public readonly record struct RecordPlace(string File, int Line);

/// <summary>Records as read, each with its place, and everything that was wrong with their form.</summary>
public sealed class RecordSet
{
    public List<(NodeRecord Record, RecordPlace Place)> Nodes { get; } = [];

    public List<(RelationshipRecord Record, RecordPlace Place)> Relationships { get; } = [];

    public List<Problem> Problems { get; } = [];
}

/// <summary>The data are not usable; nothing of them was taken over.</summary>
public sealed class InvalidDataSetException(IReadOnlyList<Problem> problems) : OperatorException(Errors.InvalidDataSet(problems))
{
    public IReadOnlyList<Problem> Problems { get; } = problems;
}
