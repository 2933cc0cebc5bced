using System.Text.RegularExpressions;

namespace CoopGraph.GraphQL.Tests.Differential;

/// <summary>Where the two are allowed to differ, and nowhere else. The reasons stand in tests/differential/README.md.</summary>
internal static partial class DeliberateDifferences
{
    private const string OverlappingFields = "OverlappingFieldsCanBeMergedRule";

    /// <summary>"oneof": the reference overlooks nullable variables where a OneOf object stands for a list item or a non-null value.</summary>
    public static Outcome WithoutOneOfVariables(Outcome ours, Outcome reference)
    {
        var known = reference.Errors.Select(static error => (error.Locations, error.Message)).ToHashSet();
        List<OutcomeError> left = [.. ours.Errors.Where(error => !OneOfVariable().IsMatch(error.Message) || known.Contains((error.Locations, error.Message)))];
        return ours with { Errors = left };
    }

    /// <summary>
    /// "conflicts": the reference compares every pair of fields and reports each pair; ours reports each conflict once. Ours
    /// must report some where the reference does, at places that the reference names too.
    /// </summary>
    public static (Outcome Reference, Outcome Ours) WithoutConflicts(Outcome reference, Outcome ours)
    {
        var theirs = reference.Errors.Where(static error => error.Rule == OverlappingFields).ToList();
        var mine = ours.Errors.Where(static error => Conflict().IsMatch(error.Message)).ToList();
        var places = theirs.SelectMany(static error => error.Locations.Split(' ')).ToHashSet();
        return theirs.Count > 0 && mine.Count > 0 && mine.Count <= theirs.Count && mine.TrueForAll(error => error.Locations.Split(' ').All(places.Contains))
            ? (reference with { Errors = [.. reference.Errors.Except(theirs)] }, ours with { Errors = [.. ours.Errors.Except(mine)] })
            : (reference, ours);
    }

    /// <summary>"empty objects": the reference prints an empty object with two spaces in it.</summary>
    public static string Printed(string text) => text.Replace("{  }", "{}", StringComparison.Ordinal);

    [GeneratedRegex("^Variable .* must be non-nullable to be used for OneOf Input Object")]
    private static partial Regex OneOfVariable();

    [GeneratedRegex("^Fields \".*\" conflict because ")]
    private static partial Regex Conflict();
}
