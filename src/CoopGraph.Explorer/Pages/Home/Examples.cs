using CoopGraph.Core.Time;
using CoopGraph.Explorer.Asking;
using CoopGraph.Explorer.Pages.Map;
using CoopGraph.Explorer.Routing;

namespace CoopGraph.Explorer.Pages.Home;

/// <summary>The territories that some seats lie in.</summary>
public sealed record ExampleRegions(ExampleSeats Territories);

public sealed record ExampleSeats(IReadOnlyList<ExampleSeat> Nodes);

public sealed record ExampleSeat(string Id, string Name, string Level, IReadOnlyList<ExampleWithin> Within);

public sealed record ExampleWithin(string Id, string Name, string Level, IReadOnlyList<ExampleRegion> Within);

public sealed record ExampleRegion(string Id, string Name, string Level);

public sealed record ExampleConstellations(ExampleConstellationReport Constellations);

public sealed record ExampleConstellationReport(IReadOnlyList<ExampleConstellation> Constellations);

public sealed record ExampleConstellation(
    ExampleMeasures Measures, IReadOnlyList<ById> ForeignPartners, IReadOnlyList<ById> DomesticPartners,
    IReadOnlyList<ById> PartnersWithoutCountry);

public sealed record ExampleMeasures(int Actors, int Engagements);

public sealed record ExampleDelegations(ExampleDelegationReport DelegationOverlaps);

public sealed record ExampleDelegationReport(
    Named Host, IReadOnlyList<ExamplePresence> Presences, IReadOnlyList<ExamplePresence> Undated);

public sealed record ExamplePresence(Period? Period);

public sealed record ExampleOverlap(ExampleOverlapReport NetworkOverlap);

public sealed record ExampleOverlapReport(IReadOnlyList<ExamplePair> Pairs);

public sealed record ExamplePair(ById Left, ById Right, IReadOnlyList<ById> Both, IReadOnlyList<ById> Certain);

public sealed record ExampleDates(ExampleMemberships First, ExampleMemberships Second);

public sealed record ExampleMemberships(IReadOnlyList<ExampleMembership> Members, IReadOnlyList<ExampleMembership> Others);

public sealed record ExampleMembership(IReadOnlyList<ExampleDate> Citations);

public sealed record ExampleDate(PartialDate? AsOf);

/// <summary>A territory whose actors work with a country, and its largest constellation in numbers.</summary>
public sealed record ConstellationExample(string Territory, Named Country, int Actors, int Engagements, int Partners);

/// <summary>Two networks and a date at which they share members.</summary>
public sealed record NetworkExample(string First, string Second, PartialDate AsOf, int Certain, int Uncertain);

/// <summary>A place where a country is present.</summary>
/// <param name="Since">The year in which the first dated presence began; null when none is dated.</param>
public sealed record DelegationExample(string Host, Named Country, int Presences, int? Since);

/// <summary>What the jobs of the home page are filled in with: taken from the data, whatever they are about. Each is null when they have
/// none.</summary>
public sealed record Examples(ConstellationExample? Constellation, NetworkExample? Networks, DelegationExample? Delegations)
{
    private const int TerritoriesTried = 3;
    private const int NetworksTried = 10;
    private const int YearsTried = 8;
    private const int HostsTried = 6;

    private static readonly string[] Regions = ["REGION", "FEDERATED_STATE", "PROVINCE"];

    public static async Task<Examples> FindAsync(PageRequest request, Ties ties, IReadOnlyList<string> networks, PartialDate? newest) =>
        new(
        ties.Home is null ? null : await ConstellationAsync(request, ties, ties.Home, newest),
        await NetworksAsync(request, networks), ties.Home is null ? null : await DelegationsAsync(request, ties, ties.Home));

    /// <summary>Of the regions of the home country whose bodies work most with one other country, the one with the largest
    /// constellation.</summary>
    private static async Task<ConstellationExample?> ConstellationAsync(PageRequest request, Ties ties, Named home, PartialDate? newest)
    {
        var bonds = ties.Rows.SelectMany(tie => tie.Actors.Where(actor => actor.Country == home && actor.Seat is not null).SelectMany(
            actor => tie.Actors.Select(other => other.Country).OfType<Named>().Where(country => country != home)
                .Select(country => (Seat: actor.Seat!.Id, Actor: actor.Id, Country: country)))).Distinct().ToList();
        if (bonds.Count == 0) return null;
        var seats = bonds.Select(bond => bond.Seat).Distinct().Take(500).ToList();
        var known = (await request.LookAsync<ExampleRegions>(new { seats, asOf = newest })).Territories.Nodes
            .ToDictionary(seat => seat.Id, seat => Above(seat).FirstOrDefault(region => Regions.Contains(region.Level)));
        var best = bonds.Select(bond => (Region: known.GetValueOrDefault(bond.Seat), bond.Actor, bond.Country)).Where(
            bond => bond.Region is not null)
            .GroupBy(bond => (Region: bond.Region!, bond.Country))
            .OrderByDescending(group => group.Select(bond => bond.Actor).Distinct().Count())
            .ThenBy(group => group.Key.Region.Id, StringComparer.Ordinal).ThenBy(group => group.Key.Country.Id, StringComparer.Ordinal)
            .Take(TerritoriesTried).Select(group => group.Key);
        ConstellationExample? found = null;
        foreach (var (region, country) in best)
        {
            var report = await request.LookAsync<ExampleConstellations>(new { territory = region.Id, country = country.Id });
            foreach (var one in report.Constellations.Constellations.Where(one => one.Measures.Actors > (found?.Actors ?? 0)))
            {
                found = new ConstellationExample(
                    region.Name, country, one.Measures.Actors, one.Measures.Engagements,
                    one.ForeignPartners.Count + one.DomesticPartners.Count + one.PartnersWithoutCountry.Count);
            }
        }
        return found;

        static IEnumerable<ExampleRegion> Above(ExampleSeat seat) =>
            [new(seat.Id, seat.Name, seat.Level), .. seat.Within.Select(within => new ExampleRegion(within.Id, within.Name, within.Level)),
                .. seat.Within.SelectMany(within => within.Within)];
    }

    /// <summary>Of the best connected networks the two that share most members, at the year at which most of these are certain.</summary>
    private static async Task<NetworkExample?> NetworksAsync(PageRequest request, IReadOnlyList<string> networks)
    {
        if (networks.Count < 2) return null;
        var pair = (await request.LookAsync<ExampleOverlap>(new { networks = networks.Take(NetworksTried) })).NetworkOverlap.Pairs
            .Where(candidate => candidate.Both.Count > 0)
            .OrderByDescending(candidate => candidate.Both.Count).ThenBy(candidate => candidate.Left.Id, StringComparer.Ordinal)
            .ThenBy(candidate => candidate.Right.Id, StringComparer.Ordinal).FirstOrDefault();
        if (pair is null) return null;
        // The map is framed by the first: by the one that is less wide.
        var (first, second) = (pair.Right.Id, pair.Left.Id);
        var dates = await request.LookAsync<ExampleDates>(new { first, second });
        var years = new[] { dates.First, dates.Second }.SelectMany(report => report.Members.Concat(report.Others))
            .SelectMany(membership => membership.Citations).Select(citation => citation.AsOf).OfType<PartialDate>()
            .GroupBy(date => date.Begin.Year).OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key)
            .Take(YearsTried).Select(group => group.Key).OrderDescending();
        NetworkExample? found = null;
        foreach (var year in years)
        {
            var asOf = PartialDate.Parse(year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture));
            var then = (await request.LookAsync<ExampleOverlap>(new { networks = new[] { first, second }, asOf })).NetworkOverlap.Pairs[0];
            var example = new NetworkExample(first, second, asOf, then.Certain.Count, then.Both.Count - then.Certain.Count);
            if (found is null || example.Certain > found.Certain) found = example;
        }
        return found;
    }

    /// <summary>Of the places abroad to which most cooperations lead, the one where bodies of the home country are present most.</summary>
    private static async Task<DelegationExample?> DelegationsAsync(PageRequest request, Ties ties, Named home)
    {
        var hosts = ties.Arcs.SelectMany(arc => new[] { arc.From, arc.To }.Select(spot => (Spot: spot, arc.Ties)))
            .Where(end => end.Spot.CountryId is { } country && country != home.Id)
            .GroupBy(end => end.Spot.Id).OrderByDescending(group => group.SelectMany(end => end.Ties).Distinct().Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal).Take(HostsTried).Select(group => group.Key);
        DelegationExample? found = null;
        foreach (var host in hosts)
        {
            var report = (await request.LookAsync<ExampleDelegations>(new { host, country = home.Id })).DelegationOverlaps;
            var presences = report.Presences.Count + report.Undated.Count;
            if (presences <= (found?.Presences ?? 0)) continue;
            var begun = report.Presences.Select(presence => presence.Period?.From).OfType<PartialDate>().ToList();
            found = new DelegationExample(report.Host.Name, home, presences, begun.Count == 0 ? null : begun.Min(date => date.Begin.Year));
        }
        return found;
    }
}
