using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;

namespace CoopGraph.Core.Analyses.DelegationOverlaps;

/// <summary>
/// What those found who looked at candidate pairs. They record it as one statement, with the same words and the same citation, on both
/// engagements of the pair: so it is about this pair, and about no other of either.
/// </summary>
internal sealed class Reviews(SourceScope scope)
{
    /// <summary>The preferred one, else the newest.</summary>
    public Review? Of(ParallelPair pair) => pair.First.Act.Node.Statements
        .Where(statement => statement.Property == ModelSchema.Review && statement.Rank != Vocabulary.Rank.Deprecated
            && scope.Citations([statement.Citation]).Any() && pair.Second.Act.Node.Statements.Contains(statement))
        .OrderBy(statement => statement.Rank != Vocabulary.Rank.Preferred)
        .ThenByDescending(statement => statement.Citation.AsOf)
        .ThenBy(statement => statement.Value.ToString(), StringComparer.Ordinal)
        .Select(statement => new Review(statement.Value.ToString()!, statement.Citation)).FirstOrDefault();
}
