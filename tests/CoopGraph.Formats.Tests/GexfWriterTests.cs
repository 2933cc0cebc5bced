using System.Xml.Linq;

namespace CoopGraph.Formats.Tests;

/// <summary>The rules of GEXF 1.3 that Gephi minds.</summary>
public sealed class GexfWriterTests
{
    private static readonly XNamespace Gexf = "http://gexf.net/1.3";

    [Fact]
    public async Task Write_Dynamic_SaysDaysAndLeavesUnknownEndsOut()
    {
        var graph = await ReadAsync("gexf");

        Assert.Equal(
            ("dynamic", "date", "interval"),
            (graph.Attribute("mode")?.Value, graph.Attribute("timeformat")?.Value, graph.Attribute("timerepresentation")?.Value));
        Assert.Equal(("2012-01-01", "2015-06-30"), Days(Node(graph, "authority:fiji")));
        Assert.Equal((null, null), Days(Node(graph, "authority:tahiti")));
        Assert.Equal(("2016-07-04", null), Days(Node(graph, "authority:lyon")));
        Assert.Equal(("2012-01-01", "2015-12-31"), Days(graph.Descendants(Gexf + "edge").First()));
    }

    [Fact]
    public async Task Write_AnEndBeforeTheStart_HasNoDays()
    {
        var graph = await ReadAsync("gexf", Nasty.Graph with
        {
            Nodes = new[] { Nasty.Nodes[0] with { Period = new(Core.Time.PartialDate.Parse("2016"), Core.Time.PartialDate.Parse("2015")) } }
                .ToAsyncEnumerable(),
            Edges = AsyncEnumerable.Empty<FileEdge>(),
        });

        Assert.Equal((null, null), Days(graph.Descendants(Gexf + "node").Single()));
    }

    [Fact]
    public async Task Write_Static_HasNoDays()
    {
        var graph = await ReadAsync("gexf-static");

        Assert.Equal("static", graph.Attribute("mode")?.Value);
        Assert.Null(graph.Attribute("timeformat"));
        Assert.All(graph.Descendants(), element => Assert.Equal((null, null), Days(element)));
    }

    [Theory]
    [InlineData("gexf")]
    [InlineData("gexf-static")]
    public async Task Write_Attributes_AreLowerCaseUniqueAndNeverEmpty(string format)
    {
        var graph = await ReadAsync(format);

        Assert.All(graph.Elements(Gexf + "attributes"), attributes =>
        {
            var titles = attributes.Elements().Select(attribute => attribute.Attribute("title")!.Value).ToList();
            Assert.Distinct(titles);
            Assert.All(titles, title => Assert.Equal(title.ToLowerInvariant(), title));
        });
        Assert.All(graph.Descendants(Gexf + "attvalue"), value => Assert.NotEmpty(value.Attribute("value")!.Value));
        Assert.Distinct(graph.Descendants(Gexf + "edge").Select(edge => edge.Attribute("id")!.Value));
        Assert.Contains(graph.Descendants(Gexf + "attvalue"), value => value.Attribute("value")!.Value == "true");
    }

    [Fact]
    public async Task Write_ColumnsThatDifferInCapitalsAlone_AreRefused() => await Assert.ThrowsAsync<ArgumentException>(
        () => Written.BytesAsync("gexf", Nasty.Graph with { NodeColumns = [new("Kind", CellKind.Text)] }));

    private static async Task<XElement> ReadAsync(string format, GraphFile? graph = null) =>
        XDocument.Parse(await Written.TextAsync(format, graph ?? Nasty.Graph)).Root!.Element(Gexf + "graph")!;

    private static XElement Node(XElement graph, string id) =>
        graph.Descendants(Gexf + "node").Single(node => node.Attribute("id")?.Value == id);

    private static (string? Start, string? End) Days(XElement element) =>
        (element.Attribute("start")?.Value, element.Attribute("end")?.Value);
}
