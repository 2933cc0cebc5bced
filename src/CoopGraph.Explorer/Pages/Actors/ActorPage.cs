using CoopGraph.Explorer.Asking;
using CoopGraph.Explorer.Downloads;
using CoopGraph.Explorer.Pages.Faults;
using CoopGraph.Explorer.Pictures.Surroundings;
using CoopGraph.Explorer.Routing;

namespace CoopGraph.Explorer.Pages.Actors;

/// <summary>What the view of an actor's sheet is made of.</summary>
/// <param name="Engagements">Each once, with all its roles, in the order of the answer.</param>
/// <param name="Sentence">How many partners and engagements there are; empty where there are none.</param>
/// <param name="Surroundings">Null where there are no partners.</param>
public sealed record ActorSheetModel(
    SheetActor Actor, IReadOnlyList<Involvement> Engagements, string Sentence, SurroundingsDrawing? Surroundings);

/// <summary>The sheet of an actor.</summary>
public sealed class ActorPage : IPage
{
    public string Pattern => "/actors/{segment}";

    public async Task<PageAnswer> AnswerAsync(PageRequest request)
    {
        if (Addresses.Noun(request.Segment) is not "actors") return Fault.Elsewhere(request.Language, request.Segment);
        var answer = await request.AskAsync<ActorSheet>(new
        {
            id = request.Segment,
            engagementsAfter = request.Value("after"),
            partnersAfter = request.Value("partnersAfter"),
            membersAfter = request.Value("membersAfter"),
        });
        if (answer.Actor is not { } actor) return Fault.NotFound(request.Language, request.Segment);
        var engagements = actor.Engagements.Nodes;
        var sentence = ActorTexts.Sentence(actor, engagements.Count, request.Language);
        var surroundings = SurroundingsPicture.Draw(
            new Brief(actor.Id, actor.Name, actor.Kind, actor.Family, actor.Country),
            [.. actor.Partners.Edges.Select(partner => new Neighbour(partner.Node, partner.Engagements.Count))], request.Language);
        return PageAnswer.Of<ActorSheetView>(
            actor.Name, string.Join(' ', new[] { actor.Summary, sentence }.Where(text => text is { Length: > 0 })),
            new ActorSheetModel(actor, engagements, sentence, surroundings)) with
        {
            Job = Job.Explore,
            Files =
            [
                .. ActorFiles.Of(request, actor),
                .. surroundings is null ? (PageFile[])[] : [PageFiles.Drawing(request, surroundings.Picture)],
            ],
        };
    }
}
