using System.Globalization;
using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Plans;

/// <summary>What filters ask of a node, and what nodes are counted by, as one word: its properties and what is told from them.</summary>
public static class NodeWords
{
    public const string Id = "id";
    public const string Kind = "kind";

    /// <summary>The family of an actor; see <see cref="ActorFamilies"/>.</summary>
    public const string Family = "family";

    /// <summary>The year in which it began, where a source names the year: "in or after 1990" and "about 1990" do not.</summary>
    public const string StartYear = "startYear";

    /// <summary>Words that are no property of a record; a store may keep them as if they were.</summary>
    public static IReadOnlyList<string> Told { get; } = [Family, StartYear];

    /// <returns>Null where the node has no such word.</returns>
    public static string? Of(NodeRecord node, string name) => name switch
    {
        Id => node.Id,
        Kind => node.Kind.ToString(),
        ModelSchema.Country => node.Country,
        Family => node.Kind.IsActor() ? ActorFamilies.Of(node).ToString() : null,
        StartYear => Year(node.Period.From),
        _ => node.Text(name),
    };

    /// <summary>The one year in which all days lie that a date may mean; null where there is none.</summary>
    public static string? Year(PartialDate? date) =>
        date is { } known && known.Lower.Year == known.Upper.Year ? known.Lower.Year.ToString("D4", CultureInfo.InvariantCulture) : null;
}
