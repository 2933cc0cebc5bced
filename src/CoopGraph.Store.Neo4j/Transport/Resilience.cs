using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace CoopGraph.Store.Neo4j.Transport;

/// <summary>When a unit of work is tried again, and when the server is left alone for a while.</summary>
internal static class Resilience
{
    public static ResiliencePipeline Pipeline(TimeProvider clock) => new ResiliencePipelineBuilder { TimeProvider = clock }
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<ConnectionFailedException>()
                .Handle<Neo4jException>(failure => ServerErrors.IsTransient(failure.Code)),
            MaxRetryAttempts = 4,
            Delay = TimeSpan.FromMilliseconds(30),
            MaxDelay = TimeSpan.FromSeconds(1),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
        })
        .AddCircuitBreaker(new CircuitBreakerStrategyOptions
        {
            // An error that the server answers with does not count: the server is there.
            ShouldHandle = new PredicateBuilder().Handle<ConnectionFailedException>(),
            FailureRatio = 0.9,
            MinimumThroughput = 20,
            SamplingDuration = TimeSpan.FromSeconds(10),
            BreakDuration = TimeSpan.FromSeconds(1),
        })
        .Build();
}
