using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Testing;

/// <summary>
/// What became of whom, straight from the meaning of the words, by going through all records each time. There must be no circles.
/// </summary>
public sealed class NaiveSuccession(IReadOnlyList<RelationshipRecord> relationships)
{
    private IEnumerable<RelationshipRecord> Steps => relationships.Where(record => record.Type == RelationshipType.SucceededBy);

    /// <summary>The body and all that it had become by then.</summary>
    public IEnumerable<string> Chain(string body, PartialDate asOf)
    {
        var heirs = Steps.Where(step => step.Start == body && (step.Period.From is not { } date || date.Lower <= asOf.Upper))
            .Select(step => step.End).Distinct().ToList();
        return heirs.Count == 1 ? [body, .. Chain(heirs[0], asOf)] : [body];
    }

    public string Current(string body, PartialDate asOf) => Chain(body, asOf).Last();

    /// <summary>Whether a body, or one that came before it, had become by then what the body had.</summary>
    public bool IsSelf(string self, string body, PartialDate asOf) =>
        self == body || (Leads(self, body) && Current(self, asOf) == Current(body, asOf));

    /// <summary>Whether steps lead from one to the other, whenever they were taken.</summary>
    public bool Leads(string former, string body) =>
        Steps.Any(step => step.Start == former && (step.End == body || Leads(step.End, body)));
}
