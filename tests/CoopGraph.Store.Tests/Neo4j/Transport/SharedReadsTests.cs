using System.Text.Json;
using CoopGraph.Store.Neo4j;
using CoopGraph.Store.Neo4j.Transport;

namespace CoopGraph.Store.Tests.Neo4j.Transport;

/// <summary>
/// What is sent with what. The server is a list of statements that the test answers, and time stands still until it is moved.
/// </summary>
public sealed class SharedReadsTests
{
    private readonly List<Sent> sent = [];
    private readonly Clock clock = new();
    private readonly SharedReads reads;

    public SharedReadsTests() => reads = new SharedReads(
        (statement, cancellationToken) =>
        {
            var one = new Sent(statement, cancellationToken);
            lock (sent) sent.Add(one);
            return one.Answer.Task.WaitAsync(cancellationToken);
        },
        clock);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_OnAnIdleServer_GoesAtOnceAsItIs()
    {
        var answer = reads.RunAsync(Ask("a"), Cancel);

        Assert.Equal(Ask("a").Text, (await SentAsync(0)).Statement.Text);
        sent[0].AnswerEach();
        Assert.Equal("a", Told(await answer));
    }

    [Fact]
    public async Task Run_MoreThanAreUnderWay_AreSentTogetherAndEachHasItsOwnAnswer()
    {
        var (first, second) = await BusyAsync();

        var waiting = new[] { "c", "d", "e" }.Select(id => reads.RunAsync(Ask(id), Cancel)).ToArray();
        Assert.Equal(3, sent.Count);
        second.AnswerEach();
        var together = await SentAsync(3);
        together.AnswerEach();

        Assert.Equal(["c", "d", "e"], (await Task.WhenAll(waiting)).Select(Told));
        first.AnswerEach();
    }

    [Fact]
    public async Task Run_OtherTextOrOtherLimit_DoesNotWait()
    {
        await BusyAsync();

        _ = reads.RunAsync(Ask("c") with { Cypher = CypherText.Of("CYPHER 5\nRETURN $p0 AS other\n") }, Cancel);
        _ = reads.RunAsync(Ask("c", limit: 3), Cancel);

        await SentAsync(4);
    }

    [Fact]
    public async Task Run_WhatTheServerAnswersSlowly_IsSentSideBySide()
    {
        await BusyAsync(TimeSpan.FromMilliseconds(20));

        _ = reads.RunAsync(Ask("c"), Cancel);

        Assert.Equal(Ask("c").Text, (await SentAsync(3)).Statement.Text);
    }

    [Fact]
    public async Task Run_MoreThanTheServerAnswersInAMoment_LeavesTheRestForTheNextStatement()
    {
        var (_, second) = await BusyAsync(TimeSpan.FromMilliseconds(5));

        foreach (var id in new[] { "c", "d", "e", "f", "g" }) _ = reads.RunAsync(Ask(id), Cancel);
        second.AnswerEach();

        Assert.Equal(4, ((IEnumerable<object>)(await SentAsync(3)).Statement.Parameters["requests"]!).Count());
    }

    [Fact]
    public async Task Run_AfterTheServerWasIdle_IsStillKnownToBeQuick()
    {
        var known = reads.RunAsync(Ask("known"), Cancel);
        (await SentAsync(0)).AnswerEach();
        await known;

        foreach (var id in new[] { "a", "b", "c" }) _ = reads.RunAsync(Ask(id), Cancel);

        Assert.Equal(3, sent.Count);
    }

    [Fact]
    public async Task Run_OneMakesTheServerRefuseAll_EachIsRepeatedAlone()
    {
        var (_, second) = await BusyAsync();
        var waiting = new[] { "c", "d" }.Select(id => reads.RunAsync(Ask(id), Cancel)).ToArray();
        second.AnswerEach();

        (await SentAsync(3)).Answer.SetException(new Neo4jException("Neo.ClientError.Statement.ArithmeticError", "/ by zero"));

        foreach (var alone in new[] { await SentAsync(4), await SentAsync(5) })
        {
            if ((string?)alone.Statement.Parameters["p0"] == "c")
                alone.Answer.SetException(new Neo4jException("Neo.ClientError.Statement.ArithmeticError", "/ by zero"));
            else alone.AnswerEach();
        }
        await Assert.ThrowsAsync<Neo4jException>(() => waiting[0]);
        Assert.Equal("d", Told(await waiting[1]));
    }

    [Fact]
    public async Task Run_OneOfSeveralIsCancelled_TheOthersAreNotHarmed()
    {
        var (_, second) = await BusyAsync();
        using var impatient = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var (leaves, stays) = (reads.RunAsync(Ask("c"), impatient.Token), reads.RunAsync(Ask("d"), Cancel));
        second.AnswerEach();
        var together = await SentAsync(3);

        await impatient.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaves);
        Assert.False(together.Token.IsCancellationRequested);
        together.AnswerEach();
        Assert.Equal("d", Told(await stays));
    }

    [Fact]
    public async Task Run_AllOfSeveralAreCancelled_TheStatementIsToo()
    {
        var (_, second) = await BusyAsync();
        using var impatient = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var waiting = new[] { "c", "d" }.Select(id => reads.RunAsync(Ask(id), impatient.Token)).ToArray();
        second.AnswerEach();
        var together = await SentAsync(3);

        await impatient.CancelAsync();

        Assert.True(together.Token.IsCancellationRequested);
        foreach (var answer in waiting) await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
    }

    /// <summary>Three were sent alone, since nobody knew how long they take; one was answered, so that two are under way.</summary>
    private async Task<(Sent First, Sent Second)> BusyAsync(TimeSpan time = default)
    {
        var known = reads.RunAsync(Ask("known"), Cancel);
        _ = reads.RunAsync(Ask("a"), Cancel);
        _ = reads.RunAsync(Ask("b"), Cancel);
        var (answered, first, second) = (await SentAsync(0), await SentAsync(1), await SentAsync(2));
        clock.Now += time;
        answered.AnswerEach();
        await known;
        return (first, second);
    }

    private static CypherStatement Ask(string id, long limit = 2) =>
        new("CYPHER 5\nCALL () {\n  RETURN $p0 AS id LIMIT $limit0\n}\nRETURN id\n", ("p0", id), ("limit0", limit));

    private static string? Told(QueryResult answer) => answer.Value("id").GetString();

    private async Task<Sent> SentAsync(int number)
    {
        while (true)
        {
            lock (sent)
            {
                if (sent.Count > number) return sent[number];
            }
            await Task.Delay(1, Cancel);
        }
    }

    private sealed record Sent(CypherStatement Statement, CancellationToken Token)
    {
        public TaskCompletionSource<QueryResult> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>
        /// As the server does: the id of each, and the request that it belongs to where there are several. Any order will do.
        /// </summary>
        public void AnswerEach()
        {
            if (Statement.Parameters.TryGetValue("requests", out var requests))
            {
                Answer.SetResult(Result(["id", "q"], ((IEnumerable<Dictionary<string, object?>>)requests!)
                    .Reverse().Select(request => new object?[] { request["p0"], request })));
            }
            else
            {
                Answer.SetResult(Result(["id"], [[Statement.Parameters["p0"]]]));
            }
        }

        private static QueryResult Result(string[] fields, IEnumerable<object?[]> rows) =>
            AnswerBody.ReadAsync(
                new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(new { data = new { fields, values = rows } })), Cancel).Result;
    }
}
