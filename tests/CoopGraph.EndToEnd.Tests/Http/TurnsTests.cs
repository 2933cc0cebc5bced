using System.Net;
using System.Net.Http.Json;
using CoopGraph.GraphQL;
using CoopGraph.Server.Http;

namespace CoopGraph.EndToEnd.Tests.Http;

/// <summary>Heavy operations take turns, so that small ones find a processor.</summary>
public sealed class TurnsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Take_MoreThanMayRun_WaitInTheirOrderAndFurtherOnesAreSentAway()
    {
        using var turns = new Turns(heavyCost: 10, most: 1, waiting: 2);
        Assert.Null(await turns.TakeAsync(9, Cancel));
        var first = await turns.TakeAsync(10, Cancel);
        var second = turns.TakeAsync(10, Cancel).AsTask();
        var third = turns.TakeAsync(10, Cancel).AsTask();

        var refused = await Assert.ThrowsAsync<GraphQLException>(async () => await turns.TakeAsync(10, Cancel));
        Assert.Equal("BUSY", refused.Code);
        Assert.False(second.IsCompleted || third.IsCompleted);

        first!.Dispose();
        first.Dispose();
        using (var next = await second) Assert.False(third.IsCompleted);
        using var last = await third;
        Assert.NotNull(last);
    }

    [Fact]
    public async Task Take_WhoGivesUpWaiting_LeavesItsPlace()
    {
        using var turns = new Turns(heavyCost: 1, most: 1, waiting: 1);
        using var first = await turns.TakeAsync(1, Cancel);
        using var impatient = new CancellationTokenSource();
        var second = turns.TakeAsync(1, impatient.Token).AsTask();

        await impatient.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await second);
        var third = turns.TakeAsync(1, Cancel).AsTask();
        first!.Dispose();
        using var taken = await third;
        Assert.NotNull(taken);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/graphql-response+json")]
    public async Task Answer_OfABusyServer_Is503WithRetryAfter(string accept)
    {
        await using var server = new RunningServer { Arguments = ["--CoopGraph:MaxWaiting", "0", "--CoopGraph:HeavyCost", "1000"] };
        await server.InitializeAsync();
        // The one turn that there may be is taken by questions that are asked at once, until one is sent away.
        var asking = Enumerable.Range(0, 64).Select(number => AskAsync(server.Client, accept, number)).ToArray();
        var answers = await Task.WhenAll(asking);

        Assert.All(answers, answer => Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable }));
        var busy = answers.First(answer => answer.StatusCode == HttpStatusCode.ServiceUnavailable);
        Assert.Equal(TimeSpan.FromSeconds(1), busy.Headers.RetryAfter?.Delta);
        Assert.Contains("BUSY", await busy.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> AskAsync(HttpClient client, string accept, int number)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new
            {
                query = "query($days: Int!) { delegationOverlaps(host: \"territory:cn-shanghai\", originCountry: \"territory:fr\", "
                    + "windowDays: $days) { presences { engagement { id } } } }",
                variables = new { days = 30 + number },
            }),
        };
        request.Headers.Add("Accept", accept);
        return await client.SendAsync(request, Cancel);
    }
}
