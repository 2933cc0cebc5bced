using System.Text.Json.Nodes;

namespace CoopGraph.GraphQL.Tests.Differential;

/// <summary>
/// Compares stage, error count, error locations and messages of rejected requests; of executed ones the data, and the
/// errors as far as the specification determines them. Where an error nulls an ancestor, errors beside it may or may not
/// be reported, depending on the order of execution: then each side must report at least one for that ancestor, and ours
/// only such as the reference reports when no type is non-null.
/// </summary>
internal static class OutcomeComparison
{
    /// <summary>Compares what is left once the deliberate differences are taken out.</summary>
    public static Difference? Compare(Outcome reference, Outcome ours)
    {
        (reference, ours) = DeliberateDifferences.TakeOut(reference, ours);
        return CompareStrictly(reference, ours);
    }

    public static Difference? CompareStrictly(Outcome reference, Outcome ours) =>
        reference.Stage != ours.Stage
            ? new Difference($"stage {reference.Stage}{Rules(reference)}/{ours.Stage}", Shown(reference), Shown(ours))
        : reference.Stage == "executed" ? Executed(reference, ours)
        : Rejected(reference, ours);

    private static Difference? Rejected(Outcome reference, Outcome ours)
    {
        var missing = Minus(reference.Errors, ours.Errors, static error => error.Locations);
        var added = Minus(ours.Errors, reference.Errors, static error => error.Locations);
        if (missing.Count + added.Count > 0)
        {
            return new Difference(
                $"{reference.Stage} locations{Rules(reference with { Errors = missing })}", Shown(reference), Shown(ours));
        }
        var otherWords = Minus(reference.Errors, ours.Errors, static error => $"{error.Locations} {MessageShape.Of(error.Message)}");
        return otherWords.Count > 0
            ? new Difference($"{reference.Stage} messages{Rules(reference with { Errors = otherWords })}", Shown(reference), Shown(ours))
            : null;
    }

    private static Difference? Executed(Outcome reference, Outcome ours)
    {
        if (!JsonNode.DeepEquals(reference.Data, ours.Data) || Text(reference.Data) != Text(ours.Data))
            return new Difference("data", $"{Text(reference.Data)} {Shown(reference)}", $"{Text(ours.Data)} {Shown(ours)}");
        var missing = Exact(reference).Except(Exact(ours)).ToList();
        var added = Exact(ours).Except(Exact(reference)).ToList();
        if (missing.Count + added.Count > 0)
            return new Difference("error paths or locations", Shown(reference), Shown(ours));
        var unknown = ours.Errors.Select(Place).Except(reference.Every.Concat(reference.Errors).Select(Place)).ToList();
        if (unknown.Count > 0)
            return new Difference("unknown errors", $"any of {Shown(reference with { Errors = reference.Every })}", Shown(ours));
        return !Nulled(reference).SetEquals(Nulled(ours)) ? new Difference("unexplained nulls", Shown(reference), Shown(ours))
            : ours.Errors.Select(Place).Distinct().Count() < ours.Errors.Count
            ? new Difference("errors reported twice", Shown(reference), Shown(ours))
            : null;
    }

    /// <summary>The errors whose own position is null: their report does not depend on any order.</summary>
    private static IEnumerable<string> Exact(Outcome outcome) =>
        outcome.Errors.Where(error => NulledBy(error, outcome.Data) == error.Path).Select(Place);

    private static HashSet<string> Nulled(Outcome outcome) => [.. outcome.Errors.Select(error => NulledBy(error, outcome.Data))];

    /// <summary>The first position on an error's path that is null in the data.</summary>
    private static string NulledBy(OutcomeError error, JsonNode? data)
    {
        var passed = new JsonArray();
        var at = data;
        foreach (var step in JsonNode.Parse(error.Path)!.AsArray())
        {
            if (at is null) break;
            passed.Add(step!.DeepClone());
            at = at is JsonArray items ? items.ElementAtOrDefault(step.GetValue<int>()) : (at as JsonObject)?[step.ToString()];
        }
        return passed.ToJsonString();
    }

    private static string Place(OutcomeError error) => $"{error.Path} {error.Locations}";

    /// <summary>What the first list has more of than the second.</summary>
    private static List<OutcomeError> Minus(
        IReadOnlyList<OutcomeError> errors, IReadOnlyList<OutcomeError> others, Func<OutcomeError, string> key)
    {
        var left = others.CountBy(key).ToDictionary();
        List<OutcomeError> more = [];
        foreach (var error in errors)
        {
            var count = left.GetValueOrDefault(key(error));
            if (count == 0) more.Add(error);
            left[key(error)] = Math.Max(0, count - 1);
        }
        return more;
    }

    private static string Rules(Outcome outcome)
    {
        var rules = outcome.Errors.Select(static error => error.Rule).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();
        return rules.Count == 0 ? "" : $" ({string.Join(", ", rules)})";
    }

    private static string Shown(Outcome outcome) => outcome.Errors.Count == 0
        ? outcome.Stage
        : $"{outcome.Stage}: {string.Join("; ", outcome.Errors.Select(Shown))}";

    private static string Shown(OutcomeError error) => $"[{error.Locations}] {(error.Path == "[]" ? "" : error.Path + " ")}{error.Message}";

    private static string Text(JsonNode? data) => data?.ToJsonString() ?? "null";
}
