using CoopGraph.Core.Model;
using CoopGraph.Core.Storage;

namespace CoopGraph.Core.Analyses.NetworkMemberships;

/// <summary>Who belongs to a network at a date.</summary>
public static class NetworkAnalysis
{
    private static readonly Definition Definition = new("networkMemberships", "1", Localized.Of(
        """
        Les adhésions au réseau, chacune avec la réponse à la question si elle vaut à la date : oui, non ou inconnu. Une fin
        absente ne vaut pas « en cours ». Les prédécesseurs sont montrés comme ce qu'ils étaient devenus ; un successeur n'est tenu
        pour membre avec certitude que si une source le dit après le changement.
        """.ReplaceLineEndings(" "),
        """
        The memberships of the network, each with the answer to whether it holds at the date: yes, no or unknown. A missing end does
        not mean "ongoing". Predecessors are shown as what they had become; a successor is a member for certain only if a source says so
        after the change.
        """.ReplaceLineEndings(" "),
        """
        Las membresías de la red, cada una con la respuesta a si vale en la fecha: sí, no o desconocido. Un fin ausente no significa
        «en curso». Los predecesores se muestran como aquello en lo que se convirtieron; un sucesor solo es miembro con certeza si una
        fuente lo dice después del cambio.
        """.ReplaceLineEndings(" ")));

    public static SubgraphRequest Request(NetworkOptions options, int maxNodes) =>
        new([options.Network], [.. Memberships.Steps(SubgraphRequest.Origin)], maxNodes);

    public static NetworkReport Compute(Subgraph graph, NetworkOptions options)
    {
        var statuses = options.Statuses ?? Vocabulary.MembershipStatuses;
        var scope = new SourceScope(options.Sources);
        var memberships = new Memberships(graph, scope, new RollUp(graph, options.AsOf, options.RollUp), options.AsOf);
        var coverage = new CoverageCount();
        var (members, others) = (new List<NetworkMember>(), new List<NetworkMember>());
        foreach (var membership in memberships.Of(options.Network, statuses))
        {
            coverage.Add(membership.Record, membership.Citations);
            (membership.Current == Certainty.No ? others : members).Add(Show(membership));
        }
        return new NetworkReport(
            Definition,
            new Dictionary<string, object?>
            {
                ["network"] = options.Network,
                ["asOf"] = options.AsOf.Text,
                ["statuses"] = Parameters.Of(statuses),
                ["sources"] = Parameters.Of(options.Sources),
                ["rollUp"] = options.RollUp,
            },
            coverage.Total(), options.Network, options.AsOf, members, others);
    }

    private static NetworkMember Show(Membership membership) => new(
        membership.Actor,
        membership.Record.Start,
        membership.Record.End,
        membership.Record.Qualifier ?? "full",
        membership.Record.Period.IsDated ? membership.Record.Period : null,
        membership.Current,
        membership.LastEvidence,
        membership.Citations);
}
