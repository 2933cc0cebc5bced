using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Tests.Plans;

public sealed class SortKeysTests
{
    [Fact]
    public void All_TakenTogether_HaveNamesAndWordsOfTheirOwn()
    {
        Assert.Equal(SortKeys.All, SortKeys.All.DistinctBy(key => key.Name));
        Assert.All(SortKeys.All, key => Assert.All(key.Words, word => Assert.Same(key, SortKeys.OfWord(word))));
    }

    [Fact]
    public void OfWord_Unknown_IsRefusedByName() =>
        Assert.Contains(
            "'POPULATION' is no key",
            Assert.Throws<ArgumentException>(() => SortKeys.OfWord("POPULATION")).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("TITLE", "ecole")]
    [InlineData("FROM", "2010-01-01")]
    [InlineData("TO", "2012-12-31")]
    [InlineData("LAST_EVIDENCE", "2014-04-30")]
    public void Of_ANode_IsATextThatSortsOrdinally(string word, string expected) =>
        Assert.Equal(expected, SortKeys.OfWord(word).Of(new Sortable(Project("2010", "2012", "2014-04"))));

    [Theory]
    [InlineData("FROM")]
    [InlineData("TO")]
    [InlineData("LAST_EVIDENCE")]
    public void Of_ANodeOfWhichNothingIsKnown_SortsLowest(string word) =>
        Assert.Equal("", SortKeys.OfWord(word).Of(new Sortable(Project(null, null, null))));

    [Fact]
    public void Of_APartner_DatesWhatIsShared()
    {
        var row = new Sortable(Project("2010", null, "2014"))
        {
            Engagements = 2,
            FirstEvidence = Date("2011"),
            LastEvidence = Date("2012"),
        };

        Assert.Equal(
            ("2011-01-01", "2012-12-31", "000000002"),
            (SortKeys.From.Of(row), SortKeys.LastEvidence.Of(row), SortKeys.Engagements.Of(row)));
    }

    [Fact]
    public void Of_ConnectionsThatNobodyCounted_Throws() =>
        Assert.Throws<InvalidOperationException>(() => SortKeys.Connections.Of(new Sortable(Project(null, null, null))));

    [Fact]
    public void Of_OpenEndedEvidence_DoesNotSortAsTheNewest() =>
        Assert.True(string.CompareOrdinal(
            SortKeys.LastEvidence.Of(new Sortable(Project("2005/..", null, null))),
            SortKeys.LastEvidence.Of(new Sortable(Project("2014", null, null)))) < 0);

    [Fact]
    public void Of_ASource_IsDatedByItsDate()
    {
        var source = new NodeRecord
        {
            Id = "source:s",
            Kind = NodeKind.Source,
            Properties = new Dictionary<string, object> { [ModelSchema.SourceDate] = PartialDate.Parse("2014-03") },
        };

        Assert.Equal(("2014-03-01", "2014-03-31"), (SortKeys.From.Of(new Sortable(source)), SortKeys.To.Of(new Sortable(source))));
    }

    [Fact]
    public void Of_Kinds_SortsAsTheKindsAreListed() =>
        Assert.Equal(
            Enum.GetValues<NodeKind>(),
            Enum.GetValues<NodeKind>()
                .OrderBy(kind => SortKeys.Kind.Of(new Sortable(new NodeRecord { Id = "x", Kind = kind })), StringComparer.Ordinal));

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

        var row = new Sortable(node) { Relationship = relationship };
        Assert.Equal("lead", SortKeys.Qualifier.Of(row));
        Assert.Equal("2013-05-01", SortKeys.RelationshipFrom.Of(row));
        Assert.Equal("2010-01-01", SortKeys.From.Of(row));
        Assert.Equal(("", ""), (SortKeys.Qualifier.Of(new Sortable(node)), SortKeys.RelationshipFrom.Of(new Sortable(node))));
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
