using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using CoopGraph.Core.Model;

namespace CoopGraph.Core.Records;

/// <summary>
/// Checks records against each other: ids unique and well formed, ends that exist and fit, qualifiers, citations whose
/// locator stands in the outline of its source, countries that agree with the map, no territory within itself. First every node
/// is noted, then every record is checked, then the map. Of a node only what others are checked against is kept, some 200 bytes;
/// of a relationship some 60.
/// </summary>
/// <param name="known">Nodes that exist already and may be referred to.</param>
/// <param name="report">Takes each problem as it is found.</param>
public sealed partial class RecordCheckup(Func<string, NodeRecord?> known, Action<Problem> report)
{
    private readonly Dictionary<string, Facts> nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, RecordPlace> relationships = [];
    private readonly List<(string Inner, string Outer)> within = [];
    private readonly Dictionary<string, Facts?> knownFacts = [];

    /// <summary>Whether a node of this id was noted.</summary>
    public bool Has(string id) => nodes.ContainsKey(id);

    public void Note(NodeRecord node, RecordPlace place) => nodes.TryAdd(node.Id, new Facts(node, place));

    public void Check(NodeRecord node, RecordPlace place)
    {
        if (nodes.TryGetValue(node.Id, out var noted) && noted.Place is var first && first != place)
            Report(place, node.Id, "id", Errors.DuplicateId(first));
        if (!IsId(node)) Report(place, node.Id, "id", Errors.MalformedId(node.Kind));
        if (node.Names.Count == 0) Report(place, node.Id, "names", Errors.NoName);
        CheckClaims(place, node.Id, node.Citations, node.Statements);
        if (node.Text(ModelSchema.Country) is not { } country) return;
        if (Find(country) is not { } territory) Report(place, node.Id, ModelSchema.Country, Errors.DanglingReference(country));
        else if (territory.Kind != NodeKind.Territory)
            Report(place, node.Id, ModelSchema.Country, Errors.WrongKind(country, territory.Kind, nameof(NodeKind.Territory)));
    }

    public void Check(RelationshipRecord relationship, RecordPlace place)
    {
        var id = relationship.Id;
        if (!relationships.TryAdd(Fingerprint(id), place)) Report(place, id, null, Errors.DuplicateId(relationships[Fingerprint(id)]));
        CheckClaims(place, id, relationship.Citations, relationship.Statements);
        var (start, end) = (Find(relationship.Start), Find(relationship.End));
        if (start is null) Report(place, id, "start", Errors.DanglingReference(relationship.Start));
        if (end is null) Report(place, id, "end", Errors.DanglingReference(relationship.End));
        if (start is null || end is null) return;
        var rule = ModelSchema.Relationships[relationship.Type];
        if (!rule.Connects(start.Kind, end.Kind))
            Report(place, id, null, Errors.WrongEnds(relationship.Type, start.Kind, end.Kind, rule.Expected));
        if (relationship.Qualifier is null && rule.QualifierRequired?.Invoke(start.Kind) == true)
            Report(place, id, rule.Qualifier, Errors.MissingQualifier(rule.Qualifier!, rule.Words!));
        if (relationship.Type == RelationshipType.Within) within.Add((relationship.Start, relationship.End));
        // An actor may be seated abroad, as an embassy or a cultural institute is; what it governs must lie in its own country.
        if (relationship.Type == RelationshipType.Governs && start.Country is { } stated && end.Country is { } found && stated != found)
            Report(place, id, ModelSchema.Country, Errors.CountryMismatch(stated, found, relationship.End));
    }

    /// <summary>Checks which territory lies in which, once all else was checked.</summary>
    public void CheckMap()
    {
        var above = within.ToLookup(pair => pair.Inner, pair => pair.Outer);
        foreach (var (id, territory) in nodes.Where(node => node.Value.Kind == NodeKind.Territory))
        {
            // All containers are visited, also behind the country: a cycle may lie there.
            var country = Containers(id, above, territory.Place).ToList().Find(container => Find(container) is { IsCountry: true });
            if (country is not null && territory.Country is { } stated && stated != country)
                Report(territory.Place, id, ModelSchema.Country, Errors.CountryMismatch(stated, country, id));
        }
    }

    /// <summary>The nodes that a record refers to: ends, country, cited sources.</summary>
    public static IEnumerable<string> References(NodeRecord node) =>
        node.Text(ModelSchema.Country) is { } country
            ? Sources(node.Citations, node.Statements).Prepend(country)
            : Sources(node.Citations, node.Statements);

    /// <inheritdoc cref="References(NodeRecord)"/>
    public static IEnumerable<string> References(RelationshipRecord relationship) =>
        [relationship.Start, relationship.End, .. Sources(relationship.Citations, relationship.Statements)];

    [GeneratedRegex(@"^[a-z0-9]+(-{1,2}[a-z0-9]+)*\z")]
    private static partial Regex Slug();

    private static IEnumerable<string> Sources(IReadOnlyList<Citation> citations, IReadOnlyList<Statement> statements) =>
        citations.Concat(statements.Select(statement => statement.Citation)).Select(citation => citation.Source);

    private IEnumerable<string> Containers(string territory, ILookup<string, string> above, RecordPlace place)
    {
        var seen = new HashSet<string>();
        var open = new Queue<string>(above[territory]);
        while (open.TryDequeue(out var next))
        {
            if (next == territory)
            {
                Report(place, territory, null, Errors.ContainmentCycle(territory));
                yield break;
            }
            if (!seen.Add(next)) continue;
            yield return next;
            foreach (var outer in above[next]) open.Enqueue(outer);
        }
    }

    private void CheckClaims(RecordPlace place, string id, IReadOnlyList<Citation> citations, IReadOnlyList<Statement> statements)
    {
        if (citations.Count == 0) Report(place, id, "citations", Errors.NoCitation);
        foreach (var citation in citations.Concat(statements.Select(statement => statement.Citation)))
        {
            if (Find(citation.Source) is not { } source)
                Report(place, id, "citations.source", Errors.DanglingReference(citation.Source));
            else if (source.Kind != NodeKind.Source)
                Report(place, id, "citations.source", Errors.WrongKind(citation.Source, source.Kind, nameof(NodeKind.Source)));
            else if (!source.Locators.Contains(citation.Locator))
                Report(place, id, "citations.locator", Errors.UnknownLocator(citation.Locator, citation.Source));
        }
    }

    private Facts? Find(string id)
    {
        if (nodes.TryGetValue(id, out var facts) || knownFacts.TryGetValue(id, out facts)) return facts;
        return knownFacts[id] = known(id) is { } node ? new Facts(node, default) : null;
    }

    private static bool IsId(NodeRecord node)
    {
        var prefix = node.Kind.IdPrefix() + ":";
        return node.Id.StartsWith(prefix, StringComparison.Ordinal) && Slug().IsMatch(node.Id.AsSpan(prefix.Length));
    }

    /// <summary>Eight bytes instead of a long text: among ten million, two share them with a chance of three in a million.</summary>
    private static ulong Fingerprint(string id) => BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(id)));

    private void Report(RecordPlace place, string id, string? field, string message) =>
        report(new Problem(place.File, place.Line, id, field, message));

    /// <summary>What others are checked against.</summary>
    private sealed class Facts(NodeRecord node, RecordPlace place)
    {
        public RecordPlace Place { get; } = place;

        public NodeKind Kind { get; } = node.Kind;

        public string? Country { get; } = node.Country is { } country ? string.Intern(country) : null;

        public bool IsCountry { get; } = node.Kind == NodeKind.Territory
            && node.Text(ModelSchema.Level) == Vocabulary.TerritoryLevel.Country;

        /// <summary>The places of a source.</summary>
        public HashSet<string> Locators { get; } = node.Property<IReadOnlyList<OutlineEntry>>(ModelSchema.Outline) is { } outline
            ? [.. outline.Select(entry => entry.Locator)]
            : NoLocators;

        private static readonly HashSet<string> NoLocators = [];
    }
}
