using CoopGraph.Core.Model;
using CoopGraph.Core.Tests.Time;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Tests.Records;

/// <summary>Records of every kind with every field, made after <see cref="ModelSchema"/>.</summary>
internal sealed class RandomRecords(Random random)
{
    public NodeRecord Node()
    {
        var kind = One(Enum.GetValues<NodeKind>());
        return new NodeRecord
        {
            Id = $"{kind.IdPrefix()}:{random.Next(1000)}",
            Kind = kind,
            Names = Some(() => new Name(Text(), Maybe(() => One<string>(["fr", "es-MX", "zh-Hans"])), One(Vocabulary.NameKinds), Period())),
            Summary = new SortedDictionary<string, string>(
                Some(Text).Take(2).Zip(["es", "fr"]).ToDictionary(pair => pair.Second, pair => pair.First), StringComparer.Ordinal),
            Identifiers = Some(() => new Identifier(Text(), Text(), Period())),
            Period = Period(),
            Citations = Some(Citation),
            Statements = Some(() => new Statement(Text(), Value(), One(Vocabulary.Ranks), Citation())),
            Properties = Properties(kind),
        };
    }

    public RelationshipRecord Relationship()
    {
        var type = One(Enum.GetValues<RelationshipType>());
        var words = ModelSchema.Relationships[type].Words;
        var date = Maybe(() => RandomDates.Any(random));
        return new RelationshipRecord
        {
            Type = type,
            Start = Text(),
            End = Text(),
            Qualifier = words is null ? null : Maybe(() => One(words)),
            Period = type == RelationshipType.SucceededBy ? new Period(date, date) : Period(),
            Amount = type == RelationshipType.ParticipatesIn ? Maybe(Money) : null,
            Citations = Some(Citation),
            Statements = Some(() => new Statement(Text(), Value(), One(Vocabulary.Ranks), Citation())),
        };
    }

    private SortedDictionary<string, object> Properties(NodeKind kind)
    {
        var properties = new SortedDictionary<string, object>(StringComparer.Ordinal);
        foreach (var rule in ModelSchema.Properties[kind])
        {
            if (!rule.Required && random.Next(2) == 0) continue;
            properties[rule.Name] = rule.Shape switch
            {
                PropertyShape.Word => One(rule.Words!),
                PropertyShape.Flag => random.Next(2) == 0,
                PropertyShape.Money => Money(),
                PropertyShape.Point => new GeoPoint(random.Next(-90, 90) + random.NextDouble(), random.Next(-180, 181)),
                PropertyShape.Date => RandomDates.Any(random),
                PropertyShape.Outline => Some(() => new OutlineEntry(Text(), Text())),
                _ => Text(),
            };
        }
        return properties;
    }

    private Citation Citation() => new(Text(), Text(), Maybe(() => RandomDates.Any(random)), One(Vocabulary.SourceCertainties));

    private Money Money() => new(
        new decimal(random.Next(), random.Next(), 0, false, (byte)random.Next(10)),
        "EUR",
        random.Next(2) == 0 ? null : random.Next(1900, 2100));

    private Period Period()
    {
        var period = new Period(Maybe(() => RandomDates.Any(random)), Maybe(() => RandomDates.Any(random)));
        return period.IsReversed ? period with { To = null } : period;
    }

    private object Value() => random.Next(5) switch
    {
        0 => Text(),
        1 => random.Next(2) == 0,
        2 => random.NextInt64(long.MinValue, long.MaxValue),
        3 => (double)random.Next(10),
        _ => random.NextDouble() * Math.Pow(10, random.Next(-300, 300)),
    };

    /// <summary>Texts that JSON has to escape, and such as it has not.</summary>
    private string Text() => "t" + string.Concat(Enumerable.Range(0, random.Next(5)).Select(_ =>
        One<string>(
        [
            "a", "é", "墨", "😀", "\"", "\\", "/", "'", "\n", "\r", "\t", "\0", "\u0085",
            "\u2028", "2012-01-01T00:00:00Z", "{", "~", " ",
        ])));

    private T[] Some<T>(Func<T> make) => [.. Enumerable.Range(0, random.Next(3)).Select(_ => make())];

    private PartialDate? Maybe(Func<PartialDate> make) => random.Next(2) == 0 ? null : make();

    private T? Maybe<T>(Func<T> make) where T : class => random.Next(2) == 0 ? null : make();

    private T One<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];
}
