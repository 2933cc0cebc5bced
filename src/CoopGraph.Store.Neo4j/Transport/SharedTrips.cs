namespace CoopGraph.Store.Neo4j.Transport;

/// <summary>
/// Reads of equal text travel together when many come at once: a few are under way, those that come meanwhile wait and are sent as
/// one statement, which costs the server little more than one of them. An idle server sees no delay, a busy one fewer trips. As many share a
/// trip as the server answers in a moment: one behind the other, long reads would take longer than side by side.
/// </summary>
/// <param name="send">Makes one trip, with all that belongs to it: deadline, retry, concurrency.</param>
internal sealed class SharedTrips(Func<CypherStatement, CancellationToken, Task<QueryResult>> send, TimeProvider clock)
{
    /// <summary>Trips of one text that are under way at a time before others wait.</summary>
    public const int Lanes = 2;

    private const int MostTogether = 16;
    private const int MostLines = 500;

    private static readonly TimeSpan LongestTrip = TimeSpan.FromMilliseconds(20);

    private readonly Dictionary<(CypherText Cypher, string Limits), Line> lines = [];

    public async Task<QueryResult> RunAsync(CypherStatement statement, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Enter(statement, cancellationToken, out var line) is { } passenger)
            return await passenger.Answer.Task.WaitAsync(cancellationToken) ?? await send(statement, cancellationToken);
        var begun = clock.GetTimestamp();
        try
        {
            return await send(statement, cancellationToken);
        }
        finally
        {
            Arrive(line, clock.GetElapsedTime(begun));
        }
    }

    /// <returns>Who waits on the line; null where the statement may travel at once, alone.</returns>
    private Passenger? Enter(CypherStatement statement, CancellationToken cancellationToken, out Line line)
    {
        var key = StatementBatch.Key(statement);
        lock (lines)
        {
            if (!lines.TryGetValue(key, out line!))
            {
                if (lines.Count >= MostLines) Forget();
                lines.Add(key, line = new Line(new StatementBatch(statement)));
            }
            if (line.UnderWay < Lanes || line.Seats == 1)
            {
                line.UnderWay++;
                return null;
            }
            var passenger = new Passenger(statement, cancellationToken);
            line.Waiting.Enqueue(passenger);
            return passenger;
        }
    }

    /// <summary>Idle lines keep what they have learnt, as long as there is room.</summary>
    private void Forget()
    {
        foreach (var (key, line) in lines)
        {
            if (line.UnderWay == 0) lines.Remove(key);
        }
    }

    private async Task TravelAsync(Line line, IReadOnlyList<Passenger> passengers)
    {
        var begun = clock.GetTimestamp();
        using var nobody = new CancellationTokenSource();
        var leaving = passengers.Select(passenger => passenger.Token.Register(() =>
        {
            if (passengers.All(other => other.Token.IsCancellationRequested)) nobody.Cancel();
        })).ToArray();
        IReadOnlyList<QueryResult?> answers = [];
        Exception? failure = null;
        try
        {
            answers = await AskAsync(line, passengers, nobody.Token);
        }
        catch (Neo4jException) when (passengers.Count > 1)
        {
            // One of them may have spoilt it for all: each goes alone.
            answers = new QueryResult?[passengers.Count];
        }
        catch (Exception failed)
        {
            failure = failed;
        }
        foreach (var registration in leaving) await registration.DisposeAsync();
        Arrive(line, clock.GetElapsedTime(begun) / passengers.Count);
        for (var place = 0; place < passengers.Count; place++)
        {
            if (failure is null) passengers[place].Answer.TrySetResult(answers[place]);
            else passengers[place].Answer.TrySetException(failure);
        }
    }

    private async Task<IReadOnlyList<QueryResult?>> AskAsync(Line line, IReadOnlyList<Passenger> passengers, CancellationToken cancellationToken)
    {
        if (passengers is [var only]) return [await send(only.Statement, cancellationToken)];
        var together = line.Batch.Join([.. passengers.Select(passenger => passenger.Statement)]);
        return StatementBatch.Split(await send(together, cancellationToken), passengers.Count);
    }

    private void Arrive(Line line, TimeSpan each)
    {
        var departures = new List<Passenger[]>();
        lock (lines)
        {
            line.UnderWay--;
            line.Learn(each);
            while (line.Waiting.Count > 0 && (line.UnderWay < Lanes || line.Seats == 1))
            {
                var next = new List<Passenger>();
                while (next.Count < line.Seats && line.Waiting.TryDequeue(out var passenger))
                {
                    if (!passenger.Token.IsCancellationRequested) next.Add(passenger);
                }
                if (next.Count == 0) break;
                line.UnderWay++;
                departures.Add([.. next]);
            }
        }
        foreach (var passengers in departures) _ = Task.Run(() => TravelAsync(line, passengers));
    }

    private sealed class Line(StatementBatch batch)
    {
        private const double Forgetting = 1.25;

        private TimeSpan shortest = TimeSpan.FromDays(1);

        public StatementBatch Batch => batch;

        public Queue<Passenger> Waiting { get; } = [];

        public int UnderWay { get; set; }

        /// <summary>How many may share a trip. Nobody knows before one has arrived; one that had to wait for others says little.</summary>
        public int Seats => (int)Math.Clamp(LongestTrip / shortest, 1, MostTogether);

        public void Learn(TimeSpan each) => shortest = each < shortest * Forgetting ? each : shortest * Forgetting;
    }

    private sealed class Passenger(CypherStatement statement, CancellationToken token)
    {
        public CypherStatement Statement => statement;

        public CancellationToken Token => token;

        /// <summary>Null where it has to go alone.</summary>
        public TaskCompletionSource<QueryResult?> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
