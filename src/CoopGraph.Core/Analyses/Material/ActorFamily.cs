using CoopGraph.Core.Model;

namespace CoopGraph.Core.Analyses.Material;

/// <summary>The eight families by which the analyses measure diversity.</summary>
public enum ActorFamily { LocalAuthority, State, Research, Company, Association, CultureHealth, Network, Agency }

public static class ActorFamilies
{
    /// <summary>
    /// The family of an actor. Ministries and diplomatic posts belong to the state; schools to research; institutions that
    /// are neither schools nor of culture or health belong with the associations.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The node is not an actor.</exception>
    public static ActorFamily Of(NodeRecord actor) => Of(actor.Kind, actor.Text(ModelSchema.InstitutionKind));

    /// <param name="kind">The kind of actor.</param>
    /// <param name="institution">Of an institution, its kind.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is no kind of actor.</exception>
    public static ActorFamily Of(NodeKind kind, string? institution) => kind switch
    {
        NodeKind.LocalAuthority => ActorFamily.LocalAuthority,
        NodeKind.State or NodeKind.Ministry or NodeKind.DiplomaticPost => ActorFamily.State,
        NodeKind.PublicAgency => ActorFamily.Agency,
        NodeKind.Network => ActorFamily.Network,
        NodeKind.University => ActorFamily.Research,
        NodeKind.Company => ActorFamily.Company,
        NodeKind.Association => ActorFamily.Association,
        NodeKind.Institution => institution switch
        {
            Vocabulary.InstitutionKind.Culture or Vocabulary.InstitutionKind.Health => ActorFamily.CultureHealth,
            Vocabulary.InstitutionKind.Education => ActorFamily.Research,
            _ => ActorFamily.Association,
        },
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
