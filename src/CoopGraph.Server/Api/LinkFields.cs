using CoopGraph.Core.Analyses.NetworkMemberships;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Time;
using CoopGraph.GraphQL.Execution;
using CoopGraph.Server.Api.Analyses;

namespace CoopGraph.Server.Api;

/// <summary>The fields of relationships that are more than a property: their citations and whether they hold.</summary>
internal static class LinkFields
{
    public static void Bind(SchemaBinding binding, Func<PartialDate> defaultAsOf)
    {
        foreach (var type in (string[])["Membership", "Participation", "ParticipationRole", "Succession", "TerritorySuccession"])
        {
            binding.Value(type, "citations", (link, field) => ReportItem.Bare(link) switch
            {
                NetworkMember member => member.Citations,
                ParticipationView participation => Citations(participation.Roles, field),
                var one => (object)Citations([(LinkView)one!], field),
            });
        }
        binding.Value("Membership", "current", (link, field) => ReportItem.Bare(link) switch
        {
            NetworkMember member when field.Date("asOf") is { } asOf => member.HeldOn(On(asOf, defaultAsOf())),
            NetworkMember member => member.Current,
            _ => On(field.Date("asOf") ?? defaultAsOf(), defaultAsOf())
                .OnDate(ExtentOf((MembershipView)link), ((MembershipView)link).Relationship.Evidence),
        });
    }

    /// <summary>How much of a relationship these fields of it need: all, where they show its claims or its money.</summary>
    public static Detail DetailOf(IEnumerable<SelectedField> fields) => fields.All(IsBrief) ? Detail.Brief : Detail.Whole;

    /// <summary>What cites the same place to the same effect for several relationships stands once.</summary>
    private static CitationView[] Citations(IEnumerable<LinkView> links, SelectedField field) =>
    [
        .. links.SelectMany(link => link.Edge.Page(field).Edges).DistinctBy(edge => edge.Citation).Select(CitationView.From),
    ];

    private static bool IsBrief(SelectedField field) => field.Name is
        "__typename" or "role" or "roles" or "status" or "kind" or "period" or "date" or "viaSuccession" or "certainty"
        or "recordedAs" or "actor" or "engagement" or "member" or "network" or "territory";

    /// <summary>The question is when it held, not since when that is known: so the dates of the sources are not needed.</summary>
    private static Window On(PartialDate asOf, PartialDate horizon) => Window.On(asOf, horizon, undated: true);

    private static Extent ExtentOf(MembershipView membership)
    {
        var extent = Extent.Of(membership.Relationship, _ => null);
        return membership.Network?.Node is { } network && network.Id == membership.Relationship.End
            ? extent.In(Extent.Of(network, _ => null), membership.Relationship)
            : extent;
    }
}
