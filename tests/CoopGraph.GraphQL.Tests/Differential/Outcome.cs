using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoopGraph.GraphQL.Language;

namespace CoopGraph.GraphQL.Tests.Differential;

/// <summary>One error, reduced to what can be compared. The rule is known of the reference's validation errors only.</summary>
internal sealed record OutcomeError(string Message, string Locations, string Path, string? Rule)
{
    public static OutcomeError From(JsonNode error) => new(
        DeliberateDifferences.Printed(error["message"]!.GetValue<string>()),
        string.Join(
            " ", (error["locations"]?.AsArray() ?? []).Select(static at => $"{at!["line"]}:{at["column"]}").Order(StringComparer.Ordinal)),
        Text(error["path"] ?? new JsonArray()),
        error["rule"]?.GetValue<string>());

    private static string Text(JsonNode path) => path.ToJsonString();
}

/// <summary>
/// What an implementation made of a case: how far it got (syntax, validation, request, subscription, executed), its
/// errors, its data with numbers in one form, and, from the reference, every error that another order of execution could
/// report, and what the letter of section 5.3.2 says of the document's fields.
/// </summary>
internal sealed record Outcome(
    string Stage, IReadOnlyList<OutcomeError> Errors, JsonNode? Data, IReadOnlyList<OutcomeError> Every, bool? FieldsCanMerge = null)
{
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 1000 };

    public static Outcome OfReference(JsonNode answer) => new(
        answer["stage"]?.GetValue<string>() ?? throw new InvalidOperationException(answer.ToJsonString()),
        List(answer["errors"]),
        Normal(answer["data"]),
        List(answer["every"]),
        answer["fieldsCanMerge"]?.GetValue<bool>());

    public static Outcome OfOurs(ExecutionResult result)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream)) result.WriteTo(writer);
        var response = JsonNode.Parse(Encoding.UTF8.GetString(stream.ToArray()), documentOptions: Deep)!;
        var stage = result.HasData ? "executed"
            : result.Errors[0].Code == ErrorCodes.Syntax ? "syntax"
            : result.Errors[0].Code == ErrorCodes.Validation ? "validation"
            : result.Operation == OperationKind.Subscription && result.Errors[0].Code == ErrorCodes.BadRequest ? "subscription"
            : "request";
        return new Outcome(stage, stage == "subscription" ? [] : List(response["errors"]), Normal(response["data"]), []);
    }

    private static List<OutcomeError> List(
        JsonNode? errors) => [.. (errors?.AsArray() ?? []).Select(static error => OutcomeError.From(error!))];

    public static JsonNode? Normal(JsonNode? value) => value switch
    {
        JsonObject members => new JsonObject(members.Select(static member => KeyValuePair.Create(
            member.Key, member.Key == "defaultValue" && member.Value?.GetValueKind() == JsonValueKind.String
                ? DeliberateDifferences.PrintedDefault(member.Value.GetValue<string>())
                : Normal(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Normal)]),
        JsonNode leaf when leaf.GetValueKind() == JsonValueKind.Number =>
            (JsonNode)double.Parse(leaf.ToJsonString(), CultureInfo.InvariantCulture),
        JsonNode leaf when leaf.GetValueKind() == JsonValueKind.String => DeliberateDifferences.Printed(leaf.GetValue<string>()),
        _ => value?.DeepClone(),
    };
}
