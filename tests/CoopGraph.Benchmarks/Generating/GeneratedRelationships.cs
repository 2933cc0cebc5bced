using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Benchmarks.Generating;

/// <summary>
/// The relationships: those that follow from the nodes (the map, seats, parts, successions) and, in their bundled proportions,
/// as many others as are left.
/// </summary>
internal sealed class GeneratedRelationships
{
    private const int Purpose = 400;

    /// <summary>Share of the others in percent, and how unevenly the starts and the ends have them.</summary>
    private static readonly (RelationshipType Type, int Percent, double Bend, int Steepness)[] Shares =
    [
        (RelationshipType.ParticipatesIn, 48, 0.6, 2), (RelationshipType.About, 28, 0.1, 2), (RelationshipType.Targets, 12, 0.3, 2),
        (RelationshipType.MemberOf, 8, 0.2, 3), (RelationshipType.Under, 4, 0.2, 2),
    ];

    private readonly Dictionary<RelationshipType, Pattern> patterns = [];
    private readonly Testimony testimony;
    private readonly int seed;

    public GeneratedRelationships(Census census, Atlas atlas, Testimony testimony, int total, int seed)
    {
        (this.testimony, this.seed) = (testimony, seed);
        foreach (var (type, pattern) in FixedPatterns(census, atlas)) patterns[type] = pattern;
        var rest = total - patterns.Values.Cast<FixedPattern>().Sum(pattern => pattern.Count);
        long percent = 0;
        foreach (var (type, share, bend, steepness) in Shares)
        {
            var before = rest * percent / 100;
            var count = (int)(rest * (percent += share) / 100 - before);
            var (starts, ends) = Sides(type);
            patterns[type] = new SkewedPattern(
                new Group(census, starts), new Group(census, ends), count, bend, steepness, seed, Purpose + (int)type);
        }
    }

    /// <summary>In the order of their ids, which begin with the type.</summary>
    public IEnumerable<RelationshipRecord> All() =>
        patterns.OrderBy(entry => entry.Key.Label(), StringComparer.Ordinal).SelectMany(entry => OfType(entry.Key, entry.Value));

    private IEnumerable<RelationshipRecord> OfType(RelationshipType type, Pattern pattern)
    {
        for (var start = 0; start < pattern.Starts.Count; start++)
        {
            foreach (var end in pattern.Of(start))
                yield return Relationship(type, pattern.Starts[start], pattern.Ends[end], start ^ (end << 8));
        }
    }

    private RelationshipRecord Relationship(RelationshipType type, Place start, Place end, int number)
    {
        var dice = Dice.For(seed, Purpose * 2 + (int)type, number);
        var rule = ModelSchema.Relationships[type];
        // A body that was split goes on beside its parts, so what became of it would be no chain.
        var words = type == RelationshipType.SucceededBy ? [.. rule.Words!.Except([Vocabulary.SuccessionKind.Split])] : rule.Words;
        var qualifier = rule.QualifierRequired?.Invoke(start.Kind) == true ? dice.One(words!) : null;
        return new RelationshipRecord
        {
            Type = type,
            Start = start.Id,
            End = end.Id,
            Qualifier = qualifier,
            Period = type switch
            {
                RelationshipType.SucceededBy => Day(ref dice, start.Number % 24 == 6 ? 2010 : 2000),
                RelationshipType.MemberOf or RelationshipType.ParticipatesIn when dice.Chance(0.3) => Testimony.Period(ref dice),
                _ => Period.Unbounded,
            },
            Amount = qualifier == "funder" ? Testimony.Money(ref dice) : null,
            Citations = testimony.Citations(ref dice),
        };
    }

    /// <param name="dice">Says in which of ten years it was.</param>
    /// <param name="since">The first of them: a body is succeeded after it was founded.</param>
    private static Period Day(ref Dice dice, int since)
    {
        var date = PartialDate.Day(new DateOnly(since + dice.Below(10), 1, 1));
        return new Period(date, date);
    }

    private static IEnumerable<(RelationshipType, FixedPattern)> FixedPatterns(Census census, Atlas atlas)
    {
        var territories = new Group(census, [NodeKind.Territory]);
        var authorities = new Group(census, [NodeKind.LocalAuthority]);
        yield return (RelationshipType.Within, new FixedPattern(territories, territories, place => atlas.Above(place.Number)));
        yield return (RelationshipType.Governs, new FixedPattern(
            new Group(census, [NodeKind.LocalAuthority, NodeKind.State]), territories, place => atlas.Home(place)));
        yield return (RelationshipType.SeatedIn, new FixedPattern(
            new Group(census, NodeKinds.Actors.Except([NodeKind.LocalAuthority, NodeKind.State])), territories,
            place => place.Number % 2 == 0 ? atlas.Home(place) : null));
        // Every twelfth authority became the next one, and some of these another one again.
        yield return (RelationshipType.SucceededBy, new FixedPattern(
            authorities, authorities,
            place => place.Number % 24 is 5 or 6 or 17 && place.Number + 1 < authorities.Count ? place.Number + 1 : null));
        yield return (RelationshipType.PartOf, Parts(census));
    }

    /// <summary>Agencies in authorities, projects in cooperations, editions in their call, themes in main themes.</summary>
    private static FixedPattern Parts(Census census)
    {
        NodeKind[] wholes = [NodeKind.LocalAuthority, NodeKind.Cooperation, NodeKind.Instrument, NodeKind.Theme];
        var ends = new Group(census, wholes);
        var first = Enumerable.Range(0, ends.Count).GroupBy(position => ends[position].Kind)
            .ToDictionary(group => group.Key, group => group.First());
        return new FixedPattern(
            new Group(census, [NodeKind.PublicAgency, NodeKind.Project, NodeKind.Instrument, NodeKind.Theme]),
            ends,
            place => place.Kind switch
        {
            NodeKind.PublicAgency => first[NodeKind.LocalAuthority] + place.Number,
            NodeKind.Project => first[NodeKind.Cooperation] + place.Number,
            NodeKind.Instrument => place.Number % 3 == 0 ? null : first[NodeKind.Instrument] + place.Number / 3 * 3,
            _ => place.Number < census.MainThemes ? null : first[NodeKind.Theme] + place.Number % census.MainThemes,
        });
    }

    private static (IEnumerable<NodeKind> Starts, IEnumerable<NodeKind> Ends) Sides(RelationshipType type) => type switch
    {
        RelationshipType.ParticipatesIn => (NodeKinds.Actors, NodeKinds.Engagements),
        RelationshipType.About => ([.. NodeKinds.Actors, .. NodeKinds.Engagements], [NodeKind.Theme, NodeKind.Sdg]),
        RelationshipType.Targets => (NodeKinds.Engagements, [NodeKind.Territory]),
        RelationshipType.MemberOf => (NodeKinds.Actors.Except([NodeKind.Network]), [NodeKind.Network]),
        RelationshipType.Under => (NodeKinds.Engagements.Except([NodeKind.Instrument]), [NodeKind.Instrument]),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };
}
