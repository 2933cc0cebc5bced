using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Server.Api;

namespace CoopGraph.EndToEnd.Tests;

public sealed class SchemaTests(RunningServer server)
{
    /// <summary>With UPDATE_CASES=1 the file is written anew, as the answers of the cases are.</summary>
    [Fact]
    public async Task Sdl_AsServed_IsTheFileInTheRepository()
    {
        var served = await server.Client.GetStringAsync("/graphql/schema.graphql", TestContext.Current.CancellationToken);

        if (Environment.GetEnvironmentVariable("UPDATE_CASES") == "1")
        {
            await File.WriteAllTextAsync(
                Path.Combine(RepositoryFiles.Root, "docs", "schema.graphql"), served, TestContext.Current.CancellationToken);
            Assert.Skip("The schema was written anew.");
        }

        Assert.Equal(RepositoryFiles.Read("docs", "schema.graphql"), served);
    }

    [Fact]
    public void Sdl_OfItsParts_HasNoExtensionLeft() =>
        Assert.DoesNotContain("extend ", ApiSchema.Sdl, StringComparison.Ordinal);

    [Theory]
    [InlineData("NameKind", nameof(Vocabulary.NameKinds))]
    [InlineData("SourceCertainty", nameof(Vocabulary.SourceCertainties))]
    [InlineData("Rank", nameof(Vocabulary.Ranks))]
    [InlineData("AuthorityLevel", nameof(Vocabulary.AuthorityLevels))]
    [InlineData("TerritoryLevel", nameof(Vocabulary.TerritoryLevels))]
    [InlineData("NetworkKind", nameof(Vocabulary.NetworkKinds))]
    [InlineData("InstitutionKind", nameof(Vocabulary.InstitutionKinds))]
    [InlineData("CooperationKind", nameof(Vocabulary.CooperationKinds))]
    [InlineData("Origin", nameof(Vocabulary.Origins))]
    [InlineData("InstrumentKind", nameof(Vocabulary.InstrumentKinds))]
    [InlineData("LegalStatus", nameof(Vocabulary.LegalStatuses))]
    [InlineData("EventKind", nameof(Vocabulary.EventKinds))]
    [InlineData("RepresentationKind", nameof(Vocabulary.RepresentationKinds))]
    [InlineData("Accreditation", nameof(Vocabulary.Accreditations))]
    [InlineData("SourceKind", nameof(Vocabulary.SourceKinds))]
    [InlineData("Reliability", nameof(Vocabulary.Reliabilities))]
    [InlineData("Role", nameof(Vocabulary.Roles))]
    [InlineData("MembershipStatus", nameof(Vocabulary.MembershipStatuses))]
    [InlineData("SuccessionKind", nameof(Vocabulary.SuccessionKinds))]
    public async Task Enum_OfAVocabulary_HasExactlyItsWords(string type, string vocabulary)
    {
        var words = (IReadOnlyList<string>)typeof(Vocabulary).GetProperty(vocabulary)!.GetValue(null)!;

        Assert.Equal(words.Select(Vocabulary.ScreamingSnake).Order(), await EnumValues(type));
    }

    [Theory]
    [InlineData("NodeKind", typeof(NodeKind))]
    [InlineData("LinkKind", typeof(RelationshipType))]
    public async Task Enum_OfTheModel_HasExactlyItsKinds(string type, Type model) =>
        Assert.Equal(Enum.GetNames(model).Select(Vocabulary.ScreamingSnake).Order(), await EnumValues(type));

    [Fact]
    public async Task Enums_OfOrders_HaveExactlyTheWordsOfTheSortKeys()
    {
        var asked = new List<string?>();
        foreach (var list in (string[])["Actor", "Engagement", "Territory", "Partner"]) asked.AddRange(await EnumValues($"{list}OrderKey"));

        Assert.Equal(SortKeys.All.SelectMany(key => key.Words).Order(), asked.Distinct().Order());
    }

    [Theory]
    [InlineData("Actor")]
    [InlineData("Engagement")]
    [InlineData("Territory")]
    public async Task Enum_OfOrders_HasAnIndexForEachOfItsWords(string list)
    {
        var indexes = string.Concat(Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "cypher", "schema"))
            .Select(File.ReadAllText));

        Assert.All(
            await EnumValues($"{list}OrderKey"),
            word => Assert.Contains($"(n:{list}) ON (n.{SortKeys.OfWord(word!).Property}, n.id)", indexes, StringComparison.Ordinal));
    }

    private async Task<IEnumerable<string?>> EnumValues(string type)
    {
        var data = await server.DataAsync("query($type: String!) { __type(name: $type) { enumValues { name } } }", new { type });
        return data.GetProperty("__type").GetProperty("enumValues").EnumerateArray()
            .Select(value => value.GetProperty("name").GetString()).Order();
    }
}
