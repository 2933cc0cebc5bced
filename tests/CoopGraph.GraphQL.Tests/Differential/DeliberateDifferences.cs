using System.Text.RegularExpressions;

namespace CoopGraph.GraphQL.Tests.Differential;

/// <summary>
/// Where the two are allowed to differ, and nowhere else: each member takes one such difference out of a pair of
/// outcomes. The reasons stand under the same names in tests/differential/README.md.
/// </summary>
internal static partial class DeliberateDifferences
{
    private static readonly string[] Uniqueness = ["UniqueFragmentNamesRule", "UniqueVariableNamesRule", "UniqueInputFieldNamesRule"];

    /// <summary>The pair as it would be without the differences.</summary>
    public static (Outcome Reference, Outcome Ours) TakeOut(Outcome reference, Outcome ours)
    {
        (reference, ours) = Duplicates(Conflicts(OnlyOurs(OnlyOurs(NullConditions((reference, ours)), OneOfVariable()), Infinite())));
        return (reference.Stage, ours.Stage) switch
        {
            ("validation", not "syntax") when reference.Errors.Count == 0 && ours.Stage != "validation" => (ours, ours),
            (not "syntax", "validation") when ours.Errors.Count == 0 && reference.Stage != "validation" => (reference, reference),
            _ => (reference, ours),
        };
    }

    /// <summary>"Empty objects" and "Meta-fields" in messages and printed default values.</summary>
    public static string Printed(string text) =>
        text.Replace("{  }", "{}", StringComparison.Ordinal).Replace("<meta>.", "", StringComparison.Ordinal);

    /// <summary>Ours must find a conflict exactly where there is one by the letter of section 5.3.2; in a document with other mistakes the reference may outvote it.</summary>
    private static (Outcome Reference, Outcome Ours) Conflicts((Outcome Reference, Outcome Ours) pair)
    {
        var (reference, ours) = pair;
        var theirs = reference.Errors.Where(static error => Conflict().IsMatch(error.Message)).ToList();
        var mine = ours.Errors.Where(static error => Conflict().IsMatch(error.Message)).ToList();
        var hasOthers = mine.Count < ours.Errors.Count && ours.Stage == "validation";
        return theirs.Count + mine.Count > 0 && (reference.FieldsCanMerge == (mine.Count == 0) || (hasOthers && theirs.Count > 0 == mine.Count > 0))
            ? (Without(reference, theirs), Without(ours, mine))
            : pair;
    }

    /// <summary>Once names are doubled, only that is compared.</summary>
    private static (Outcome Reference, Outcome Ours) Duplicates((Outcome Reference, Outcome Ours) pair)
    {
        var theirs = pair.Reference.Errors.Where(static error => Uniqueness.Contains(error.Rule)).ToList();
        var places = theirs.Select(static error => (error.Locations, error.Message)).ToHashSet();
        return theirs.Count == 0 ? pair
            : (pair.Reference with { Errors = theirs }, pair.Ours with { Errors = [.. pair.Ours.Errors.Where(error => places.Contains((error.Locations, error.Message)))] });
    }

    private static (Outcome Reference, Outcome Ours) NullConditions((Outcome Reference, Outcome Ours) pair) =>
        pair is { Reference.Stage: "executed", Ours: { Stage: "request", Errors: [var only] } } && NoCondition().IsMatch(only.Message)
            ? (pair.Reference, pair.Reference)
            : pair;

    private static (Outcome Reference, Outcome Ours) OnlyOurs((Outcome Reference, Outcome Ours) pair, Regex message)
    {
        var known = pair.Reference.Errors.Select(static error => (error.Locations, error.Message)).ToHashSet();
        return (pair.Reference, Without(pair.Ours, [.. pair.Ours.Errors.Where(error => message.IsMatch(error.Message) && !known.Contains((error.Locations, error.Message)))]));
    }

    private static Outcome Without(Outcome outcome, IReadOnlyList<OutcomeError> errors) => outcome with { Errors = [.. outcome.Errors.Except(errors)] };

    [GeneratedRegex("^Variable .* must be non-nullable to be used for OneOf Input Object")]
    private static partial Regex OneOfVariable();

    [GeneratedRegex("^Float cannot represent non numeric value: -?Infinity$")]
    private static partial Regex Infinite();

    [GeneratedRegex("^Fields \"[^\"]*\" conflict because ")]
    private static partial Regex Conflict();


    [GeneratedRegex("^Argument \"@(skip|include)\\(if:\\)\" has no value")]
    private static partial Regex NoCondition();
}
