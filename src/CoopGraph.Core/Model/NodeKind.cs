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
}
