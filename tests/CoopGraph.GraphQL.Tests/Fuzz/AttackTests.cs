using System.Text;
using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL.Tests.Fuzz;

/// <summary>Known ways to bring GraphQL servers down, each as large as a request may be, held to the promises of the fuzz tests.</summary>
public sealed class AttackTests
{
    private static readonly GraphQLEngine Engine = AnyData.Engine(Schema.Parse(Corpus.ProductSdl));

    public static TheoryData<string> Shapes => [.. Attacks.Keys];

    private static Dictionary<string, string> Attacks { get; } = new()
    {
        ["nested selection sets (CVE-2026-40324)"] = Query(Repeat("{a", 40_000)),
        ["nested selection sets, closed"] = Query("{actor(id:1)" + Repeat("{partOf", 12_000) + "{id}" + Repeat("}", 12_001)),
        ["nested inline fragments"] = Query("{" + Repeat("...{", 20_000) + "id" + Repeat("}", 20_001)),
        ["nested lists in a document"] = Query("{actor(id:" + Repeat("[", 40_000) + Repeat("]", 40_000) + "){id}}"),
        ["nested objects in a document"] = Query("{actors(filter:"
            + Repeat("{not:", 15_000) + "1" + Repeat("}", 15_000) + "){totalCount}}"),
        ["nested list types"] = Query("query($v:" + Repeat("[", 40_000) + "Int" + Repeat("]", 40_000) + "){sdgs{id}}"),
        ["nested lists in variables"] = Variables("query($v:ID!){actor(id:$v){id}}", Repeat("[", 50_000) + Repeat("]", 50_000)),
        ["nested filters in variables"] = Variables(
            "query($v:ActorFilter){actors(filter:$v){totalCount}}", Repeat("{\"not\":", 50_000) + "{}" + Repeat("}", 50_000)),
        ["as deep as variables may be"] = Variables(
            "query($v:ActorFilter){actors(filter:$v){totalCount}}", Repeat("{\"not\":", 60) + "{}" + Repeat("}", 60)),
        ["wide variables"] = Variables("query($v:[ID!]!){nodes(ids:$v){id}}", "[" + Repeat("\"a\",", 100_000) + "1]"),
        ["wrong wide variables"] = Variables("query($v:[ID!]!){nodes(ids:$v){id}}", "[" + Repeat("{},", 100_000) + "1]"),
        ["a field again and again"] = Query("{sdgs{" + Repeat("id ", 9_000) + "}}"),
        ["a composite field again and again"] = Query("{" + Repeat("sdgs{id}", 2_400) + "}"),
        ["overlapping fields with arguments"] = Query("{"
            + string.Concat(Enumerable.Range(0, 1_400).Select(static number => $"actor(id:{number}){{id}}")) + "}"),
        ["overlapping fragments"] = Query(Overlapping(150)),
        ["overlapping nested fields"] = Query("{" + Repeat("actor(id:1){partOf{partOf{partOf{id name}}}}", 500) + "}"),
        ["aliases"] = Query("{" + string.Concat(Enumerable.Range(0, 2_300).Select(static number => $"a{number}:sdgs{{id}}")) + "}"),
        ["aliases below"] = Query("{sdgs{" + string.Concat(Enumerable.Range(0, 3_300).Select(static number => $"a{number}:id ")) + "}}"),
        ["unknown directives"] = Query("{sdgs" + Repeat("@a", 4_900) + "{id}}"),
        ["known directives"] = Query("{sdgs{id" + Repeat("@skip(if:false)", 1_600) + "}}"),
        ["directives on a query"] = Query("query" + Repeat("@include(if:true)", 1_600) + "{sdgs{id}}"),
        ["a fragment that spreads itself"] = Query("{actor(id:1){...F}} fragment F on Actor{...F}"),
        ["fragments in a circle"] = Query("{actor(id:1){...F0}}" + string.Concat(Enumerable.Range(0, 1_000)
            .Select(static number => $"fragment F{number} on Actor{{...F{(number + 1) % 1_000}}}"))),
        ["fragments that all spread each other"] = Query("{actor(id:1){...F0}}"
            + string.Concat(Enumerable.Range(0, 60).Select(static number =>
                $"fragment F{number} on Actor{{{string.Concat(Enumerable.Range(0, 60).Select(static other => $"...F{other} "))}}}"))),
        ["fragments that multiply"] = Query("{actor(id:1){...F0}}" + string.Concat(Enumerable.Range(0, 30).Select(static number =>
            $"fragment F{number} on Actor{{partOf{{...F{number + 1}}} a:partOf{{...F{number + 1}}}}}")) + "fragment F30 on Actor{id}"),
        ["fragments that multiply on several types"] = Query("{actor(id:1){...F0}}"
            + string.Concat(Enumerable.Range(0, 12).Select(static number => $"fragment F{number} on Actor{{...on "
                + $"State{{a:partOf{{...F{number + 1}}}}}...on Network{{b:partOf{{...F{number + 1}}}}}...on "
                + $"Company{{a:partOf{{...F{number + 1}}}}}}}")) + "fragment F12 on Actor{id}"),
        ["a long chain of fragments"] = Query("{actor(id:1){...F0}}"
            + string.Concat(Enumerable.Range(0, 1_200).Select(static number => $"fragment F{number} on Actor{{...F{number + 1}}}"))
            + "fragment F1200 on Actor{id}"),
        ["nested introspection"] = Query("{__schema{types{" + Repeat("fields{type{", 30) + "name" + Repeat("}}", 30) + "}}}"),
        ["introspection with aliases"] = Query("{"
            + string.Concat(Enumerable.Range(0, 400).Select(static number => $"a{number}:__schema{{types{{fields{{name}}}}}}")) + "}"),
        ["many operations"] = Query(string.Concat(Enumerable.Range(0, 1_900).Select(static number => $"query Q{number}{{sdgs{{id}}}}"))),
        ["many variables"] = Query("query("
            + string.Concat(Enumerable.Range(0, 2_400).Select(static number => $"$v{number}:Int ")) + "){sdgs{id}}"),
        ["many arguments"] = Query("{actor("
            + string.Concat(Enumerable.Range(0, 3_000).Select(static number => $"a{number}:1 ")) + "){id}}"),
        ["many unknown fields"] = Query("{" + string.Concat(Enumerable.Range(0, 5_000).Select(static number => $"acto{number} ")) + "}"),
        ["a long unknown field"] = Query("{" + new string('a', 99_000) + "}"),
        ["many unknown types"] = Query("{"
            + string.Concat(Enumerable.Range(0, 2_000).Select(static number => $"...on Acto{number}{{id}}")) + "}"),
        ["a large number"] = Query("{actors(first:" + new string('9', 90_000) + "){totalCount}}"),
        ["a large exponent"] = Variables("query($v:Int){actors(first:$v){totalCount}}", "1e" + new string('9', 9_000)),
        ["a long string of escapes"] = Query("{actor(id:\"" + Repeat("\\u0041", 15_000) + "\"){id}}"),
        ["a block string of blank lines"] = Query("{actor(id:\"\"\"" + Repeat("\n ", 45_000) + "\"\"\"){id}}"),
        ["comments"] = Query(Repeat("#\n", 45_000) + "{sdgs{id}}"),
        ["commas"] = Query(new string(',', 99_000) + "{sdgs{id}}"),
        ["a deep body"] = Repeat("{\"query\":", 20_000),
        ["a batch"] = "[" + Repeat("{\"query\":\"{sdgs{id}}\"},", 4_000) + "{}]",
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Execute_Attack_BoundedInTimeAndMemory(string shape) =>
        Assert.Null(new FuzzRun(shape) { MostBytes = Requests.MostBytes }
            .Failure(Attacks[shape], static body => Requests.Feed(Engine, body)));

    /// <summary>
    /// Every pair of fragments selects the same fields on different types, which is where naive merging is quadratic and worse.
    /// </summary>
    private static string Overlapping(int count)
    {
        var text = new StringBuilder("{actor(id:1){"
            + string.Concat(Enumerable.Range(0, count).Select(static number => $"...F{number} ")) + "}}");
        for (var number = 0; number < count; number++)
        {
            text.Append(
                null,
                $"fragment F{number} on {(number % 2 == 0 ? "State" : "Network")}{{name partOf{{name "
                    + $"partOf{{id}}}} memberships(first:{number}){{totalCount}}}}");
        }
        return text.ToString();
    }

    private static string Query(string query) => Requests.Body(query, "{}");

    private static string Variables(string query, string value) => Requests.Body(query, $$"""{"v":{{value}}}""");

    private static string Repeat(string unit, int times) => string.Concat(Enumerable.Repeat(unit, times));
}
