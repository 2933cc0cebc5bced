using System.Text.Json.Nodes;
using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL.Tests.Differential;

/// <summary>Schemas: whether both find them valid, and what both say of them by introspection.</summary>
public sealed class SchemaTests(ReferenceProcess reference) : IClassFixture<ReferenceProcess>
{
    private const int Broken = 1500;
    private const int Introspected = 25;
    private const int Shown = 5;

    [Fact]
    public void Parse_BrokenSchemas_RefusedAsByTheReference()
    {
        ReferenceProcess.Require();
        var texts = Enumerable.Range(0, Broken)
            .Select(static number => new SchemaMutator(new Dice(number)).Break(SchemaGenerator.Generate(number / 10).Sdl)).ToList();

        var verdicts = reference.Ask([.. texts.Select(static text => Request("checkSchema", text))]).Select(Messages).ToList();
        var differing = texts.Index().Where(text => verdicts[text.Index].Count > 0 != Errors(text.Item).Count > 0).ToList();

        Assert.InRange(verdicts.Count(static messages => messages.Count > 0), Broken / 3, Broken - (Broken / 20));
        Assert.True(
            differing.Count == 0,
            string.Join("\n", differing.Take(Shown).Select(text => Report(text.Index, text.Item)).Prepend($"{differing.Count} differ.")));
    }

    [Fact]
    public void Introspect_GeneratedSchemas_AsTheReferenceDoes()
    {
        ReferenceProcess.Require();
        var texts = Enumerable.Range(0, Introspected).Select(static number => SchemaGenerator.Generate(number).Sdl).ToList();

        var answers = reference.Ask([.. texts.Select(static text => Request("introspect", text))]);

        foreach (var (index, answer) in answers.Index())
        {
            var ours = Outcome.OfOurs(new OurEngine(texts[index]).Execute(answer["query"]!.GetValue<string>(), "{}", null, 0));
            Assert.Equal(Sorted(Outcome.Normal(answer["data"])), Sorted(ours.Data));
        }
    }

    /// <summary>The smallest part of a schema on which the two still disagree the same way.</summary>
    private string Report(int number, string sdl)
    {
        var refused = Errors(sdl).Count > 0;
        bool Differs(string text) =>
            Errors(text).Count > 0 == refused && Messages(reference.Ask([Request("checkSchema", text)])[0]).Count > 0 != refused;
        var definitions = Shrinker.Cut(sdl.Split("\n\n"), parts => Differs(string.Join("\n\n", parts)));
        var lines = string.Join(
            "\n", Shrinker.Cut(string.Join("\n\n", definitions).Split('\n'), parts => Differs(string.Join('\n', parts))));
        return $"\n--- schema {number}\n  reference: {string.Join(" / ", Messages(reference.Ask([Request("checkSchema", lines)])[0]))}\n  "
            + $"ours:      {string.Join(" / ", Errors(lines))}\n{lines}";
    }

    private static List<string> Messages(
        JsonNode answer) => [.. answer["errors"]!.AsArray().Select(static error => error!["message"]!.GetValue<string>())];

    private static JsonObject Request(string ask, string sdl) => new() { ["ask"] = ask, ["sdl"] = sdl };

    private static IReadOnlyList<string> Errors(string sdl)
    {
        try
        {
            new SampleData(Schema.Parse(sdl), static () => 0).Bind().Build();
            return [];
        }
        catch (SchemaException exception)
        {
            return [exception.Message];
        }
    }

    /// <summary>The order of types and directives is not specified.</summary>
    private static string Sorted(JsonNode? data)
    {
        var schema = data!["__schema"]!;
        foreach (var list in (string[])["types", "directives"])
        {
            schema[list] = new JsonArray([.. schema[list]!.AsArray().OrderBy(
                static item => item!["name"]!.GetValue<string>(), StringComparer.Ordinal).Select(static item => item!.DeepClone())]);
        }
        return data.ToJsonString(new() { WriteIndented = true });
    }
}
