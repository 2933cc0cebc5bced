using System.Globalization;
using System.Text;

namespace CoopGraph.Benchmarks.Cost;

/// <param name="Hits">Database hits of one answer, averaged over what it was asked about.</param>
internal sealed record SideResult(double Median, double Slow, double PerSecondAlone, double PerSecondTogether, double Hits);

/// <param name="More">
/// By how many milliseconds the API's median is above the other's: the median of what the rounds tell, each of which asked both
/// right after each other.
/// </param>
/// <param name="Between">The same for the hand-written statement through a program in between that does nothing but hand on.</param>
/// <param name="Throughput">The API's requests per second of many clients by the other's, likewise.</param>
internal sealed record CostRow(string Question, SideResult Api, SideResult Cypher, double More, double Between, double Throughput)
{
    private const double MostMilliseconds = 0.5;
    private const double LeastThroughput = 0.8;

    public bool IsSoon => More <= MostMilliseconds;

    public bool IsAsMany => Throughput >= LeastThroughput;
}

/// <summary>Writes the results in Markdown: the API first, the hand-written statement behind the stroke.</summary>
internal static class CostTable
{
    public static string Write(IReadOnlyList<CostRow> rows, int clients)
    {
        var text = new StringBuilder()
            .AppendLine(
                CultureInfo.InvariantCulture,
                $"| question | median, ms | more, ms | a bare hop, ms | 99th percentile, ms | requests/s, "
                    + $"1 client | requests/s, {clients} clients | throughput | database hits | aim |")
            .AppendLine("| --- | --- | ---: | ---: | --- | --- | --- | ---: | --- | --- |");
        foreach (var row in rows)
        {
            var (question, api, cypher) = (row.Question, row.Api, row.Cypher);
            var aim = (row.IsSoon, row.IsAsMany) switch
            {
                (true, true) => "met",
                (true, false) => "throughput missed",
                (false, true) => "median missed",
                _ => "both missed",
            };
            text.AppendLine(CultureInfo.InvariantCulture,
                $"| {question} | {api.Median:F2} / {cypher.Median:F2} | {row.More:F2} | {row.Between:F2} | {api.Slow:F2} / "
                    + $"{cypher.Slow:F2} | {api.PerSecondAlone:N0} / {cypher.PerSecondAlone:N0} | {api.PerSecondTogether:N0} / "
                    + $"{cypher.PerSecondTogether:N0} | {row.Throughput:P0} | {api.Hits:N0} / {cypher.Hits:N0} | {aim} |");
        }
        return text.ToString();
    }
}
