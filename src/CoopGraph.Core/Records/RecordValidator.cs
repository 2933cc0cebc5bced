using System.Text.RegularExpressions;
using CoopGraph.Core.Model;

namespace CoopGraph.Core.Records;

/// <summary>
/// Checks records against each other: ids unique and well formed, ends that exist and fit, qualifiers, citations whose
/// locator stands in the outline of its source, countries that agree with the map, no territory within itself.
/// </summary>
public static partial class RecordValidator
{
    /// <param name="known">Nodes that exist already and may be referred to.</param>
    /// <returns>The problems of form found by the reader and the problems of content found here; empty when all is well.</returns>
    public static IReadOnlyList<Problem> Validate(RecordSet records, Func<string, NodeRecord?>? known = null)
    {
        var checkup = new Checkup(records, known ?? (_ => null));
        checkup.Nodes();
        checkup.Relationships();
        checkup.Map();
        return [.. records.Problems, .. checkup.Problems];
    }

    [GeneratedRegex(@"^[a-z0-9]+(-{1,2}[a-z0-9]+)*\z")]
    private static partial Regex Slug();

    private sealed class Checkup(RecordSet records, Func<string, NodeRecord?> known)
    {
        private readonly Dictionary<string, (NodeRecord Record, RecordPlace Place)> nodes = [];
        private readonly Dictionary<string, HashSet<string>> outlines = [];

        public List<Problem> Problems { get; } = [];

        public void Nodes()
        {
            foreach (var (node, place) in records.Nodes)
            {
                if (nodes.TryGetValue(node.Id, out var first)) Report(place, node.Id, "id", Errors.DuplicateId(first.Place));
                else nodes.Add(node.Id, (node, place));
            }
            foreach (var (node, place) in records.Nodes)
            {
                if (!IsId(node)) Report(place, node.Id, "id", Errors.MalformedId(node.Kind));
                if (node.Names.Count == 0) Report(place, node.Id, "names", Errors.NoName);
                Claims(place, node.Id, node.Citations, node.Statements);
                if (node.Text(ModelSchema.Country) is { } country) Reference(place, node.Id, ModelSchema.Country, country, NodeKind.Territory);
            }
        }

        public void Relationships()
        {
            var seen = new Dictionary<string, RecordPlace>();
            foreach (var (relationship, place) in records.Relationships)
            {
                var rule = ModelSchema.Relationships[relationship.Type];
                if (!seen.TryAdd(relationship.Id, place)) Report(place, relationship.Id, null, Errors.DuplicateId(seen[relationship.Id]));
                Claims(place, relationship.Id, relationship.Citations, relationship.Statements);
                var (start, end) = (Find(relationship.Start), Find(relationship.End));
                if (start is null) Report(place, relationship.Id, "start", Errors.DanglingReference(relationship.Start));
                if (end is null) Report(place, relationship.Id, "end", Errors.DanglingReference(relationship.End));
                if (start is null || end is null) continue;
                if (!rule.Connects(start.Kind, end.Kind))
                    Report(place, relationship.Id, null, Errors.WrongEnds(relationship.Type, start.Kind, end.Kind, rule.Expected));
                if (relationship.Qualifier is null && rule.QualifierRequired?.Invoke(start.Kind) == true)
                    Report(place, relationship.Id, rule.Qualifier, Errors.MissingQualifier(rule.Qualifier!, rule.Words!));
            }
        }

        public void Map()
        {
            var within = records.Relationships.Where(entry => entry.Record.Type == RelationshipType.Within)
                .ToLookup(entry => entry.Record.Start, entry => entry.Record.End);
            foreach (var (node, place) in records.Nodes.Where(entry => entry.Record.Kind == NodeKind.Territory))
            {
                // All containers are visited, also behind the country: a cycle may lie there.
                var country = Containers(node.Id, within, place).ToList().Find(above => above.Text(ModelSchema.Level) == "country");
                if (country is not null && node.Country is { } stated && stated != country.Id)
                    Report(place, node.Id, ModelSchema.Country, Errors.CountryMismatch(stated, country.Id, node.Id));
            }
            foreach (var (relationship, place) in records.Relationships)
            {
                // A body may sit abroad (an embassy, a cultural institute); it governs at home.
                if (relationship.Type != RelationshipType.Governs) continue;
                if (Find(relationship.Start)?.Country is not { } stated || Find(relationship.End)?.Country is not { } found) continue;
                if (stated != found)
                    Report(place, relationship.Id, ModelSchema.Country, Errors.CountryMismatch(stated, found, relationship.End));
            }
        }

        private IEnumerable<NodeRecord> Containers(string territory, ILookup<string, string> within, RecordPlace place)
        {
            var seen = new HashSet<string>();
            var open = new Queue<string>(within[territory]);
            while (open.TryDequeue(out var next))
            {
                if (next == territory)
                {
                    Report(place, territory, null, Errors.ContainmentCycle(territory));
                    yield break;
                }
                if (!seen.Add(next)) continue;
                if (Find(next) is { } node) yield return node;
                foreach (var above in within[next]) open.Enqueue(above);
            }
        }

        private void Claims(RecordPlace place, string id, IReadOnlyList<Citation> citations, IReadOnlyList<Statement> statements)
        {
            if (citations.Count == 0) Report(place, id, "citations", Errors.NoCitation);
            foreach (var citation in citations.Concat(statements.Select(statement => statement.Citation)))
            {
                if (Find(citation.Source) is not { } source)
                    Report(place, id, "citations.source", Errors.DanglingReference(citation.Source));
                else if (source.Kind != NodeKind.Source)
                    Report(place, id, "citations.source", Errors.WrongKind(citation.Source, source.Kind, nameof(NodeKind.Source)));
                else if (!Outline(source).Contains(citation.Locator))
                    Report(place, id, "citations.locator", Errors.UnknownLocator(citation.Locator, source.Id));
            }
        }

        private HashSet<string> Outline(NodeRecord source)
        {
            if (outlines.TryGetValue(source.Id, out var outline)) return outline;
            return outlines[source.Id] = [.. (source.Property<IReadOnlyList<OutlineEntry>>(ModelSchema.Outline) ?? []).Select(entry => entry.Locator)];
        }

        private void Reference(RecordPlace place, string id, string field, string target, NodeKind expected)
        {
            if (Find(target) is not { } node) Report(place, id, field, Errors.DanglingReference(target));
            else if (node.Kind != expected) Report(place, id, field, Errors.WrongKind(target, node.Kind, expected.ToString()));
        }

        private NodeRecord? Find(string id) => nodes.TryGetValue(id, out var entry) ? entry.Record : known(id);

        private static bool IsId(NodeRecord node)
        {
            var prefix = node.Kind.IdPrefix() + ":";
            return node.Id.StartsWith(prefix, StringComparison.Ordinal) && Slug().IsMatch(node.Id.AsSpan(prefix.Length));
        }

        private void Report(RecordPlace place, string id, string? field, string message) =>
            Problems.Add(new Problem(place.File, place.Line, id, field, message));
    }
}
