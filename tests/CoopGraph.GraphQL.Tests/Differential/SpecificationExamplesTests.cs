using System.Text.Json.Nodes;
using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL.Tests.Differential;

/// <summary>Examples of the specification, September 2025, section by section: as it says, and as the reference does.</summary>
public sealed class SpecificationExamplesTests(ReferenceProcess reference) : IClassFixture<ReferenceProcess>
{
    /// <summary>How many different answers of the resolvers each example is run with.</summary>
    private const int Samples = 8;

    private readonly BothEngines both = new(reference, isStrict: true);

    public static TheoryData<string, string> Documents { get; } =
        [.. new[] { "2-language.graphql", "5-validation.graphql", "6-execution.graphql" }
            .SelectMany(static file => SpecificationExample.Read(file).Select(example => (file, example.Title)))];

    public static TheoryData<string> Schemas { get; } =
        [.. SpecificationExample.Read("3-type-system.graphql").Select(static example => example.Title)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Execute_ExampleOfTheSpecification_AsItSaysAndAsTheReferenceDoes(string file, string title)
    {
        ReferenceProcess.Require();
        var example = SpecificationExample.Read(file).Single(example => example.Title == title);
        var sdl = SpecificationExample.File("schema.graphql");
        var cases = Enumerable.Range(0, Samples)
            .Select(number => new DifferentialCase(number, sdl, example.Text, example.Variables, example.OperationName)).ToList();

        var result = new OurEngine(sdl).Execute(example.Text, example.Variables, example.OperationName, 0);

        Assert.Equal(example.IsValid, Outcome.OfOurs(result).Stage is "executed" or "subscription");
        if (example.IsAcceptedByReference && !example.IsValid)
        {
            Assert.Equal("executed", both.Reference(cases[0]).Stage);
            return;
        }
        Assert.Empty(both.Compare(cases).OfType<Difference>().Select(static difference => difference.ToString()));
    }

    [Theory]
    [MemberData(nameof(Schemas))]
    public void Parse_SchemaOfTheSpecification_AsItSaysAndAsTheReferenceDoes(string title)
    {
        ReferenceProcess.Require();
        var example = SpecificationExample.Read("3-type-system.graphql").Single(example => example.Title == title);

        var theirs = reference.Ask([new JsonObject { ["ask"] = "checkSchema", ["sdl"] = example.Text }])[0]["errors"]!.AsArray();

        var ours = Record.Exception(() => Schema.Parse(example.Text)) as SchemaException;
        Assert.Equal(example.IsValid, ours is null);
        Assert.Equal(example.IsAcceptedByReference, theirs.Count == 0);
    }
}
