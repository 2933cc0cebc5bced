using CoopGraph.GraphQL.Language;

namespace CoopGraph.GraphQL;

/// <summary>Messages of the lexer and the parser.</summary>
internal static partial class Errors
{
    public const string TwoDots = "Unexpected \"..\", did you mean \"...\"?";

    public const string SingleQuote = "Unexpected single quote character ('), did you mean to use a double quote (\")?";

    public const string UnterminatedString = "Unterminated string.";

    public const string DescriptionOnShorthand = "Unexpected description, descriptions are not supported on shorthand queries.";

    public const string DescriptionOnExtension = "Unexpected description, only GraphQL definitions support descriptions.";

    public static string DocumentTooLong(int maxBytes) => Text($"Document is longer than {maxBytes} bytes.");

    public static string TooManyTokens(int maxTokens) => Text($"Document contains more than {maxTokens} tokens. Parsing aborted.");

    public static string TooDeep(int maxDepth) => Text($"Document nests deeper than {maxDepth} levels.");

    public static string UnexpectedCharacter(string codePoint) => $"Unexpected character: {codePoint}.";

    public static string InvalidCharacter(string codePoint) => $"Invalid character: {codePoint}.";

    public static string InvalidCharacterInString(string codePoint) => $"Invalid character within String: {codePoint}.";

    public static string InvalidEscape(string escape) => $"Invalid character escape sequence: \"{escape}\".";

    public static string InvalidUnicodeEscape(string escape) => $"Invalid Unicode escape sequence: \"{escape}\".";

    public static string NumberStartsWithDot(string digits) =>
        $"Invalid number, expected digit before \".\", did you mean \"0.{digits}\"?";

    public static string DigitAfterZero(string codePoint) => $"Invalid number, unexpected digit after 0: {codePoint}.";

    public static string DigitExpected(string codePoint) => $"Invalid number, expected digit but got: {codePoint}.";

    public static string Expected(string what, Token found) => $"Expected {what}, found {found}.";

    public static string Unexpected(Token found) => $"Unexpected {found}.";

    public static string VariableInConstant(string name) => $"Unexpected variable \"${name}\" in constant value.";

    public static string ReservedEnumValue(Token found) => $"{found} is reserved and cannot be used for an enum value.";

    public static string CoordinateExpected(string text) =>
        $"\"{text}\" is not a schema coordinate such as Type, Type.field, Type.field(argument:), @directive or @directive(argument:).";
}
