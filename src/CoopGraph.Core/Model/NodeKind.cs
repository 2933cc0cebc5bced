using System.Collections.Frozen;

namespace CoopGraph.Core.Model;

/// <summary>What a node is. One value per concrete GraphQL type and per Neo4j label of the same name.</summary>
public enum NodeKind
{
    LocalAuthority, State, Ministry, DiplomaticPost, PublicAgency, Network, University, Company, Association, Institution,
    Cooperation, Project, Instrument, Event, Representation,
    Territory, Theme, Sdg, Source,
}

/// <summary>The groups of kinds that share an interface.</summary>
public static class NodeKinds
{
    private static readonly FrozenDictionary<string, NodeKind>.AlternateLookup<ReadOnlySpan<char>> ByPrefix =
        Enum.GetValues<NodeKind>().ToFrozenDictionary(IdPrefix).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Organisations with a legal or institutional existence.</summary>
    public static IReadOnlyList<NodeKind> Actors { get; } = [.. Enum.GetValues<NodeKind>().Where(IsActor)];

    /// <summary>What binds actors: cooperations, projects, instruments, events and representations.</summary>
    public static IReadOnlyList<NodeKind> Engagements { get; } = [.. Enum.GetValues<NodeKind>().Where(IsEngagement)];

    public static bool IsActor(this NodeKind kind) => kind <= NodeKind.Institution;

    public static bool IsEngagement(this NodeKind kind) => kind is >= NodeKind.Cooperation and <= NodeKind.Representation;

    /// <summary>The part of an id before its colon: <c>authority</c> in <c>authority:bordeaux-metropole</c>.</summary>
    public static string IdPrefix(this NodeKind kind) => kind switch
    {
        NodeKind.LocalAuthority => "authority",
        NodeKind.DiplomaticPost => "post",
        NodeKind.PublicAgency => "agency",
        _ => kind.ToString().ToLowerInvariant(),
    };

    /// <summary>The kind that an id tells: each kind has a prefix of its own.</summary>
    /// <exception cref="FormatException">The id begins with the prefix of no kind.</exception>
    public static NodeKind OfId(string id) =>
        id.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon && ByPrefix.TryGetValue(id.AsSpan(0, colon), out var kind)
            ? kind
            : throw new FormatException(Errors.NoKindOfId(id));
}
