namespace CoopGraph.Store.Neo4j.Transport;

/// <summary>
/// Sends reads of equal text together when many come at once. Two of one text are under way at a time; those that come meanwhile wait and
/// are then sent as one statement, which costs the server little more than one of them. So an idle server answers each at once, and a
/// busy one is asked less often. As many are sent together as the server answers one after the other in 20 ms; of longer reads each is
/// sent alone, for side by side they are answered sooner.
/// </summary>
/// <param name="send">Sends one statement and waits for its answer, with deadline, retry and limit on concurrency.</param>
internal sealed class SharedReads(Func<CypherStatement, CancellationToken, Task<QueryResult>> send, TimeProvider clock)
{
    /// <summary>Statements of one text that are under way before others wait.</summary>
    public const int MostUnderWay = 2;

    private const int MostTogether = 16;
    private const int MostQueues = 500;

    private static readonly TimeSpan LongestBatch = TimeSpan.FromMilliseconds(20);

    private readonly Dictionary<(CypherText Cypher, string Limits), ReadQueue> queues = [];

    public async Task<QueryResult> RunAsync(CypherStatement statement, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Enqueue(statement, cancellationToken, out var queue) is { } waiting)
            return await waiting.Answer.Task.WaitAsync(cancellationToken) ?? await send(statement, cancellationToken);
        var begun = clock.GetTimestamp();
        try
        {
            return await send(statement, cancellationToken);
        }
        finally
        {
            Finish(queue, clock.GetElapsedTime(begun));
        }
    }

    /// <returns>The read in its queue; null where the statement may be sent at once, alone.</returns>
    private WaitingRead? Enqueue(CypherStatement statement, CancellationToken cancellationToken, out ReadQueue queue)
    {
        var key = CypherBatch.Key(statement);
        lock (queues)
        {
            if (!queues.TryGetValue(key, out queue!))
            {
                if (queues.Count >= MostQueues) RemoveIdle();
                queues.Add(key, queue = new ReadQueue(new CypherBatch(statement)));
            }
            if (queue.UnderWay < MostUnderWay || queue.Together == 1)
            {
                queue.UnderWay++;
                return null;
            }
            var read = new WaitingRead(statement, cancellationToken);
            queue.Waiting.Enqueue(read);
            return read;
        }
    }

    /// <summary>Idle queues are kept until there are too many, for they know how long their reads take.</summary>
    private void RemoveIdle()
    {
        foreach (var (key, queue) in queues)
        {
            if (queue.UnderWay == 0) queues.Remove(key);
        }
    }

    private async Task AnswerAsync(ReadQueue queue, IReadOnlyList<WaitingRead> reads)
    {
        var begun = clock.GetTimestamp();
        // Cancelled when every one of the reads is.
        using var all = new CancellationTokenSource();
        var registrations = reads.Select(read => read.Token.Register(() =>
        {
            if (reads.All(other => other.Token.IsCancellationRequested)) all.Cancel();
        })).ToArray();
        IReadOnlyList<QueryResult?> answers = [];
        Exception? failure = null;
        try
        {
            answers = await SendAsync(queue, reads, all.Token);
        }
        catch (Neo4jException) when (reads.Count > 1)
        {
            // The server refused the batch, perhaps for one of them only: each is sent again alone.
            answers = new QueryResult?[reads.Count];
        }
        catch (Exception failed)
        {
            failure = failed;
        }
        foreach (var registration in registrations) await registration.DisposeAsync();
        Finish(queue, clock.GetElapsedTime(begun) / reads.Count);
        for (var index = 0; index < reads.Count; index++)
        {
            if (failure is null) reads[index].Answer.TrySetResult(answers[index]);
            else reads[index].Answer.TrySetException(failure);
        }
    }

    private async Task<IReadOnlyList<QueryResult?>> SendAsync(
        ReadQueue queue, IReadOnlyList<WaitingRead> reads, CancellationToken cancellationToken)
    {
        if (reads is [var only]) return [await send(only.Statement, cancellationToken)];
        var together = queue.Batch.Join([.. reads.Select(read => read.Statement)]);
        return CypherBatch.Split(await send(together, cancellationToken), reads.Count);
    }

    /// <summary>Notes how long a read took, and sends what waits while there is room.</summary>
    private void Finish(ReadQueue queue, TimeSpan each)
    {
        var batches = new List<WaitingRead[]>();
        lock (queues)
        {
            queue.UnderWay--;
            queue.Learn(each);
            while (queue.Waiting.Count > 0 && (queue.UnderWay < MostUnderWay || queue.Together == 1))
            {
                var next = new List<WaitingRead>();
                while (next.Count < queue.Together && queue.Waiting.TryDequeue(out var read))
                {
                    if (!read.Token.IsCancellationRequested) next.Add(read);
                }
                if (next.Count == 0) break;
                queue.UnderWay++;
                batches.Add([.. next]);
            }
        }
        foreach (var reads in batches) _ = Task.Run(() => AnswerAsync(queue, reads));
    }

    /// <summary>The reads of one text that wait, and what is known of how long they take.</summary>
    private sealed class ReadQueue(CypherBatch batch)
    {
        private const double Forgetting = 1.25;

        private TimeSpan shortest = TimeSpan.FromDays(1);

        public CypherBatch Batch => batch;

        public Queue<WaitingRead> Waiting { get; } = [];

        public int UnderWay { get; set; }

        /// <summary>How many may be sent together; one until the first was answered.</summary>
        public int Together => (int)Math.Clamp(LongestBatch / shortest, 1, MostTogether);

        /// <summary>Keeps the shortest time, which had least to wait for others, and lets it grow a little with each answer.</summary>
        public void Learn(TimeSpan each) => shortest = each < shortest * Forgetting ? each : shortest * Forgetting;
    }

    private sealed class WaitingRead(CypherStatement statement, CancellationToken token)
    {
        public CypherStatement Statement => statement;

        public CancellationToken Token => token;

        /// <summary>Null where the read has to be sent again alone.</summary>
        public TaskCompletionSource<QueryResult?> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
