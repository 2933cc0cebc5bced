namespace CoopGraph.GraphQL.Tests.Differential;

/// <summary>Makes a failing case small, keeping the kind of its difference.</summary>
internal sealed class Shrinker(Func<DifferentialCase, Difference?> compare)
{
    private const int MaxAttempts = 4000;

    private int attempts;
    private DifferentialCase sample = null!;
    private Difference difference = null!;

    public (DifferentialCase Case, Difference Difference) Shrink(DifferentialCase given, Difference difference)
    {
        (sample, this.difference) = (given, difference);
        ShrinkDocument(string.Join(" ", Tokeniser.Tokens(given.Document)));
        Cut(sample.Sdl.Split("\n\n"), static parts => string.Join("\n\n", parts), static (given, text) => given with { Sdl = text });
        Cut(sample.Sdl.Split('\n'), static parts => string.Join("\n", parts), static (given, text) => given with { Sdl = text });
        Accept(sample with { Variables = "{}", OperationName = null });
        return (sample, this.difference);
    }

    private void ShrinkDocument(string plain)
    {
        Accept(sample with { Document = plain });
        for (var before = int.MaxValue; sample.Document.Length < before;)
        {
            before = sample.Document.Length;
            CutGroups();
            Cut(
                Tokeniser.Pieces(sample.Document),
                static parts => string.Concat(parts),
                static (given, text) => given with { Document = text });
        }
    }

    /// <summary>Leaves out a bracketed group with the tokens before it.</summary>
    private void CutGroups()
    {
        var pieces = Tokeniser.Pieces(sample.Document);
        for (var at = 0; at < pieces.Count; at++)
        {
            var depth = 0;
            for (var end = at; end < pieces.Count && depth >= 0; end++)
            {
                depth += pieces[end] is "{" or "(" or "[" ? 1 : pieces[end] is "}" or ")" or "]" ? -1 : 0;
                if (depth == 0 && pieces[end] is "}" or ")" or "]")
                {
                    List<string> fewer = [.. pieces[..at], .. pieces[(end + 1)..]];
                    if (Accept(sample with { Document = string.Concat(fewer) }))
                    {
                        pieces = fewer;
                        end = at - 1;
                    }
                    else
                    {
                        break;
                    }
                }
            }
        }
    }

    private void Cut(
        IReadOnlyList<string> parts, Func<List<string>, string> join, Func<DifferentialCase, string, DifferentialCase> write) =>
        Cut(parts, pieces => Accept(write(sample, join(pieces))));

    /// <summary>Leaves out halves, quarters and so on down to single parts, as long as what is left is accepted.</summary>
    public static List<string> Cut(IReadOnlyList<string> parts, Func<List<string>, bool> accept)
    {
        List<string> pieces = [.. parts];
        for (var size = Math.Max(1, pieces.Count / 2); size >= 1; size /= 2)
        {
            for (var at = 0; at < pieces.Count;)
            {
                List<string> fewer = [.. pieces[..at], .. pieces[Math.Min(at + size, pieces.Count)..]];
                if (accept(fewer)) pieces = fewer;
                else at += size;
            }
        }
        return pieces;
    }

    private bool Accept(DifferentialCase candidate)
    {
        if (++attempts > MaxAttempts || candidate.Document.Length == 0
            || compare(candidate) is not { } difference || difference.Kind != this.difference.Kind)
        {
            return false;
        }
        (sample, this.difference) = (candidate, difference);
        return true;
    }
}
