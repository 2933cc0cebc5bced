using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Analyses.Material;

/// <summary>What one source says of the status of a record.</summary>
/// <param name="State">The state that it declares; null where its words name none.</param>
/// <param name="Date">As of when: the date of the citation, else that of its document; null where neither names a day.</param>
internal sealed record Declaration(Statement Statement, ActivityState? State, PartialDate? Date)
{
    private static readonly IReadOnlyList<string> Properties = [ModelSchema.Status, ModelSchema.LegalStatus];

    public bool IsHinted => Statement.Citation.Certainty == Vocabulary.SourceCertainty.Hinted;

    public bool IsDeprecated => Statement.Rank == Vocabulary.Rank.Deprecated;

    /// <summary>Whether it decides anything: what is only hinted at, or held to be mistaken, is shown and no more.</summary>
    public bool Counts => State is not null && !IsHinted && !IsDeprecated;

    public bool IsDenunciation => Statement is { Property: ModelSchema.LegalStatus, Value: Vocabulary.LegalStatus.Denounced };

    /// <summary>
    /// The statements about the status and the legal status. A status that the record shows and no statement tells is said by the newest
    /// citation: older ones of the same record may be of a time when it was otherwise.
    /// </summary>
    /// <param name="dateOf">The date of a document by its id, where it has one.</param>
    public static IReadOnlyList<Declaration> Of(NodeRecord node, Func<string, PartialDate?> dateOf) =>
        [.. Properties.SelectMany(property => Statements(node, property, dateOf)).Select(statement => new Declaration(
            statement, StateOf(statement), DayOf(statement.Citation, dateOf)))];

    private static IEnumerable<Statement> Statements(NodeRecord node, string property, Func<string, PartialDate?> dateOf)
    {
        var told = node.Statements.Where(statement => statement.Property == property);
        return node.Text(property) is { } shown && shown != Vocabulary.LegalStatus.Unknown && !told.Any(other => shown.Equals(other.Value))
            && Newest(node.Citations, dateOf) is { } citation
            ? told.Append(new Statement(property, shown, Vocabulary.Rank.Preferred, citation))
            : told;
    }

    /// <summary>The newest of those that are more than hints; of hints, where there is nothing else.</summary>
    private static Citation? Newest(IReadOnlyList<Citation> citations, Func<string, PartialDate?> dateOf) => citations
        .OrderBy(citation => citation.Certainty == Vocabulary.SourceCertainty.Hinted)
        .ThenByDescending(citation => DayOf(citation, dateOf)?.NamedTo).FirstOrDefault();

    private static PartialDate? DayOf(Citation citation, Func<string, PartialDate?> dateOf) =>
        (citation.AsOf ?? dateOf(citation.Source)) is { IsOpen: false } date ? date : null;

    private static ActivityState? StateOf(Statement statement) => (statement.Property, statement.Value as string) switch
    {
        (ModelSchema.Status, Vocabulary.DeclaredStatus.Planned) => ActivityState.Planned,
        (ModelSchema.Status, Vocabulary.DeclaredStatus.Active) => ActivityState.Active,
        (ModelSchema.Status, Vocabulary.DeclaredStatus.Dormant) => ActivityState.Dormant,
        (ModelSchema.Status, Vocabulary.DeclaredStatus.Ended) => ActivityState.Ended,
        (ModelSchema.LegalStatus, Vocabulary.LegalStatus.Planned) => ActivityState.Planned,
        (ModelSchema.LegalStatus, Vocabulary.LegalStatus.InForce) => ActivityState.Active,
        (ModelSchema.LegalStatus, Vocabulary.LegalStatus.Expired or Vocabulary.LegalStatus.Denounced) => ActivityState.Ended,
        _ => null,
    };
}
