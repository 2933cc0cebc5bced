using CoopGraph.Core.Model;
using CoopGraph.GraphQL.Execution;

namespace CoopGraph.Server.Api;

/// <summary>The fields of relationships that are more than a property: their citations and whether they hold.</summary>
internal static class LinkFields
{
    public static void Bind(SchemaBinding binding, Func<PartialDate> defaultAsOf)
    {
        foreach (var type in (string[])["Membership", "Participation", "Succession", "TerritorySuccession"])
        {
            binding.Value(type, "citations", (link, field) => ((LinkView)link).Edge.Page(field).Edges.Select(CitationView.From).ToArray());
        }
        binding.Value("Membership", "current", (link, field) =>
        {
            var membership = ((MembershipView)link).Relationship;
            return membership.Period.HoldsAt(field.Date("asOf") ?? defaultAsOf(), membership.Evidence);
        });
    }
}
