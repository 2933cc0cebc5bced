using CoopGraph.Explorer.Routing;
using CoopGraph.Explorer.Texts;

namespace CoopGraph.Explorer.Pictures.Constellation;

/// <summary>The words in a picture of a constellation.</summary>
/// <param name="Members">The head of the left column.</param>
/// <param name="Engagements">That of the middle.</param>
/// <param name="Partners">That of the right.</param>
/// <param name="Name">How a link is called: the name of an actor or an engagement, and how many lines lead to it.</param>
public sealed record StarWords(string Members, string Engagements, string Partners, Func<string, int, string> Name);

/// <summary>
/// Draws a constellation. What belongs to one actor or one engagement is one group, so that the style sheet alone can light it up: an
/// actor's group holds its lines and outlines of its rows, an engagement's holds a second use of its lines.
/// </summary>
/// <param name="graph">Its actors, engagements and links.</param>
/// <param name="order">In which they stand.</param>
/// <param name="words">In the language of the page.</param>
/// <param name="language">Of the page.</param>
/// <param name="prefix">Of the ids in the drawing, so that several stand on one page.</param>
/// <param name="foldedAddress">Where the engagements of a folded row are listed.</param>
public sealed class StarDrawing(StarGraph graph, StarOrder order, StarWords words, Language language, string prefix, string foldedAddress)
{
    public Svg Draw(StarMeasures measures)
    {
        var layout = StarLayout.Of(graph, order, measures);
        var svg = new Svg(measures.Width, layout.Height);
        svg.Group(measures == StarMeasures.Screen ? "star" : "star small-print", () => Draw(svg, layout, measures));
        return svg;
    }

    private void Draw(Svg svg, StarLayout layout, StarMeasures measures)
    {
        var size = measures == StarMeasures.Screen ? prefix : prefix + "p";
        var actors = graph.Members.Concat(graph.Partners).ToDictionary(one => one.Id, StringComparer.Ordinal);
        var engagements = graph.Engagements.ToDictionary(one => one.Id, StringComparer.Ordinal);
        var rows = layout.Rows.Index().ToDictionary(row => row.Item.Id, row => (At: row.Index, Box: row.Item), StringComparer.Ordinal);
        var ofActor = graph.Links.Distinct().ToLookup(link => link.Actor, link => link.Engagement, StringComparer.Ordinal);
        var lines = new Dictionary<string, List<string>>(StringComparer.Ordinal);

        svg.Text("head-word end", measures.Side, 12, Set(words.Members));
        svg.Text("head-word", measures.RowX, 12, Set(words.Engagements));
        svg.Text("head-word", measures.PartnerX, 12, Set(words.Partners));
        foreach (var heading in layout.MemberHeadings)
        {
            svg.Text("small end", measures.Side, heading.Y, Set(TextWidth.Cut(heading.Text, measures.RowSize, false, measures.Side)));
            svg.Line("rule", measures.Side - measures.Far * .5, heading.Y + 6, measures.Side, heading.Y + 6);
        }
        foreach (var heading in layout.PartnerHeadings)
        {
            svg.Text("small", measures.PartnerX, heading.Y, Set(TextWidth.Cut(heading.Text, measures.RowSize, false, measures.Far)));
            svg.Line("rule", measures.PartnerMarkX - 6, heading.Y + 6, measures.PartnerX + measures.Far * .5, heading.Y + 6);
        }
        foreach (var (row, at) in layout.Rows.Select((row, at) => (row, at)))
        {
            var style = engagements[row.Id].IsCooperation ? "tinted" : "ground";
            svg.Rect(style, measures.RowX, row.Top, measures.Middle, row.Height);
            // Has no stroke of its own, so that whoever uses it gives one.
            var (x, y, w, h) = (Svg.N(measures.RowX), Svg.N(row.Top), Svg.N(measures.Middle), Svg.N(row.Height));
            svg.Raw($"""<g class="outlines"><rect id="{size}r{at}" x="{x}" y="{y}" width="{w}" height="{h}"/></g>""");
        }
        var number = 0;
        foreach (var box in layout.Members) Actor(box, true);
        foreach (var box in layout.Partners) Actor(box, false);
        foreach (var row in layout.Rows) Row(row);

        void Actor(StarBox box, bool isMember)
        {
            var actor = actors[box.Id];
            var own = ofActor[box.Id].OrderBy(id => rows[id].At).ToList();
            var (markX, lineX, rowX) = isMember
                ? (measures.MarkX, measures.MarkX + 7, measures.RowX) : (measures.PartnerMarkX, measures.PartnerMarkX - 7, measures.RowEnd);
            svg.Group("spoke", () =>
            {
                svg.Group("lines", () =>
                {
                    foreach (var id in own) Spoke(id);
                });
                foreach (var id in own) svg.Raw($"""<use class="echo" href="#{size}r{rows[id].At}"/>""");
                svg.Link(Addresses.Of(actor.Id), Set(words.Name(actor.Name, own.Count)), () =>
                {
                    var (x, width) = isMember ? (0, measures.MarkX + 10) : (measures.PartnerMarkX - 10, measures.Far + 22);
                    svg.Rect("target", x, box.Top, width, box.Height);
                    svg.Mark(Marks.Of(actor.Family, scale: isMember ? 1.05 : .85), markX, box.Y);
                    if (isMember) Lines("member end", measures.Side, box, measures.MemberSize);
                    else Lines("partner", measures.PartnerX, box, measures.PartnerSize);
                });
            });

            void Spoke(string id)
            {
                var (line, y) = ($"{size}l{number++}", rows[id].Box.Y);
                var bend = (rowX - lineX) / 2;
                var strength = engagements[id].IsCooperation ? " strong-line" : "";
                var style = $"edge f-{Marks.Class(actor.Family)}{strength}{(isMember ? "" : " far")}";
                var data = $"M{Svg.N(lineX)} {Svg.N(box.Y)}C{Svg.N(lineX + bend)} {Svg.N(box.Y)} "
                    + $"{Svg.N(rowX - bend)} {Svg.N(y)} {Svg.N(rowX)} {Svg.N(y)}";
                svg.Raw($"""<path id="{line}" class="{style}" d="{data}"/>""");
                (lines.TryGetValue(id, out var known) ? known : lines[id] = []).Add(line);
            }
        }

        void Row(StarBox row)
        {
            var one = engagements[row.Id];
            var own = lines.GetValueOrDefault(row.Id) ?? [];
            svg.Group("row", () =>
            {
                foreach (var line in own) svg.Raw($"""<use class="echo" href="#{line}"/>""");
                svg.Link(one.Count > 1 ? foldedAddress : Addresses.Of(one.Id), Set(words.Name(one.Title, own.Count)), () =>
                {
                    svg.Rect("target", measures.RowX, row.Top, measures.Middle, row.Height);
                    if (one.Count == 1) svg.Mark(Marks.Of(one.Kind, one.IsCooperation ? .95 : .8), measures.RowX + 13, row.Y);
                    var style = one.IsCooperation ? "act cooperation" : one.Count > 1 ? "act folded" : "act";
                    Lines(style, measures.RowX + 26, row, measures.RowSize);
                    if (one.When.Length > 0) svg.Text("small end", measures.RowEnd - 6, row.Y + 4, Set(one.When));
                });
            });
        }

        void Lines(string style, double x, StarBox box, double font)
        {
            var pitch = font + 2;
            var first = box.Y + font * .36 - (box.Lines.Count - 1) * pitch / 2;
            foreach (var (at, line) in box.Lines.Index()) svg.Text(style, x, first + at * pitch, Set(line));
        }
    }

    private string Set(string text) => Typography.Set(text, language);
}
