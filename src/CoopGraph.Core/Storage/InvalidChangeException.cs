namespace CoopGraph.Core.Storage;

/// <summary>A change set would leave a relationship without one of its ends; nothing of it was applied.</summary>
public sealed class InvalidChangeException(string relationship, string missing) : Exception(Errors.DanglingChange(relationship, missing))
{
    /// <summary>Identity of the relationship.</summary>
    public string Relationship { get; } = relationship;

    /// <summary>Id of the end that would not be there.</summary>
    public string Missing { get; } = missing;
}
