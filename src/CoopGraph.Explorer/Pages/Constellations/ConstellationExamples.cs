using CoopGraph.Explorer.Asking;
using CoopGraph.Explorer.Routing;
using CoopGraph.Explorer.Shared;
using CoopGraph.Explorer.Texts;

namespace CoopGraph.Explorer.Pages.Constellations;

/// <summary>A territory that has constellations, with the countries for which it has one.</summary>
public sealed record ConstellationExample(Named Territory, Sizes Largest, IReadOnlyList<CountryExample> Countries);

public sealed record CountryExample(Named Country, Sizes Largest);

/// <summary>
/// Where there are constellations: looked for where the best connected authorities are, kept as long as the data stay the same.
/// </summary>
public sealed class ConstellationExamples
{
    private const int MostTerritories = 12;
    private const int MostCountries = 4;

    private static readonly PlaceLevel[] Levels = [PlaceLevel.Region, PlaceLevel.FederatedState, PlaceLevel.Province];

    private readonly Lock gate = new();
    private readonly Dictionary<Language, (int Version, IReadOnlyList<ConstellationExample> Examples)> kept = [];

    public async Task<IReadOnlyList<ConstellationExample>> OfAsync(PageRequest request)
    {
        var version = (await request.LookAsync<SiteState>()).Statistics.Version;
        lock (gate)
        {
            if (kept.TryGetValue(request.Language, out var known) && known.Version == version) return known.Examples;
        }
        var found = await FindAsync(request);
        lock (gate) kept[request.Language] = (version, found);
        return found;
    }

    private static async Task<IReadOnlyList<ConstellationExample>> FindAsync(PageRequest request)
    {
        var seats = (await request.LookAsync<WellConnected>()).Actors.Nodes.Select(actor => actor.Seat).OfType<WithinPlace>();
        var territories = seats.SelectMany(seat => seat.Upwards).Where(place => Levels.Contains(place.Level))
            .DistinctBy(place => place.Id).Take(2 * MostTerritories).ToList();
        var examples = new List<ConstellationExample>();
        foreach (var territory in territories)
        {
            if (await LargestAsync(request, territory.Id, null) is not { } largest) continue;
            var countries = new List<CountryExample>();
            var partners = largest.ForeignPartners.Select(partner => partner.Country).OfType<Named>().CountBy(country => country)
                .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.Id, StringComparer.Ordinal).Take(MostCountries);
            foreach (var (country, _) in partners)
            {
                if (await LargestAsync(request, territory.Id, country.Id) is { } with)
                    countries.Add(new CountryExample(country, with.Measures));
            }
            examples.Add(new ConstellationExample(new Named(territory.Id, territory.Name), largest.Measures, countries));
            if (examples.Count == MostTerritories) break;
        }
        return
        [
            .. examples.OrderByDescending(example => example.Largest.Actors).ThenByDescending(example => example.Largest.Engagements)
                .ThenBy(example => example.Territory.Id, StringComparer.Ordinal),
        ];
    }

    private static async Task<ExampleConstellation?> LargestAsync(PageRequest request, string territory, string? country) =>
        (await request.LookAsync<ExampleOfTerritory>(new { territory, country })).Constellations.Constellations.FirstOrDefault();
}
