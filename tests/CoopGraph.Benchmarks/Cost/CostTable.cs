using System.Globalization;
using System.Text;

namespace CoopGraph.Benchmarks.Cost;

/// <param name="Hits">Database hits of one answer, averaged over what it was asked about.</param>
internal sealed record SideResult(double Median, double Slow, double PerSecondAlone, double PerSecondTogether, double Hits);

internal sealed record CostRow(string Question, SideResult Api, SideResult Cypher);

/// <summary>Writes the results in Markdown: the API first, the hand-written statement behind the stroke.</summary>
internal static class CostTable
{
    public static string Write(IReadOnlyList<CostRow> rows, int clients)
    {
        var text = new StringBuilder()
            .AppendLine(CultureInfo.InvariantCulture, $"| question | median, ms | 99th percentile, ms | requests/s, 1 client | requests/s, {clients} clients | throughput | database hits |")
            .AppendLine("| --- | --- | --- | --- | --- | --- | --- |");
        foreach (var (question, api, cypher) in rows)
        {
            text.AppendLine(CultureInfo.InvariantCulture,
                $"| {question} | {api.Median:F2} / {cypher.Median:F2} | {api.Slow:F2} / {cypher.Slow:F2} | {api.PerSecondAlone:N0} / {cypher.PerSecondAlone:N0} | {api.PerSecondTogether:N0} / {cypher.PerSecondTogether:N0} | {api.PerSecondTogether / cypher.PerSecondTogether:P0} | {api.Hits:N0} / {cypher.Hits:N0} |");
        }
        return text.ToString();
    }
}
