using System.Text.RegularExpressions;

namespace CoopGraph.GraphQL.Tests.Differential;

/// <summary>
/// Where the two are allowed to differ, and nowhere else: each member takes one such difference out of a pair of
/// outcomes. The reasons stand under the same names in tests/differential/README.md.
/// </summary>
internal static partial class DeliberateDifferences
{
    private static readonly string[] Uniqueness = ["UniqueFragmentNamesRule", "UniqueVariableNamesRule"];

    /// <summary>The pair as it would be without the differences.</summary>
    public static (Outcome Reference, Outcome Ours) TakeOut(Outcome reference, Outcome ours) =>
        ours.Stage == "validation" ? Duplicates(Conflicts(InfiniteFloats(OneOfVariables((reference, ours)))))
        : ours.Stage == "request" ? NullConditions(reference, ours)
        : (reference, ours);

    /// <summary>"Empty objects" and "Meta-fields" in messages and printed default values.</summary>
    public static string Printed(string text) =>
        text.Replace("{  }", "{}", StringComparison.Ordinal).Replace("<meta>.", "", StringComparison.Ordinal);

    private static (Outcome Reference, Outcome Ours) OneOfVariables((Outcome Reference, Outcome Ours) pair) => OnlyOurs(pair, OneOfVariable());

    private static (Outcome Reference, Outcome Ours) InfiniteFloats((Outcome Reference, Outcome Ours) pair) => OnlyOurs(pair, Infinite());

    /// <summary>Ours must report conflicts where the reference does, of response names that it names.</summary>
    private static (Outcome Reference, Outcome Ours) Conflicts((Outcome Reference, Outcome Ours) pair)
    {
        var theirs = pair.Reference.Errors.Where(static error => Conflict().IsMatch(error.Message)).ToList();
        var mine = pair.Ours.Errors.Where(static error => Conflict().IsMatch(error.Message)).ToList();
        var names = mine.Select(static error => Conflict().Match(error.Message).Groups["name"].Value).ToHashSet();
        return mine.Count > 0 && names.IsSubsetOf(theirs.SelectMany(static error => NameInConflict().Matches(error.Message)).Select(static match => match.Groups["name"].Value))
            ? (Without(pair.Reference, theirs), Without(pair.Ours, mine))
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

    private static (Outcome Reference, Outcome Ours) NullConditions(Outcome reference, Outcome ours) =>
        reference.Errors.Any(static error => NullCondition().IsMatch(error.Message)) && ours.Errors.All(static error => NoCondition().IsMatch(error.Message))
            ? (Without(reference with { Stage = "request" }, reference.Errors), Without(ours, ours.Errors))
            : (reference, ours);

    /// <summary>Takes errors that only ours reports out of it; without any left it counts as what the reference made of it.</summary>
    private static (Outcome Reference, Outcome Ours) OnlyOurs((Outcome Reference, Outcome Ours) pair, Regex message)
    {
        var (reference, ours) = pair;
        var known = reference.Errors.Select(static error => (error.Locations, error.Message)).ToHashSet();
        var extra = ours.Errors.Where(error => message.IsMatch(error.Message) && !known.Contains((error.Locations, error.Message))).ToList();
        return extra.Count == ours.Errors.Count && reference.Stage is not ("syntax" or "validation") ? (reference, reference) : (reference, Without(ours, extra));
    }

    private static Outcome Without(Outcome outcome, IReadOnlyList<OutcomeError> errors) => outcome with { Errors = [.. outcome.Errors.Except(errors)] };

    [GeneratedRegex("^Variable .* must be non-nullable to be used for OneOf Input Object")]
    private static partial Regex OneOfVariable();

    [GeneratedRegex("^Float cannot represent non numeric value: -?Infinity$")]
    private static partial Regex Infinite();

    [GeneratedRegex("^Fields \"(?<name>[^\"]*)\" conflict because ")]
    private static partial Regex Conflict();

    [GeneratedRegex("ields \"(?<name>[^\"]*)\" conflict because ")]
    private static partial Regex NameInConflict();

    [GeneratedRegex("^Argument \"@(skip|include)\\(if:\\)\" has invalid value: Expected variable .* not to be null")]
    private static partial Regex NullCondition();

    [GeneratedRegex("^Argument \"@(skip|include)\\(if:\\)\" has no value")]
    private static partial Regex NoCondition();
}
