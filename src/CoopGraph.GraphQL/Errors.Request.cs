using System.Text.Json;
using CoopGraph.GraphQL.Coercion;

namespace CoopGraph.GraphQL;

/// <summary>Messages about requests, before anything is executed.</summary>
internal static partial class Errors
{
    public const string RequestNotAnObject = "The request must be a JSON object.";

    public const string RequestNotUtf8 = "The request is not UTF-8.";

    public const string NoQuery = "The request has no \"query\".";

    public const string NoOperation = "Must provide an operation.";

    public const string OperationNameNeeded = "Must provide operation name if query contains multiple operations.";

    public const string SubscriptionNotExecutable = "A subscription cannot be executed as a single request.";

    public const string NotASubscription = "The operation is not a subscription.";

    public const string Cancelled = "The request was cancelled.";

    public static GraphQLError Timeout(TimeSpan limit) => new()
    {
        Message = Text($"The request took longer than {limit.TotalSeconds} seconds."),
        Code = ErrorCodes.Timeout,
        Extensions = LimitExtensions.Of("seconds", null, (long)Math.Ceiling(limit.TotalSeconds)),
    };

    public const string TooManyVariableErrors = "Too many errors in the variables. The rest was not looked at.";

    public static string TooManyErrors(int count, int most) => Text($"There are {count} errors; the first {most} are shown.");

    public static string MalformedJson(JsonException exception) => Text(
        $"The request is not valid JSON (line {(exception.LineNumber ?? 0) + 1}, byte {exception.BytePositionInLine ?? 0}).");

    public static string LoneSurrogate(long position) => Text($"The request has a string with half a surrogate pair (byte {position}).");

    public static string RequestMember(string name, JsonValueKind kind) =>
        $"\"{name}\" must be {(kind == JsonValueKind.Object ? "an object" : "a string")} or null.";

    public static string UnknownOperation(string name) => $"Unknown operation named \"{name}\".";

    /// <summary>Reading stops at the limit, so the actual depth is not known.</summary>
    public static GraphQLException InputTooDeep(int maxDepth) => new(
        Text($"The request's JSON, or a variable, nests deeper than {maxDepth} levels."),
        ErrorCodes.LimitExceeded,
        LimitExtensions.Of("inputDepth", null, maxDepth));

    public static string InvalidVariableValue(string name, InputPath? path, string message) =>
        $"Variable \"${name}\" has invalid value{At(path)}: {message}";

    public static string BudgetExceeded(string measure, long value, long limit) => measure switch
    {
        "cost" => Text($"The operation costs {value}; at most {limit} is allowed."),
        "depth" => Text($"The operation is {value} fields deep; at most {limit} is allowed."),
        "aliases" => Text($"The operation has {value} aliases; at most {limit} are allowed."),
        "rootFields" => Text($"The operation has {value} root fields; at most {limit} are allowed."),
        _ => Text($"Maximum introspection depth exceeded: {value} nested lists; at most {limit} are allowed."),
    };
}
