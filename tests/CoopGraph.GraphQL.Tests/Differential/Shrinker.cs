namespace CoopGraph.GraphQL.Tests.Differential;

/// <summary>Makes a failing case small, keeping the kind of its difference.</summary>
internal sealed class Shrinker(Func<DifferentialCase, Difference?> compare)
{
    private const int MaxAttempts = 4000;

    private int _attempts;
    private DifferentialCase _case = null!;
    private Difference _difference = null!;

    public (DifferentialCase Case, Difference Difference) Shrink(DifferentialCase given, Difference difference)
    {
        (_case, _difference) = (given, difference);
        ShrinkDocument(string.Join(" ", Tokeniser.Tokens(given.Document)));
        Cut(_case.Sdl.Split("\n\n"), static parts => string.Join("\n\n", parts), static (given, text) => given with { Sdl = text });
        Cut(_case.Sdl.Split('\n'), static parts => string.Join("\n", parts), static (given, text) => given with { Sdl = text });
        Accept(_case with { Variables = "{}", OperationName = null });
        return (_case, _difference);
    }

    private void ShrinkDocument(string plain)
    {
        Accept(_case with { Document = plain });
        for (var before = int.MaxValue; _case.Document.Length < before;)
        {
            before = _case.Document.Length;
            CutGroups();
            Cut(Tokeniser.Pieces(_case.Document), static parts => string.Concat(parts), static (given, text) => given with { Document = text });
        }
    }

    /// <summary>Leaves out a bracketed group with the tokens before it.</summary>
    private void CutGroups()
    {
        var pieces = Tokeniser.Pieces(_case.Document);
        for (var at = 0; at < pieces.Count; at++)
        {
            var depth = 0;
            for (var end = at; end < pieces.Count && depth >= 0; end++)
            {
                depth += pieces[end] is "{" or "(" or "[" ? 1 : pieces[end] is "}" or ")" or "]" ? -1 : 0;
                if (depth == 0 && pieces[end] is "}" or ")" or "]")
                {
                    List<string> fewer = [.. pieces[..at], .. pieces[(end + 1)..]];
                    if (Accept(_case with { Document = string.Concat(fewer) }))
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

    private void Cut(IReadOnlyList<string> parts, Func<List<string>, string> join, Func<DifferentialCase, string, DifferentialCase> write) =>
        Cut(parts, pieces => Accept(write(_case, join(pieces))));

    /// <summary>Leaves out halves, quarters and so on down to single parts, as long as what is left is accepted.</summary>
    public static List<string> Cut(IReadOnlyList<string> parts, Func<List<string>, bool> accept)
    {
        List<string> pieces = [.. parts];
        for (var size = Math.Max(1, pieces.Count / 2); size >= 1; size /= 2)
        {
            for (var at = 0; at < pieces.Count;)
            {
                List<string> fewer = [.. pieces[..at], .. pieces[Math.Min(at + size, pieces.Count)..]];
                if (accept(fewer))
                {
                    pieces = fewer;
                }
                else
                {
                    at += size;
                }
            }
        }
        return pieces;
    }

    private bool Accept(DifferentialCase candidate)
    {
        if (++_attempts > MaxAttempts || candidate.Document.Length == 0 || compare(candidate) is not { } difference || difference.Kind != _difference.Kind)
        {
            return false;
        }
        (_case, _difference) = (candidate, difference);
        return true;
    }
}
