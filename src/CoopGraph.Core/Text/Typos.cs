namespace CoopGraph.Core.Text;

/// <summary>One typing mistake: a letter left out, added or replaced, or two neighbours swapped.</summary>
public static class Typos
{
    /// <summary>Shorter words must match exactly or as a prefix.</summary>
    public const int ShortestTolerantWord = 5;

    public static bool IsWithinOne(string left, string right)
    {
        if (Math.Abs(left.Length - right.Length) > 1) return false;
        var start = 0;
        while (start < left.Length && start < right.Length && left[start] == right[start]) start++;
        var a = left.AsSpan(start);
        var b = right.AsSpan(start);
        if (a.IsEmpty || b.IsEmpty) return true;
        return a.Length > b.Length ? a[1..].SequenceEqual(b)
            : a.Length < b.Length ? b[1..].SequenceEqual(a)
            : a[1..].SequenceEqual(b[1..]) || a.Length > 1 && a[0] == b[1] && a[1] == b[0] && a[2..].SequenceEqual(b[2..]);
    }

    /// <summary>
    /// The word with each one of its letters left out, and the word itself: two words within one slip share at least one of these.
    /// </summary>
    public static IEnumerable<string> Deletions(string word)
    {
        yield return word;
        for (var index = 0; index < word.Length; index++)
        {
            if (index == 0 || word[index] != word[index - 1]) yield return word.Remove(index, 1);
        }
    }
}
