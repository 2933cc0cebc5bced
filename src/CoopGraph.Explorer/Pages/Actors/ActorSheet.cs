using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;
using CoopGraph.Core.Time;
using CoopGraph.Explorer.Asking;
using CoopGraph.Explorer.Pages.Faults;
using CoopGraph.Explorer.Routing;

namespace CoopGraph.Explorer.Pages.Actors;

/// <summary>All that the sheet of an actor shows; null for an id that no actor bears.</summary>
public sealed record ActorSheet(SheetActor? Actor);

public sealed record SheetActor(
    string Id, string Name, NodeKind Kind, ActorFamily Family, Named? Country, string? Summary,
    IReadOnlyList<Cited> Citations, Listed<SheetPartner> Partners);

public sealed record SheetPartner(
    Brief Node, IReadOnlyList<CitedEngagement> Engagements, PartialDate? FirstEvidence, PartialDate? LastEvidence, bool ViaSuccession);

public sealed record CitedEngagement(string Id, string Title, NodeKind Kind, Period? Period, IReadOnlyList<Cited> Citations);

/// <summary>The sheet of an actor.</summary>
public sealed class ActorPage : IPage
{
    public string Pattern => "/actors/{segment}";

    public async Task<PageAnswer> AnswerAsync(PageRequest request)
    {
        if (Addresses.Noun(request.Segment) is not "actors")
            return Fault.Elsewhere(request.Language, request.Segment);
        var answer = await request.AskAsync<ActorSheet>(new { id = request.Segment });
        return answer.Actor is { } actor
            ? PageAnswer.Of<ActorSheetView>(actor.Name, actor.Summary ?? actor.Name, actor) with { Job = Job.Explore }
            : Fault.NotFound(request.Language, request.Segment);
    }
}
