using CoopGraph.Core.Time;

namespace CoopGraph.Core.Model;

/// <summary>
/// A directed relationship between two nodes. Its identity is type, ends and qualifier, and for memberships also the first day.
/// </summary>
public sealed record RelationshipRecord
{
    public required RelationshipType Type { get; init; }

    /// <summary>Id of the node it leaves.</summary>
    public required string Start { get; init; }

    /// <summary>Id of the node it reaches.</summary>
    public required string End { get; init; }

    /// <summary>The role, membership status, mode or kind of succession, as <see cref="ModelSchema"/> says for the type.</summary>
    public string? Qualifier { get; init; }

    public Period Period { get; init; } = Period.Unbounded;

    /// <summary>Money given in a role.</summary>
    public Money? Amount { get; init; }

    public IReadOnlyList<Citation> Citations { get; init; } = [];

    public IReadOnlyList<Statement> Statements { get; init; } = [];

    public string Id => Type == RelationshipType.MemberOf
        ? $"{Type.Label()}|{Start}|{End}|{Period.From?.Text}"
        : $"{Type.Label()}|{Start}|{End}|{Qualifier}";

    /// <summary>Dates at which a source says that it held.</summary>
    public IEnumerable<PartialDate> Evidence => Citations.Select(citation => citation.Evidence).OfType<PartialDate>();
}
