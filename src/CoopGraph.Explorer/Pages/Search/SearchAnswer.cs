using CoopGraph.Core.Time;
using CoopGraph.Explorer.Asking;

namespace CoopGraph.Explorer.Pages.Search;

public sealed record SearchAnswer(SearchResults Search);

/// <summary>One page of results, the best first.</summary>
public sealed record SearchResults(int TotalCount, PageInfo PageInfo, IReadOnlyList<SearchEdge> Edges);

/// <param name="MatchedName">The name in which the words were found; null where the record was found without.</param>
public sealed record SearchEdge(KnownName? MatchedName, Found Node);

/// <summary>A record of any kind, which its id tells; what its kind has not is null.</summary>
public sealed record Found(string Id) : Entry(Id)
{
    public Named? Country { get; init; }

    public Period? Period { get; init; }

    public PartialDate? Date { get; init; }
}

/// <summary>The countries that a search can be narrowed to.</summary>
public sealed record SearchChoices(CountryChoice Countries);

public sealed record CountryChoice(IReadOnlyList<Named> Nodes);

/// <summary>The record with an id, alone in its list; null where there is none.</summary>
public sealed record RecordById(IReadOnlyList<Found?> Nodes);
