using CoopGraph.Core.Model;
using CoopGraph.Core.Records;
using CoopGraph.Core.Time;

namespace CoopGraph.Core;

/// <summary>Every message text of the project. Each says what, where and how to mend it.</summary>
internal static class Errors
{
    public const string Missing = "is missing; every such record needs it.";
    public const string NotAnObject = "a record is a JSON object: {…}.";
    public const string MoreThanOneRecord = "something stands behind the record; one line holds one record.";
    public const string ExpectedText = "expected a text in quotes.";
    public const string ExpectedFlag = "expected true or false.";
    public const string ExpectedInteger = "expected a whole number.";
    public const string ExpectedNumber = "expected a number.";
    public const string ExpectedScalar = "expected a text, a number, true or false.";
    public const string ExpectedObject = "expected an object {…}.";
    public const string ExpectedList = "expected a list […].";
    public const string ExpectedCurrency = "expected an ISO 4217 code such as EUR.";
    public const string ExpectedPoint = "expected {\"lat\": -90…90, \"lon\": -180…180}.";
    public const string NoSuchFolder = "no such folder; COOPGRAPH_DATA names the folder with the *.jsonl files.";
    public const string NoRecord = "the folder holds no record; its *.jsonl files hold one per line.";
    public const string NoCitation = "cites nothing; every node and relationship needs at least one citation {source, locator, certainty}.";
    public const string NoName = "has no name; give at least one {value, lang, kind}.";

    public static string NotAPartialDate(string? text) =>
        $"'{text}' is not a partial date; write 2012, 2012-04, 2012-04-26, 2012~, ../2016 or 2012/...";

    public static string ExpectedDecimal(string text) => $"'{text}' is not a decimal number; write it as \"715000\" or \"12.50\".";

    public static string Reversed(Period period) => $"the period ends ({period.To}) before it starts ({period.From}).";

    public static string LineTooLong(long length, int limit) =>
        $"the line has {length} characters; at most {limit} are read. Split the record.";

    public static string NotJson(string reason) => $"not a JSON record: {reason}";

    public static string UnknownType(string type) =>
        $"'{type}' is neither a kind of node ({string.Join(", ", Enum.GetNames<NodeKind>())}) nor a relationship type ("
        + $"{string.Join(", ", Enum.GetValues<RelationshipType>().Select(value => value.Label()))}).";

    public static string UnknownField(IEnumerable<string> known) =>
        $"is not a field here; known ones are {string.Join(", ", known.Order(StringComparer.Ordinal))}.";

    public static string UnknownWord(string word, IReadOnlyList<string> words) => $"'{word}' is not one of {string.Join(", ", words)}.";

    public static string MissingFor(NodeKind kind) => $"is missing; every {kind} needs it.";

    public static string DuplicateId(RecordPlace first) => $"is already defined at {first.File}:{first.Line}; merge the two records.";

    public static string NoKindOfId(string id) => $"'{id}' begins with the prefix of no kind of node; "
        + $"an id is a prefix such as '{NodeKind.LocalAuthority.IdPrefix()}', a colon and a slug.";

    public static string MalformedId(NodeKind kind) =>
        $"is not an id of a {kind}; write '{kind.IdPrefix()}:' and a slug of a-z, 0-9 and single or double hyphens.";

    public static string DanglingReference(string id) => $"'{id}' is not defined; add its record or correct the id.";

    public static string WrongKind(string id, NodeKind kind, string expected) => $"'{id}' is a {kind}; expected {expected}.";

    public static string WrongEnds(RelationshipType type, NodeKind start, NodeKind end, string expected) =>
        $"{type.Label()} connects {expected}, not a {start} and a {end}.";

    public static string MissingQualifier(string qualifier, IReadOnlyList<string> words) =>
        $"{qualifier} is missing; one of {string.Join(", ", words)}.";

    public static string UnknownLocator(string locator, string source) =>
        $"'{locator}' is not in the outline of {source}; use one of its locators or add it to the outline.";

    public static string CountryMismatch(string stated, string found, string territory) =>
        $"says {stated}, but its territory {territory} lies in {found}.";

    public static string ContainmentCycle(string id) => $"'{id}' lies within itself; remove one of the WITHIN records on the way round.";

    public static string SubgraphTooLarge(int limit) =>
        $"The question touches more than {limit} nodes. Ask for a smaller territory or period, or raise COOPGRAPH_MAX_SUBGRAPH.";

    public static string UnknownSortKey(string word, IEnumerable<string> known) =>
        $"'{word}' is no key that rows can be sorted by; known ones are {string.Join(", ", known.Order(StringComparer.Ordinal))}.";

    public static string NotCounted(string id) => $"The connections of '{id}' were not counted, and its row is to be sorted by them.";

    public static string DanglingChange(string relationship, string missing) =>
        $"{relationship} would have no node '{missing}' at its end; nothing was applied. "
        + "Add the node to the same change set, or remove the relationship too.";

    public static string InvalidDataSet(IReadOnlyList<Problem> problems)
    {
        const int shown = 20;
        var lines = problems.Take(shown).Select(problem => "  " + problem);
        var more = problems.Count > shown ? $"\n  … and {problems.Count - shown} more" : "";
        return $"The data have {problems.Count} problem(s); nothing was loaded.\n{string.Join('\n', lines)}{more}";
    }
}
