using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Analyses.Material;

/// <summary>A source's word that decides, as of a date.</summary>
internal sealed record DatedWord(ActivityState State, PartialDate Date, bool IsPreferred);

/// <summary>What <see cref="ActivityRule"/> decides from.</summary>
/// <param name="Declared">All that sources say of the status, whether it decides or not.</param>
/// <param name="Words">Those of them that decide and are dated, the weightiest last: newer before older, preferred before others.</param>
/// <param name="Traces">The dates at which it is shown going on, the newest last.</param>
/// <param name="Told">Those of the traces that are nothing but a source's word that it goes on.</param>
internal sealed record ActivityEvidence(
    IReadOnlyList<Declaration> Declared, IReadOnlyList<DatedWord> Words, IReadOnlyList<PartialDate> Traces, IReadOnlySet<PartialDate> Told)
{
    /// <summary>Of two words of one date and rank, which one stands: the order of the rule.</summary>
    private static readonly ActivityState[] Weakest =
        [ActivityState.Active, ActivityState.Planned, ActivityState.Dormant, ActivityState.Ended];

    /// <param name="dateOf">The date of a document by its id, where it has one.</param>
    public static ActivityEvidence Of(NodeRecord node, IEnumerable<NodeRecord> parts, Func<string, PartialDate?> dateOf)
    {
        var declared = Declaration.Of(node, dateOf);
        List<DatedWord> words = [.. declared.Where(declaration => declaration is { Counts: true, Date: not null }).Select(Word)];
        var spoken = node.Kind == NodeKind.Event
            ? []
            : Spoken(node, declared).Concat(parts.SelectMany(part => Of(part, [], _ => null).Traces)).ToList();
        if (IsAnnounced(node))
        {
            // Who spoke of it no later than the last who called it planned spoke of a plan.
            var last = words.Where(word => word.State == ActivityState.Planned).Max(word => (DateOnly?)word.Date.NamedTo);
            var announcing = spoken.Where(date => date.NamedTo <= last).ToHashSet();
            words.AddRange(announcing.Select(date => new DatedWord(ActivityState.Planned, date, IsPreferred: false)));
            spoken.RemoveAll(announcing.Contains);
        }
        else
        {
            spoken.AddRange(Named(node.Period.Bounds));
        }
        var told = words.Where(word => word.State == ActivityState.Active).Select(word => word.Date).Except(spoken).ToHashSet();
        return new ActivityEvidence(
            declared,
            [.. words.OrderBy(word => word.Date.NamedTo).ThenBy(word => word.IsPreferred)
                .ThenBy(word => Array.IndexOf(Weakest, word.State)).ThenBy(word => word.Date)],
            [.. spoken.Concat(told).Distinct().OrderBy(date => date.NamedTo).ThenBy(date => date)],
            told);
    }

    /// <summary>The dates that a record shows are those of the plan, as long as it is shown as planned.</summary>
    private static bool IsAnnounced(NodeRecord node) =>
        node.Text(ModelSchema.Status) == Vocabulary.DeclaredStatus.Planned
        || node.Text(ModelSchema.LegalStatus) == Vocabulary.LegalStatus.Planned;

    /// <summary>The dates as of which sources speak of it, but for those who say that it does not go on.</summary>
    private static IEnumerable<PartialDate> Spoken(NodeRecord node, IReadOnlyList<Declaration> declared)
    {
        var stops = declared.Where(declaration => declaration.Counts && declaration.State != ActivityState.Active)
            .Select(declaration => (declaration.Statement.Citation.Source, declaration.Statement.Citation.AsOf)).ToHashSet();
        return Named(node.Citations.Where(citation => !stops.Contains((citation.Source, citation.AsOf)))
            .Select(citation => citation.Evidence).OfType<PartialDate>());
    }

    private static IEnumerable<PartialDate> Named(IEnumerable<PartialDate> dates) => dates.Where(date => !date.IsOpen);

    private static DatedWord Word(Declaration declaration) => new(
        declaration.State!.Value, declaration.Date!.Value, declaration.Statement.Rank == Vocabulary.Rank.Preferred);
}
