using System.Text.Json;
using System.Text.Json.Serialization;
using CoopGraph.Core.Time;
using CoopGraph.Explorer.Asking;
using CoopGraph.Explorer.Texts;
using CoopGraph.GraphQL;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CoopGraph.Explorer.Routing;

/// <summary>What an address asks for: its parameters, read with care, its language, and the engine to ask.</summary>
public sealed class PageRequest(HttpContext context, GraphQLEngine engine, Language language)
{
    /// <summary>A parameter longer than this is no name and no id.</summary>
    public const int LongestParameter = 500;

    private static readonly JsonSerializerOptions VariableStyle = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) },
    };

    private readonly List<Asked> asked = [];

    public Language Language => language;

    /// <summary>What pages found out once and keep.</summary>
    public KeptAnswers Kept { get; } = context.RequestServices.GetRequiredService<KeptAnswers>();

    /// <summary>What was asked so far, in order.</summary>
    public IReadOnlyList<Asked> Asked => asked;

    /// <summary>Of the page, with its query, without the extension of a file.</summary>
    public string Path { get; init; } = context.Request.Path;

    public IQueryCollection Query => context.Request.Query;

    public string QueryString => context.Request.QueryString.Value ?? "";

    /// <summary>Scheme and host, for addresses that leave the site.</summary>
    public string Origin => $"{context.Request.Scheme}://{context.Request.Host}";

    /// <summary>The same address without what only says how it is shown.</summary>
    public string Canonical => With("lang", null);

    /// <summary>A segment of the address, such as the id of a record, without the extension of a file.</summary>
    public string Segment { get; init; } = "";

    /// <summary>The same address as a file.</summary>
    public string File(PageFile file)
    {
        var query = Microsoft.AspNetCore.Http.QueryString.Create(Query);
        if (file.Parameter is var (name, value)) query = query.Add(name, value);
        return $"{Path}.{file.Extension}{query}";
    }

    /// <summary>The same address with one choice made otherwise, or, with null, not made.</summary>
    public string With(string name, string? value)
    {
        var others = Microsoft.AspNetCore.Http.QueryString.Create(Query.Where(pair => pair.Key != name));
        return Path + (value is null ? others : others.Add(name, value));
    }

    /// <summary>The same address in another language.</summary>
    public string InLanguage(Language other) => With("lang", other.Code);

    /// <summary>A parameter without surrounding spaces; null when it is not there or empty.</summary>
    /// <exception cref="BadParameterException">It is longer than <see cref="LongestParameter"/>.</exception>
    public string? Value(string name)
    {
        var value = context.Request.Query[name].ToString().Trim();
        if (value.Length > LongestParameter) throw new BadParameterException(name, RequestTexts.TooLong.Of(language, LongestParameter));
        return value.Length == 0 ? null : value;
    }

    /// <summary>All values of a parameter that may stand several times, or be divided by commas; without repetition.</summary>
    public IReadOnlyList<string> Values(string name) =>
    [
        .. context.Request.Query[name].SelectMany(value => (value ?? "").Split(',', StringSplitOptions.TrimEntries))
            .Where(value => value.Length is > 0 and <= LongestParameter).Distinct(),
    ];

    /// <exception cref="BadParameterException">It is no date of the six forms.</exception>
    public PartialDate? Date(string name) =>
        Value(name) is not { } text ? null
        : PartialDate.TryParse(text, out var date) ? date
        : throw new BadParameterException(name, RequestTexts.NotADate.Of(language, text));

    /// <exception cref="BadParameterException">It is no whole number, or out of its range, whose ends are included.</exception>
    public int Number(string name, int otherwise, int least, int most) =>
        Value(name) is not { } text ? otherwise
        : int.TryParse(text, out var number) && number >= least && number <= most ? number
        : throw new BadParameterException(name, RequestTexts.NotANumber.Of(language, text, least, most));

    /// <exception cref="BadParameterException">It is none of the words, which are compared without case.</exception>
    public string? Word(string name, params IReadOnlyList<string> words) =>
        Value(name) is not { } text ? null
        : words.FirstOrDefault(word => string.Equals(word, text, StringComparison.OrdinalIgnoreCase))
            ?? throw new BadParameterException(name, RequestTexts.NotAWord.Of(language, text, string.Join(", ", words)));

    /// <summary>
    /// Asks the question that lies beside the record of its answer. The language of the page goes along where the question takes it.
    /// </summary>
    /// <exception cref="GraphQLException">The question was refused, or failed.</exception>
    public async Task<T> AskAsync<T>(object? variables = null) where T : notnull
    {
        var question = Question<T>(variables);
        asked.Add(question);
        return await AnswerAsync<T>(question);
    }

    /// <summary>As <see cref="AskAsync"/>, for what the page shows beside its answer: forms and foot.</summary>
    public Task<T> LookAsync<T>(object? variables = null) where T : notnull => AnswerAsync<T>(Question<T>(variables));

    private Asked Question<T>(object? variables)
    {
        var document = Document.Of(typeof(T));
        var given = JsonSerializer.SerializeToNode(variables ?? new { }, VariableStyle)!.AsObject();
        if (document.TakesLanguage) given["lang"] = language.Code;
        return new Asked(document, JsonSerializer.SerializeToElement(given));
    }

    private async Task<T> AnswerAsync<T>(Asked question) where T : notnull
    {
        var result = await engine.ExecuteAsync(
            new GraphQLRequest { Query = question.Document.Text, Variables = question.Variables }, null, context.RequestAborted);
        return result.Read<T>();
    }
}

/// <summary>A parameter of an address has a value that it cannot have.</summary>
public sealed class BadParameterException(string name, string reason) : Exception(reason)
{
    public string Name { get; } = name;
}

public static class RequestTexts
{
    public static readonly Phrase TooLong = new(
        "Au plus {0} caractères sont acceptés.", "At most {0} characters are accepted.", "Se aceptan {0} caracteres como máximo.");

    public static readonly Phrase NotADate = new(
        "« {0} » n’est pas une date. Écrivez 2016, 2016-04, 2016-04-26, 2016~ (vers), ../2016 (au plus tard) ou 2016/.. (ou après).",
        "“{0}” is not a date. Write 2016, 2016-04, 2016-04-26, 2016~ (about), ../2016 (in or before) or 2016/.. (or later).",
        "«{0}» no es una fecha. Escriba 2016, 2016-04, 2016-04-26, 2016~ (hacia), ../2016 (a más tardar) o 2016/.. (o después).");

    public static readonly Phrase NotANumber = new(
        "« {0} » n’est pas un nombre entier de {1} à {2}.", "“{0}” is not a whole number from {1} to {2}.",
        "«{0}» no es un número entero de {1} a {2}.");

    public static readonly Phrase NotAWord = new(
        "« {0} » n’est pas prévu ; choisissez parmi : {1}.", "“{0}” is not provided for; choose one of: {1}.",
        "«{0}» no está previsto; elija entre: {1}.");
}
