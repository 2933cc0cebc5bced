using CoopGraph.Explorer.Pictures;
using CoopGraph.Explorer.Shared;
using CoopGraph.Explorer.Texts;
using Microsoft.AspNetCore.Components;

namespace CoopGraph.Explorer.Routing;

/// <summary>One address of the explorer, and what it answers.</summary>
public interface IPage
{
    /// <summary>The template of its route. A parameter, if there is one, is called <c>segment</c> and stands last.</summary>
    string Pattern { get; }

    Task<PageAnswer> AnswerAsync(PageRequest request);
}

/// <summary>The jobs of the navigation.</summary>
public enum Job { None, Explore, Map, Constellations, Delegations, Networks, Sources }

/// <summary>What a page shows: the same rows stand in its markup, its pictures and its files.</summary>
/// <param name="Title">Of the browser's tab, without the name of the product.</param>
/// <param name="Description">One sentence for whoever is sent the link, made of the rows.</param>
/// <param name="Body">Between head and foot.</param>
public sealed record PageAnswer(string Title, string Description, RenderFragment Body)
{
    public Job Job { get; init; }

    public int Status { get; init; } = 200;

    /// <summary>Where the record is found instead; the page itself is then not shown.</summary>
    public string? Redirect { get; init; }

    /// <summary>Whether the parameters of the address mean nothing where the redirection leads.</summary>
    public bool DropsQuery { get; init; }

    /// <summary>The files in which the same rows can be taken away, in the order in which they are offered.</summary>
    public IReadOnlyList<PageFile> Files { get; init; } = [];

    /// <summary>What other sites may show alone, at the address of the page below <c>/embed</c>; null when there is no picture.</summary>
    public Picture? Picture { get; init; }

    /// <summary>Whether it stands without head and foot, and may stand in other sites.</summary>
    public bool IsBare { get; init; }

    /// <summary>Addresses that no search engine should keep.</summary>
    public bool IsPrivateToTheVisit { get; init; }

    /// <summary>A page of one component, whose parameter <c>Model</c> is the model.</summary>
    public static PageAnswer Of<TView>(string title, string description, object model) where TView : IComponent =>
        new(title, description, builder =>
        {
            builder.OpenComponent<TView>(0);
            builder.AddComponentParameter(1, "Model", model);
            builder.CloseComponent();
        });
}

/// <summary>A file of a page.</summary>
/// <param name="Extension">What the address of the page gets: <c>csv</c>.</param>
/// <param name="Name">As people call it: CSV, Excel.</param>
public sealed record PageFile(string Extension, string Name, string MediaType, Func<Stream, CancellationToken, Task> WriteAsync)
{
    /// <summary>What the query of the address needs beside the extension: <c>excel=fr</c>; null for nothing.</summary>
    public (string Name, string Value)? Parameter { get; init; }
}

/// <summary>What every part of a page knows of it.</summary>
/// <param name="State">Of the data; null when the store does not answer.</param>
public sealed record PageContext(PageRequest Request, PageAnswer Answer, SiteStatistics? State)
{
    public Language Language => Request.Language;

    /// <summary>The newest day that the data know of; today when no source is dated, or the store does not answer.</summary>
    public DateOnly Horizon => State?.NewestSource?.End ?? DateOnly.FromDateTime(DateTime.UtcNow);
}
