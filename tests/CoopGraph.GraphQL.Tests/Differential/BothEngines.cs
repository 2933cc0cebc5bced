using System.Text.Json.Nodes;
using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL.Tests.Differential;

/// <summary>Gives cases to both implementations and tells where they differ; strictly: deliberate differences included.</summary>
internal sealed class BothEngines(ReferenceProcess reference, bool isStrict = false)
{
    private (string Sdl, OurEngine Engine)? last;

    public Difference? Compare(DifferentialCase given) => Compare([given])[0];

    /// <summary>What the reference alone makes of a case.</summary>
    public Outcome Reference(DifferentialCase given) => Outcome.OfReference(reference.Ask([Request(given)])[0]);

    /// <summary>One result for each case; null where the two agree.</summary>
    public IReadOnlyList<Difference?> Compare(IReadOnlyList<DifferentialCase> cases)
    {
        var answers = reference.Ask([.. cases.Select(Request)]);
        return [.. cases.Select((given, index) => Compare(given, answers[index]))];
    }

    private Difference? Compare(DifferentialCase given, JsonNode answer)
    {
        if (answer["failure"] is { } failure) return new Difference("reference failed", failure.ToString(), "");
        try
        {
            var ours = EngineFor(given.Sdl).Execute(given.Document, given.Variables, given.OperationName, given.Number);
            var (theirs, mine) = (Outcome.OfReference(answer), Outcome.OfOurs(ours));
            return isStrict ? OutcomeComparison.CompareStrictly(theirs, mine) : OutcomeComparison.Compare(theirs, mine);
        }
        catch (SchemaException exception)
        {
            return new Difference("schema refused", "accepted", exception.Message);
        }
        catch (Exception exception)
        {
            return new Difference($"exception {exception.GetType().Name}", answer.ToJsonString(), exception.ToString());
        }
    }

    private OurEngine EngineFor(string sdl)
    {
        if (last?.Sdl != sdl) last = (sdl, new OurEngine(sdl));
        return last.Value.Engine;
    }

    public static JsonObject Request(DifferentialCase given) => new()
    {
        ["ask"] = "run",
        ["sdl"] = given.Sdl,
        ["document"] = given.Document,
        ["variables"] = JsonNode.Parse(given.Variables),
        ["operationName"] = given.OperationName,
        ["seed"] = given.Number,
    };
}
