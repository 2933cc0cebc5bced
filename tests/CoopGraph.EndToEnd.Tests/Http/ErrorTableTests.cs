using System.Reflection;
using System.Text.RegularExpressions;
using CoopGraph.GraphQL;
using CoopGraph.Server;
using CoopGraph.Server.Http;

namespace CoopGraph.EndToEnd.Tests.Http;

public sealed partial class ErrorTableTests
{
    [Fact]
    public void Documentation_OfErrors_HasEachCodeWithItsStatusAndNoOther()
    {
        var rows = Row().Matches(RepositoryFiles.Read("docs", "errors.md")).Select(row => (row.Groups[1].Value, int.Parse(row.Groups[2].ValueSpan, null)));

        var codes = ((Type[])[typeof(ErrorCodes), typeof(ServerErrorCodes)])
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(field => (string)field.GetRawConstantValue()!);
        Assert.Equal(codes.Select(code => (code, HttpStatus.Of(code))).Order(), rows.Order());
    }

    [GeneratedRegex(@"^\| `([A-Z_]+)` \| (\d+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
