using System.Text.RegularExpressions;

namespace CoopGraph.GraphQL.Tests.Differential;

/// <summary>What two messages about the same mistake have in common: which mistake it is, and of what.</summary>
internal static partial class MessageShape
{
    public static string Of(string message) => ShownValue().Replace(message, "");

    /// <summary>How values are shown is not compared.</summary>
    [GeneratedRegex(@"(?<=value|[Ff]ound|an object|Int|Float|String|Boolean|ID): .*$", RegexOptions.Singleline)]
    private static partial Regex ShownValue();
}
