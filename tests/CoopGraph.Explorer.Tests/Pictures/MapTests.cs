using System.Text.RegularExpressions;
using CoopGraph.Core.Model;
using CoopGraph.Explorer.Pictures;
using CoopGraph.Explorer.Pictures.World;
using CoopGraph.Explorer.Texts;

namespace CoopGraph.Explorer.Tests.Pictures;

public sealed partial class MapTests
{
    private static readonly Spot Paris = new("territory:paris", "Paris", new(48.85, 2.35), "fr", "France");
    private static readonly Spot Brest = new("territory:brest", "Brest", new(48.39, -4.49), "fr", "France");
    private static readonly Spot Reunion = new("territory:reunion", "La Réunion", new(-20.88, 55.45), "fr", "France");
    private static readonly Spot Papeete = new("territory:papeete", "Papeete", new(-17.55, -149.56), "pf", "Polynésie");
    private static readonly Spot Shanghai = new("territory:shanghai", "Shanghai", new(31.2, 121.5), "cn", "Chine");
    private static readonly Spot Wuhan = new("territory:wuhan", "Wuhan", new(30.6, 114.3), "cn", "Chine");

    private static readonly Arc[] Arcs =
    [
        new(Brest, Shanghai, ["c:1"]), new(Paris, Shanghai, ["c:1", "c:2"]), new(Paris, Wuhan, ["c:3"]), new(Paris, Paris, ["c:4"]),
        new(Paris, Brest, ["c:6"]), new(Reunion, Wuhan, ["c:7"]), new(Shanghai, Papeete, ["c:5"]),
    ];

    [Fact]
    public void Arcs_Countries_AreNamedOnceWithTheirNumber()
    {
        var text = Text(Draw(Arcs));

        Assert.Contains("Chine 5", text);
        Assert.Single(text, "Chine 5");
        Assert.DoesNotContain(text, line => line.StartsWith("France", StringComparison.Ordinal));
    }

    [Fact]
    public void Arcs_EndOutside_IsNamedAtTheEdge() => Assert.Contains("vers Papeete ▸", Text(Draw(Arcs)));

    [Fact]
    public void Arcs_FarPlaceOfTheHomeCountry_IsNamed()
    {
        var text = Text(Draw(Arcs));

        Assert.Contains("La Réunion", text);
        Assert.DoesNotContain("Brest", text);
    }

    [Fact]
    public void Arcs_OnePlace_IsALoop() => Assert.Single(Regex.Matches(Draw(Arcs), "<path class=\"arc\"[^>]*d=\"M[^\"]*c-14"));

    [Fact]
    public void Arcs_OtherOrder_IsTheSamePicture() => Assert.Equal(Draw(Arcs), Draw([.. Arcs.Reverse()]));

    [Fact]
    public void Members_OtherOrder_IsTheSamePicture()
    {
        var members = Members(50).ToList();

        Assert.Equal(Draw(members).Drawing.ToString(), Draw(members.AsEnumerable().Reverse()).Drawing.ToString());
    }

    [Fact]
    public void Members_OfOnePlace_AreOneCircleWithTheirNumber()
    {
        var here = new GeoPoint(48.85, 2.35);
        Member[] members =
        [
            Member("network:z", "Z", here, MemberSet.First, true), Member("authority:paris", "Paris", here, MemberSet.Both, true),
            Member("authority:lima", "Lima", new(-12, -77), MemberSet.Both, false),
        ];

        var drawing = Draw(members).Drawing.ToString();

        var shared = Assert.Single(MemberMap.Shared(members));
        Assert.Equal(["authority:paris", "network:z"], shared.Members.Select(member => member.Id));
        Assert.Contains($"href=\"#{shared.Anchor}\"", drawing);
        Assert.Single(Regex.Matches(drawing, "class=\"several\""));
        Assert.Contains("Paris", Text(drawing));
        Assert.Contains("et Z", Text(drawing));
        Assert.Single(Regex.Matches(drawing, "mark both uncertain"));
    }

    [Fact]
    public void Members_All_AreMarksOrCountedOutside()
    {
        var members = Members(80).ToList();

        var drawn = Draw(members);

        var marks = Regex.Count(drawn.Drawing.ToString(), "class=\"mark ");
        Assert.Equal(members.Count, marks + drawn.Outside);
        Assert.NotEqual(0, drawn.Outside);
    }

    [Fact]
    public void Members_Near_ArePushedApart()
    {
        Member[] members = [.. Enumerable.Range(0, 8).Select(
            at => Member($"authority:{at}", $"N{at}", new(48.8 + at * .05, 2.3), MemberSet.Both, true))];

        var points = Regex.Matches(Draw(members).Drawing.ToString(),
            @"<g transform=""translate\(([-0-9.]+) ([-0-9.]+)\)""><path class=""mark both")
            .Select(match => (X: Number(match.Groups[1].Value), Y: Number(match.Groups[2].Value))).ToList();

        Assert.Equal(8, points.Count);
        Assert.All(points.SelectMany((a, at) => points.Skip(at + 1).Select(b => (a, b))), pair =>
            Assert.True(Math.Sqrt(Math.Pow(pair.a.X - pair.b.X, 2) + Math.Pow(pair.a.Y - pair.b.Y, 2)) > 13));
    }

    [Fact]
    public void File_Map_NeedsNoOtherFile()
    {
        var file = new Picture("T", "D", ArcMap.Draw(Arcs, "fr", MapFrame.World(1200, 580), Language.French).Drawing).File("note");

        Assert.DoesNotContain("/assets/", file);
        Assert.Contains("<path id=\"land\"", file);
        Assert.Contains("href=\"#land\"", file);
    }

    private static double Number(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static string Draw(IReadOnlyList<Arc> arcs) =>
        ArcMap.Draw(arcs, "fr", MapFrame.World(1200, 580), Language.French).Drawing.ToString();

    private static MemberDrawing Draw(IEnumerable<Member> members) =>
        MemberMap.Draw(members, [], MapFrame.Around([new(19, -99), new(-35, -56), new(49, 2)], 15, 760, 420, 640), Language.French);

    private static Member Member(string id, string name, GeoPoint point, MemberSet set, bool certain) =>
        new(id, name, name, point, set, certain, true, "/" + id);

    private static IEnumerable<Member> Members(int count)
    {
        var random = new Random(3);
        return Enumerable.Range(0, count).Select(at => Member(
            $"authority:{at}", $"Ville {at}", new(random.NextDouble() * 110 - 45, random.NextDouble() * 300 - 140), (MemberSet)(at % 3),
                at % 2 == 0)).ToList();
    }

    private static List<string> Text(string svg) =>
        [.. TextElement().Matches(svg).Select(match => System.Net.WebUtility.HtmlDecode(match.Groups[1].Value))];

    [GeneratedRegex("<text[^>]*>([^<]*)</text>")]
    private static partial Regex TextElement();
}
