using CoopGraph.Core.Model;

namespace CoopGraph.Core.Tests.Model;

public sealed class LinkWordsTests
{
    public static TheoryData<RelationshipType, string?> Words =>
    [
        .. Enum.GetValues<RelationshipType>().Select(type => (type, (string?)null)),
        .. ModelSchema.Relationships.Where(rule => rule.Value.Words is not null)
            .SelectMany(rule => rule.Value.Words!.Select(word => (rule.Key, (string?)word))),
    ];

    [Theory]
    [MemberData(nameof(Words))]
    public void Of_EachWordOfTheModel_SpeaksThreeLanguages(RelationshipType type, string? word)
    {
        var texts = LinkWords.Of(type, word);

        Assert.Equal(["en", "es", "fr"], texts.Keys.Order());
        Assert.All(texts.Values, text => Assert.False(string.IsNullOrWhiteSpace(text)));
        if (word is not null) Assert.NotEqual(LinkWords.Of(type, null), texts);
    }

    [Fact]
    public void Of_AWordThatTheModelNoLongerHas_IsWhatTheTypeIsCalled() =>
        Assert.Equal(LinkWords.Of(RelationshipType.ParticipatesIn, null), LinkWords.Of(RelationshipType.ParticipatesIn, "sponsor"));
}
