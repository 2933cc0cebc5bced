using System.Text.RegularExpressions;

namespace CoopGraph.GraphQL.Tests.Differential;

/// <summary>
/// Where the two are allowed to differ, and nowhere else: each member takes one such difference out of a pair of
/// outcomes. The reasons stand under the same names in tests/differential/README.md.
/// </summary>
internal static partial class DeliberateDifferences
{
    private static readonly string[] Overshadowing =
    [
        "ExecutableDefinitionsRule", "UniqueFragmentNamesRule", "UniqueVariableNamesRule", "UniqueInputFieldNamesRule",
    ];

    /// <summary>A directive twice at one place counts as doubled where the reference looks at the first only.</summary>
    private const string DirectiveTwice = "UniqueDirectivesPerLocationRule";

    private const string SingleRootField = "SingleFieldSubscriptionsRule";

    /// <summary>The pair as it would be without the differences.</summary>
    public static (Outcome Reference, Outcome Ours) TakeOut(Outcome reference, Outcome ours)
    {
        (reference, ours) = Duplicates(Conflicts(OnlyOurs((reference, ours), OneOfVariable())));
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

    /// <summary>
    /// Ours must find a conflict exactly where there is one by the letter of section 5.3.2; in a document with other mistakes the
    /// reference may outvote it.
    /// </summary>
    private static (Outcome Reference, Outcome Ours) Conflicts((Outcome Reference, Outcome Ours) pair)
    {
        var (reference, ours) = pair;
        var theirs = reference.Errors.Where(static error => Conflict().IsMatch(error.Message)).ToList();
        var mine = ours.Errors.Where(static error => Conflict().IsMatch(error.Message)).ToList();
        var hasOthers = mine.Count < ours.Errors.Count && ours.Stage == "validation";
        return theirs.Count + mine.Count > 0
            && (reference.FieldsCanMerge == (mine.Count == 0) || (hasOthers && theirs.Count > 0 == mine.Count > 0))
            ? (Without(reference, theirs), Without(ours, mine))
            : pair;
    }

    /// <summary>Once names are doubled, or definitions out of place, only that is compared.</summary>
    private static (Outcome Reference, Outcome Ours) Duplicates((Outcome Reference, Outcome Ours) pair)
    {
        var isSubscription = pair.Reference.Errors.Any(static error => error.Rule == SingleRootField);
        var theirs = pair.Reference.Errors.Where(error => Overshadowing.Contains(error.Rule)
            || (isSubscription && error.Rule == DirectiveTwice)).ToList();
        var places = theirs.Select(static error => (error.Locations, error.Message)).ToHashSet();
        return theirs.Count == 0 ? pair
            : (pair.Reference with { Errors = theirs }, pair.Ours with
            {
                Errors = [.. pair.Ours.Errors.Where(error => places.Contains((error.Locations, error.Message)))],
            });
    }

    /// <summary>"Default values": how long ones are broken into lines.</summary>
    public static string PrintedDefault(string text) =>
        Gap().Replace(Printed(text), static gap => gap.Groups["inner"].Value.Length > 0 ? gap.Groups["inner"].Value : " ");

    private static (Outcome Reference, Outcome Ours) OnlyOurs((Outcome Reference, Outcome Ours) pair, Regex message)
    {
        var known = pair.Reference.Errors.Select(static error => (error.Locations, error.Message)).ToHashSet();
        return (pair.Reference, Without(
            pair.Ours,
            [.. pair.Ours.Errors.Where(error => message.IsMatch(error.Message) && !known.Contains((error.Locations, error.Message)))]));
    }

    private static Outcome Without(Outcome outcome, IReadOnlyList<OutcomeError> errors) =>
        outcome with { Errors = [.. outcome.Errors.Except(errors)] };

    [GeneratedRegex("^Variable .* must be non-nullable to be used for OneOf Input Object")]
    private static partial Regex OneOfVariable();

    [GeneratedRegex("^Fields \"[^\"]*\" conflict because ")]
    private static partial Regex Conflict();

    [GeneratedRegex(@"[\s,]*(?<inner>[\[\]])[\s,]*|[\s,]+")]
    private static partial Regex Gap();
}
