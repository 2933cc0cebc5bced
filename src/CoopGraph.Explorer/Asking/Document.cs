using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;

namespace CoopGraph.Explorer.Asking;

/// <summary>
/// The question of a page: the GraphQL document that bears the name of the record of its answer and lies beside it
/// (<c>Pages/Actors/ActorSheet.graphql</c> beside <c>ActorSheet.cs</c>), with the fragments of <c>Asking/</c> that it spreads.
/// </summary>
public sealed partial record Document(string Name, string Text)
{
    private static readonly ConcurrentDictionary<Type, Document> Known = new();

    private static readonly Lazy<IReadOnlyDictionary<string, string>> Fragments = new(() => Embedded.In("Asking/")
        .Where(path => path.EndsWith(".graphql", StringComparison.Ordinal))
        .SelectMany(path => Fragment().Matches(Embedded.Text(path)))
        .ToDictionary(match => match.Groups["name"].Value, match => match.Value.Trim()));

    /// <summary>Whether it can say things in a language.</summary>
    public bool TakesLanguage { get; } = Text.Contains("$lang:", StringComparison.Ordinal);

    public static Document Of(Type answer) => Known.GetOrAdd(answer, Read);

    private static Document Read(Type answer)
    {
        var folder = answer.Namespace!["CoopGraph.Explorer.".Length..].Replace('.', '/');
        var text = new StringBuilder(Embedded.Text($"{folder}/{answer.Name}.graphql").TrimEnd());
        var seen = new HashSet<string>();
        for (var added = true; added;)
        {
            added = false;
            foreach (var name in Spread().Matches(text.ToString()).Select(match => match.Groups["name"].Value).Where(seen.Add).ToList())
            {
                if (!Fragments.Value.TryGetValue(name, out var fragment)) continue;
                text.Append("\n\n").Append(fragment);
                added = true;
            }
        }
        return new Document(answer.Name, text.Append('\n').ToString());
    }

    [GeneratedRegex(@"^fragment (?<name>\w+) on \w+ \{$.*?^\}$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fragment();

    [GeneratedRegex(@"\.\.\.\s*(?<name>(?!on\b)\w+)")]
    private static partial Regex Spread();
}
