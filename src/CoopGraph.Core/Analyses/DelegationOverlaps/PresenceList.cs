using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;
using CoopGraph.Core.Storage;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Analyses.DelegationOverlaps;

/// <summary>A presence with the days it is shown for, as far as these were asked about.</summary>
/// <param name="Span">Null where nothing dates it.</param>
/// <param name="Dates">Everything that dates it, for the coverage.</param>
internal sealed record FoundPresence(
    Presence Presence, Act Act, DatedSpan? Span, IReadOnlySet<string> Topics,
    IReadOnlyList<Citation> Citations, IReadOnlyList<PartialDate> Dates);

/// <summary>All presences of actors of the origin country, wherever they are.</summary>
internal sealed class PresenceList(Subgraph graph, TwoModeGraph twoMode, SourceScope scope, DelegationOverlapsOptions options)
{
    private readonly DatedSpan asked = new(
        options.During.Lower, options.During.Upper < options.AsOf.Upper ? options.During.Upper : options.AsOf.Upper);

    /// <summary>Those in time, and the undated ones.</summary>
    public List<FoundPresence> Find() => [.. twoMode.Acts.SelectMany(Of)];

    private IEnumerable<FoundPresence> Of(Act act)
    {
        if (PresenceRules.KindOf(act.Node) is not { } kind || !options.Kinds.Contains(kind)) yield break;
        var themes = twoMode.Themes(act);
        var topics = themes.Concat(themes.Select(twoMode.ParentTheme).OfType<string>()).ToHashSet(StringComparer.Ordinal);
        foreach (var own in act.Parts.GroupBy(part => (part.Actor, part.RecordedAs)))
        {
            if (graph.Nodes[own.Key.RecordedAs].Country != options.OriginCountry) continue;
            var leading = own.Where(part => Rank(part) >= 0).OrderBy(Rank).FirstOrDefault();
            if (leading is null) continue;
            Citation[] citations =
            [
                .. scope.Citations(act.Node.Citations),
                .. own.SelectMany(part => scope.Citations(part.Record.Citations)),
            ];
            PartialDate[] evidence = [.. citations.Select(citation => citation.Evidence).OfType<PartialDate>()];
            var recorded = new Period(leading.Record.Period.From ?? act.Node.Period.From, leading.Record.Period.To ?? act.Node.Period.To);
            var lasting = kind != PresenceKind.Episodic;
            var shown = DatedSpan.Of(recorded, evidence, lasting);
            var span = shown?.Intersect(asked);
            if (shown is not null && span is null) continue;
            yield return new FoundPresence(
                new Presence(own.Key.Actor, own.Key.RecordedAs, kind, act.Id, leading.Role, Shown(recorded, evidence, lasting), themes),
                act, span, topics, citations, [.. TwoModeGraph.Bounds(recorded), .. evidence]);
        }
    }

    private static int Rank(Part part) =>
        PresenceRules.Roles.Index().Where(role => role.Item == part.Role).Select(role => role.Index).FirstOrDefault(-1);

    private static Period? Shown(Period recorded, PartialDate[] evidence, bool lasting)
    {
        if (!lasting && recorded.From is not null) evidence = [];
        var from = recorded.From;
        if (from is null && PartialDate.Oldest(evidence) is { } oldest && !(recorded.To is { } to && to.Upper < oldest.Begin))
            from = PartialDate.TryParse($"../{oldest}", out var before) ? before : PartialDate.Parse($"../{PartialDate.Day(oldest.End)}");
        var end = recorded.To;
        if (end is null && PartialDate.Newest(evidence) is { } newest && !(recorded.From is { } start && newest.End < start.Lower))
            end = PartialDate.TryParse($"{newest}/..", out var after) ? after : PartialDate.Parse($"{PartialDate.Day(newest.Begin)}/..");
        return from is null && end is null ? null : new Period(from, end);
    }
}
