using System.Diagnostics;
using System.Text;
using CoopGraph.GraphQL.Language;
using CoopGraph.GraphQL.Validation;

namespace CoopGraph.GraphQL.Tests.Validation;

/// <summary>Section 5.3.2 beyond the small cases of the oracle: order, repetition, and time.</summary>
public sealed class FieldSelectionMergingTests
{
    private static readonly EngineOptions Generous = new()
    {
        ParserLimits = new ParserLimits { MaxBytes = int.MaxValue, MaxTokens = int.MaxValue },
    };

    [Fact]
    public void Validate_ConflictThroughFragment_BothPlacesAndTheWayToThem()
    {
        var error = Assert.Single(Errors("{ keeper { ...k boss { x: tags } } } fragment k on Keeper { boss { x: id } }"));

        Assert.Equal(
            "Fields \"boss\" conflict because subfields \"x\" conflict because \"id\" and \"tags\" are different fields. "
            + "Use different aliases on the fields to fetch both if this was intentional.",
            error.Message);
        Assert.Equal([new(1, 61), new(1, 68), new(1, 17), new(1, 24)], error.Locations);
    }

    [Fact]
    public void Validate_FragmentSpreadInTwoPlaces_ItsConflictReportedOnce()
    {
        var errors = Errors("{ dog { ...f } keeper { animals { ...f } } } fragment f on Animal { x: id x: name }");

        Assert.Equal([new(1, 69), new(1, 75)], Assert.Single(errors).Locations);
    }

    [Fact]
    public void Validate_UnusedFragment_ItsConflictsReportedToo()
    {
        var errors = Errors("{ dog { id } } fragment f on Dog { x: id x: name }");

        Assert.Contains(errors, static error => error.Message.StartsWith("Fields \"x\" conflict", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("flat", 20_000)]
    [InlineData("nested", 20_000)]
    [InlineData("fragments", 5_000)]
    [InlineData("fragments with fields", 5_000)]
    public void Validate_ManyRepetitions_InTimeProportionalToTheDocument(string shape, int size)
    {
        var clock = Stopwatch.StartNew();

        Assert.Empty(Errors(Document(shape, size), Generous));

        Assert.True(clock.ElapsedMilliseconds < 3_000, $"{shape} took {clock.ElapsedMilliseconds} ms");
    }

    /// <summary>
    /// Which of two fields was taken n steps ago decides what is selected: every path makes another set of fields, so remembering sets does
    /// not help. The reference implementation's pairs would; here the count of steps is the guard.
    /// </summary>
    [Fact]
    public void Validate_FragmentsWhoseSetsMultiply_RefusedByTheCountOfSteps()
    {
        const int n = 18;
        var text = new StringBuilder("{keeper{...f0}}");
        for (var depth = 0; depth < 2 * n; depth++)
        {
            text.Append(null, $"fragment f{depth} on Keeper{{boss{{...f{depth + 1}}} strict{{...f{depth + 1} ...g1_{depth + 1}}}}}");
            for (var state = 1; state <= n && state <= depth; state++)
            {
                text.Append(
                    null,
                    $"fragment g{state}_{depth} on Keeper{{boss{{...g{state + 1}_{depth + 1}}} strict{{...g{state + 1}_{depth + 1}}}}}");
            }
            text.Append(null, $"fragment g{n + 1}_{depth} on Keeper{{id}}");
        }
        text.Append(null, $"fragment f{2 * n} on Keeper{{id}}");
        for (var state = 1; state <= n + 1; state++) text.Append(null, $"fragment g{state}_{2 * n} on Keeper{{id}}");
        var clock = Stopwatch.StartNew();

        var errors = Errors(text.ToString(), Generous);

        Assert.Contains(errors, static error => error.Code == ErrorCodes.LimitExceeded);
        Assert.True(clock.ElapsedMilliseconds < 5_000, $"took {clock.ElapsedMilliseconds} ms");
    }

    private static string Document(string shape, int size) => shape switch
    {
        "flat" => "{dog{" + string.Concat(Enumerable.Repeat("name(upper:true) ", size)) + "}}",
        "nested" => "{" + string.Concat(Enumerable.Repeat("dog{friends{keeper{id}}}", size / 4)) + "}",
        "fragments" =>
            "{dog{" + Fragments(size, static i => $"...f{i} ") + "}}" + Fragments(size, static i => $"fragment f{i} on Dog{{name}}"),
        _ => "{dog{" + Fragments(size, static i => $"friends{{...f{i}}} ") + "}}"
            + Fragments(size, static i => $"fragment f{i} on Animal{{friends{{id name}}}}"),
    };

    private static string Fragments(int count, Func<int, string> text) => string.Concat(Enumerable.Range(0, count).Select(text));

    private static IReadOnlyList<GraphQLError> Errors(string query, EngineOptions? options = null)
    {
        options ??= new EngineOptions();
        return Validator.Validate(Zoo.Binding().Build(), Parser.Parse(query, options.ParserLimits), options);
    }
}
