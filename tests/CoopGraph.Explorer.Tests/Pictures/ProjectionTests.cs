using System.Globalization;
using System.Text.RegularExpressions;
using CoopGraph.Core.Model;
using CoopGraph.Explorer.Assets;
using CoopGraph.Explorer.Pictures.World;

namespace CoopGraph.Explorer.Tests.Pictures;

public sealed partial class ProjectionTests
{
    /// <summary>Values of d3-geo's geoEqualEarth().rotate([-11, 0]), scaled to a world that is 4000 wide.</summary>
    [Theory]
    [InlineData(0, 11, 2000, 973.4)]
    [InlineData(48.8534, 2.3488, 1920, 291.2)]
    [InlineData(-17.5516, -149.5585, 255.8, 1234)]
    [InlineData(39.9075, 116.3972, 3038.5, 402.2)]
    [InlineData(-36.8485, 174.7633, 3643.4, 1504.5)]
    public void Project_Points_AreWhereTheOutlineHasThem(double lat, double lon, double x, double y)
    {
        var point = EqualEarth.Project(new GeoPoint(lat, lon));

        Assert.Equal(x, point.X, .5);
        Assert.Equal(y, point.Y, .5);
    }

    [Fact]
    public void Outline_Size_IsThatOfTheProjection()
    {
        var box = ViewBox().Match(EmbeddedAssets.Text("world.svg"));

        Assert.Equal(EqualEarth.Width, double.Parse(box.Groups[1].Value, CultureInfo.InvariantCulture));
        Assert.Equal(EqualEarth.Height, double.Parse(box.Groups[2].Value, CultureInfo.InvariantCulture), .5);
    }

    [Theory]
    [InlineData(191, 180)]
    [InlineData(-169.5, 179.5)]
    [InlineData(-168.5, -179.5)]
    [InlineData(371, 0)]
    public void FromMiddle_Longitudes_StayOnTheMap(double lon, double expected) =>
        Assert.Equal(expected, Math.Abs(expected) == 180 ? Math.Abs(EqualEarth.FromMiddle(lon)) : EqualEarth.FromMiddle(lon), 6);

    [Fact]
    public void Lines_OverTheEdge_AreTwoThatEndAndBeginThere()
    {
        // Shanghai to Papeete goes over the Pacific.
        var lines = GreatCircle.Lines(new GeoPoint(31.2, 121.5), new GeoPoint(-17.55, -149.56));

        Assert.Equal(2, lines.Count);
        var (end, start) = (lines[0][^1], lines[1][0]);
        Assert.Equal(end.Y, start.Y, 6);
        Assert.Equal(EqualEarth.Width, end.X + start.X, 6);
        Assert.All(lines.SelectMany(line => line.Zip(line.Skip(1))), pair => Assert.True(Math.Abs(pair.First.X - pair.Second.X) < 200));
    }

    [Theory]
    [InlineData(48.85, 2.35, 19.43, -99.13)]
    [InlineData(48.85, 2.35, 35.68, 139.69)]
    [InlineData(0, 0, 0, 90)]
    [InlineData(10, 20, -10, -160)]
    public void Lines_TwoPlaces_RunFromOneToTheOther(double lat1, double lon1, double lat2, double lon2)
    {
        var lines = GreatCircle.Lines(new GeoPoint(lat1, lon1), new GeoPoint(lat2, lon2));

        Assert.Equal(EqualEarth.Project(new GeoPoint(lat1, lon1)), lines[0][0]);
        Assert.Equal(EqualEarth.Project(new GeoPoint(lat2, lon2)), lines[^1][^1]);
        Assert.All(lines.SelectMany(line => line), point => Assert.True(double.IsFinite(point.X) && double.IsFinite(point.Y)));
    }

    [Fact]
    public void Lines_OnePlace_AreNone() => Assert.Empty(GreatCircle.Lines(new GeoPoint(48.85, 2.35), new GeoPoint(48.85, 2.35)));

    [Fact]
    public void Around_Points_HoldsThemWithRoom()
    {
        GeoPoint[] points = [new(19.4, -99.1), new(-34.9, -56.2), new(48.9, 2.3)];

        var frame = MapFrame.Around(points, 15, 760, 420, 640);

        Assert.All(points, point => Assert.True(frame.Holds(frame.Pixel(point), 20)));
        Assert.InRange(frame.Height, 420, 640);
    }

    [Fact]
    public void Around_OnePlace_IsNotTheWholeWorld()
    {
        var frame = MapFrame.Around([new(48.9, 2.3)], 15, 760, 420, 640);

        Assert.True(frame.Holds(frame.Pixel(new GeoPoint(48.9, 2.3)), 100));
        Assert.False(frame.Holds(frame.Pixel(new GeoPoint(19.4, -99.1))));
    }

    [GeneratedRegex("viewBox=\"0 0 ([0-9.]+) ([0-9.]+)\"")]
    private static partial Regex ViewBox();
}
