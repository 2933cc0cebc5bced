using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace CoopGraph.EndToEnd.Tests.Http;

/// <summary>Sixteen clients ask at once for as much as they may, and for more: the server stays small and answers others.</summary>
public sealed class HeavyLoadTests
{
    private const int Clients = 16;
    private const long MostBytes = 900_000_000;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>
    /// Drawings of the whole graph, of which no two are equal: one in a document as far as a budget goes, and more than it allows.
    /// </summary>
    [Fact]
    public Task Drawings_OfManyClients_AreAnsweredOrRefusedInBoundedMemory() => AttackAsync(
        (name, number) => $"{name}: graph(depth: 4, limit: 2000, asOf: \"{2000 + (number % 25)}-{1 + (number / 25 % 12):D2}\") "
            + "{ total truncated nodes { id label country { name } } edges { id label period { from to } engagements } }",
        aliases: 25);

    /// <summary>Wide overlaps, of which no two are equal, each over all dates and themes.</summary>
    [Fact]
    public Task Overlaps_OfManyClients_AreAnsweredOrRefusedInBoundedMemory() => AttackAsync(
        (name, number) =>
            $"{name}: delegationOverlaps(host: \"territory:cn-shanghai\", originCountry: \"territory:fr\", includeNational: true, "
                + $"minSharedThemes: 0, windowDays: {3650 - number}) "
                + "{ candidates { first { engagement { id } } second { engagement { id } } } presences { engagement { id } } }",
        aliases: 20);

    /// <param name="field">A heavy field of this name, another one for each number.</param>
    /// <param name="aliases">How many of them are one operation more than any budget allows.</param>
    private static async Task AttackAsync(Func<string, int, string> field, int aliases)
    {
        // How long it takes is no matter here: a slow machine is no failure.
        await using var server = ServerProcess.Start(["--urls", "http://127.0.0.1:0", "--CoopGraph:RequestTimeoutSeconds", "600"]);
        using var client = new HttpClient { BaseAddress = await server.AddressAsync(), Timeout = TimeSpan.FromMinutes(10) };
        var (answers, asked) = (new ConcurrentBag<string>(), 0);
        var attacks = Task.WhenAll(Enumerable.Range(0, Clients).Select(async _ =>
        {
            foreach (var size in (int[])[1, aliases])
            {
                var fields = Enumerable.Range(0, size).Select(at => field($"f{at}", Interlocked.Increment(ref asked)));
                answers.Add(await OutcomeAsync(client, $"{{ {string.Join(' ', fields)} }}"));
            }
        }));

        var small = 0;
        do
        {
            Assert.Equal("answered", await OutcomeAsync(client, "{ actor(id: \"authority:bordeaux-metropole\") { name } }"));
            small++;
        }
        while (!attacks.IsCompleted);
        await attacks;

        Assert.Equal(2 * Clients, answers.Count);
        Assert.All(answers, outcome => Assert.Contains(outcome, new[] { "answered", "COST_EXCEEDED", "BUSY" }));
        Assert.Contains("answered", answers);
        Assert.Contains("COST_EXCEEDED", answers);
        Assert.True(small > 1, "No small question was answered while the attack went on.");
        using var process = Process.GetProcessById(server.Id);
        Assert.InRange(process.PeakWorkingSet64, 1, MostBytes);
        TestContext.Current.SendDiagnosticMessage(string.Create(
            CultureInfo.InvariantCulture,
            $"{small} small questions beside {answers.Count} large ones; at most {process.PeakWorkingSet64 / 1_000_000} MB."));
    }

    /// <returns><c>answered</c>, or the code with which it was refused.</returns>
    private static async Task<string> OutcomeAsync(HttpClient client, string query)
    {
        using var response = await client.PostAsJsonAsync("/graphql", new { query }, Cancel);
        using var answer = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(Cancel), cancellationToken: Cancel);
        if (!answer.RootElement.TryGetProperty("errors", out var errors))
        {
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            return "answered";
        }
        var code = errors[0].GetProperty("extensions").GetProperty("code").GetString()!;
        Assert.Equal(code == "BUSY", response.StatusCode == HttpStatusCode.ServiceUnavailable);
        Assert.Equal(code == "BUSY", response.Headers.RetryAfter is not null);
        return code;
    }
}
