using System.Text.Json;

namespace CoopGraph.Formats.Tests;

/// <summary>Graphs as the readers of others find them.</summary>
public sealed class GraphRoundTripTests
{
    [Theory]
    [InlineData("gexf")]
    [InlineData("gexf-static")]
    public async Task Gexf_ReadByGraphology_IsTheGraph(string format)
    {
        var found = await Readers.NodeAsync("gexf", await Written.TextAsync(format, Nasty.Graph));

        AssertNodes(found, "label");
        AssertEdges(found);
        var first = found.GetProperty("nodes")[0];
        Assert.Equal(
            (-5, -5.25, true, "2012~"),
            (first.GetProperty("sinceyear").GetInt32(), first.GetProperty("share").GetDouble(), first.GetProperty("umbrella").GetBoolean(),
                first.GetProperty("seen").GetString()));
        var lyon = found.GetProperty("nodes").EnumerateArray().Last();
        Assert.Equal((45.75, "Collectivités", "en cours", "source:a|source:b", "2016-07-04"),
            (lyon.GetProperty("lat").GetDouble(), Text(lyon, "family"), Text(lyon, "activity"), Text(lyon, "sources"), Text(lyon, "from")));
        Assert.False(lyon.TryGetProperty("to", out _));
    }

    [Fact]
    public async Task GraphMl_ReadByNetworkX_IsTheGraph()
    {
        var found = await Readers.NetworkXAsync(await Written.TextAsync("graphml", Nasty.Graph));

        AssertNodes(found, "label");
        AssertNodes(found, "name");
        AssertEdges(found);
        Assert.Equal(Nasty.Head.Title, found.GetProperty("graph").GetProperty("title").GetString());
        Assert.Equal(
            ["fait partie de", "membre de"],
            found.GetProperty("edges").EnumerateArray().Select(edge => Text(edge, "interaction")!).Distinct()
                .Order(StringComparer.Ordinal));
        var first = found.GetProperty("nodes")[0];
        Assert.Equal(
            (-5, -5.25, true, "2012~"),
            (first.GetProperty("sinceYear").GetInt32(), first.GetProperty("share").GetDouble(), first.GetProperty("umbrella").GetBoolean(),
                first.GetProperty("seen").GetString()));
    }

    [Fact]
    public async Task Cytoscape_ReadByCytoscapeJs_IsTheGraph()
    {
        var found = await Readers.NodeAsync("cytoscape", await Written.TextAsync("cytoscape", Nasty.Graph));

        AssertNodes(found, "name");
        AssertEdges(found);
        Assert.Equal("LOCAL_AUTHORITY", Text(found.GetProperty("nodes")[0], "kind"));
    }

    [Fact]
    public async Task Json_OfAGraph_IsAsTheApiTellsIt()
    {
        var found = JsonSerializer.Deserialize<JsonElement>(await Written.TextAsync("json", Nasty.Graph));

        AssertNodes(found, "label");
        AssertEdges(found);
        var lyon = found.GetProperty("nodes").EnumerateArray().Last();
        Assert.Equal("""{"id":"territory:fr","name":"France"}""", lyon.GetProperty("country").GetRawText());
        Assert.Equal("""{"from":"2016-07-04","to":null}""", lyon.GetProperty("period").GetRawText());
        Assert.Equal(JsonValueKind.Null, found.GetProperty("nodes")[0].GetProperty("period").ValueKind);
        Assert.Equal(["eau", "é"], found.GetProperty("nodes")[5].GetProperty("themes").EnumerateArray().Select(theme => theme.GetString()));
    }

    [Fact]
    public async Task Json_OfTables_HasTheirRows()
    {
        var found = JsonSerializer.Deserialize<JsonElement>(await Written.TextAsync("json", Nasty.Table));

        Assert.Equal(Nasty.Texts.Select(text => text.Written), found.GetProperty("rows").EnumerateArray().Select(row => Text(row, "note")));
        Assert.Equal("""{"id":"source:b","date":"2017-01"}""", found.GetProperty("sources")[1].GetRawText());
        Assert.Equal("""{"id":"source:c","date":null}""", found.GetProperty("sources")[2].GetRawText());
    }

    [Fact]
    public async Task Json_OfAGraph_KeepsAccents() =>
        Assert.Contains("Coopérations \\\"à\\\" relire <中文>", await Written.TextAsync("json", Nasty.Graph), StringComparison.Ordinal);

    [Fact]
    public async Task GeoJson_Points_AreLongitudeAndLatitude()
    {
        var found = await Readers.NodeAsync("geojson", await Written.TextAsync("geojson", Nasty.Graph, "points"));

        var features = found.GetProperty("features").EnumerateArray().ToList();
        Assert.Equal(Nasty.Nodes.Select(node => node.Id), features.Select(feature => Text(feature.GetProperty("properties"), "id")));
        Assert.Equal(
            Nasty.Texts.Select(text => text.Written),
            features.Take(Nasty.Texts.Count).Select(feature => Text(feature.GetProperty("properties"), "label")));
        Assert.Equal("""{"type":"Point","coordinates":[4.85,45.75]}""", features[^1].GetProperty("geometry").GetRawText());
        Assert.Equal(JsonValueKind.Null, features[0].GetProperty("geometry").ValueKind);
        Assert.Equal(-5, features[0].GetProperty("properties").GetProperty("sinceYear").GetInt32());
        Assert.All(features, feature => Assert.All(
            feature.GetProperty("properties").EnumerateObject(),
            property => Assert.False(property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.Null)));
    }

    [Fact]
    public async Task GeoJson_Arcs_AreSplitAtTheAntimeridian()
    {
        var found = await Readers.NodeAsync("geojson", await Written.TextAsync("geojson", Nasty.Graph, "arcs"));

        var features = found.GetProperty("features").EnumerateArray().ToList();
        Assert.Equal(Nasty.Edges.Select(edge => edge.Id), features.Select(feature => Text(feature.GetProperty("properties"), "id")));
        Assert.All(
            features.Select(feature => feature.GetProperty("geometry")).Where(geometry => geometry.ValueKind != JsonValueKind.Null),
            geometry => Assert.Equal("MultiLineString", Text(geometry, "type")));
        Assert.Equal(2, features[0].GetProperty("geometry").GetProperty("coordinates").GetArrayLength());
        // Within one place, and to a place that nobody knows.
        Assert.All(features[3..5], feature => Assert.Equal(JsonValueKind.Null, feature.GetProperty("geometry").ValueKind));
    }

    [Fact]
    public async Task JsonLd_ReadByJsonLd_TellsInTheWordsOfOthers()
    {
        var triples = (await Readers.NodeAsync("jsonld", await Written.TextAsync("jsonld", Nasty.Graph))).EnumerateArray()
            .Select(triple => (S: triple[0].GetString()!, P: triple[1].GetString()!, O: triple[2].GetString()!)).ToList();

        const string Site = "https://coop.example/";
        const string Type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
        Assert.Contains((Site + "actors/authority:lyon", Type, "http://www.w3.org/ns/org#Organization"), triples);
        Assert.Contains((Site + "actors/authority:lyon", "http://www.w3.org/ns/prov#hadPrimarySource", Site + "sources/source:a"), triples);
        Assert.Contains((Site + "actors/authority:lyon", "https://schema.org/addressCountry", Site + "territories/territory:fr"), triples);
        Assert.Contains((Site + "actors/authority:lyon", Site + "about#activity", "ACTIVE"), triples);
        Assert.Contains((Site + "actors/authority:fiji", "http://www.w3.org/ns/org#memberOf", Site + "actors/authority:tahiti"), triples);
        Assert.Contains((Site + "actors/authority:tahiti", "http://purl.org/dc/terms/isPartOf", Site + "actors/authority:fiji"), triples);
        Assert.Equal(
            Nasty.Texts.Select(text => text.Written).Order(StringComparer.Ordinal),
            triples.Where(triple => triple.P == Site + "about#note").Select(triple => triple.O).Order(StringComparer.Ordinal));
        var statements = triples.Where(triple => triple.P == Type && triple.O.EndsWith("#Statement", StringComparison.Ordinal)).ToList();
        Assert.Equal(Nasty.Edges.Count, statements.Count);
        Assert.All(triples, triple => Assert.True(Uri.IsWellFormedUriString(triple.P, UriKind.Absolute), triple.P));
    }

    [Fact]
    public async Task JsonLd_WithoutAnAddress_IsRefused()
    {
        var refused = await Assert.ThrowsAsync<FileRefusedException>(() =>
            Written.BytesAsync("jsonld", Nasty.Graph with { Head = Nasty.Head with { Address = null } }));

        Assert.Contains("address", refused.Message, StringComparison.Ordinal);
    }

    private static void AssertNodes(JsonElement found, string label)
    {
        var nodes = found.GetProperty("nodes").EnumerateArray().ToList();
        Assert.Equal(Nasty.Nodes.Select(node => node.Id), nodes.Select(node => Text(node, "id")));
        Assert.Equal(Nasty.Texts.Select(text => text.Written), nodes.Take(Nasty.Texts.Count).Select(node => Text(node, label)));
        Assert.Equal(Nasty.Texts.Select(text => text.Written), nodes.Take(Nasty.Texts.Count).Select(node => Text(node, "note")));
    }

    /// <summary>All of them, parallel ones too, with their ends; not every reader keeps their order.</summary>
    private static void AssertEdges(JsonElement found) => Assert.Equal(
        Nasty.Edges.Select(edge => (edge.Id, edge.Source.Id, edge.Target.Id, edge.Label)).Order(),
        found.GetProperty("edges").EnumerateArray()
            .Select(edge => (Text(edge, "id")!, Text(edge, "source")!, Text(edge, "target")!, Text(edge, "label")!)).Order());

    private static string? Text(JsonElement item, string name) => item.GetProperty(name).GetString();
}
