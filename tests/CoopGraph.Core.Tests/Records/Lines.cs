using CoopGraph.Core.Model;
using CoopGraph.Core.Records;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CoopGraph.Core.Tests.Records;

/// <summary>The smallest valid lines, and ways to break them.</summary>
internal static class Lines
{
    public const string Source = """{"type":"Source","id":"source:s","names":[{"value":"S","kind":"official"}]"""
        + ""","sourceKind":"report","reliability":"primary","outline":[{"locator":"p1","title":"One"}],"citations":[{"source":"source:"""
        + """s","locator":"p1","certainty":"established"}]}""";
    public const string France = """{"type":"Territory","id":"territory:fr","names":[{"value":"France","kind":"official"}]"""
        + ""","level":"country","citations":[{"source":"source:s","locator":"p1","certainty":"established"}]}""";
    public const string Mexico = """{"type":"Territory","id":"territory:mx","names":[{"value":"Mexique","kind":"official"}]"""
        + ""","level":"country","citations":[{"source":"source:s","locator":"p1","certainty":"established"}]}""";
    public const string Lyon = """{"type":"Territory","id":"territory:fr-lyon","names":[{"value":"Lyon","kind":"official"}]"""
        + ""","level":"municipality","country":"territory:fr","point":{"lat":45.75,"lon":4},"citations":[{"source":"source:"""
        + """s","locator":"p1","certainty":"established"}]}""";
    public const string Authority = """{"type":"LocalAuthority","id":"authority:lyon","names":"""
        + """[{"value":"Lyon","lang":"fr","kind":"official","from":"1790"}],"summary":{"fr":"Une ville."},"identifiers":"""
        + """[{"scheme":"insee-com","value":"69123"}],"country":"territory:fr","level":"municipality","legalForm":"commune","citations":"""
        + """[{"source":"source:s","locator":"p1","certainty":"established"}],"statements":"""
        + """[{"property":"level","value":"region","rank":"deprecated","citation":{"source":"source:"""
        + """s","locator":"p1","certainty":"hinted"}}]}""";
    public const string Network = """{"type":"Network","id":"network:n","names":[{"value":"N","kind":"acronym"}]"""
        + ""","networkKind":"alliance","umbrella":true,"citations":[{"source":"source:s","locator":"p1","certainty":"established"}]}""";
    public const string Project = """{"type":"Project","id":"project:p","names":[{"value":"P","kind":"official"}],"budget":"""
        + """{"amount":"12.50","currency":"EUR","year":2013},"from":"2012","to":"2014","citations":[{"source":"source:"""
        + """s","locator":"p1","asOf":"2013","certainty":"established"}]}""";
    public const string Participation = """{"type":"PARTICIPATES_IN","start":"authority:lyon","end":"project:p","role":"lead","amount":"""
        + """{"amount":"5","currency":"EUR"},"from":"2012","citations":[{"source":"source:s","locator":"p1","certainty":"established"}]}""";
    public const string Membership = """{"type":"MEMBER_OF","start":"authority:lyon","end":"network:n","status":"full","citations":"""
        + """[{"source":"source:s","locator":"p1","certainty":"established"}]}""";
    public const string Governs = """{"type":"GOVERNS","start":"authority:lyon","end":"territory:fr-lyon","citations":[{"source":"source:"""
        + """s","locator":"p1","certainty":"established"}]}""";
    public const string Within = """{"type":"WITHIN","start":"territory:fr-lyon","end":"territory:fr","citations":[{"source":"source:"""
        + """s","locator":"p1","certainty":"established"}]}""";
    public const string Succession = """{"type":"SUCCEEDED_BY","start":"territory:fr","end":"territory:"""
        + """fr-lyon","kind":"rename","date":"2016-01-01","citations":[{"source":"source:s","locator":"p1","certainty":"established"}]}""";

    /// <summary>A valid data set that has no problem.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Source, France, Mexico, Lyon, Authority, Network, Project, Participation, Membership, Governs, Within,
    ];

    public static RecordSet Read(params IEnumerable<string> lines)
    {
        var records = new RecordSet();
        RecordReader.Read(new StringReader(string.Join('\n', lines)), "data.jsonl", records);
        return records;
    }

    public static IReadOnlyList<Problem> Validate(params IEnumerable<string> lines) => RecordValidator.Validate(Read(lines));

    public static NodeRecord Node(string line) =>
        Read(line) is { Problems: [], Nodes: [var only] } ? only.Record : throw new InvalidOperationException(line);

    public static RelationshipRecord Relationship(string line) =>
        Read(line) is { Problems: [], Relationships: [var only] } ? only.Record : throw new InvalidOperationException(line);

    /// <summary>The line with the value at a path (<c>names[0].kind</c>) replaced by a JSON text, or left out when that is null.</summary>
    public static string With(string line, string path, string? json)
    {
        const string mark = "@@";
        var root = JObject.Parse(line);
        var dot = path.LastIndexOf('.');
        var parent = dot < 0 ? root : (JObject)root.SelectToken(path[..dot], errorWhenNoMatch: true)!;
        if (json is null) parent.Remove(path[(dot + 1)..]);
        else parent[path[(dot + 1)..]] = mark;
        return root.ToString(Formatting.None).Replace($"\"{mark}\"", json, StringComparison.Ordinal);
    }
}
