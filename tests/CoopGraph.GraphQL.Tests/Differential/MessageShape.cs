using System.Text.RegularExpressions;

namespace CoopGraph.GraphQL.Tests.Differential;

/// <summary>What two messages about the same mistake have in common: which mistake it is, of what, and which names are suggested.</summary>
internal static partial class MessageShape
{
    public static string Of(string message) => Suggestions().Replace(
        ShownValue().Replace(message, ""),
        static match => match.Value.Contains("an inline fragment on", StringComparison.Ordinal)
            ? "inline"
            : string.Join(" ", Name().Matches(match.Value).Select(static name => name.Value).Order(StringComparer.Ordinal)));

    /// <summary>How values are shown is not compared.</summary>
    [GeneratedRegex(@"(?<=value|[Ff]ound|an object|Int|Float|String|Boolean|ID): .*$", RegexOptions.Singleline)]
    private static partial Regex ShownValue();

    /// <summary>
    /// The order of suggested names is not compared; of types to put a fragment on it decides which five are named at all.
    /// </summary>
    [GeneratedRegex(@"Did you mean .*\?")]
    private static partial Regex Suggestions();

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Name();
}
