using CoopGraph.Core.Plans;
using CoopGraph.Core.Time;

namespace CoopGraph.Store.Neo4j.Writing;

/// <summary>
/// What succession says of a body, as lists of equal length that stand on its node: so that a statement looks up what would otherwise be
/// a walk in the order of dates.
/// </summary>
internal static class SuccessionTables
{
    /// <returns>A row of <c>write-succession</c>; its lists are null where no succession touches the body.</returns>
    public static Dictionary<string, object?> Of(string body, Succession history, bool isFormer)
    {
        var row = new Dictionary<string, object?> { ["id"] = body, ["isFormer"] = isFormer, ["properties"] = null };
        if (!history.Knows(body)) return row;
        var shown = history.Appearances(body)
            .SelectMany(appearance => appearance.Shown.Select(standing => (Appearance: appearance, Standing: standing))).ToArray();
        var stands = history.Standings(body);
        var turns = history.Existence(body);
        row["properties"] = new Dictionary<string, object?>
        {
            ["lineage"] = history.Lineage(body),
            ["spokenFrom"] = shown.Select(entry => SortKeys.Day(entry.Appearance.SpokenFrom)),
            ["spokenTo"] = shown.Select(entry => SortKeys.Day(entry.Appearance.SpokenTo)),
            ["shownFrom"] = shown.Select(entry => SortKeys.Day(entry.Standing.From)),
            ["shownTo"] = shown.Select(entry => SortKeys.Day(entry.Standing.To)),
            ["shown"] = shown.Select(entry => string.Join(' ', entry.Standing.Bodies)),
            ["standsFrom"] = stands.Select(standing => SortKeys.Day(standing.From)),
            ["standsTo"] = stands.Select(standing => SortKeys.Day(standing.To)),
            ["stands"] = stands.Select(standing => string.Join(' ', standing.Bodies)),
            ["turnsFirst"] = Turns(turn => SortKeys.Day(turn.First)),
            ["turnsLast"] = Turns(turn => SortKeys.Day(turn.Last)),
            ["turnsFound"] = Turns(turn => turn.IsFounding),
        };
        return row;

        // A body that only absorbed, or from which a part was split off, has none.
        object? Turns<T>(Func<(DateOnly First, DateOnly Last, bool IsFounding), T> of) =>
            turns.Count == 0 ? null : turns.Select(of);
    }
}
