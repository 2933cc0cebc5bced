using CoopGraph.Explorer.Pictures;

namespace CoopGraph.Explorer.Tests.Pictures;

public sealed class LabelTests
{
    private static readonly Box Frame = new(0, 0, 600, 400);

    [Fact]
    public void Place_ManyNames_NoneLiesOverAnotherOrOverAMark()
    {
        var random = new Random(7);
        var labels = Enumerable.Range(0, 120).Select(at => new Label(
            $"id:{at}", Box.Around(random.NextDouble() * 600, random.NextDouble() * 400, 4), [$"Name {at}"], 12, at % 3 == 0, at % 5))
                .ToList();
        var marks = labels.Select(label => label.Mark).ToList();

        var placed = Labels.Place(labels, Frame, marks, []);

        Assert.InRange(placed.Count, 30, 119);
        Assert.All(placed, label => Assert.True(Frame.Holds(label.Box)));
        Assert.All(placed, label => Assert.DoesNotContain(marks, mark => mark.Shared(label.Box) > 0));
        Assert.All(placed, label => Assert.DoesNotContain(placed, other => other != label && other.Box.Shared(label.Box) > 0));
    }

    [Fact]
    public void Place_OtherOrder_IsTheSame()
    {
        var random = new Random(11);
        var labels = Enumerable.Range(0, 60).Select(at => new Label(
            $"id:{at}", Box.Around(random.NextDouble() * 600, random.NextDouble() * 400, 4), [$"Name {at % 20}"], 12, false, at % 4))
                .ToList();
        var marks = labels.Select(label => label.Mark).ToList();

        var placed = Labels.Place(labels, Frame, marks, []);
        var other = Labels.Place(labels.AsEnumerable().Reverse(), Frame, marks, []);

        Assert.Equal(placed.Select(label => (label.Label.Key, label.X, label.Y)),
            other.Select(label => (label.Label.Key, label.X, label.Y)));
    }

    [Fact]
    public void Place_TwoThatWantOnePlace_TheImportantOneGetsIt()
    {
        var mark = Box.Around(300, 200, 4);
        var small = new Label("a", mark, ["Small"], 12, false, 1);
        var great = new Label("b", mark, ["Great"], 12, false, 2);

        var placed = Labels.Place([small, great], Frame, [mark], []);

        Assert.Equal(["b", "a"], placed.Select(label => label.Label.Key));
        Assert.Equal(TextSide.Start, placed[0].Side);
        Assert.Equal(TextSide.End, placed[1].Side);
    }

    [Fact]
    public void Place_LinkToTheRight_GoesLeft()
    {
        var mark = Box.Around(300, 200, 4);

        var placed = Assert.Single(
            Labels.Place([new Label("a", mark, ["Name"], 12, false, 1)], Frame, [mark], [new Segment(304, 200, 600, 200)]));

        Assert.Equal(TextSide.End, placed.Side);
    }

    [Theory]
    [InlineData(0, 0, 100, 100, true)]
    [InlineData(60, 0, 60, 100, true)]
    [InlineData(0, 45, 100, 45, false)]
    [InlineData(0, 0, 10, 10, false)]
    [InlineData(55, 55, 56, 56, true)]
    public void Meets_Line_IsFound(double x1, double y1, double x2, double y2, bool expected) =>
        Assert.Equal(expected, new Box(50, 50, 20, 10).Meets(new Segment(x1, y1, x2, y2)));
}
