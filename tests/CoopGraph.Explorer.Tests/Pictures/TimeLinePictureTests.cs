using System.Globalization;
using System.Text.RegularExpressions;
using CoopGraph.Core.Model;
using CoopGraph.Core.Time;
using CoopGraph.Explorer.Pictures.TimeLine;
using CoopGraph.Explorer.Shared;
using CoopGraph.Explorer.Texts;

namespace CoopGraph.Explorer.Tests.Pictures;

public sealed partial class TimeLinePictureTests
{
    private static readonly DateOnly Horizon = new(2025, 11, 26);

    [Theory]
    [InlineData(2011, 2020, 1)]
    [InlineData(1986, 2025, 5)]
    [InlineData(1789, 2025, 20)]
    [InlineData(2020, 2020, 1)]
    public void Axis_LongerTimes_HasFewerLines(int from, int to, int step)
    {
        var axis = new TimeAxis(from, to, 350, 1190);

        Assert.Equal(step, axis.Step);
        Assert.Equal(350, axis.At(new DateOnly(axis.FirstYear, 1, 1)));
        Assert.Equal(1190, axis.At(new DateOnly(axis.LastYear + 1, 1, 1)));
        Assert.All(axis.Lines, year => Assert.Equal(0, year % step));
    }

    [Fact]
    public void Bar_KnownToTheYear_IsAsWideAsTheYear()
    {
        var item = new TimeItem("project:a", "A", TimeLook.Project, new Period(PartialDate.Parse("2015"), PartialDate.Parse("2015")), null);
        var drawing = TimeLineDrawing.Of(Rows([new TimeLane("project:a", "A", [item])]), TimeLineDrawing.Wide).Drawing.ToString();
        var years = YearLines().Matches(drawing).Select(match => Number(match.Groups["x"].Value)).ToList();
        var bar = Bars().Match(drawing);

        // The lines are at the firsts of January of 2015 to 2026.
        Assert.Equal(12, years.Count);
        Assert.Equal(years[0], Number(bar.Groups["x"].Value));
        Assert.Equal(years[1] - years[0], Number(bar.Groups["width"].Value), 0.11);
    }

    [Theory]
    [InlineData(TimeLineDrawing.Wide)]
    [InlineData(TimeLineDrawing.Paper)]
    [InlineData(TimeLineDrawing.Phone)]
    public void Layout_ManyLanes_NoTextMeetsAnotherOrTheEdge(double width)
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var drawing = TimeLineDrawing.Of(Random(seed), width);
            var texts = drawing.Texts;
            Assert.NotEmpty(texts);
            Assert.All(texts, text => Assert.True(
                text.Left >= 0 && text.Left + text.Width <= width + 0.01 && text.Top + text.Height <= drawing.Drawing.Height,
                $"{seed}: {text}"));
            for (var one = 0; one < texts.Count; one++)
            {
                for (var other = one + 1; other < texts.Count; other++)
                    Assert.False(Meet(texts[one], texts[other]), $"{seed}: {texts[one]} and {texts[other]}");
            }
        }
    }

    [Fact]
    public void Layout_RowsInAnotherOrder_IsTheSamePicture()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var rows = Random(seed);
            var turned = rows with
            {
                Groups = [.. rows.Groups.Select(group => group with
                {
                    Lanes = [.. group.Lanes.Reverse().Select(lane => lane with { Items = [.. lane.Items.Reverse()] })],
                })],
                Changes = [.. rows.Changes.Reverse()],
            };

            Assert.Equal(TimeLinePicture.Of("t", "d", rows).Markup(), TimeLinePicture.Of("t", "d", turned).Markup());
        }
    }

    [Fact]
    public void Markup_ThreeWidths_EachHasEveryDatedItemOnceAsALink()
    {
        var rows = Random(7);
        var dated = rows.Groups.SelectMany(group => group.Lanes).SelectMany(lane => lane.Items)
            .Where(item => item.IsDated).Select(item => item.Address!).ToList();
        foreach (var width in (double[])[TimeLineDrawing.Wide, TimeLineDrawing.Paper, TimeLineDrawing.Phone])
        {
            var drawn = Links().Matches(TimeLineDrawing.Of(rows, width).Drawing.ToString()).Select(match => match.Groups["address"].Value);
            Assert.Equal(dated.Order(StringComparer.Ordinal), drawn.Order(StringComparer.Ordinal));
        }
        Assert.Contains("class=\"picture print\"", TimeLinePicture.Of("t", "d", rows).Markup(), StringComparison.Ordinal);
    }

    [Fact]
    public void EngagementTimeLine_OnlyUndated_HasNoPicture()
    {
        var rows = new[] { new EngagementInTime("project:a", "A", NodeKind.Project, null, null) };

        Assert.Null(EngagementTimeLines.Draw("t", rows, [], Horizon, Language.French));
    }

    [Fact]
    public void EngagementTimeLine_EachKind_IsUnderItsHeadingAndCounted()
    {
        var period = new Period(PartialDate.Parse("2015"), null);
        NodeKind[] kinds = [.. NodeKinds.Engagements];

        var picture = EngagementTimeLines.Draw(
            "t", [.. kinds.Select(kind => new EngagementInTime($"{kind.IdPrefix()}:a", $"{kind}", kind, period, null))],
            [], Horizon, Language.English)!;

        foreach (var heading in (string[])["Cooperations", "Representations", "Agreements and instruments", "Projects", "Meetings"])
            Assert.Contains($">{heading}<", picture.Drawing.ToString(), StringComparison.Ordinal);
        Assert.Equal(kinds.Length, Links().Count(picture.Drawing.ToString()));
        Assert.Equal($"{kinds.Length} dated engagements.", picture.Description);
    }

    private static bool Meet(PlacedText one, PlacedText other) =>
        one.Left < other.Left + other.Width && other.Left < one.Left + one.Width
        && one.Top < other.Top + other.Height && other.Top < one.Top + one.Height;

    private static TimeLineRows Rows(IReadOnlyList<TimeLane> lanes) => new([new TimeGroup("Projets", lanes)], [], Horizon);

    /// <summary>Lanes with names of all lengths, bars from all times, missions on top of each other, changes near each other.</summary>
    private static TimeLineRows Random(int seed)
    {
        var random = new Random(seed);
        var names = seed % 2 == 0;
        var groups = Enumerable.Range(0, 3).Select(group => new TimeGroup(
            $"Groupe {group}",
            [
                .. Enumerable.Range(0, 6).Select(lane => new TimeLane(
                    $"authority:{group}-{lane}", names && group == 2 ? null : Words(random, 1 + random.Next(9)),
                    [.. Enumerable.Range(0, names && group == 2 ? 1 : 1 + random.Next(6))
                        .Select(item => Item(random, $"event:{group}-{lane}-{item}", names, names && group == 2))])),
            ])).ToList();
        var changes = Enumerable.Range(0, random.Next(4))
            .Select(at => new TimeChange(PartialDate.Parse($"{2000 + random.Next(20)}-01-01"), Words(random, 6) + at)).ToList();
        return new TimeLineRows(groups, changes, Horizon) { NamesAreBold = names };
    }

    private static TimeItem Item(Random random, string id, bool labelled, bool alone)
    {
        var year = 1980 + random.Next(45);
        string[] forms = [$"{year}", $"{year}-05", $"{year}-05-06", $"{year}~", $"../{year}", $"{year}/.."];
        var from = PartialDate.Parse(forms[random.Next(forms.Length)]);
        PartialDate? to = random.Next(2) == 0 ? null : PartialDate.Parse($"{year + random.Next(30)}");
        var look = Enum.GetValues<TimeLook>()[random.Next(9)];
        var period = random.Next(12) == 0 ? null : look == TimeLook.Episodic ? new Period(from, from) : new Period(from, to);
        return new TimeItem(id, id, look, period, null)
        {
            Label = alone || (labelled && look != TimeLook.Episodic) ? Words(random, 1 + random.Next(8)) : null,
            Address = $"/engagements/{id}",
        };
    }

    private static string Words(Random random, int count) =>
        string.Join(" ", Enumerable.Range(0, count)
            .Select(_ => ((string[])["Ville", "Région", "coopération", "de", "Shanghai", "上海市", "Auvergne-Rhône-Alpes"])[random.Next(7)]));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex("""<path class="rule" d="M(?<x>[\d.]+) """)]
    private static partial Regex YearLines();

    [GeneratedRegex("""<rect class="bar [^"]*" x="(?<x>[\d.]+)" y="[\d.]+" width="(?<width>[\d.]+)""")]
    private static partial Regex Bars();

    [GeneratedRegex("""<a href="(?<address>[^"]+)""")]
    private static partial Regex Links();
}
