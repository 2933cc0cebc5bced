using System.Globalization;
using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Benchmarks.Generating;

/// <summary>The nodes: whatever <see cref="ModelSchema"/> allows for a kind is filled in, what it requires always.</summary>
internal sealed class GeneratedNodes(Atlas atlas, Naming naming, Testimony testimony, int seed)
{
    private const int Purpose = 200;

    public NodeRecord Node(Place place)
    {
        var dice = Dice.For(seed, Purpose + (int)place.Kind, place.Number);
        var properties = Properties(place, ref dice);
        return new NodeRecord
        {
            Id = place.Id,
            Kind = place.Kind,
            Names = naming.Of(place, ref dice),
            Summary = Summary(place, ref dice),
            Identifiers = Identifiers(place, ref dice),
            Period = place.Kind.IsEngagement() || place.Kind.IsActor() && dice.Chance(0.2) ? Testimony.Period(ref dice) : Period.Unbounded,
            Properties = properties,
            Citations = place.Kind == NodeKind.Source ? [testimony.Itself(place.Number)] : testimony.Citations(ref dice),
            Statements = place.Kind == NodeKind.Cooperation && dice.Chance(0.1)
                ? testimony.Dispute(ModelSchema.Status, Vocabulary.DeclaredStatuses, ref dice)
                : [],
        };
    }

    private static SortedDictionary<string, string> Summary(Place place, ref Dice dice)
    {
        var summary = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (!place.Kind.IsEngagement() || !dice.Chance(0.3)) return summary;
        summary["en"] = "An exchange between local authorities that share their know-how.";
        summary["fr"] = "Un échange entre collectivités qui partagent leur savoir-faire.";
        return summary;
    }

    private static Identifier[] Identifiers(Place place, ref Dice dice)
    {
        var number = place.Number.ToString(CultureInfo.InvariantCulture);
        if (place.Kind == NodeKind.Territory) return [new Identifier("geonames", number, Period.Unbounded)];
        return place.Kind.IsActor() && dice.Chance(0.2)
            ? [new Identifier("wikidata", $"Q{(int)place.Kind}{number}", Period.Unbounded)]
            : [];
    }

    private SortedDictionary<string, object> Properties(Place place, ref Dice dice)
    {
        var properties = new SortedDictionary<string, object>(StringComparer.Ordinal);
        foreach (var rule in ModelSchema.Properties[place.Kind])
        {
            if (!rule.Required && rule.Shape != PropertyShape.Country && !dice.Chance(rule.Shape == PropertyShape.Flag ? 0.02 : 0.5))
                continue;
            properties[rule.Name] = rule.Shape switch
            {
                PropertyShape.Word when rule.Name == ModelSchema.Level => Level(place, rule, ref dice),
                PropertyShape.Word => dice.One(rule.Words!),
                PropertyShape.Flag => true,
                PropertyShape.Money => Testimony.Money(ref dice),
                PropertyShape.Point => new GeoPoint((dice.Below(140_000) - 60_000) / 1000.0, (dice.Below(360_000) - 180_000) / 1000.0),
                PropertyShape.Country =>
                    new Place(NodeKind.Territory, atlas.Country(place.Kind == NodeKind.Territory ? place.Number : atlas.Home(place))).Id,
                PropertyShape.Date => testimony.Date(place.Number),
                PropertyShape.Outline => Testimony.Outline(place.Number),
                _ => rule.Name == "url" ? $"https://example.org/{place.Number}" : "commune",
            };
        }
        return properties;
    }

    private string Level(Place place, PropertyRule rule, ref Dice dice)
    {
        var territory = place.Kind == NodeKind.Territory ? place.Number : atlas.Home(place);
        if (atlas.IsCountry(territory)) return "country";
        return atlas.IsRegion(territory) ? "region"
            : dice.Chance(0.8) ? "municipality"
            : dice.One([.. rule.Words!.Except(["country", "supranational"])]);
    }
}
