using CoopGraph.Core.Records;

namespace CoopGraph.Core.Tests.Records;

public sealed class RecordValidatorTests
{
    [Fact]
    public void Validate_ASoundDataSet_FindsNothing() => Assert.Empty(Lines.Validate(Lines.All));

    [Theory]
    [InlineData("lyon")]
    [InlineData("city:lyon")]
    [InlineData("authority:")]
    [InlineData("authority:Lyon")]
    [InlineData("authority:lyon-")]
    [InlineData("authority:-lyon")]
    [InlineData("authority:ly---on")]
    [InlineData("authority:lyón")]
    [InlineData("authority:ly on")]
    [InlineData("authority:lyon\\n")]
    public void Validate_AMalformedId_IsReported(string id) =>
        AssertOne("id", "is not an id of a LocalAuthority; write 'authority:'", Lines.With(Lines.Authority, "id", $"\"{id}\""));

    [Fact]
    public void Validate_ADoubleHyphenInAnId_IsAllowed() =>
        Assert.DoesNotContain(
            Lines.Validate(Lines.Source, Lines.With(Lines.Project, "id", "\"project:lyon--leon\"")), problem => problem.Field == "id");

    [Fact]
    public void Validate_TheSameIdTwice_TellsWhereTheFirstIs() =>
        AssertOne("id", "already defined at data.jsonl:2", Lines.Source, Lines.France, Lines.France);

    [Fact]
    public void Validate_NoName_IsReported() => AssertOne("names", "has no name", Lines.Source, Lines.With(Lines.France, "names", "[]"));

    [Fact]
    public void Validate_ANodeWithoutCitation_IsReported() =>
        AssertOne("citations", "cites nothing", Lines.Source, Lines.With(Lines.France, "citations", null));

    [Fact]
    public void Validate_ARelationshipWithoutCitation_IsReported() =>
        AssertOne("citations", "cites nothing", [.. Lines.All.SkipLast(1), Lines.With(Lines.Within, "citations", "[]")]);

    [Theory]
    [InlineData("citations[0].source", "\"source:x\"", "citations.source", "'source:x' is not defined")]
    [InlineData("citations[0].source", "\"territory:fr\"", "citations.source", "'territory:fr' is a Territory; expected Source")]
    [InlineData("citations[0].locator", "\"p2\"", "citations.locator", "'p2' is not in the outline of source:s")]
    [InlineData("statements[0].citation.source", "\"source:x\"", "citations.source", "'source:x' is not defined")]
    [InlineData("statements[0].citation.locator", "\"p2\"", "citations.locator", "'p2' is not in the outline of source:s")]
    [InlineData("country", "\"territory:x\"", "country", "'territory:x' is not defined")]
    [InlineData("country", "\"source:s\"", "country", "'source:s' is a Source; expected Territory")]
    public void Validate_AReferenceThatLeadsNowhere_IsReported(string path, string json, string field, string expected) =>
        AssertOne(field, expected, Lines.Source, Lines.France, Lines.With(Lines.Authority, path, json));

    [Theory]
    [InlineData("start", "authority:x", "start", "'authority:x' is not defined")]
    [InlineData("end", "project:x", "end", "'project:x' is not defined")]
    [InlineData("end", "network:n", null, "PARTICIPATES_IN connects an actor and an engagement, not a LocalAuthority and a Network")]
    [InlineData("start", "project:p", null, "not a Project and a Project")]
    public void Validate_EndsOfARelationship_MustExistAndFit(string path, string id, string? field, string expected) =>
        AssertOne(field, expected, [.. Lines.All, Lines.With(Lines.Participation, path, $"\"{id}\"")]);

    [Theory]
    [InlineData(Lines.Participation, "role")]
    [InlineData(Lines.Membership, "status")]
    public void Validate_AQualifierLeftOut_IsReported(string line, string qualifier) =>
        AssertOne(qualifier, $"{qualifier} is missing; one of ",
        [
            .. Lines.All.Where(other => other != line),
            Lines.With(line, qualifier, null),
        ]);

    [Fact]
    public void Validate_TheSameRelationshipTwice_TellsWhereTheFirstIs() =>
        AssertOne(null, $"already defined at data.jsonl:{Lines.All.ToList().IndexOf(Lines.Within) + 1}", [.. Lines.All, Lines.Within]);

    [Fact]
    public void Validate_TwoRolesInOneEngagement_AreTwoRelationships() =>
        Assert.Empty(Lines.Validate([.. Lines.All, Lines.With(Lines.Participation, "role", "\"funder\"")]));

    [Theory]
    [InlineData("territory:fr", "territory:fr-lyon")]
    [InlineData("territory:fr-lyon", "territory:fr-lyon")]
    public void Validate_ATerritoryWithinItself_IsReported(string inner, string outer)
    {
        var problems = Lines.Validate([.. Lines.All, Within(inner, outer)]);

        Assert.Equal(new[] { inner, outer }.Distinct(), problems.Where(IsCycle).Select(problem => problem.RecordId).Order());
    }

    [Fact]
    public void Validate_ACycleBesideAWayToTheCountry_IsReported()
    {
        var district = Lines.With(Lines.Lyon, "id", "\"territory:fr-district\"");

        var problems = Lines.Validate(
        [
            .. Lines.All, district, Within("territory:fr-lyon", "territory:fr-district"),
            Within("territory:fr-district", "territory:fr-lyon"),
        ]);

        Assert.Equal(["territory:fr-district", "territory:fr-lyon"], problems.Where(IsCycle).Select(problem => problem.RecordId).Order());
    }

    [Fact]
    public void Validate_ATerritoryInAnotherCountryThanItSays_IsReported() =>
        AssertOne("country", "says territory:mx, but its territory territory:fr-lyon lies in territory:fr",
            Lines.Source, Lines.France, Lines.Mexico, Lines.With(Lines.Lyon, "country", "\"territory:mx\""), Lines.Within);

    [Fact]
    public void Validate_AnAuthorityInAnotherCountryThanItSays_IsReported() =>
        AssertOne("country", "says territory:mx, but its territory territory:fr-lyon lies in territory:fr",
            Lines.Source, Lines.France, Lines.Mexico, Lines.Lyon,
            Lines.With(Lines.Authority, "country", "\"territory:mx\""), Lines.Governs);

    [Fact]
    public void Validate_AnEmbassy_MaySitAbroad()
    {
        var post = """{"type":"DiplomaticPost","id":"post:mx","names":[{"value":"Ambassade","kind":"official"}],"country":"territory:"""
            + """mx","citations":[{"source":"source:s","locator":"p1","certainty":"established"}]}""";
        var seat = Lines.With(Lines.With(Lines.Governs, "type", "\"SEATED_IN\""), "start", "\"post:mx\"");

        Assert.Empty(Lines.Validate(Lines.Source, Lines.France, Lines.Mexico, Lines.Lyon, post, seat));
    }

    [Fact]
    public void Validate_ReferencesToWhatIsAlreadyThere_AreResolved()
    {
        var there = Lines.Read(Lines.Source, Lines.France).Nodes.ToDictionary(entry => entry.Record.Id, entry => entry.Record);
        var added = Lines.Read(Lines.Authority);

        Assert.Empty(RecordValidator.Validate(added, there.GetValueOrDefault));
        Assert.NotEmpty(RecordValidator.Validate(added));
    }

    [Fact]
    public void Validate_ProblemsOfForm_AreHandedOn() =>
        AssertOne("level", "is not one of", Lines.Source, Lines.With(Lines.France, "level", "\"planet\""));

    [Fact]
    public void InvalidDataSet_ManyProblems_ShowsTheFirstTwentyAndCountsTheRest()
    {
        var message = new InvalidDataSetException(
        [
            .. Enumerable.Range(1, 25).Select(line => new Problem("a.jsonl", line, "state:x", "id", "is odd.")),
        ]).Message;

        Assert.Contains("25 problem(s)", message, StringComparison.Ordinal);
        Assert.Contains("a.jsonl:20: state:x: id: is odd.", message, StringComparison.Ordinal);
        Assert.DoesNotContain("a.jsonl:21:", message, StringComparison.Ordinal);
        Assert.Contains("and 5 more", message, StringComparison.Ordinal);
    }

    private static bool IsCycle(Problem problem) => problem.Message.Contains("lies within itself", StringComparison.Ordinal);

    private static string Within(string inner, string outer) =>
        Lines.With(Lines.With(Lines.Within, "start", $"\"{inner}\""), "end", $"\"{outer}\"");

    /// <summary>Exactly one problem is found in the lines, to which the source and the country are added where they are missing.</summary>
    private static void AssertOne(string? field, string expected, params string[] lines)
    {
        var all = lines.Contains(Lines.Source) ? lines : [Lines.Source, Lines.France, .. lines];
        var problem = Assert.Single(Lines.Validate(all));
        Assert.Equal(field, problem.Field);
        Assert.Contains(expected, problem.Message, StringComparison.Ordinal);
        Assert.Equal("data.jsonl", problem.File);
        Assert.InRange(problem.Line, 1, all.Length);
        Assert.NotNull(problem.RecordId);
    }
}
