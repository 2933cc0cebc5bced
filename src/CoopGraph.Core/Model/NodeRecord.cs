using CoopGraph.Core.Time;

namespace CoopGraph.Core.Model;

/// <summary>
/// A node with everything it says about itself. What only some kinds have is in <see cref="Properties"/>, as
/// <see cref="ModelSchema"/> lists it.
/// </summary>
public sealed record NodeRecord
{
    public required string Id { get; init; }

    public required NodeKind Kind { get; init; }

    /// <summary>The first is the preferred display name.</summary>
    public IReadOnlyList<Name> Names { get; init; } = [];

    /// <summary>One sentence by language.</summary>
    public IReadOnlyDictionary<string, string> Summary { get; init; } = Empty<string>.Dictionary;

    public IReadOnlyList<Identifier> Identifiers { get; init; } = [];

    public Period Period { get; init; } = Period.Unbounded;

    /// <summary>The period as it passed: an event without an end ended when it began.</summary>
    public Period Course => Kind == NodeKind.Event && Period.To is null ? Period with { To = Period.From } : Period;

    public IReadOnlyList<Citation> Citations { get; init; } = [];

    public IReadOnlyList<Statement> Statements { get; init; } = [];

    /// <summary>
    /// Strings, booleans, <see cref="Money"/>, <see cref="GeoPoint"/>, <see cref="PartialDate"/> or lists of <see cref="OutlineEntry"/>.
    /// </summary>
    public IReadOnlyDictionary<string, object> Properties { get; init; } = Empty<object>.Dictionary;

    public string? Text(string property) => Property<string>(property);

    public bool Flag(string property) => Properties.TryGetValue(property, out var value) && value is true;

    public T? Property<T>(string property) => Properties.TryGetValue(property, out var value) && value is T typed ? typed : default;

    /// <summary>Engagements and networks too wide for membership to mean that members know each other.</summary>
    public bool IsUmbrella => Flag(ModelSchema.Umbrella);

    /// <summary>The country's territory id; a country is its own.</summary>
    public string? Country => Text(ModelSchema.Country) ?? (Text(ModelSchema.Level) == Vocabulary.TerritoryLevel.Country ? Id : null);

    /// <summary>
    /// The preferred name in the language asked for, then in French, English, Spanish, then whatever comes first.
    /// Official names go before short ones and those before the rest; transliterations and former names come last.
    /// </summary>
    /// <param name="lang">BCP 47; <c>es-MX</c> falls back to <c>es</c>.</param>
    public string DisplayName(string? lang = null) => DisplayNames.Choose(Names, lang) ?? Id;

    private static class Empty<T>
    {
        public static readonly IReadOnlyDictionary<string, T> Dictionary = new Dictionary<string, T>();
    }
}
