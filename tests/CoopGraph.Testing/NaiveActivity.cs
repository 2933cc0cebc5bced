using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Testing;

/// <summary>Activity on one day, as the words of its definition say it: everything is looked up anew, nothing is prepared.</summary>
public sealed class NaiveActivity(NodeRecord node, IReadOnlyList<NodeRecord> parts, Func<string, PartialDate?> dateOf)
{
    private sealed record Claim(string Word, bool IsLegal, string Rank, Citation Citation, PartialDate? Date)
    {
        public string State => (Word, IsLegal) switch
        {
            ("in-force", true) => "active",
            ("expired" or "denounced", true) => "ended",
            ("planned", _) or ("active" or "dormant" or "ended", false) => Word,
            _ => "",
        };

        public bool IsKnownOn(DateOnly day) => Date is { } date && First(date) <= day;
    }

    private bool IsShownAsPlanned => node.Text("status") == "planned" || node.Text("legalStatus") == "planned";

    public ActivityState On(DateOnly day)
    {
        var claims = Claims();
        var (dates, words) = Told();
        var known = dates.Where(date => First(date) <= day).ToList();
        var isTwinning = node.Text("cooperationKind") == "twinning" || node.Text("instrumentKind") == "twinning-charter";
        var months = isTwinning ? 36 : 24;

        if (claims.Any(claim => claim is { Word: "denounced", IsLegal: true } && (claim.Date is null || claim.IsKnownOn(day))))
            return ActivityState.Ended;
        if (node.Period.To is { } to && to.Upper < day) return ActivityState.Ended;
        if (node is { Kind: NodeKind.Event, Period: { To: null, From: { } when } } && when.Upper < day) return ActivityState.Ended;

        var newest = words.Where(word => First(word.Date) <= day)
            .OrderByDescending(word => Last(word.Date)).ThenByDescending(word => word.IsPreferred)
            .ThenBy(word => Array.IndexOf(["ended", "dormant", "planned", "active"], word.State)).Take(1);
        var said = newest.Where(word => !known.Exists(date => Last(date) > Last(word.Date))).Select(word => word.State).FirstOrDefault("");
        if (said == "ended") return ActivityState.Ended;
        if (node.Period.From is { } from && from.Lower > day) return ActivityState.Planned;
        if (said == "planned") return ActivityState.Planned;
        if (said == "dormant") return ActivityState.Dormant;
        if (known.Count == 0) return ActivityState.Undetermined;
        var last = known.Max(Last);
        if (last.Year > 9000 || last.AddMonths(months) > day) return ActivityState.Active;
        var later = dates.Where(date => First(date) > day).OrderBy(date => date.Lower).ThenBy(date => date.Upper).ToList();
        var isShownLater = later.Count > 0
            && !words.Exists(word => word.State != "active" && Last(word.Date) > last && Last(word.Date) < Last(later[0]));
        return isShownLater ? ActivityState.Active : ActivityState.Silent;
    }

    /// <summary>What shows it going on, and the dated words of its sources.</summary>
    private (List<PartialDate> Dates, List<(string State, PartialDate Date, bool IsPreferred)> Words) Told()
    {
        var claims = Claims();
        var words = claims.Where(claim => claim is { State: not "", Date: not null })
            .Select(claim => (claim.State, Date: claim.Date!.Value, IsPreferred: claim.Rank == "preferred")).ToList();
        List<PartialDate?> spoken = [];
        if (node.Kind != NodeKind.Event)
        {
            spoken.AddRange(node.Citations.Where(citation => citation.Certainty != "hinted")
                .Where(citation => !claims.Exists(claim => claim.State is "planned" or "dormant" or "ended"
                    && claim.Citation.Source == citation.Source && claim.Citation.AsOf == citation.AsOf))
                .Select(citation => citation.AsOf));
            foreach (var part in parts) spoken.AddRange(new NaiveActivity(part, [], _ => null).Told().Dates.Cast<PartialDate?>());
        }
        if (!IsShownAsPlanned) spoken.AddRange([node.Period.From, node.Period.To]);
        List<PartialDate> dates = [];
        foreach (var date in spoken.OfType<PartialDate>().Where(NamesADay))
        {
            if (IsShownAsPlanned && words.Exists(word => word.State == "planned" && Last(date) <= Last(word.Date)))
                words.Add(("planned", date, false));
            else
                dates.Add(date);
        }
        dates.AddRange(words.Where(word => word.State == "active").Select(word => word.Date));
        return (dates, words);
    }

    /// <summary>The claims that count.</summary>
    private List<Claim> Claims()
    {
        var claims = new List<Claim>();
        foreach (var property in (string[])["status", "legalStatus"])
        {
            Claim Said(object word, string rank, Citation citation) =>
                new(word as string ?? "", property == "legalStatus", rank, citation, Day(citation));
            var told = node.Statements.Where(statement => statement.Property == property).ToList();
            claims.AddRange(told.Select(statement => Said(statement.Value, statement.Rank, statement.Citation)));
            if (node.Text(property) is not { } shown || shown == "unknown") continue;
            if (told.Exists(statement => (statement.Value as string) == shown)) continue;
            var firm = node.Citations.Where(citation => citation.Certainty != "hinted").ToList();
            if (firm.Count == 0) continue;
            var newest = firm.Max(citation => LastOf(citation));
            claims.Add(Said(shown, "preferred", firm.Find(citation => (LastOf(citation)) == newest)!));
        }
        claims.RemoveAll(claim => claim.Citation.Certainty == "hinted" || claim.Rank == "deprecated");
        return claims;
    }

    private PartialDate? Day(Citation citation) =>
        (citation.AsOf ?? dateOf(citation.Source)) is { } date && NamesADay(date) ? date : null;

    private DateOnly LastOf(Citation citation) => Day(citation) is { } date ? Last(date) : DateOnly.MinValue;

    private static DateOnly First(PartialDate date) => PartialDate.Parse(date.Text.TrimEnd('~')).Lower;

    private static DateOnly Last(PartialDate date) => PartialDate.Parse(date.Text.TrimEnd('~')).Upper;

    private static bool NamesADay(PartialDate date) => !date.Text.Contains("..", StringComparison.Ordinal);
}
