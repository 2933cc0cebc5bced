using CoopGraph.Core.Model;
using CoopGraph.Explorer.Texts;

namespace CoopGraph.Explorer.Shared;

/// <summary>How one body became another, as nouns.</summary>
internal static class SuccessionTexts
{
    /// <param name="kind">A word of GraphQL's <c>SuccessionKind</c>.</param>
    public static Phrase Of(string kind) => Vocabulary.FromScreamingSnake(kind) switch
    {
        Vocabulary.SuccessionKind.Rename => new("changement de nom", "change of name", "cambio de nombre"),
        Vocabulary.SuccessionKind.Merge => new("fusion", "merger", "fusión"),
        Vocabulary.SuccessionKind.Absorb => new("absorption", "absorption", "absorción"),
        Vocabulary.SuccessionKind.Split => new("scission", "split", "escisión"),
        Vocabulary.SuccessionKind.Transform => new("transformation", "transformation", "transformación"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
