using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;
using CoopGraph.GraphQL.Execution;
using CoopGraph.GraphQL.Language;

namespace CoopGraph.GraphQL;

/// <summary>A response (specification section 7.1).</summary>
public sealed class ExecutionResult
{
    /// <summary>
    /// Strict both ways, so that a record and its document cannot drift apart: what is selected has a member, what a member needs is
    /// selected, null is where the member takes it, and an enum has the value. A type is told by <c>__typename</c>, wherever it stands.
    /// </summary>
    private static readonly JsonSerializerOptions Strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowOutOfOrderMetadataProperties = true,
        MaxDepth = 1_000,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper, allowIntegerValues: false) },
    };

    private ExecutionResult()
    {
    }

    /// <summary>
    /// Whether the response has a <c>data</c> entry, be it null. Without one the request was refused (HTTP 400), or given up
    /// (<see cref="ErrorCodes.Timeout"/>, <see cref="ErrorCodes.Cancelled"/>, <see cref="ErrorCodes.Internal"/>).
    /// </summary>
    public bool HasData { get; private init; }

    /// <summary>The errors; empty when all went well.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; private init; } = [];

    /// <summary>The <c>extensions</c> entry, null if there is none.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; private init; }

    /// <summary>What was asked for; null when that could not be found out.</summary>
    public OperationKind? Operation { get; private init; }

    internal ObjectNode? Data { get; private init; }

    /// <summary>A response without data, for failures before or beside execution, such as those of the transport.</summary>
    public static ExecutionResult Rejected(IReadOnlyList<GraphQLError> errors, OperationKind? operation = null) =>
        new() { Errors = errors, Operation = operation };

    /// <summary>A response without data, with one error.</summary>
    public static ExecutionResult Rejected(string message, string code, OperationKind? operation = null) =>
        Rejected([new GraphQLError { Message = message, Code = code }], operation);

    /// <summary>Writes the response as one JSON object: <c>errors</c> if there are any, <c>data</c>, <c>extensions</c>.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        if (Errors.Count > 0)
        {
            writer.WriteStartArray("errors"u8);
            foreach (var error in Errors) error.WriteTo(writer);
            writer.WriteEndArray();
        }
        if (HasData)
        {
            writer.WritePropertyName("data"u8);
            ResultWriter.Write(writer, Data);
        }
        if (Extensions is not null)
        {
            writer.WritePropertyName("extensions"u8);
            JsonValue.Write(writer, Extensions);
        }
        writer.WriteEndObject();
    }

    /// <summary>
    /// The data as a record, for those who ask in the same process: members in PascalCase after the response names, enums after
    /// their values (<c>CALL_EDITION</c> is <c>CallEdition</c>), interfaces and unions by <see cref="JsonPolymorphicAttribute"/>
    /// over <c>__typename</c>.
    /// </summary>
    /// <exception cref="GraphQLException">There are errors, beside data or instead; this is the first of them.</exception>
    /// <exception cref="JsonException">The record does not fit the document; the message names the place.</exception>
    public T Read<T>() where T : notnull
    {
        if (Errors.Count > 0) throw new GraphQLException(Errors[0].Message, Errors[0].Code, Errors[0].Extensions);
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json)) ResultWriter.Write(writer, Data);
        return JsonSerializer.Deserialize<T>(json.WrittenSpan, Strict)!;
    }

    internal static ExecutionResult Executed(
        ObjectNode? data, IReadOnlyList<GraphQLError> errors, OperationKind operation, IReadOnlyDictionary<string, object?>? extensions) =>
        new() { HasData = true, Data = data, Errors = errors, Operation = operation, Extensions = extensions };
}
