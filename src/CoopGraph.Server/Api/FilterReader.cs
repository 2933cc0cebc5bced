using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Text;
using CoopGraph.Core.Time;
using CoopGraph.GraphQL.Execution;

namespace CoopGraph.Server.Api;

/// <summary>Turns the filter inputs of one field into plan filters.</summary>
/// <param name="field">Named in errors.</param>
/// <param name="today">The date whose bodies are shown, up to which the sources tell.</param>
internal sealed class FilterReader(SelectedField field, PartialDate today)
{
    // Filters see through succession, as the lists of an actor do: what was seated in a former region is seated in its heir,
    // and what a predecessor took part in counts for the successor.
    private static readonly Step.Walk Seats = new(
    [
        new Hop.Along([RelationshipType.SeatedIn, RelationshipType.Governs], Direction.Out),
        Up(RelationshipType.Within), Up(RelationshipType.SucceededBy), Up(RelationshipType.Within),
    ]);
    internal static readonly Step.Walk Targets = new(
        [
            new Hop.Along([RelationshipType.Targets], Direction.Out), Up(RelationshipType.Within),
            Up(RelationshipType.SucceededBy), Up(RelationshipType.Within),
        ]);
    internal static readonly Step.Walk Topics = new([new Hop.Along([RelationshipType.About], Direction.Out), Up(RelationshipType.PartOf)]);
    internal static readonly Step.Walk Under = new([new Hop.Along([RelationshipType.Under], Direction.Out), Up(RelationshipType.PartOf)]);
    private static readonly Step.Walk Within = new([new Hop.Along([RelationshipType.Within], Direction.Out), Up(RelationshipType.Within)]);
    private readonly View view = View.AllTime(today);

    private Step.Links Memberships => new(RelationshipType.MemberOf, Direction.Out, view);

    private Step.Links Involvements => new(RelationshipType.ParticipatesIn, Direction.Out, view);

    private Step.Links Participants => new(RelationshipType.ParticipatesIn, Direction.In, view);

    public Filter? Actor(Input? input) => input is null ? null : Filter.All(
    [
        Ids(input, "id", NodeWords.Id), Name(input, "name"), Identifier(input), Ids(input, "country", ModelSchema.Country),
        KindIs(Arguments.Kinds<NodeKind>(input.GetValueOrDefault("kind"))),
        In(NodeWords.Family, Arguments.Kinds<ActorFamily>(input.GetValueOrDefault("family"))
            ?.Select(family => family.ToString()).ToArray()),
        In(ModelSchema.Level, Arguments.Words(input.GetValueOrDefault("level"))),
        Existed(input),
        Inside(input, "seatedIn", Seats),
        Some(input, "memberships", Memberships, Membership),
        Some(input, "participations", Involvements, Involvement),
        Any(input, "expertise", ids => Topic(ids, Vocabulary.TopicMode.Offer)),
        Any(input, "seeks", ids => Topic(ids, Vocabulary.TopicMode.Search)),
        Cited(input, onRelationship: false),
        .. Combined(input, Actor),
    ]);

    public Filter? Engagement(Input? input) => input is null ? null : Filter.All(
    [
        Ids(input, "id", NodeWords.Id), Name(input, "title"), During(input, onRelationship: false),
        Amount(input, "budget", onRelationship: false),
        KindIs(Arguments.Kinds<NodeKind>(input.GetValueOrDefault("kind"))),
        In(ModelSchema.InstrumentKind, Arguments.Words(input.GetValueOrDefault("instrumentKind"))),
        In(ModelSchema.EventKind, Arguments.Words(input.GetValueOrDefault("eventKind"))),
        In(ModelSchema.Status, Arguments.Words(input.GetValueOrDefault("declaredStatus"))),
        Activity(input),
        input.GetValueOrDefault("umbrella") is bool umbrella ? Umbrella(umbrella) : null,
        Some(input, "participants", Participants, Participation),
        Parties(input),
        Inside(input, "targets", Targets),
        Any(input, "under", ids => LeadsTo(Under, ids)),
        Any(input, "about", About),
        Cited(input, onRelationship: false),
        .. Combined(input, Engagement),
    ]);

    public Filter? Territory(Input? input) => input is null ? null : Filter.All(
    [
        Ids(input, "id", NodeWords.Id), Name(input, "name"), Identifier(input), Ids(input, "country", ModelSchema.Country),
        In(ModelSchema.Level, Arguments.Words(input.GetValueOrDefault("level"))),
        Inside(input, "within", Within),
        Cited(input, onRelationship: false),
        .. Combined(input, Territory),
    ]);

    /// <summary>For rows whose far node is the actor.</summary>
    public Filter? Participation(Input? input) => input is null ? null : Filter.All(
    [
        Roles(input.GetValueOrDefault("role")), During(input, onRelationship: true), Amount(input, "amount", onRelationship: true),
        Actor((Input?)input.GetValueOrDefault("actor")), Cited(input, onRelationship: true),
    ]);

    /// <summary>What the nodes of a drawing must fulfil.</summary>
    public Filter? Drawn(Input? input) => input is null ? null : Filter.All(
    [
        KindIs(Arguments.Kinds<NodeKind>(input.GetValueOrDefault("kinds"))),
        Cited(input, onRelationship: false),
        Among(NodeKinds.Engagements, Filter.All([During(input, onRelationship: false), Activity(input)])),
        Among(NodeKinds.Actors, Any(input, "families", words => FamilyIs(Arguments.Kinds<ActorFamily>(words)!))),
        Among([.. NodeKinds.Actors, NodeKind.Territory], In(ModelSchema.Country, Arguments.Strings(input.GetValueOrDefault("countries")))),
        Any(input, "themes", Concerned),
    ]);

    /// <summary>What the relationships of a drawing must fulfil.</summary>
    public Filter? DrawnLinks(Input? input)
    {
        if (input is null) return null;
        var dated = new Filter.In("type", [RelationshipType.ParticipatesIn.Label(), RelationshipType.MemberOf.Label()]);
        return Filter.All(
        [
            Cited(input, onRelationship: true),
            During(input, onRelationship: true) is { } during ? new Filter.Or([new Filter.Not(dated), during]) : null,
        ]);
    }

    /// <summary>What the engagements that bind the actors of a drawing must fulfil.</summary>
    public Filter? Binding(Input? input) => input is null ? null : Filter.All(
    [
        Cited(input, onRelationship: false), During(input, onRelationship: false), Activity(input), Any(input, "themes", About),
    ]);

    public static Filter? Roles(object? roles) => Qualifiers(Arguments.Words(roles));

    public static Filter? Qualifiers(IReadOnlyList<string>? words) => In("qualifier", words);

    /// <summary>What one of these sources says, of the relationship where there is one.</summary>
    public static Filter? Sources(IReadOnlyList<string>? sources, bool onRelationship) =>
        sources is null ? null : new Filter.CitedBy(sources, onRelationship);

    /// <summary>Nodes of one of these kinds.</summary>
    public static Filter? KindIs(IReadOnlyList<NodeKind>? kinds) =>
        In(NodeWords.Kind, kinds?.Select(kind => kind.ToString()).ToArray());

    private Filter? Involvement(Input? input) => input is null ? null : Filter.All(
    [
        Roles(input.GetValueOrDefault("role")), During(input, onRelationship: true), Amount(input, "amount", onRelationship: true),
        Engagement((Input?)input.GetValueOrDefault("engagement")), Cited(input, onRelationship: true),
    ]);

    private Filter? Membership(Input? input) => input is null ? null : Filter.All(
    [
        In(NodeWords.Id, Arguments.Strings(input.GetValueOrDefault("network"))),
        Qualifiers(Arguments.Words(input.GetValueOrDefault("status"))),
        During(input, onRelationship: true), Cited(input, onRelationship: true),
    ]);

    private static Filter.Related About(IReadOnlyList<string> topics) => LeadsTo(Topics, topics);

    /// <summary>What topics are about, the topics and those under them, and who and where is in engagements about them.</summary>
    private Filter.Or Concerned(IReadOnlyList<string> topics)
    {
        var engagement = new Filter.And([KindIs(NodeKinds.Engagements)!, About(topics)]);
        return new Filter.Or(
        [
            About(topics),
            LeadsTo(new Step.Walk([Up(RelationshipType.PartOf)]), topics),
            new Filter.Related(Involvements, engagement, None: false),
            new Filter.Related(Steps.In(RelationshipType.Targets), engagement, None: false),
        ]);
    }

    private static Filter? Among(IReadOnlyList<NodeKind> kinds, Filter? condition) =>
        condition is null ? null : new Filter.Or([new Filter.Not(KindIs(kinds)!), condition]);

    private static Filter.Or FamilyIs(IReadOnlyList<ActorFamily> families) => new(
    [
        .. NodeKinds.Actors.Where(kind => kind != NodeKind.Institution)
            .Where(kind => families.Contains(ActorFamilies.Of(kind, null))).Select(kind => KindIs([kind])!),
        .. Vocabulary.InstitutionKinds.Where(word => families.Contains(ActorFamilies.Of(NodeKind.Institution, word)))
            .Select(word => new Filter.In(ModelSchema.InstitutionKind, [word])),
    ]);

    private static Filter.Related Topic(IReadOnlyList<string> ids, string mode) => LeadsTo(
        new Step.Walk(
        [
            new Hop.Along([RelationshipType.About], Direction.Out, new Filter.In("qualifier", [mode])),
            new Hop.Closure(RelationshipType.PartOf, Direction.Out),
        ]),
        ids);

    private static Filter Umbrella(bool wanted) =>
        wanted ? new Filter.IsTrue(ModelSchema.Umbrella) : new Filter.Not(new Filter.IsTrue(ModelSchema.Umbrella));

    private static Hop.Closure Up(RelationshipType type) => new(type, Direction.Out);

    /// <summary>The walk reaches one of the nodes with these ids.</summary>
    private static Filter.Related LeadsTo(Step.Walk walk, IReadOnlyList<string> ids) =>
        new(walk, new Filter.In(NodeWords.Id, ids), None: false);

    private static Filter? In(string property, IReadOnlyList<string>? values) => values is null ? null : new Filter.In(property, values);

    private static Filter? Any(Input input, string name, Func<IReadOnlyList<string>, Filter> filter) =>
        Arguments.Strings(input.GetValueOrDefault(name)) is { } values ? filter(values) : null;

    private static Filter? Inside(Input input, string name, Step.Walk path) =>
        input.GetValueOrDefault(name) is string id ? LeadsTo(path, [id]) : null;

    private static Filter? Some(Input input, string name, Step step, Func<Input?, Filter?> inner)
    {
        if (input.GetValueOrDefault(name) is not Input conditions) return null;
        return Filter.All(
        [
            conditions.TryGetValue("some", out var some) && some is Input one ? new Filter.Related(step, inner(one), None: false) : null,
            conditions.TryGetValue("none", out var none) && none is Input no ? new Filter.Related(step, inner(no), None: true) : null,
        ]);
    }

    private static Filter? Ids(Input input, string name, string property)
    {
        if (input.GetValueOrDefault(name) is not Input id) return null;
        return Filter.All(
        [
            id.GetValueOrDefault("eq") is string only ? new Filter.In(property, [only]) : null,
            In(property, Arguments.Strings(id.GetValueOrDefault("in"))),
            Any(id, "not", ids => new Filter.Not(new Filter.In(property, ids))),
        ]);
    }

    private Filter? Name(Input input, string name)
    {
        if (input.GetValueOrDefault(name) is not Input text) return null;
        return Filter.All(
        [
            text.GetValueOrDefault("contains") is string part ? new Filter.NameContains(Words(part), AtStart: false) : null,
            text.GetValueOrDefault("startsWith") is string start ? new Filter.NameContains(Words(start), AtStart: true) : null,
        ]);
    }

    private string Words(string text) => Folding.Fold(text) is { Length: > 0 } folded ? folded : throw Errors.NoWords(field, text);

    private static Filter.HasIdentifier? Identifier(Input input) =>
        input.GetValueOrDefault("identifier") is Input id ? new Filter.HasIdentifier((string)id["scheme"]!, (string)id["value"]!) : null;

    private Filter.During? During(Input input, bool onRelationship)
    {
        if (input.GetValueOrDefault("during") is not Input during) return null;
        var period = Arguments.Period(field, "during", during);
        return new Filter.During(
            new Window(period.Lower, period.Upper, today.End, during["undated"] is true),
            onRelationship, Certain: during["match"] is "CERTAIN");
    }

    private Filter.ActivityIs? Activity(Input input) => input.GetValueOrDefault("activity") is Input activity
        ? new Filter.ActivityIs(
            Arguments.Kinds<ActivityState>(activity["states"])!,
            (PartialDate?)activity.GetValueOrDefault("asOf") ?? field.Date("asOf") ?? today)
        : null;

    /// <summary>Those count who stand beside each other as equals, as they do for what makes an engagement an umbrella.</summary>
    private Filter.Number? Parties(Input input) =>
        input.GetValueOrDefault("participants") is Input participants && participants.GetValueOrDefault("parties") is Input range
            ? new Filter.Number(
                Participants, Qualifiers(Vocabulary.PeerRoles),
                (int?)range.GetValueOrDefault("atLeast"), (int?)range.GetValueOrDefault("atMost"))
            : null;

    private static Filter.Existed? Existed(Input input) => input.GetValueOrDefault("existed") is Input existed
        ? new Filter.Existed((PartialDate)existed["asOf"]!, Certain: existed["match"] is "CERTAIN")
        : null;

    private static Filter.Amount? Amount(Input input, string name, bool onRelationship) => input.GetValueOrDefault(name) is Input amount
        ? new Filter.Amount(
            onRelationship,
            (string)amount["currency"]!,
            (decimal?)amount.GetValueOrDefault("atLeast"),
            (decimal?)amount.GetValueOrDefault("atMost"))
        : null;

    private static Filter? Cited(Input input, bool onRelationship) =>
        Sources(Arguments.Strings(input.GetValueOrDefault("sources")), onRelationship);

    private static IEnumerable<Filter?> Combined(Input input, Func<Input?, Filter?> read)
    {
        if (input.GetValueOrDefault("and") is IReadOnlyList<object?> all) yield return Filter.All(all.Select(inner => read((Input?)inner)));
        if (input.GetValueOrDefault("or") is IReadOnlyList<object?> any)
            yield return new Filter.Or([.. any.Select(inner => read((Input?)inner) ?? new Filter.And([]))]);
        if (input.GetValueOrDefault("not") is Input not) yield return new Filter.Not(read(not) ?? new Filter.And([]));
    }
}
