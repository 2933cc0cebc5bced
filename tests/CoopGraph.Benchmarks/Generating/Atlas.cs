using CoopGraph.Core.Model;

namespace CoopGraph.Benchmarks.Generating;

/// <summary>Where things are: which territory lies in which, and which one an actor is at home in.</summary>
internal sealed class Atlas(Census census, int seed)
{
    public bool IsCountry(int territory) => territory < census.Countries;

    public bool IsRegion(int territory) => !IsCountry(territory) && territory < census.Countries + census.Regions;

    /// <summary>The territory around it; null for a country.</summary>
    public int? Above(int territory)
    {
        if (IsCountry(territory)) return null;
        var dice = Dice.For(seed, (int)NodeKind.Territory, territory);
        return IsRegion(territory) ? dice.Skewed(census.Countries) : census.Countries + dice.Skewed(census.Regions);
    }

    public int Country(int territory)
    {
        while (Above(territory) is { } above) territory = above;
        return territory;
    }

    /// <summary>The territory that an authority or a state governs, or that another actor sits in.</summary>
    public int Home(Place actor) => actor.Kind switch
    {
        NodeKind.State => actor.Number,
        NodeKind.LocalAuthority => census.Countries + actor.Number,
        _ => Dice.For(seed, (int)actor.Kind, actor.Number).Skewed(census[NodeKind.Territory]),
    };
}
