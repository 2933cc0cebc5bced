using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;
using CoopGraph.Core.Storage;

namespace CoopGraph.Core.Analyses.NetworkMemberships;

/// <summary>Who belongs to a network at a date.</summary>
public sealed class NetworkMembershipsAnalysis : Analysis<NetworkMembershipsOptions, NetworkMembershipsReport>
{
    public override Definition Definition { get; } = new("networkMemberships", "2", Localized.Of(
        """
        Les adhésions au réseau, chacune avec la réponse à la question si elle vaut à la date : oui, non ou inconnu. Une fin absente ne vaut
        pas « en cours ». Les membres sont montrés comme ce qu'ils étaient à la date, successions suivies dans le temps ; là où les dates
        laissent ouvert lequel, les deux sont montrés comme possibles.
        """.ReplaceLineEndings(" "),
        """
        The memberships of the network, each with the answer to whether it holds at the date: yes, no or unknown. A missing end does
        not mean "ongoing". Members are shown as what they were at the date, successions followed in time; where the dates leave open which,
        both are shown as possible.
        """.ReplaceLineEndings(" "),
        """
        Las membresías de la red, cada una con la respuesta a si vale en la fecha: sí, no o desconocido. Un fin ausente no significa
        «en curso». Los miembros se muestran como lo que eran en la fecha, siguiendo las sucesiones en el tiempo; donde las fechas dejan
        abierto cuál, ambos se muestran como posibles.
        """.ReplaceLineEndings(" ")));

    protected override Price Price(NetworkMembershipsOptions asked) => new(Work: 1_000);

    protected override Need Needs(NetworkMembershipsOptions asked) =>
        new SubgraphRequest([asked.Network], [.. Memberships.Steps(SubgraphRequest.Origin)]);

    protected override NetworkMembershipsReport Compute(Found found, NetworkMembershipsOptions asked, CancellationToken cancellationToken)
    {
        var memberships = new Memberships(found.Graph, asked);
        var coverage = new CoverageCount();
        var (members, others) = (new List<NetworkMember>(), new List<NetworkMember>());
        foreach (var membership in memberships.Of(asked.Network, asked.Statuses))
        {
            cancellationToken.ThrowIfCancellationRequested();
            coverage.Add(membership.Record, membership.Citations);
            (membership.IsShown ? members : others).Add(Show(membership));
        }
        return new NetworkMembershipsReport(Head(asked, coverage.Total()), asked.Network, asked.AsOf ?? asked.Horizon, members, others);
    }

    protected override IReadOnlyList<Table> Tables(NetworkMembershipsReport report) =>
    [
        Members(
            "members",
            Localized.Of("Membres, certains ou possibles", "Members, certain or possible", "Miembros, seguros o posibles"),
            report.Members),
        Members("others", Localized.Of(
            "Adhésions qui ne valent pas à la date", "Memberships that do not hold at the date", "Membresías que no valen en la fecha"),
            report.Others),
    ];

    private static Table Members(string name, IReadOnlyDictionary<string, string> title, IEnumerable<NetworkMember> members) =>
        Table.Of(name, title, members,
            new("member", ColumnKind.Node, Localized.Of("Membre", "Member", "Miembro"), member => member.Member),
            new("recordedAs", ColumnKind.Node,
                Localized.Of("Nommé par la source", "As the source names it", "Según la fuente"), member => member.RecordedAs),
            new("status", ColumnKind.Word, Localized.Of("Qualité", "Status", "Calidad"), member => member.Status),
            new("period", ColumnKind.Period, Localized.Of("Période", "Period", "Período"), member => member.Period),
            new("current", ColumnKind.Word, Localized.Of("À la date", "At the date", "En la fecha"), member => member.Current),
            new("lastEvidence", ColumnKind.Date,
                Localized.Of("Dernière trace", "Last evidence", "Último indicio"), member => member.LastEvidence));

    private static NetworkMember Show(Membership membership) => new(
        membership.Actor,
        membership.Record.Start,
        membership.Record.End,
        membership.Record.Qualifier ?? Vocabulary.MembershipStatus.Full,
        membership.Record.Period.IsDated ? membership.Record.Period : null,
        membership.Current,
        membership.LastEvidence,
        membership.Citations)
    {
        Extent = membership.Extent,
    };
}
