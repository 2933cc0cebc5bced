using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;

namespace CoopGraph.Core.Tests.Plans;

public sealed class SortKeysTests
{
    [Theory]
    [InlineData(SortKeys.Name, "ecole")]
    [InlineData(SortKeys.From, "2010-01-01")]
    [InlineData(SortKeys.To, "2012-12-31")]
    [InlineData(SortKeys.LastEvidence, "2014-04-30")]
    public void OfNode_EachKey_IsATextThatSortsOrdinally(string key, string expected) =>
        Assert.Equal(expected, SortKeys.OfNode(Project("2010", "2012", "2014-04"), key));

    [Theory]
    [InlineData(SortKeys.From)]
    [InlineData(SortKeys.To)]
    [InlineData(SortKeys.LastEvidence)]
    public void OfNode_NothingKnown_SortsLowest(string key) => Assert.Equal("", SortKeys.OfNode(Project(null, null, null), key));

    [Fact]
    public void OfNode_OpenEndedEvidence_DoesNotSortAsTheNewest() =>
        Assert.True(string.CompareOrdinal(
            SortKeys.OfNode(Project("2005/..", null, null), SortKeys.LastEvidence),
            SortKeys.OfNode(Project("2014", null, null), SortKeys.LastEvidence)) < 0);

    [Fact]
    public void OfNode_Source_IsDatedByItsDate()
    {
        var source = new NodeRecord
        {
            Id = "source:s",
            Kind = NodeKind.Source,
            Properties = new Dictionary<string, object> { [ModelSchema.SourceDate] = PartialDate.Parse("2014-03") },
        };

        Assert.Equal(("2014-03-01", "2014-03-31"), (SortKeys.OfNode(source, SortKeys.From), SortKeys.OfNode(source, SortKeys.To)));
    }

    [Fact]
    public void OfNode_Kind_SortsAsTheKindsAreListed() =>
        Assert.Equal(
            Enum.GetValues<NodeKind>(),
            Enum.GetValues<NodeKind>().OrderBy(kind => SortKeys.OfNode(new NodeRecord { Id = "x", Kind = kind }, SortKeys.Kind), StringComparer.Ordinal));

    [Fact]
    public void Of_RelationshipKeys_ComeFromTheRelationship()
    {
        var node = Project("2010", null, null);
        var relationship = new RelationshipRecord
        {
            Type = RelationshipType.ParticipatesIn,
            Start = "authority:a",
            End = node.Id,
            Qualifier = "lead",
            Period = new Period(PartialDate.Parse("2013-05"), null),
        };

        Assert.Equal("lead", SortKeys.Of(node, relationship, SortKeys.Qualifier));
        Assert.Equal("2013-05-01", SortKeys.Of(node, relationship, SortKeys.RelationshipFrom));
        Assert.Equal("2010-01-01", SortKeys.Of(node, relationship, SortKeys.From));
        Assert.Equal(("", ""), (SortKeys.Of(node, null, SortKeys.Qualifier), SortKeys.Of(node, null, SortKeys.RelationshipFrom)));
    }

    [Fact]
    public void Number_DifferentLengths_SortAsNumbers() => Assert.True(string.CompareOrdinal(SortKeys.Number(9), SortKeys.Number(10)) < 0);

    private static NodeRecord Project(string? from, string? to, string? asOf) => new()
    {
        Id = "project:p",
        Kind = NodeKind.Project,
        Names = [new Name("École", "fr", "official", Period.Unbounded)],
        Period = new Period(Date(from), Date(to)),
        Citations = [new Citation("source:s", "p1", Date(asOf), "established")],
    };

    private static PartialDate? Date(string? text) => text is null ? null : PartialDate.Parse(text);
}
