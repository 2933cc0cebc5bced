namespace CoopGraph.GraphQL;

/// <summary>The values of <c>extensions.code</c> that the engine itself gives. Resolvers may use others. They are stable.</summary>
public static class ErrorCodes
{
    /// <summary>The document is not GraphQL, or exceeds a limit of the parser.</summary>
    public const string Syntax = "SYNTAX";

    /// <summary>The document breaks a validation rule (specification section 5).</summary>
    public const string Validation = "VALIDATION";

    /// <summary>A variable or an argument has a value that its type does not accept.</summary>
    public const string BadUserInput = "BAD_USER_INPUT";

    /// <summary>The request is malformed: no query, unknown operation name, broken JSON.</summary>
    public const string BadRequest = "BAD_REQUEST";

    /// <summary>The operation costs more than <see cref="EngineOptions.MaxCost"/>.</summary>
    public const string CostExceeded = "COST_EXCEEDED";

    /// <summary>The operation nests deeper than <see cref="EngineOptions.MaxFieldDepth"/>.</summary>
    public const string DepthExceeded = "DEPTH_EXCEEDED";

    /// <summary>Any other limit: aliases, root fields, introspection depth, number of errors, size of the result.</summary>
    public const string LimitExceeded = "LIMIT_EXCEEDED";

    /// <summary>The request ran longer than <see cref="EngineOptions.RequestTimeout"/>.</summary>
    public const string Timeout = "TIMEOUT";

    /// <summary>The caller gave up.</summary>
    public const string Cancelled = "CANCELLED";

    /// <summary>For resolvers: what was asked for does not exist.</summary>
    public const string NotFound = "NOT_FOUND";

    /// <summary>A bug or an outage behind the API. The message says nothing more on purpose.</summary>
    public const string Internal = "INTERNAL";
}
