using CoopGraph.Core.Model;
using CoopGraph.GraphQL;
using CoopGraph.GraphQL.Execution;

namespace CoopGraph.Server;

/// <summary>The codes that the server gives beside those of the engine.</summary>
internal static class ServerErrorCodes
{
    public const string BadCursor = "BAD_CURSOR";
    public const string BodyTooLarge = "BODY_TOO_LARGE";
    public const string UnsupportedMediaType = "UNSUPPORTED_MEDIA_TYPE";
    public const string MethodNotAllowed = "METHOD_NOT_ALLOWED";
    public const string Unavailable = "UNAVAILABLE";
}

/// <summary>Every message text of the server. Each says what, where and how to mend it.</summary>
internal static class Errors
{
    public static GraphQLException ReversedPeriod(SelectedField field, string argument, Period period) =>
        new($"{Place(field, argument)} ends ({period.To}) before it starts ({period.From}); swap the two dates.");

    public static GraphQLException FirstAndLast(SelectedField field) =>
        new($"{field.ResponseName}: ask for 'first' or for 'last', not for both.");

    public static GraphQLException PageSize(SelectedField field, string argument, int size, int most) => size < 0
        ? new($"{Place(field, argument)} is {size}; it must not be negative.")
        : new($"{Place(field, argument)} is {size}; at most {most} rows come on a page. Follow pageInfo.endCursor for more.", ErrorCodes.LimitExceeded);

    public static GraphQLException BadCursor(SelectedField field, string argument) =>
        new($"{Place(field, argument)} is not a cursor of this list in this order; use a cursor that the same list returned.", ServerErrorCodes.BadCursor);

    public static FieldError NoSuchRecord(string id, string expected) =>
        new($"There is no {expected} '{id}'. Find ids with search(text:).", ErrorCodes.NotFound);

    public static GraphQLException NoSuchArgument(SelectedField field, string argument, string id, string expected) =>
        new($"{Place(field, argument)}: there is no {expected} '{id}'. Find ids with search(text:).", ErrorCodes.NotFound);

    public static GraphQLException OutOfRange(SelectedField field, string argument, long value, long least, long most) =>
        new($"{Place(field, argument)} is {value}; it must be between {least} and {most}.");

    public static GraphQLException TooManyIds(SelectedField field, int count, int most) =>
        new($"{field.ResponseName}: {count} ids were asked for; at most {most} go into one request.", ErrorCodes.LimitExceeded);

    public static GraphQLException NumberOfNetworks(SelectedField field, int count, int most) =>
        new($"{Place(field, "networks")} names {count} network(s); name between 2 and {most}.");

    public static GraphQLException SubgraphTooLarge(SelectedField field, int limit) => new(
        $"{field.ResponseName} touches more than {limit} records. Ask for a smaller territory or period, or raise COOPGRAPH_MAX_SUBGRAPH.",
        ErrorCodes.LimitExceeded,
        new Dictionary<string, object?> { ["limit"] = limit });

    public static string NotADate(object value) =>
        $"{value} is not a partial date; write \"2012\", \"2012-04\", \"2012-04-26\", \"2012~\", \"../2016\" or \"2012/..\".";

    public static string NotADecimal(object value) => $"{value} is not a decimal number; write it as \"715000\" or \"12.50\".";

    public static GraphQLException BodyTooLarge(long most) => new(
        $"The request body is larger than {most} bytes (COOPGRAPH_MAX_BODY_BYTES). Send large values as variables of several requests.",
        ServerErrorCodes.BodyTooLarge, new Dictionary<string, object?> { ["limit"] = most });

    public static GraphQLException UnsupportedMediaType(string? type) =>
        new($"A request body of type '{type}' is not understood; send Content-Type: application/json.", ServerErrorCodes.UnsupportedMediaType);

    public static GraphQLException MutationByGet() =>
        new("Only queries can be asked by GET; send this operation by POST.", ServerErrorCodes.MethodNotAllowed);

    private static string Place(SelectedField field, string argument) => $"{field.ResponseName}({argument}:) at line {field.Line}, column {field.Column}";
}
