using System.Text.Json;
using CoopGraph.Core.Analyses;
using CoopGraph.Core.Storage;
using CoopGraph.Core.Time;
using CoopGraph.Formats;
using CoopGraph.GraphQL;
using CoopGraph.GraphQL.Execution;
using CoopGraph.Server.Http;

namespace CoopGraph.Server;

/// <summary>The codes that the server gives beside those of the engine.</summary>
internal static class ServerErrorCodes
{
    public const string BadCursor = "BAD_CURSOR";
    public const string AddressTooLong = "ADDRESS_TOO_LONG";
    public const string BodyTooLarge = "BODY_TOO_LARGE";
    public const string UnsupportedMediaType = "UNSUPPORTED_MEDIA_TYPE";
    public const string MethodNotAllowed = "METHOD_NOT_ALLOWED";
    public const string NotAcceptable = "NOT_ACCEPTABLE";
    public const string RequestTimeout = "REQUEST_TIMEOUT";
    public const string DocumentNotFound = "DOCUMENT_NOT_FOUND";
    public const string DocumentNotTrusted = "DOCUMENT_NOT_TRUSTED";
    public const string Unavailable = "UNAVAILABLE";
    public const string Busy = "BUSY";
    public const string OriginNotAllowed = "ORIGIN_NOT_ALLOWED";
    public const string SlowConsumer = "SLOW_CONSUMER";
    public const string ChangesUnknown = "CHANGES_UNKNOWN";
}

/// <summary>Every message text of the server. Each says what, where and how to mend it.</summary>
internal static class Errors
{
    public const string Internal = "Internal error";

    public const string Interrupted = "Interrupted. An import goes on where it was when the same command is run again.";

    public const string NothingToImport = "no such file, and no folder with *.jsonl files; name what is to be imported.";

    public const string ChangedMeanwhile = "The graph was changed while it was being exported, so the files would not fit together; "
        + "none was written. Run it again when nobody writes.";

    public static string NowhereToImport(string path) =>
        $"The embedded store keeps nothing behind when the program ends, so there is nothing to import into. "
        + $"Set COOPGRAPH_STORE=neo4j to load a database, or start the server with COOPGRAPH_DATA={path} to serve these files.";

    public static string WaitingFor(string trouble, TimeSpan patience) => $"{trouble} Trying again for {patience.TotalMinutes:F0} minutes.";

    public static string FilesThere(string folder, int count) =>
        $"{folder} holds {count} data file(s) already; name another folder, or add --force to replace them.";

    public static string ForeignFile(string folder, string file) =>
        $"{folder} holds {file}, which is no file of an export but would be read with them; move it away or name another folder.";

    public static string OnlyWithFormat(string option) =>
        $"{option} says something of a file for another program; name that with --format.";

    public static string NotASite(string text) => $"'{text}' is not the address of a site; write one such as https://example.org/.";

    public static string NeedsSite(FileFormat format) =>
        $"{format.Name} names each record by the address of its page; say with --site at which address you serve the pages.";

    public static string SeveralFiles(FileFormat format, string path) =>
        $"{format.Name} makes {format.Parts.Count} files of a graph ({string.Join(", ", format.Parts)}), and {path} is one. "
        + $"Name a folder or a .zip file, or one of the files with --part {format.Parts[0]}.";

    public static string FileThere(string file) => $"{file} is there already; name another file, or add --force to replace it.";

    public static GraphQLException StoreUnavailable() =>
        new("The graph does not answer at the moment; try again later.", ServerErrorCodes.Unavailable);

    public static GraphQLException Busy(int waiting) => new(
        $"{waiting} questions as large as this one are waiting already; try again in a moment, or ask for less.",
        ServerErrorCodes.Busy,
        LimitExtensions.Of("waiting", waiting, waiting));

    public static string UnknownWord(string setting, string value, params string[] words) =>
        $"{setting} is '{value}'; it must be one of {string.Join(", ", words)}.";

    public static string NotAnAddress(string setting, string value) => $"{setting} is '{value}'; write the address of one Neo4j server, "
        + "such as bolt://127.0.0.1:7687 (or bolt+s://…), or that of its Query API, such as http://127.0.0.1:7474 (or https://…).";

    public static string TwoPasswords(string password, string file) => $"{password} and {file} are both set; set one of them.";

    public static GraphQLException ReversedPeriod(SelectedField field, string argument, Period period) =>
        new($"{Place(field, argument)} ends ({period.To}) before it starts ({period.From}); swap the two dates.");

    public static GraphQLException FirstAndLast(SelectedField field) =>
        new($"{field.ResponseName}: ask for 'first' or for 'last', not for both.");

    public static GraphQLException PageSize(SelectedField field, string argument, int size, int most) => size < 0
        ? new($"{Place(field, argument)} is {size}; it must not be negative.")
        : new(
            $"{Place(field, argument)} is {size}; at most {most} rows come on a page. Follow pageInfo.endCursor for more.",
            ErrorCodes.LimitExceeded,
            LimitExtensions.Of("page", size, most));

    public static GraphQLException BadCursor(SelectedField field, string argument) =>
        new(
            $"{Place(field, argument)} is not a cursor of this list in this order; use a cursor that the same list returned.",
            ServerErrorCodes.BadCursor);

    public static FieldError NoSuchRecord(string id, string expected) =>
        new($"There is no {expected} '{id}'. Find ids with search(text:).", ErrorCodes.NotFound);

    public static GraphQLException NoSuchArgument(SelectedField field, string argument, string id, string expected) =>
        new($"{Place(field, argument)}: there is no {expected} '{id}'. Find ids with search(text:).", ErrorCodes.NotFound);

    public static GraphQLException ChangesUnknown(ChangeLog log) => new(
        $"The changes after version {log.Since} are not known: the graph is at version {log.Version}, and old changes are forgotten. "
            + $"Read again what you keep, and go on from version {log.Version}.",
        ServerErrorCodes.ChangesUnknown,
        new Dictionary<string, object?> { ["version"] = log.Version });

    public static GraphQLException NoWords(SelectedField field, string text) =>
        new($"{Place(field, "filter")}: '{text}' holds no letter or digit to look for.");

    public static GraphQLException OutOfRange(SelectedField field, string argument, long value, long least, long most) =>
        new($"{Place(field, argument)} is {value}; it must be between {least} and {most}.");

    public static GraphQLException Dimensions(SelectedField field, int most) =>
        new($"{Place(field, "by")} must name one to {most} different dimensions.");

    public static GraphQLException TooManyIds(SelectedField field, int count, int most) =>
        new(
            $"{field.ResponseName}: {count} ids were asked for; at most {most} go into one request.",
            ErrorCodes.LimitExceeded,
            LimitExtensions.Of("ids", count, most));

    public static GraphQLException NumberOfIds(SelectedField field, string argument, int count, int least, int most) =>
        new($"{Place(field, argument)} names {count}; name between {least} and {most}.");

    public static GraphQLException Refused(SelectedField field, Refusal refusal) =>
        new($"{Place(field, JsonNamingPolicy.CamelCase.ConvertName(refusal.Option))} {refusal.Message}");

    public static GraphQLException SubgraphTooLarge(SelectedField field, int limit) => new(
        $"{field.ResponseName} touches more than {limit} records. Ask for a smaller territory or period, or raise COOPGRAPH_MAX_SUBGRAPH.",
        ErrorCodes.LimitExceeded,
        LimitExtensions.Of("subgraph", null, limit));

    public static string NotADate(object value) =>
        $"{value} is not a partial date; write \"2012\", \"2012-04\", \"2012-04-26\", \"2012~\", \"../2016\" or \"2012/..\".";

    public static string NotADateTime(object value) => $"{value} is not a moment; write \"2026-01-31T12:30:00Z\".";

    public static string NotADecimal(object value) => $"{value} is not a decimal number; write it as \"715000\" or \"12.50\".";

    public static GraphQLException BodyTooLarge(long? announced, long most) => new(
        $"The request body is larger than {most} bytes (COOPGRAPH_MAX_BODY_BYTES). Send large values as variables of several requests.",
        ServerErrorCodes.BodyTooLarge, LimitExtensions.Of("bodyBytes", announced, most));

    public static GraphQLException AddressTooLong(int length, int most) => new(
        $"The address is {length} bytes long; at most {most} are read (COOPGRAPH_MAX_ADDRESS_BYTES). "
            + "Send the request by POST, or name a persisted document.",
        ServerErrorCodes.AddressTooLong, LimitExtensions.Of("addressBytes", length, most));

    public static GraphQLException UnsupportedMediaType(string? type) => new(
        string.IsNullOrEmpty(type)
            ? "The request does not say what its body is; send Content-Type: application/json."
            : $"A request body of type '{type}' is not understood; send Content-Type: application/json, in UTF-8.",
        ServerErrorCodes.UnsupportedMediaType);

    public static GraphQLException UnsupportedEncoding(string encoding) =>
        new(
            $"A request body with Content-Encoding '{encoding}' is not understood; send it as it is.",
            ServerErrorCodes.UnsupportedMediaType);

    public static GraphQLException NotAcceptable(IEnumerable<ResponseFormat> offered) => new(
        $"None of the types in the Accept header can be answered with; "
            + $"accept {string.Join(" or ", offered.Select(format => format.MediaType()))}.",
        ServerErrorCodes.NotAcceptable);

    public static GraphQLException MethodNotAllowed(string method) =>
        new($"The method {method} means nothing here; send POST, or GET for queries.", ServerErrorCodes.MethodNotAllowed);

    public static GraphQLException MutationByGet() =>
        new("Only queries can be asked by GET; send this operation by POST.", ServerErrorCodes.MethodNotAllowed);

    public static GraphQLException EmptyBody() =>
        new("The request has no body; send a JSON object such as {\"query\": \"{ __typename }\"}.", ErrorCodes.BadRequest);

    public static GraphQLException QueryOrDocumentId(bool neither) => new(
        neither
            ? "The request has neither \"query\" nor \"documentId\"."
            : "The request has both \"query\" and \"documentId\"; send one of them.",
        ErrorCodes.BadRequest);

    public static GraphQLException ParameterTwice(string name) =>
        new($"The parameter \"{name}\" stands twice in the address.", ErrorCodes.BadRequest);

    public static GraphQLException ParameterNotJson(string name) =>
        new($"The parameter \"{name}\" in the address is not valid JSON.", ErrorCodes.BadRequest);

    public static GraphQLException BrokenRequest(int status) => status switch
    {
        StatusCodes.Status408RequestTimeout => new("The request body came too slowly.", ServerErrorCodes.RequestTimeout),
        StatusCodes.Status413PayloadTooLarge => new("The request body is too large.", ServerErrorCodes.BodyTooLarge),
        _ => new("The HTTP request is malformed.", ErrorCodes.BadRequest),
    };

    public static GraphQLException OriginNotAllowed(string origin) =>
        new($"Pages of '{origin}' may not connect; COOPGRAPH_CORS_ORIGINS lists those that may.", ServerErrorCodes.OriginNotAllowed);

    public static GraphQLException TooManyConnections(int most) =>
        new(
            $"{most} connections for subscriptions are open, and no more are allowed (COOPGRAPH_MAX_STREAMS). Try again later.",
            ServerErrorCodes.Unavailable,
            LimitExtensions.Of("streams", most + 1, most));

    public static GraphQLError TooManyOperations(int most) => new()
    {
        Message = $"{most} operations run on this connection, and no more are allowed (COOPGRAPH_MAX_SUBSCRIPTIONS). Complete one first.",
        Code = ErrorCodes.LimitExceeded,
        Extensions = LimitExtensions.Of("subscriptions", most + 1, most),
    };

    public static GraphQLError SlowConsumer(TimeSpan patience) => new()
    {
        Message = "The events were not taken in time; events were lost. Subscribe again, and read faster.",
        Code = ServerErrorCodes.SlowConsumer,
        Extensions = LimitExtensions.Of("seconds", null, (long)patience.TotalSeconds),
    };

    public static GraphQLError DocumentNotFound(string identifier) => new()
    {
        Message = $"This server keeps no document '{identifier}'.",
        Code = ServerErrorCodes.DocumentNotFound,
    };

    public static GraphQLError DocumentNotTrusted() => new()
    {
        Message = "This server answers its own documents only; send \"documentId\".",
        Code = ServerErrorCodes.DocumentNotTrusted,
    };

    public static string DocumentHash(string path, string hash) =>
        $"{path}: the name is a SHA-256 hash, but that of the file is {hash}. Mind the end of the last line.";

    public static string InvalidDocument(string path, GraphQLError error) => error.Locations is [var place, ..]
        ? $"{path}({place.Line},{place.Column}): {error.Message}"
        : $"{path}: {error.Message}";

    public static string NotAnOrigin(string setting, string origin) =>
        $"{setting} has '{origin}'; write * for everyone, or origins such as https://example.org, divided by commas.";

    public static string TrustedOnlyWithoutDocuments(string setting, string documents) =>
        $"{setting} needs a folder of documents; set {documents}.";

    private static string Place(SelectedField field, string argument) =>
        $"{field.ResponseName}({argument}:) at line {field.Line}, column {field.Column}";
}
