namespace CoopGraph.GraphQL.Tests.Differential;

/// <summary>Makes a failing case small, keeping the kind of its difference.</summary>
internal sealed class Shrinker(Func<DifferentialCase, Difference?> compare)
{
    private const int MaxAttempts = 1500;

    private int _attempts;

    public (DifferentialCase Case, Difference Difference) Shrink(DifferentialCase given, Difference difference)
    {
        var smallest = (Case: given, Difference: difference);
        foreach (var (read, write) in Parts())
        {
            var pieces = read(smallest.Case);
            for (var size = Math.Max(1, pieces.Count / 2); size >= 1; size /= 2)
            {
                for (var at = 0; at < pieces.Count;)
                {
                    List<string> fewer = [.. pieces[..at], .. pieces[Math.Min(at + size, pieces.Count)..]];
                    if (Still(write(smallest.Case, fewer), difference.Kind) is { } found)
                    {
                        smallest = found;
                        pieces = fewer;
                    }
                    else
                    {
                        at += size == 1 || !IsOpening(pieces[at]) ? 1 : size;
                    }
                }
            }
        }
        return smallest;
    }

    private static IEnumerable<(Func<DifferentialCase, List<string>> Read, Func<DifferentialCase, List<string>, DifferentialCase> Write)> Parts()
    {
        yield return (static given => Tokeniser.Tokens(given.Document), static (given, pieces) => given with { Document = string.Join(" ", pieces) });
        yield return (static given => Tokeniser.Pieces(given.Document), static (given, pieces) => given with { Document = string.Concat(pieces) });
        yield return (static given => Lines(given.Sdl), static (given, pieces) => given with { Sdl = string.Concat(pieces) });
    }

    private (DifferentialCase Case, Difference Difference)? Still(DifferentialCase candidate, string kind)
    {
        if (++_attempts > MaxAttempts || candidate.Document.Length == 0)
        {
            return null;
        }
        var difference = compare(candidate);
        return difference?.Kind == kind ? (candidate, difference) : null;
    }

    private static bool IsOpening(string piece) => piece is "{" or "(" or "[";

    private static List<string> Lines(string text) => [.. text.Split('\n').Select(static line => line + "\n")];
}
