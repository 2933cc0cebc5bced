using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using CoopGraph.Core.Time;
using CoopGraph.Server.Configuration;

namespace CoopGraph.EndToEnd.Tests;

public sealed partial class SettingsTests
{
    [Fact]
    public void Documentation_EachSetting_HasARowWithItsDefault()
    {
        var page = RepositoryFiles.Read("docs", "settings.md");
        var defaults = new ServerOptions();

        foreach (var property in typeof(ServerOptions).GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var shown = property.GetValue(defaults) switch
            {
                int number => number.ToString("N0", CultureInfo.InvariantCulture),
                long number => number.ToString("N0", CultureInfo.InvariantCulture),
                bool flag => flag ? "`true`" : "`false`",
                null or "" => "none",
                _ when property.Name == nameof(ServerOptions.Data) => "the bundled data",
                var text => $"`{text}`",
            };
            Assert.Contains($"| `{SettingNames.Environment(property.Name)}` | `{property.Name}` | {shown} |", page);
        }
    }

    [Fact]
    public void Documentation_EachRange_IsWhatIsAccepted()
    {
        var ranges = Range().Matches(RepositoryFiles.Read("docs", "settings.md"));
        Assert.Equal(
            SettingNames.Properties.Count(property => property.PropertyType != typeof(string) && property.PropertyType != typeof(bool)),
            ranges.Count);

        foreach (Match range in ranges)
        {
            var property = typeof(ServerOptions).GetProperty(range.Groups["property"].Value)!;
            var least = Number(range.Groups["least"]);
            var most = range.Groups["most"].Value == "`MaxPage`" ? new ServerOptions().MaxPage : Number(range.Groups["most"]);
            Assert.Equal(
                (0, 0, 1, most == MostOf(property) ? 0 : 1),
                (Problems(least), Problems(most), Problems(least - 1), Problems(most == MostOf(property) ? most : most + 1)));

            int Problems(long value)
            {
                // A page by default that is larger than the largest page would be a problem of its own.
                var options = new ServerOptions { DefaultPage = 1 };
                property.SetValue(options, Convert.ChangeType(value, property.PropertyType, CultureInfo.InvariantCulture));
                return options.Validate()
                    .Count(problem => problem.StartsWith(SettingNames.Environment(property.Name) + " is", StringComparison.Ordinal));
            }
        }

        static long MostOf(PropertyInfo property) => property.PropertyType == typeof(long) ? long.MaxValue : int.MaxValue;

        static long Number(Group digits) =>
            long.Parse(digits.Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
    }

    [Theory]
    [InlineData("MaxBodyBytes", "COOPGRAPH_MAX_BODY_BYTES")]
    [InlineData("AsOf", "COOPGRAPH_AS_OF")]
    public void Environment_ASetting_IsItsNameInScreamingSnake(string name, string expected) =>
        Assert.Equal(expected, SettingNames.Environment(name));

    [Theory]
    [InlineData("neo4j://127.0.0.1:7687")]
    [InlineData("bolt+ssc://127.0.0.1:7687")]
    [InlineData("127.0.0.1:7687")]
    [InlineData("bolt:127.0.0.1:7687")]
    [InlineData("bolt:///")]
    public void Neo4jUrl_OfAWayThatIsNotSpoken_IsRefusedWithThoseThatAre(string url)
    {
        var problem = Assert.Single(new ServerOptions { Neo4jUrl = url, Data = AppContext.BaseDirectory }.Validate());

        Assert.StartsWith($"COOPGRAPH_NEO4J_URL is '{url}'", problem, StringComparison.Ordinal);
        Assert.All(["bolt://", "bolt+s://", "http://", "https://"], scheme => Assert.Contains(scheme, problem, StringComparison.Ordinal));
    }

    [Fact]
    public void Validate_SeveralWrongValues_ListsEachWithItsRange()
    {
        var problems = new ServerOptions { MaxBodyBytes = 1, MaxDepth = 0, DefaultPage = 501, AsOf = "soon" }.Validate();

        Assert.Equal(4, problems.Count);
        Assert.Contains(problems, problem => problem == "COOPGRAPH_DEFAULT_PAGE is 501; it must be between 1 and 500.");
    }

    [Theory]
    [InlineData("today", "2021-03-04")]
    [InlineData("2019-05", "2019-05")]
    [InlineData("newest-source", "2020")]
    public void ViewDate_EachSetting_GivesItsDate(string setting, string expected)
    {
        var date = new DefaultDate(setting, new FixedClock());
        date.Follow(PartialDate.Parse("2020"));

        Assert.Equal(expected, date.Current.Text);
    }

    [GeneratedRegex(
        @"^\| `COOPGRAPH_\w+` \| `(?<property>\w+)` \| [\d,]+ \| (?<least>[\d,]+) … (?<most>[\d,]+|`MaxPage`) \|", RegexOptions.Multiline)]
    private static partial Regex Range();

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2021, 3, 4, 5, 6, 7, TimeSpan.Zero);
    }
}
