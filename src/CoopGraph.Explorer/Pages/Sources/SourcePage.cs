using CoopGraph.Core.Model;
using CoopGraph.Core.Time;
using CoopGraph.Explorer.Asking;
using CoopGraph.Explorer.Pages.Faults;
using CoopGraph.Explorer.Routing;

namespace CoopGraph.Explorer.Pages.Sources;

/// <summary>All that the sheet of a source shows; null for an id that no source bears.</summary>
public sealed record SourceSheet(SheetSource? Node);

/// <param name="SourceKind">A word of GraphQL's <c>SourceKind</c>.</param>
/// <param name="Reliability">A word of GraphQL's <c>Reliability</c>.</param>
/// <param name="Establishes">Facts in the order of the document.</param>
public sealed record SheetSource(
    string Id, string Name, IReadOnlyList<KnownName> Names, string SourceKind, PartialDate? Date, string? Publisher, string? Url,
    string Reliability, IReadOnlyList<OutlineEntry> Outline, Paged<Establishment> Establishes, IReadOnlyList<Cited> Citations);

public sealed record OutlineEntry(string Locator, string Title);

/// <summary>A record or a relationship; the other is null.</summary>
public sealed record Establishment(
    string Locator, PartialDate? AsOf, SourceCertainty Certainty, Entry? Node, EstablishedRelationship? Relationship);

/// <param name="Kind">A word of GraphQL's <c>LinkKind</c>.</param>
/// <param name="Qualifier">A role, a status, a mode or a kind, in the words of the record.</param>
public sealed record EstablishedRelationship(string Kind, string? Qualifier, Period? Period, Entry Start, Entry End)
{
    /// <summary>What stands between its two ends.</summary>
    public IReadOnlyDictionary<string, string> Words =>
        LinkWords.Of(Enum.GetValues<RelationshipType>().Single(type => Vocabulary.ScreamingSnake(type.ToString()) == Kind), Qualifier);
}

/// <summary>The sheet of a source.</summary>
public sealed class SourcePage : IPage
{
    public string Pattern => "/sources/{segment}";

    public async Task<PageAnswer> AnswerAsync(PageRequest request)
    {
        if (Addresses.Noun(request.Segment) is not "sources") return Fault.Elsewhere(request.Language, request.Segment);
        var answer = await request.AskAsync<SourceSheet>(new { id = request.Segment, after = request.Value("after") });
        return answer.Node is { } source
            ? PageAnswer.Of<SourceSheetView>(
                source.Name, $"{source.Name}. {SourceTexts.Taken.Of(request.Language, source.Establishes.TotalCount)}", source) with
            {
                Job = Job.Sources,
            }
            : Fault.NotFound(request.Language, request.Segment);
    }
}
