namespace CoopGraph.Testing;

/// <summary>One succession on a day of a calendar that numbers its days from 0.</summary>
public sealed record NaiveStep(string Former, string Successor, string Kind, int Day);

/// <summary>Succession in time as the words say it, day after day. All that happens to one body on one day is one event.</summary>
public sealed class NaiveHistory(IReadOnlyList<NaiveStep> steps, int lastDay)
{
    public bool Existed(string body, int day)
    {
        var turns = Enumerable.Range(0, lastDay + 1).Select(one => (Day: one, IsFounding: Turn(body, one)))
            .Where(turn => turn.IsFounding is not null).ToList();
        var exists = turns.Count == 0 || turns[0].IsFounding == false;
        foreach (var turn in turns.Where(turn => turn.Day <= day)) exists = turn.IsFounding == true;
        return exists;
    }

    /// <summary>What a body that was recorded on one day was on another; several where the record fits each of them.</summary>
    public IReadOnlySet<string> Show(string body, int recorded, int day)
    {
        var there = Enumerable.Range(0, lastDay + 1).Where(one => Existed(body, one)).ToList();
        var start = there.Any(one => one <= recorded) ? there.Last(one => one <= recorded) : there.First();
        HashSet<string[]> ways = [[body]];
        for (var one = start + 1; one <= day; one++) ways = [.. ways.SelectMany(way => Next(way, Forwards(way, one)))];
        for (var one = start; one > day; one--) ways = [.. ways.SelectMany(way => Next(way, Backwards(way, one)))];
        return ways.Select(way => way[^1]).ToHashSet();
    }

    /// <summary>Whether the body is founded or given up on the day; null where neither.</summary>
    private bool? Turn(string body, int day)
    {
        if (On(day).Any(step => step.Successor == body && step.Kind != "absorb")) return true;
        var gone = On(day).Where(step => step.Former == body).ToList();
        return gone.Count > 1 || (gone.Count == 1 && gone[0].Kind != "split") ? false : null;
    }

    private IEnumerable<NaiveStep> On(int day) => steps.Where(step => step.Day == day);

    private IEnumerable<string> Forwards(string[] way, int day)
    {
        var heirs = On(day).Where(step => step.Former == way[^1]).ToList();
        return heirs.Where(step => way.Contains(step.Successor) || (heirs.Count == 1 && step.Kind != "split"))
            .Select(step => step.Successor);
    }

    private IEnumerable<string> Backwards(string[] way, int day)
    {
        var formers = On(day).Where(step => step.Successor == way[^1]).ToList();
        return formers.Where(step => way.Contains(step.Former) || (formers.Count == 1 && step.Kind is not ("absorb" or "merge")))
            .Select(step => step.Former);
    }

    private static IEnumerable<string[]> Next(string[] way, IEnumerable<string> next) =>
        next.ToList() is [_, ..] found ? found.Select(one => (string[])[.. way, one]) : [way];
}
