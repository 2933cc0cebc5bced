using CoopGraph.Core.Model;
using CoopGraph.Explorer.Texts;

namespace CoopGraph.Explorer.Pages.Networks;

internal static class NetworkWords
{
    /// <summary>"membre fondateur, préside".</summary>
    /// <param name="statuses">As GraphQL writes them: <c>FULL</c>.</param>
    /// <param name="language">Of the page.</param>
    public static string Of(IEnumerable<string> statuses, Language language) => string.Join(", ", statuses.Select(status =>
        Phrase.From(LinkWords.Of(RelationshipType.MemberOf, status.ToLowerInvariant())).In(language)));
}
