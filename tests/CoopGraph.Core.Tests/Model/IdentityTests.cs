using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Tests.Model;

public sealed class IdentityTests
{
    [Fact]
    public void Id_Participation_IsTypeEndsAndRole() =>
        Assert.Equal("PARTICIPATES_IN|authority:a|project:p|lead", Relationship(RelationshipType.ParticipatesIn, "lead", "2012").Id);

    [Fact]
    public void Id_Membership_IsTypeEndsAndFirstDay()
    {
        Assert.Equal("MEMBER_OF|authority:a|project:p|2012", Relationship(RelationshipType.MemberOf, "full", "2012").Id);
        Assert.Equal("MEMBER_OF|authority:a|project:p|", Relationship(RelationshipType.MemberOf, "full", null).Id);
    }

    [Fact]
    public void Labels_EveryType_ReadBack() => Assert.All(Enum.GetValues<RelationshipType>(), type =>
    {
        Assert.True(RelationshipTypes.TryParseLabel(type.Label(), out var read));
        Assert.Equal(type, read);
    });

    [Theory]
    [InlineData("call-edition", "CALL_EDITION")]
    [InlineData("CallEdition", "CALL_EDITION")]
    [InlineData("in-force", "IN_FORCE")]
    [InlineData("full", "FULL")]
    public void ScreamingSnake_Words_AreJoinedByUnderscores(string word, string expected) =>
        Assert.Equal(expected, Vocabulary.ScreamingSnake(word));

    [Fact]
    public void FromScreamingSnake_EveryRole_ReadsBack() =>
        Assert.All(Vocabulary.Roles, role => Assert.Equal(role, Vocabulary.FromScreamingSnake(Vocabulary.ScreamingSnake(role))));

    [Fact]
    public void OfId_EveryKindsPrefix_TellsTheKind() =>
        Assert.All(Enum.GetValues<NodeKind>(), kind => Assert.Equal(kind, NodeKinds.OfId($"{kind.IdPrefix()}:a:b")));

    [Theory]
    [InlineData("")]
    [InlineData("authority")]
    [InlineData(":lyon")]
    [InlineData("localauthority:lyon")]
    public void OfId_NoPrefixOfAKind_IsRefused(string id) =>
        Assert.Contains(
            $"'{id}' begins with the prefix of no kind of node",
            Assert.Throws<FormatException>(() => NodeKinds.OfId(id)).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Country_OfACountry_IsItself()
    {
        var country = new NodeRecord
        {
            Id = "territory:fr",
            Kind = NodeKind.Territory,
            Properties = new Dictionary<string, object> { ["level"] = "country" },
        };
        var region = country with { Id = "territory:fr-reg-75", Properties = new Dictionary<string, object> { ["level"] = "region" } };

        Assert.Equal(("territory:fr", null), (country.Country, region.Country));
    }

    private static RelationshipRecord Relationship(RelationshipType type, string qualifier, string? from) => new()
    {
        Type = type,
        Start = "authority:a",
        End = "project:p",
        Qualifier = qualifier,
        Period = new Period(from is null ? null : PartialDate.Parse(from), null),
    };
}
