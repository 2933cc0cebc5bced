using System.Text.Json;
using CoopGraph.Store.Neo4j;
using CoopGraph.Store.Neo4j.Transport;

namespace CoopGraph.Store.Tests.Neo4j.Transport;

/// <summary>Who travels with whom. The server is a list of trips that the test ends, and time stands still until it is moved.</summary>
public sealed class SharedTripsTests
{
    private readonly List<Trip> made = [];
    private readonly Clock clock = new();
    private readonly SharedTrips trips;

    public SharedTripsTests() => trips = new SharedTrips(
        (statement, cancellationToken) =>
        {
            var trip = new Trip(statement, cancellationToken);
            lock (made) made.Add(trip);
            return trip.Answer.Task.WaitAsync(cancellationToken);
        },
        clock);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_OnAnIdleServer_GoesAtOnceAsItIs()
    {
        var answer = trips.RunAsync(Ask("a"), Cancel);

        Assert.Equal(Ask("a").Text, (await TripAsync(0)).Statement.Text);
        made[0].AnswerEach();
        Assert.Equal("a", Told(await answer));
    }

    [Fact]
    public async Task Run_MoreThanAreUnderWay_TravelTogetherAndEachHasItsOwnAnswer()
    {
        var (first, second) = await BusyAsync();

        var waiting = new[] { "c", "d", "e" }.Select(id => trips.RunAsync(Ask(id), Cancel)).ToArray();
        Assert.Equal(3, made.Count);
        second.AnswerEach();
        var together = await TripAsync(3);
        together.AnswerEach();

        Assert.Equal(["c", "d", "e"], (await Task.WhenAll(waiting)).Select(Told));
        first.AnswerEach();
    }

    [Fact]
    public async Task Run_OtherTextOrOtherLimit_DoesNotWait()
    {
        await BusyAsync();

        _ = trips.RunAsync(Ask("c") with { Cypher = CypherText.Of("CYPHER 5\nRETURN $p0 AS other\n") }, Cancel);
        _ = trips.RunAsync(Ask("c", limit: 3), Cancel);

        await TripAsync(4);
    }

    [Fact]
    public async Task Run_WhatTheServerAnswersSlowly_GoesSideBySide()
    {
        await BusyAsync(TimeSpan.FromMilliseconds(20));

        _ = trips.RunAsync(Ask("c"), Cancel);

        Assert.Equal(Ask("c").Text, (await TripAsync(3)).Statement.Text);
    }

    [Fact]
    public async Task Run_MoreThanTheServerAnswersInAMoment_LeavesTheRestForTheNextTrip()
    {
        var (_, second) = await BusyAsync(TimeSpan.FromMilliseconds(5));

        foreach (var id in new[] { "c", "d", "e", "f", "g" }) _ = trips.RunAsync(Ask(id), Cancel);
        second.AnswerEach();

        Assert.Equal(4, ((IEnumerable<object>)(await TripAsync(3)).Statement.Parameters["requests"]!).Count());
    }

    [Fact]
    public async Task Run_AfterTheServerWasIdle_IsStillKnownToBeQuick()
    {
        var known = trips.RunAsync(Ask("known"), Cancel);
        (await TripAsync(0)).AnswerEach();
        await known;

        foreach (var id in new[] { "a", "b", "c" }) _ = trips.RunAsync(Ask(id), Cancel);

        Assert.Equal(3, made.Count);
    }

    [Fact]
    public async Task Run_OneSpoilsTheTrip_EachIsRepeatedAlone()
    {
        var (_, second) = await BusyAsync();
        var waiting = new[] { "c", "d" }.Select(id => trips.RunAsync(Ask(id), Cancel)).ToArray();
        second.AnswerEach();

        (await TripAsync(3)).Answer.SetException(new Neo4jException("Neo.ClientError.Statement.ArithmeticError", "/ by zero"));

        foreach (var alone in new[] { await TripAsync(4), await TripAsync(5) })
        {
            if ((string?)alone.Statement.Parameters["p0"] == "c") alone.Answer.SetException(new Neo4jException("Neo.ClientError.Statement.ArithmeticError", "/ by zero"));
            else alone.AnswerEach();
        }
        await Assert.ThrowsAsync<Neo4jException>(() => waiting[0]);
        Assert.Equal("d", Told(await waiting[1]));
    }

    [Fact]
    public async Task Run_OneOfATripIsCancelled_TheOthersAreNotHarmed()
    {
        var (_, second) = await BusyAsync();
        using var impatient = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var (leaves, stays) = (trips.RunAsync(Ask("c"), impatient.Token), trips.RunAsync(Ask("d"), Cancel));
        second.AnswerEach();
        var together = await TripAsync(3);

        await impatient.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaves);
        Assert.False(together.Token.IsCancellationRequested);
        together.AnswerEach();
        Assert.Equal("d", Told(await stays));
    }

    [Fact]
    public async Task Run_AllOfATripAreCancelled_TheTripIsToo()
    {
        var (_, second) = await BusyAsync();
        using var impatient = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var waiting = new[] { "c", "d" }.Select(id => trips.RunAsync(Ask(id), impatient.Token)).ToArray();
        second.AnswerEach();
        var together = await TripAsync(3);

        await impatient.CancelAsync();

        Assert.True(together.Token.IsCancellationRequested);
        foreach (var answer in waiting) await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
    }

    /// <summary>Three went alone, since nobody knew how long they take; one has arrived, so that two are under way.</summary>
    private async Task<(Trip First, Trip Second)> BusyAsync(TimeSpan time = default)
    {
        var known = trips.RunAsync(Ask("known"), Cancel);
        _ = trips.RunAsync(Ask("a"), Cancel);
        _ = trips.RunAsync(Ask("b"), Cancel);
        var (arriving, first, second) = (await TripAsync(0), await TripAsync(1), await TripAsync(2));
        clock.Now += time;
        arriving.AnswerEach();
        await known;
        return (first, second);
    }

    private static CypherStatement Ask(string id, long limit = 2) =>
        new("CYPHER 5\nCALL () {\n  RETURN $p0 AS id LIMIT $limit0\n}\nRETURN id\n", ("p0", id), ("limit0", limit));

    private static string? Told(QueryResult answer) => answer.Value("id").GetString();

    private async Task<Trip> TripAsync(int number)
    {
        while (true)
        {
            lock (made)
            {
                if (made.Count > number) return made[number];
            }
            await Task.Delay(1, Cancel);
        }
    }

    private sealed record Trip(CypherStatement Statement, CancellationToken Token)
    {
        public TaskCompletionSource<QueryResult> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>As the server does: the id of each, and the request that it belongs to where there are several. Any order will do.</summary>
        public void AnswerEach()
        {
            if (Statement.Parameters.TryGetValue("requests", out var requests))
                Answer.SetResult(Result(["id", "q"], ((IEnumerable<Dictionary<string, object?>>)requests!).Reverse().Select(request => new object?[] { request["p0"], request })));
            else
                Answer.SetResult(Result(["id"], [[Statement.Parameters["p0"]]]));
        }

        private static QueryResult Result(string[] fields, IEnumerable<object?[]> rows) =>
            AnswerBody.ReadAsync(new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(new { data = new { fields, values = rows } })), Cancel).Result;
    }
}
