using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;
using CoopGraph.Core.Time;
using CoopGraph.Explorer.Asking;
using CoopGraph.Explorer.Pictures.World;
using CoopGraph.Explorer.Routing;
using CoopGraph.Explorer.Texts;

namespace CoopGraph.Explorer.Pages.Map;

/// <summary>The members of one network at a date.</summary>
public sealed record NetworkMembers(NetworkMembersReport NetworkMemberships);

public sealed record NetworkMembersReport(PartialDate AsOf, NamedActor Network, IReadOnlyList<MembershipRow> Members);

public sealed record NamedActor(string Id, string Name, IReadOnlyList<ActorName> Names);

public sealed record MembershipRow(MemberActor Member, Certainty Current, IReadOnlyList<Cited> Citations);

public sealed record MemberActor(
    string Id, string Name, NodeKind Kind, ActorFamily Family, Named? Country, IReadOnlyList<ActorName> Names, Placed? Seat);

public static class MemberNames
{
    /// <summary>What a network or a member is called on a map.</summary>
    public static string Short(this NamedActor network, Language language) => ShortNames.Of(network.Name, network.Names, language);

    public static string Short(this MemberActor member, Language language) => ShortNames.Of(
        member.Name, member.Names, language, member.Kind == NodeKind.LocalAuthority ? member.Seat?.Name : null);
}

/// <summary>Who is in which of several networks at a date.</summary>
public sealed record NetworkSets(NetworkSetsReport NetworkOverlap);

public sealed record NetworkSetsReport(PartialDate AsOf, IReadOnlyList<NetworkSet> Intersections);

public sealed record NetworkSet(IReadOnlyList<ById> Networks, IReadOnlyList<ById> Actors, IReadOnlyList<ById> Certain);

public sealed record ById(string Id);

/// <summary>A member of some of the networks asked about.</summary>
/// <param name="Networks">Ids of those that it is in, in the order asked for.</param>
/// <param name="Certain">Whether all its memberships hold for certain at the date.</param>
public sealed record MemberRow(
    MemberActor Actor, MemberSet Set, bool Certain, IReadOnlyList<string> Networks, IReadOnlyList<Cited> Citations);

/// <summary>The rows of a map of members: its table, its numbers and its picture are made of them.</summary>
public sealed class Memberships
{
    private Memberships(IReadOnlyList<NamedActor> networks, PartialDate asOf, IReadOnlyList<MemberRow> rows) =>
        (Networks, AsOf, Rows) = (networks, asOf, rows);

    /// <summary>In the order asked for.</summary>
    public IReadOnlyList<NamedActor> Networks { get; }

    public PartialDate AsOf { get; }

    /// <summary>By set, those that are certain first, then by name.</summary>
    public IReadOnlyList<MemberRow> Rows { get; }

    public IEnumerable<MemberRow> In(MemberSet set) => Rows.Where(row => row.Set == set);

    /// <summary>The sets that a picture of so many networks has.</summary>
    public IReadOnlyList<MemberSet> Sets => Networks.Count == 1
        ? [Rows.Count == 0 ? MemberSet.First : Rows[0].Set] : [MemberSet.Both, MemberSet.First, MemberSet.Second];

    /// <exception cref="CoopGraph.GraphQL.GraphQLException">There is no such network, among others.</exception>
    public static async Task<Memberships> AskAsync(PageRequest request, IReadOnlyList<string> networks, PartialDate? asOf)
    {
        var sets = networks.Count < 2 ? null : (await request.AskAsync<NetworkSets>(new { networks, asOf })).NetworkOverlap;
        var reports = new List<NetworkMembersReport>();
        foreach (var network in networks)
            reports.Add((await request.AskAsync<NetworkMembers>(new { network, asOf })).NetworkMemberships);
        var certain = sets?.Intersections.SelectMany(set => set.Certain).Select(actor => actor.Id).ToHashSet();
        var grouped = reports.SelectMany(report => report.Members.Select(member => (report.Network.Id, Row: member)))
            .GroupBy(member => member.Row.Member.Id).ToList();
        // Of one network alone, many members are small discs, and few are squares.
        var alone = grouped.Count > MapPage.LargeSet ? MemberSet.Second : MemberSet.First;
        var rows = grouped.Select(group =>
        {
            var within = group.Select(member => member.Id).Distinct().ToList();
            return new MemberRow(
                group.First().Row.Member, networks.Count == 1 ? alone : SetOf(within, networks),
                certain?.Contains(group.Key) ?? group.Any(member => member.Row.Current == Certainty.Yes), within,
                [.. group.SelectMany(member => member.Row.Citations).DistinctBy(citation => (citation.Source.Id, citation.Locator))]);
        });
        var names = StringComparer.Create(request.Language.Culture, true);
        return new Memberships(
            [.. reports.Select(report => report.Network)], reports[0].AsOf,
            [.. rows.OrderBy(row => row.Set).ThenByDescending(row => row.Certain).ThenBy(row => row.Actor.Name, names).ThenBy(
                row => row.Actor.Id, StringComparer.Ordinal)]);
    }

    private static MemberSet SetOf(List<string> within, IReadOnlyList<string> networks) =>
        within.Count == networks.Count ? MemberSet.Both
        : networks.Count == 2 ? within[0] == networks[0] ? MemberSet.First : MemberSet.Second
        : within.Count > 1 ? MemberSet.First : MemberSet.Second;
}
