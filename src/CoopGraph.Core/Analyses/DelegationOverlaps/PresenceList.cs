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
    IReadOnlyList<Citation> Citations, IReadOnlyList<PartialDate> Dates)
{
    public IReadOnlyList<string> Carriers => Presence.Carriers;
}

/// <summary>All presences of actors of the origin country, wherever they are: one for each engagement.</summary>
internal sealed class PresenceList(Subgraph graph, TwoModeGraph twoMode, Seats seats, SourceScope scope, DelegationOverlapsOptions options)
{
    private readonly Window? view = options.View.Window;

    private readonly DatedSpan asked = new(
        options.During.Lower, options.During.Upper < options.UpToDate.Last ? options.During.Upper : options.UpToDate.Last);

    /// <summary>Those in time, and those that nothing dates.</summary>
    public List<FoundPresence> Find() => [.. twoMode.Acts.Select(Of).OfType<FoundPresence>()];

    private FoundPresence? Of(Act act)
    {
        if (PresenceRules.KindOf(act.Node) is not { } kind || !options.Kinds.Contains(kind)) return null;
        Part[] all =
        [
            .. act.Parts
                .Where(part => PresenceRules.Rank(part) is not null && graph.Nodes[part.RecordedAs].Country == options.OriginCountry)
                .OrderBy(PresenceRules.Rank)
                .ThenBy(part => part.Actor, StringComparer.Ordinal).ThenBy(part => part.RecordedAs, StringComparer.Ordinal),
        ];
        var lasting = kind != PresenceKind.Episodic;
        if (Dates(act, all, lasting).Shown is null) return Of(act, kind, all);
        // What nothing dates is in no view, and shown apart in all of them.
        if (!IsInView(scope.Extent(act.Node, graph))) return null;
        return Of(act, kind, [.. all.Where(part => IsInView(scope.Extent(part.Record, graph)))]);
    }

    private bool IsInView(Extent extent) => view is null || view.Of(extent) != Certainty.No;

    private FoundPresence? Of(Act act, PresenceKind kind, Part[] parts)
    {
        if (parts is not [var leading, ..]) return null;
        string[] carriers = [.. parts.Select(part => part.Actor).Distinct()];
        var lasting = kind != PresenceKind.Episodic;
        var (recorded, citations, evidence, shown) = Dates(act, parts, lasting);
        var span = shown?.Intersect(asked);
        if (shown is not null && span is null) return null;
        var themes = twoMode.Themes(act);
        var presence = new Presence(
            carriers, leading.RecordedAs, leading.Role, carriers.All(carrier => PresenceRules.IsOfTheState(carrier, graph, seats)),
            kind, act.Id, Shown(recorded, evidence, lasting), themes);
        var topics = themes.Concat(themes.Select(twoMode.ParentTheme).OfType<string>()).ToHashSet(StringComparer.Ordinal);
        return new FoundPresence(presence, act, span, topics, citations, [.. recorded.Bounds, .. evidence]);
    }

    private (Period Recorded, Citation[] Citations, PartialDate[] Evidence, DatedSpan? Shown) Dates(Act act, Part[] parts, bool lasting)
    {
        Citation[] citations =
            [.. scope.Citations(act.Node.Citations), .. parts.SelectMany(part => scope.Citations(part.Record.Citations))];
        PartialDate[] evidence =
        [
            .. citations.Select(citation => citation.Evidence).OfType<PartialDate>(),
            .. parts.SelectMany(part => part.Record.Period.Bounds),
        ];
        var recorded = Recorded(act, parts);
        return (recorded, citations, evidence, DatedSpan.Of(recorded, evidence, lasting));
    }

    /// <summary>The engagement's own period; a bound that the carriers' parts all have of their own is theirs, taken widely.</summary>
    private static Period Recorded(Act act, Part[] parts)
    {
        PartialDate[] starts = [.. parts.Select(part => part.Record.Period.From).OfType<PartialDate>()];
        PartialDate[] ends = [.. parts.Select(part => part.Record.Period.To).OfType<PartialDate>()];
        return new Period(
            starts.Length == parts.Length ? PartialDate.Oldest(starts) : act.Node.Period.From,
            ends.Length == parts.Length ? PartialDate.Newest(ends) : act.Node.Period.To);
    }

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
