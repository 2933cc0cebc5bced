using System.Collections.Concurrent;

namespace CoopGraph.Explorer.Routing;

/// <summary>
/// What takes several analyses to find out and changes with the graph alone: each is kept until the version of the graph is another one.
/// </summary>
public sealed class KeptAnswers
{
    private readonly ConcurrentDictionary<string, (int Version, object Answer)> kept = new();

    /// <param name="key">What is asked, and in which language, if that matters.</param>
    /// <param name="version">Of the graph.</param>
    /// <param name="find">Finds it out. When it fails, nothing is kept.</param>
    public async Task<T> GetAsync<T>(string key, int version, Func<Task<T>> find) where T : notnull
    {
        if (kept.TryGetValue(key, out var known) && known.Version == version) return (T)known.Answer;
        var answer = await find();
        kept[key] = (version, answer);
        return answer;
    }
}
