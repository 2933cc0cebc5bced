using CoopGraph.Core.Model;
using CoopGraph.Explorer.Texts;

namespace CoopGraph.Explorer.Pictures.World;

/// <summary>Which of the networks that are compared an actor is in: all of them, the first alone or several but not all, one other
/// alone.</summary>
public enum MemberSet { Both, First, Second }

/// <summary>A member of networks at a place.</summary>
/// <param name="Id">Of the actor.</param>
/// <param name="Short">The name on the map.</param>
/// <param name="Title">The name in full, with what the mark says.</param>
/// <param name="IsNamed">Whether its name is written on the map; where a set is large, it is not.</param>
public sealed record Member(string Id, string Short, string Title, GeoPoint Point, MemberSet Set, bool Certain, bool IsNamed,
    string Address);

/// <summary>Several members at one place.</summary>
/// <param name="Anchor">Of the list on the page to which its circle leads.</param>
public sealed record SharedPlace(string Anchor, IReadOnlyList<Member> Members);

/// <summary>A drawing of members, with the names that found no room in it, the places of several, and how many lie outside the
/// frame.</summary>
public sealed record MemberDrawing(Svg Drawing, IReadOnlyList<string> WithoutRoom, int Outside);

/// <summary>The members of networks, each a mark at its place.</summary>
public static class MemberMap
{
    private const int Rounds = 60;

    /// <summary>Members by place, where several share one; the order is that of their ids.</summary>
    public static IReadOnlyList<SharedPlace> Shared(IEnumerable<Member> members) =>
    [
        .. members.GroupBy(member => Place(member.Point)).Where(group => group.Count() > 1)
            .Select(group => group.OrderBy(member => NodeKinds.OfId(member.Id)).ThenBy(member => member.Set)
                .ThenBy(member => member.Id, StringComparer.Ordinal).ToList())
            .OrderBy(group => group[0].Id, StringComparer.Ordinal)
            .Select((group, at) => new SharedPlace($"place-{at + 1}", group)),
    ];

    /// <param name="members">In any order: the drawing depends on ids alone.</param>
    /// <param name="arcs">What is shown as well, below the marks.</param>
    /// <param name="phone">Whether it is for a small screen: smaller names.</param>
    public static MemberDrawing Draw(IEnumerable<Member> members, IEnumerable<Arc> arcs, MapFrame frame, Language language,
        bool phone = false)
    {
        var all = members.OrderBy(member => member.Id, StringComparer.Ordinal).ToList();
        var shared = Shared(all);
        var together = shared.SelectMany(place => place.Members).Select(member => member.Id).ToHashSet();
        var items = all.Where(member => !together.Contains(member.Id)).Select(member => new Item(null, [member], frame.Pixel(member.Point)))
            .Concat(shared.Select(place => new Item(place.Anchor, place.Members, frame.Pixel(place.Members[0].Point))))
            .Where(item => frame.Holds(item.True, 4)).OrderBy(item => item.Id, StringComparer.Ordinal).ToList();
        PushApart(items);

        var svg = new Svg(frame.Width, frame.Height);
        svg.Raw($"""<svg width="{Svg.N(frame.Width)}" height="{Svg.N(frame.Height)}">""").World(frame);
        var segments = new List<Segment>();
        foreach (var way in arcs.Select(arc => new Way(arc, frame)).OrderBy(way => way.Key, StringComparer.Ordinal))
        {
            way.Draw(svg, phone ? .7 : 1);
            segments.AddRange(way.Segments);
        }
        foreach (var item in items.Where(item => item.Moved))
        {
            svg.Line("leader", item.True.X, item.True.Y, item.At.X, item.At.Y);
            segments.Add(new Segment(item.True.X, item.True.Y, item.At.X, item.At.Y));
        }
        // The more there is to a mark, the later it is drawn, and the higher it lies.
        var bottomFirst = items.OrderByDescending(item => item.Members.Min(member => member.Set)).ThenBy(item => item.Members.Count);
        foreach (var item in bottomFirst) Draw(svg, item, language);

        var wanted = items.Where(item => item.Members.Any(member => member.IsNamed)).Select(item => item.Label(language, phone)).ToList();
        var placed = Labels.Place(
            wanted, new Box(4, 4, frame.Width - 8, frame.Height - 8), [.. items.SelectMany(item => item.Boxes)], segments);
        foreach (var label in placed) svg.Label(label, $"{(label.Label.Bold ? "bold " : "")}{(phone ? "tiny " : "")}halo on-ground");
        svg.Raw("</svg>");
        return new MemberDrawing(
            svg, Labels.WithoutRoom(wanted, placed),
            all.Count - items.Sum(item => item.Members.Count));
    }

    private static (double, double) Place(GeoPoint point) => (Math.Round(point.Lat, 2), Math.Round(point.Lon, 2));

    /// <summary>Marks that touch move away from each other, in the order of their ids, so that the picture is the same at every
    /// visit.</summary>
    private static void PushApart(List<Item> items)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var moved = false;
            foreach (var (left, right) in Pairs(items.Count))
            {
                var (a, b) = (items[left], items[right]);
                var (dx, dy) = (b.Middle.X - a.Middle.X, b.Middle.Y - a.Middle.Y);
                var distance = Math.Sqrt(dx * dx + dy * dy);
                var wanted = a.Radius + b.Radius + 1;
                if (distance >= wanted) continue;
                if (distance < .01) (dx, dy, distance) = (Math.Cos(left), Math.Sin(left), 1);
                var push = (wanted - distance) / 2 / distance;
                // A circle with several members stays where it is as long as its neighbour is a single mark.
                var (ofA, ofB) = a.Members.Count > 1 == b.Members.Count > 1 ? (1.0, 1.0) : a.Members.Count > 1 ? (.2, 1.8) : (1.8, .2);
                a.At = new MapPoint(a.At.X - dx * push * ofA, a.At.Y - dy * push * ofA);
                b.At = new MapPoint(b.At.X + dx * push * ofB, b.At.Y + dy * push * ofB);
                moved = true;
            }
            if (!moved) return;
        }
    }

    private static IEnumerable<(int Left, int Right)> Pairs(int count) =>
        Enumerable.Range(0, count).SelectMany(left => Enumerable.Range(left + 1, count - left - 1).Select(right => (left, right)));

    private static void Draw(Svg svg, Item item, Language language)
    {
        var (x, y) = (item.At.X, item.At.Y);
        if (item.Anchor is null)
        {
            var member = item.Members[0];
            svg.Link(member.Address, member.Title, () => svg.Circle("target", x, y, 12).Mark(Marks.Of(member.Set, member.Certain), x, y));
            return;
        }
        svg.Link($"#{item.Anchor}", $"{item.Members.Count} : {string.Join(", ", item.Members.Select(member => member.Title))}", () =>
        {
            svg.Circle("several", x, y, Item.Circle).Text("bold middle", x, y + 4, item.Members.Count.ToString(language.Culture));
            for (var at = 0; at < item.Below.Count; at++)
                svg.Mark(Marks.Of(item.Below[at].Set, item.Below[at].Certain, .72), x + (at - (item.Below.Count - 1) / 2.0) * 11, y + 16);
        });
    }

    private sealed record Item(string? Anchor, IReadOnlyList<Member> Members, MapPoint True)
    {
        public const double Circle = 10;

        private const int MostMarks = 5;

        public string Id => Members[0].Id;

        public MapPoint At { get; set; } = True;

        /// <summary>Of all that is drawn: below a circle stand the marks of its members.</summary>
        public MapPoint Middle => Anchor is null ? At : At with { Y = At.Y + 6 };

        public double Radius => Anchor is not null ? 17 : Members[0].Set switch { MemberSet.Both => 7.5, MemberSet.First => 6.5, _ => 4.2 };

        public bool Moved => Math.Abs(At.X - True.X) + Math.Abs(At.Y - True.Y) > 4;

        /// <summary>The marks that stand below a circle.</summary>
        public IReadOnlyList<Member> Below => [.. Members.Take(MostMarks)];

        public IEnumerable<Box> Boxes => Anchor is null
            ? [Box.Around(At.X, At.Y, Radius)]
            : [Box.Around(At.X, At.Y, Circle), new Box(At.X - Below.Count * 5.5, At.Y + Circle, Below.Count * 11, 12)];

        public Label Label(Language language, bool phone)
        {
            var size = phone ? 11 : 12.5;
            var certain = Members.Any(member => member.Set == MemberSet.Both);
            var bold = certain || Members.Count > 1;
            var box = Anchor is null ? Box.Around(At.X, At.Y, Radius - 1) : new Box(At.X - Circle, At.Y - Circle, 2 * Circle, 2 * Circle);
            var lines = Members.Count == 1 ? TextWidth.Wrap(Members[0].Short, size, bold, 150, 2)
                : Members.Count <= 3 ? Lines()
                : [TextWidth.Cut(Members[0].Short, size, bold, 150), AndOthers.Of(language, Members.Count - 1)];
            return new Label(Id, box, lines, size, bold, (certain ? 100 : 0) + Members.Count);

            // Paris / et Cités Unies France.
            IReadOnlyList<string> Lines() =>
            [
                TextWidth.Cut(Members[0].Short, size, bold, 172),
                .. Members.Skip(1).Select((member, at) => TextWidth.Cut(
                    at == Members.Count - 2 ? And.Of(language, member.Short) : member.Short, size, bold, 172)),
            ];
        }

        private static readonly Phrase And = new("et {0}", "and {0}", "y {0}");

        private static readonly Phrase AndOthers = new("et {0} autres", "and {0} others", "y {0} más");
    }
}
