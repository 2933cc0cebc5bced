using CoopGraph.Core.Model;
using CoopGraph.Formats.GeoJson;

namespace CoopGraph.Formats.Tests;

public sealed class GreatCircleTests
{
    private static readonly GeoPoint Paris = new(48.8566, 2.3522), Shanghai = new(31.2304, 121.4737);

    [Fact]
    public void Between_TwoPlaces_IsTheShortestWay()
    {
        var line = Assert.Single(GreatCircle.Between(Paris, Shanghai));

        Assert.Equal((48.8566, 2.3522), (line[0].Lat, line[0].Lon));
        Assert.Equal((31.2304, 121.4737), (line[^1].Lat, line[^1].Lon));
        // It runs over Siberia, far to the north of the straight line on a map.
        Assert.InRange(line.Max(point => point.Lat), 60, 65);
        Assert.Equal(9_260, line.Zip(line.Skip(1)).Sum(step => Kilometres(step.First, step.Second)), 10.0);
    }

    [Fact]
    public void Between_BothSidesOfTheAntimeridian_EndsAndBeginsOnTheEdge()
    {
        var lines = GreatCircle.Between(new GeoPoint(-18.14, 178.44), new GeoPoint(-17.54, -149.57));

        Assert.Equal(2, lines.Count);
        Assert.Equal((180, -180), (lines[0][^1].Lon, lines[1][0].Lon));
        Assert.Equal(lines[0][^1].Lat, lines[1][0].Lat);
        Assert.All(lines, line => Assert.True(line.Zip(line.Skip(1)).All(step => Math.Abs(step.First.Lon - step.Second.Lon) < 10)));
    }

    [Theory]
    [InlineData(10, 180, 10, -170)]
    [InlineData(10, -180, 10, 170)]
    [InlineData(10, 170, 10, -180)]
    [InlineData(0, 179, 0, -179)]
    public void Between_PlacesOnTheEdge_HasNoLineOfOnePoint(double lat, double lon, double toLat, double toLon)
    {
        var lines = GreatCircle.Between(new GeoPoint(lat, lon), new GeoPoint(toLat, toLon));

        Assert.NotEmpty(lines);
        Assert.All(lines, line =>
        {
            Assert.InRange(line.Distinct().Count(), 2, int.MaxValue);
            Assert.All(line.Zip(line.Skip(1)), step => Assert.InRange(Math.Abs(step.First.Lon - step.Second.Lon), 0, 180));
        });
    }

    [Theory]
    [InlineData(0, 0, 0, 180)]
    [InlineData(48, 2, -48, -178)]
    [InlineData(90, 0, -90, 0)]
    [InlineData(-90, 30, 90, 60)]
    public void Between_TheEndsOfTheEarth_IsHalfWayRound(double lat, double lon, double toLat, double toLon)
    {
        var lines = GreatCircle.Between(new GeoPoint(lat, lon), new GeoPoint(toLat, toLon));

        Assert.Equal(20_015, lines.Sum(line => line.Zip(line.Skip(1)).Sum(step => Kilometres(step.First, step.Second))), 30.0);
    }

    [Fact]
    public void Between_OnePlace_IsNothing() => Assert.Empty(GreatCircle.Between(Paris, Paris));

    private static double Kilometres(GeoPoint one, GeoPoint other)
    {
        var (a, b) = (double.DegreesToRadians(one.Lat), double.DegreesToRadians(other.Lat));
        var half = Math.Pow(Math.Sin((b - a) / 2), 2)
            + Math.Cos(a) * Math.Cos(b) * Math.Pow(Math.Sin(double.DegreesToRadians(other.Lon - one.Lon) / 2), 2);
        return 2 * 6371 * Math.Asin(Math.Sqrt(Math.Min(1, half)));
    }
}
