using System.Reflection;
using System.Text.RegularExpressions;
using CoopGraph.GraphQL;
using CoopGraph.Server;
using CoopGraph.Server.Configuration;
using CoopGraph.Server.Http;

namespace CoopGraph.EndToEnd.Tests.Http;

public sealed partial class ErrorTableTests
{
    [Fact]
    public void Documentation_OfErrors_HasEachCodeWithItsStatusAndNoOther()
    {
        var rows = Row().Matches(RepositoryFiles.Read("docs", "errors.md"))
            .Select(row => (row.Groups[1].Value, int.Parse(row.Groups[2].ValueSpan, null)));

        var codes = ((Type[])[typeof(ErrorCodes), typeof(ServerErrorCodes)])
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(field => (string)field.GetRawConstantValue()!);
        Assert.Equal(codes.Select(code => (code, HttpStatus.Of(code))).Order(), rows.Order());
    }

    [Fact]
    public void Documentation_OfLimits_NamesSettingsAndCodesThatExist()
    {
        var rows = Limit().Matches(RepositoryFiles.Read("docs", "errors.md"));

        Assert.True(rows.Count > 15);
        Assert.All(rows, row => Assert.Contains(
            row.Groups["setting"].Value, SettingNames.Properties.Select(property => SettingNames.Environment(property.Name))));
        Assert.All(rows, row => Assert.Contains($"\n| `{row.Groups["code"].Value}` | ", RepositoryFiles.Read("docs", "errors.md")));
    }

    [GeneratedRegex(@"^\| `\w+` \| `(?<code>[A-Z_]+)` \|.*\| `(?<setting>COOPGRAPH_\w+)` \|$", RegexOptions.Multiline)]
    private static partial Regex Limit();

    [GeneratedRegex(@"^\| `([A-Z_]+)` \| (\d+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
