using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoopGraph.Core.Tests.Analyses;

/// <summary>Compares whole reports by their written form.</summary>
internal static class Same
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string Text(object report) => JsonSerializer.Serialize(report, report.GetType(), Options);

    /// <summary>A renaming that turns the order of ids round.</summary>
    public static Func<string, string> Renaming(GraphBuilder graph)
    {
        var names = graph.Nodes.Select(node => node.Id).Order(StringComparer.Ordinal).Index()
            .ToDictionary(pair => pair.Item, pair => $"id{1000 - pair.Index}");
        return id => names.GetValueOrDefault(id, id);
    }
}
