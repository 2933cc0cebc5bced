using CoopGraph.Core.Analyses.DelegationOverlaps;
using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;

namespace CoopGraph.Explorer.Pages.Delegations;

/// <summary>What the presences of one carrier are led by.</summary>
public enum LaneGroup { Representation, Agreement, Project, SeveralMissions, OneMission }

/// <summary>The presences of one carrier, with those that belong to it.</summary>
/// <param name="Id">Of its first carrier in the order of ids.</param>
/// <param name="Names">Its carriers: one local authority, or a municipality and its grouping, or a body of another kind.</param>
public sealed record PresenceLane(string Id, IReadOnlyList<string> Names, IReadOnlyList<PresenceRow> Presences)
{
    public LaneGroup Group =>
        Presences.Any(presence => presence.Kind == PresenceKind.Permanent) ? LaneGroup.Representation
        : Presences.Any(presence => presence.Kind == PresenceKind.Formal) ? LaneGroup.Agreement
        : Presences.Any(presence => presence.Kind == PresenceKind.Project) ? LaneGroup.Project
        : Presences.Count > 1 ? LaneGroup.SeveralMissions : LaneGroup.OneMission;
}

/// <summary>
/// Puts presences into lanes. A presence is in the lane of its first local authority. A municipality and a grouping of municipalities that
/// carry a presence together share a lane. A body that is part of an authority is in the lane of the one authority with which it carries
/// presences; any other has its own.
/// </summary>
public static class PresenceLanes
{
    private const string Municipality = "MUNICIPALITY";

    private static readonly string[] Local = [Municipality, "INTERMUNICIPAL", "METROPOLITAN_DISTRICT", "SUPRAMUNICIPAL"];

    public static IReadOnlyList<PresenceLane> Of(IReadOnlyList<PresenceRow> presences)
    {
        var ordered = presences.OrderBy(presence => presence.Id, StringComparer.Ordinal).ToList();
        var together = new Dictionary<string, string>();
        foreach (var local in ordered.Select(presence => Authorities(presence).Where(IsLocal).ToList()).Where(local => local.Count > 1))
        {
            // A municipality with its grouping, not two municipalities that travel together.
            foreach (var (one, other) in local.SelectMany(one => local.Select(other => (one, other))))
            {
                if (one.Level == Municipality && other.Level != Municipality) Join(together, one.Id, other.Id);
            }
        }
        var beside = ordered.Where(presence => Authorities(presence).Any())
            .SelectMany(presence => presence.Carriers.Where(IsPartOfAuthority)
                .Select(carrier => (carrier.Id, Lane: Root(together, Authorities(presence).First().Id))))
            .ToLookup(pair => pair.Id, pair => pair.Lane);
        return
        [
            .. ordered.GroupBy(Lane).Select(lane => new PresenceLane(lane.Key, Names(lane.Key, lane), [.. lane]))
                .OrderBy(lane => lane.Id, StringComparer.Ordinal),
        ];

        string Lane(PresenceRow presence)
        {
            if (Authorities(presence).FirstOrDefault() is { } authority) return Root(together, authority.Id);
            var first = presence.Carriers[0];
            return beside[first.Id].Distinct().ToList() is [var only] ? only : first.Id;
        }

        IReadOnlyList<string> Names(string lane, IEnumerable<PresenceRow> rows)
        {
            var carriers = rows.SelectMany(row => row.Carriers).DistinctBy(carrier => carrier.Id)
                .OrderBy(carrier => carrier.Id, StringComparer.Ordinal).ToList();
            var own = carriers.Where(carrier => IsAuthority(carrier) && Root(together, carrier.Id) == lane).ToList();
            if (own.Count == 0) own = [.. carriers.Where(carrier => carrier.Id == lane)];
            return
            [
                .. own.OrderBy(carrier => carrier.Level == Municipality ? 0 : 1).ThenBy(carrier => carrier.Id, StringComparer.Ordinal)
                    .Select(carrier => carrier.Name),
            ];
        }
    }

    private static IEnumerable<Carrier> Authorities(PresenceRow presence) => presence.Carriers.Where(IsAuthority);

    private static bool IsAuthority(Carrier carrier) => carrier.Family == ActorFamily.LocalAuthority;

    /// <summary>Such as the agency of a region; a service of the State belongs to no authority beside which it appears.</summary>
    private static bool IsPartOfAuthority(Carrier carrier) =>
        !IsAuthority(carrier) && carrier.PartOf?.Id.StartsWith(NodeKind.LocalAuthority.IdPrefix() + ":", StringComparison.Ordinal) == true;

    private static bool IsLocal(Carrier carrier) => Local.Contains(carrier.Level);

    private static string Root(Dictionary<string, string> together, string id)
    {
        while (together.TryGetValue(id, out var above)) id = above;
        return id;
    }

    /// <summary>The smaller id stands for both, so that the order of rows decides nothing.</summary>
    private static void Join(Dictionary<string, string> together, string one, string other)
    {
        var (a, b) = (Root(together, one), Root(together, other));
        if (a == b) return;
        if (string.CompareOrdinal(a, b) < 0) together[b] = a;
        else together[a] = b;
    }
}
