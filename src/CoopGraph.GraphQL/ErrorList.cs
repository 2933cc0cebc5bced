namespace CoopGraph.GraphQL;

/// <summary>The errors of one stage, up to <see cref="EngineOptions.MaxErrors"/>; one more then says that there were others.</summary>
/// <param name="most">How many are kept.</param>
/// <param name="stopped">What to say where the stage looks no further once there are more, so that nobody knows how many.</param>
internal sealed class ErrorList(int most, string? stopped = null)
{
    private readonly List<GraphQLError> errors = [];
    private int count;

    /// <summary>Whether there were more than are kept.</summary>
    public bool IsExceeded => count > most;

    /// <summary>How many more errors may be added; the last of them only leads to the message that there are others.</summary>
    public int Room => Math.Max(0, most + 1 - count);

    public IReadOnlyList<GraphQLError> All => IsExceeded ? [.. errors, TooMany()] : errors;

    public void Add(GraphQLError error)
    {
        if (++count <= most) errors.Add(error);
    }

    private GraphQLError TooMany() => new()
    {
        Message = stopped ?? Errors.TooManyErrors(count, most),
        Code = ErrorCodes.LimitExceeded,
        Extensions = LimitExtensions.Of("errors", stopped is null ? count : null, most),
    };
}
