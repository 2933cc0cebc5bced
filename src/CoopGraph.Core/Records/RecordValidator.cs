using CoopGraph.Core.Model;

namespace CoopGraph.Core.Records;

/// <summary>Checks a set of records that is in memory as a whole; <see cref="RecordCheckup"/> has the rules.</summary>
public static class RecordValidator
{
    /// <param name="known">Nodes that exist already and may be referred to.</param>
    /// <returns>The problems of form found by the reader and the problems of content found here; empty when all is well.</returns>
    public static IReadOnlyList<Problem> Validate(RecordSet records, Func<string, NodeRecord?>? known = null)
    {
        List<Problem> problems = [.. records.Problems];
        var checkup = new RecordCheckup(known ?? (_ => null), problems.Add);
        foreach (var (node, place) in records.Nodes) checkup.Note(node, place);
        foreach (var (node, place) in records.Nodes) checkup.Check(node, place);
        foreach (var (relationship, place) in records.Relationships) checkup.Check(relationship, place);
        checkup.CheckMap();
        return problems;
    }
}
