namespace CoopGraph.Core.Model;

/// <summary>The shape of a kind-specific property.</summary>
public enum PropertyShape { Text, Word, Flag, Money, Point, Date, Country, Outline }

/// <summary>One property that nodes of some kind may have.</summary>
/// <param name="Words">The closed list for <see cref="PropertyShape.Word"/>.</param>
public sealed record PropertyRule(string Name, PropertyShape Shape, bool Required = false, IReadOnlyList<string>? Words = null);

/// <summary>What a relationship type may connect and how its qualifier is called.</summary>
/// <param name="Qualifier">The field's name in data files: role, status, mode or kind.</param>
/// <param name="QualifierRequired">Whether a start of that kind needs the qualifier.</param>
public sealed record RelationshipRule(
    Func<NodeKind, NodeKind, bool> Connects,
    string Expected,
    string? Qualifier = null,
    IReadOnlyList<string>? Words = null,
    Func<NodeKind, bool>? QualifierRequired = null);

/// <summary>The one description of the model: which properties each kind of node has and what each relationship type connects.</summary>
public static class ModelSchema
{
    public const string Country = "country";
    public const string Level = "level";
    public const string Umbrella = "umbrella";
    public const string Status = "status";
    public const string LegalStatus = "legalStatus";
    public const string Budget = "budget";
    public const string Point = "point";
    public const string Outline = "outline";
    public const string SourceKind = "sourceKind";
    public const string InstitutionKind = "institutionKind";
    public const string CooperationKind = "cooperationKind";
    public const string InstrumentKind = "instrumentKind";
    public const string EventKind = "eventKind";
    public const string SourceDate = "date";

    /// <summary>
    /// The property of statements by which somebody who looked at two engagements tells why these are not redundant: the same statement
    /// stands on both.
    /// </summary>
    public const string Review = "review";

    private static readonly PropertyRule CountryRule = new(Country, PropertyShape.Country);
    private static readonly PropertyRule UmbrellaRule = new(Umbrella, PropertyShape.Flag);
    private static readonly PropertyRule StatusRule = new(Status, PropertyShape.Word, Words: Vocabulary.DeclaredStatuses);
    private static readonly PropertyRule BudgetRule = new(Budget, PropertyShape.Money);

    /// <summary>The properties of each kind beside those that every node has.</summary>
    public static IReadOnlyDictionary<NodeKind, IReadOnlyList<PropertyRule>> Properties { get; } =
        Enum.GetValues<NodeKind>().ToDictionary(kind => kind, PropertiesOf);

    public static IReadOnlyDictionary<RelationshipType, RelationshipRule> Relationships { get; } =
        Enum.GetValues<RelationshipType>().ToDictionary(type => type, RuleOf);

    private static IReadOnlyList<PropertyRule> PropertiesOf(NodeKind kind) => kind switch
    {
        NodeKind.LocalAuthority =>
        [
            CountryRule with { Required = true },
            Word(Level, Vocabulary.AuthorityLevels, required: true),
            new("legalForm", PropertyShape.Text, Required: true),
        ],
        NodeKind.Network => [CountryRule, Word("networkKind", Vocabulary.NetworkKinds, required: true), UmbrellaRule],
        NodeKind.Institution => [CountryRule, Word(InstitutionKind, Vocabulary.InstitutionKinds, required: true)],
        _ when kind.IsActor() => [CountryRule],
        NodeKind.Cooperation =>
        [
            UmbrellaRule, StatusRule,
            Word(CooperationKind, Vocabulary.CooperationKinds, required: true),
            Word("origin", Vocabulary.Origins),
        ],
        NodeKind.Project => [UmbrellaRule, StatusRule, BudgetRule],
        NodeKind.Instrument =>
        [
            UmbrellaRule, BudgetRule,
            Word(InstrumentKind, Vocabulary.InstrumentKinds, required: true),
            Word(LegalStatus, Vocabulary.LegalStatuses),
        ],
        NodeKind.Event => [UmbrellaRule, Word(EventKind, Vocabulary.EventKinds, required: true)],
        NodeKind.Representation =>
        [
            UmbrellaRule, StatusRule,
            Word("representationKind", Vocabulary.RepresentationKinds, required: true),
            Word("accreditation", Vocabulary.Accreditations),
        ],
        NodeKind.Territory =>
        [
            CountryRule, Word(Level, Vocabulary.TerritoryLevels, required: true), new(Point, PropertyShape.Point),
        ],
        NodeKind.Source =>
        [
            Word(SourceKind, Vocabulary.SourceKinds, required: true),
            Word("reliability", Vocabulary.Reliabilities, required: true),
            new(SourceDate, PropertyShape.Date),
            new("publisher", PropertyShape.Text),
            new("url", PropertyShape.Text),
            new(Outline, PropertyShape.Outline, Required: true),
        ],
        _ => [],
    };

    private static PropertyRule Word(string name, IReadOnlyList<string> words, bool required = false) =>
        new(name, PropertyShape.Word, required, words);

    private static RelationshipRule RuleOf(RelationshipType type) => type switch
    {
        RelationshipType.ParticipatesIn => new((start, end) => start.IsActor() && end.IsEngagement(), "an actor and an engagement",
            "role", Vocabulary.Roles, _ => true),
        RelationshipType.MemberOf => new((start, end) => start.IsActor() && end == NodeKind.Network, "an actor and a network",
            "status", Vocabulary.MembershipStatuses, _ => true),
        RelationshipType.PartOf => new(
            (start, end) => start.IsActor() && end.IsActor() || start.IsEngagement() && end.IsEngagement()
                || start == NodeKind.Theme && end == NodeKind.Theme,
            "two actors, two engagements or two themes"),
        RelationshipType.Under =>
            new((start, end) => start.IsEngagement() && end == NodeKind.Instrument, "an engagement and an instrument"),
        RelationshipType.SeatedIn => new((start, end) => start.IsActor() && end == NodeKind.Territory, "an actor and a territory"),
        RelationshipType.Governs => new((start, end) => start is NodeKind.LocalAuthority or NodeKind.State && end == NodeKind.Territory,
            "an authority or a state and a territory"),
        RelationshipType.Targets => new((start, end) => start.IsEngagement() && end == NodeKind.Territory, "an engagement and a territory"),
        RelationshipType.Within => new((start, end) => start == NodeKind.Territory && end == NodeKind.Territory, "two territories"),
        RelationshipType.About => new(
            (start, end) => (start.IsActor() || start.IsEngagement()) && end is NodeKind.Theme or NodeKind.Sdg,
            "an actor or an engagement and a theme or an SDG", "mode", Vocabulary.TopicModes, start => start.IsActor()),
        RelationshipType.SucceededBy => new(
            (start, end) => start.IsActor() && end.IsActor() || start == NodeKind.Territory && end == NodeKind.Territory,
            "two actors or two territories", "kind", Vocabulary.SuccessionKinds, _ => true),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };
}
