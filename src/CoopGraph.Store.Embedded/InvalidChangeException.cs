using CoopGraph.Core.Model;

namespace CoopGraph.Store.Embedded;

/// <summary>A change set would leave a relationship without one of its ends; nothing of it was applied.</summary>
public sealed class InvalidChangeException(RelationshipRecord dangling)
    : Exception($"{dangling.Id} would have no node at one of its ends. Add the node to the same change set, or remove the relationship too.");
