namespace CoopGraph.GraphQL;

/// <summary>What <c>extensions</c> holds of an error about a limit, beside the code.</summary>
public static class LimitExtensions
{
    /// <param name="measure">What is limited, such as <c>cost</c> or <c>tokens</c>.</param>
    /// <param name="actual">What was found; null where work stopped at the limit, so that nobody knows.</param>
    /// <param name="limit">The highest value that is allowed.</param>
    public static IReadOnlyDictionary<string, object?> Of(string measure, long? actual, long limit)
    {
        var entries = new Dictionary<string, object?> { ["measure"] = measure };
        if (actual is not null) entries.Add("actual", actual);
        entries.Add("limit", limit);
        return entries;
    }
}
