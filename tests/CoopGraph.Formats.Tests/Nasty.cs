using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Formats.Tests;

/// <summary>A graph and a table of what breaks files.</summary>
internal static class Nasty
{
    /// <summary>Texts, and what a file may make of them: the same, but for what no format can hold.</summary>
    public static IReadOnlyList<(string Given, string Written)> Texts { get; } =
    [
        .. new[]
        {
            "=1+1", "-5", "+x", "@y", "＝1", "é", "中文", "\"quoted\"", "two\nlines", "a\ttab", "a,b;c|d", "<b>&amp;</b>", "]]>", "'",
            "_x0041_", " blanks ", "😀", "a\\b", "true", "0042", "1e5",
        }.Select(text => (text, text)),
        ("bell\u0007 and nul\0", "bell\uFFFD and nul\uFFFD"),
        ("half \uD800 of a pair", "half \uFFFD of a pair"),
        ("other half\uDC00", "other half\uFFFD"),
        ("no character \uFFFF", "no character \uFFFD"),
    ];

    public static FileHead Head { get; } = new(
        "Coopérations \"à\" relire <中文>", PartialDate.Parse("2017-01-31"), "Licence & sources", new Uri("https://coop.example/"));

    public static IReadOnlyList<FileColumn> Columns { get; } =
    [
        new("note", CellKind.Text), new("sinceYear", CellKind.Whole), new("share", CellKind.Decimal), new("umbrella", CellKind.YesNo),
        new("seen", CellKind.Date), new("themes", CellKind.Texts), new("url", CellKind.Address),
    ];

    /// <summary>One node for each text, then some with places and dates.</summary>
    public static IReadOnlyList<FileNode> Nodes { get; } =
    [
        .. Texts.Select((text, at) => Node($"authority:n{at}", text.Given) with
        {
            Values =
            [
                text.Given, -5, -5.25m, at % 2 == 0, PartialDate.Parse("2012~"), new[] { "eau", text.Given },
                new Uri("https://a.example/?a=1&b=é"),
            ],
        }),
        Node("authority:fiji", "Suva") with { Point = new GeoPoint(-18.14, 178.44), Period = Period("2012", "2015-06") },
        Node("authority:tahiti", "Papeete") with { Point = new GeoPoint(-17.54, -149.57), Period = Period("../2016", "2018/..") },
        Node("authority:lyon", "Lyon") with
        {
            Point = new GeoPoint(45.75, 4.85), Family = new Term("LOCAL_AUTHORITY", "Collectivités"), Period = Period("2016-07-04", null),
            Country = new FileReference("territory:fr", "France"), Certainty = new Term("ESTABLISHED", "établi"),
            Activity = new Term("ACTIVE", "en cours"), Address = new Uri("https://coop.example/actors/authority:lyon"),
            Sources = ["source:a", "source:b"],
        },
    ];

    public static IReadOnlyList<FileEdge> Edges { get; } =
    [
        Edge("e1", "authority:fiji", "authority:tahiti") with { Label = "=1+1", Period = Period("2012", "2015") },
        // Parallel to the first, and of its kind.
        Edge("e2", "authority:fiji", "authority:tahiti") with { Label = "membre", Period = Period("2016-05", null) },
        Edge("e3|…|", "authority:tahiti", "authority:fiji") with { Kind = new Term("PART_OF", "fait partie de") },
        Edge("e4", "authority:lyon", "authority:lyon"),
        Edge("e5", "authority:lyon", "authority:n0") with
        {
            Citations = 3, Certainty = new Term("HINTED", "évoqué"), Sources = ["source:a"], Values = [-0.5m],
        },
        Edge("e6", "authority:lyon", "authority:tahiti"),
    ];

    public static GraphFile Graph { get; } = new()
    {
        Head = Head,
        NodeColumns = Columns,
        EdgeColumns = [new("amount", CellKind.Decimal)],
        Nodes = Nodes.ToAsyncEnumerable(),
        Edges = Edges.ToAsyncEnumerable(),
    };

    /// <summary>A table whose first column has the texts.</summary>
    public static TableFile Table { get; } = new(
        Head,
        [
            new FileTable("rows", Columns, Nodes.Where(node => node.Values[0] is string).Select(node => node.Values).ToAsyncEnumerable()),
            new FileTable(
                "sources",
                [new("id", CellKind.Text), new("date", CellKind.Date)],
                Rows(["source:a", PartialDate.Parse("2017-01-31")], ["source:b", PartialDate.Parse("2017-01")], ["source:c", null])),
        ]);

    public static IAsyncEnumerable<IReadOnlyList<object?>> Rows(params IReadOnlyList<object?>[] rows) => rows.ToAsyncEnumerable();

    private static FileNode Node(string id, string label) => new()
    {
        Id = id,
        Label = label,
        Kind = new Term("LOCAL_AUTHORITY", "Collectivité"),
        Values = [null, null, null, null, null, null, null],
    };

    private static FileEdge Edge(string id, string source, string target) => new()
    {
        Id = id,
        Source = Reference(source),
        Target = Reference(target),
        Kind = new Term("MEMBER_OF", "membre de"),
        Label = "membre de",
        Values = [null],
    };

    private static FileReference Reference(string id)
    {
        var node = Nodes.Single(other => other.Id == id);
        return new FileReference(id, node.Label, node.Point);
    }

    private static Period Period(string? from, string? to) => new(Date(from), Date(to));

    private static PartialDate? Date(string? text) => text is null ? null : PartialDate.Parse(text);
}
