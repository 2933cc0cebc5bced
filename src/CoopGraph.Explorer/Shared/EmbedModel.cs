using CoopGraph.Explorer.Pictures;

namespace CoopGraph.Explorer.Shared;

/// <summary>A picture for other sites.</summary>
/// <param name="Back">The address of the page that it stands on.</param>
public sealed record EmbedModel(string Title, Picture Picture, string Back);
