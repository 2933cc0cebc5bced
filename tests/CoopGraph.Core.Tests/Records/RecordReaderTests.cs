using CoopGraph.Core.Model;
using CoopGraph.Core.Records;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Tests.Records;

public sealed class RecordReaderTests
{
    [Fact]
    public void Read_ANode_ReadsEveryField()
    {
        var node = Lines.Node(Lines.Authority);

        Assert.Equal(("authority:lyon", NodeKind.LocalAuthority), (node.Id, node.Kind));
        Assert.Equal(new Name("Lyon", "fr", "official", new Period(PartialDate.Parse("1790"), null)), Assert.Single(node.Names));
        Assert.Equal("Une ville.", node.Summary["fr"]);
        Assert.Equal(new Identifier("insee-com", "69123", Period.Unbounded), Assert.Single(node.Identifiers));
        Assert.Equal(("territory:fr", "municipality", "commune"), (node.Country, node.Text("level"), node.Text("legalForm")));
        Assert.Equal(new Citation("source:s", "p1", null, "established"), Assert.Single(node.Citations));
        Assert.Equal(
            new Statement("level", "region", "deprecated", new Citation("source:s", "p1", null, "hinted")), Assert.Single(node.Statements));
    }

    [Fact]
    public void Read_PropertiesOfEveryShape_HaveTheirTypes()
    {
        Assert.Equal(new Money(12.50m, "EUR", 2013), Lines.Node(Lines.Project).Property<Money>("budget"));
        Assert.Equal(new GeoPoint(45.75, 4), Lines.Node(Lines.Lyon).Property<GeoPoint>("point"));
        Assert.True(Lines.Node(Lines.Network).IsUmbrella);
        Assert.Equal([new OutlineEntry("p1", "One")], Lines.Node(Lines.Source).Property<IReadOnlyList<OutlineEntry>>("outline"));
        Assert.Equal(PartialDate.Parse("2014~"), Lines.Node(Lines.With(Lines.Source, "date", "\"2014~\"")).Property<PartialDate?>("date"));
    }

    [Fact]
    public void Read_ARelationship_ReadsEveryField()
    {
        var relationship = Lines.Relationship(Lines.Participation);

        Assert.Equal((RelationshipType.ParticipatesIn, "authority:lyon", "project:p", "lead"),
            (relationship.Type, relationship.Start, relationship.End, relationship.Qualifier));
        Assert.Equal(new Money(5, "EUR", null), relationship.Amount);
        Assert.Equal(new Period(PartialDate.Parse("2012"), null), relationship.Period);
    }

    [Fact]
    public void Read_ASuccession_HappensOnItsDate()
    {
        var date = PartialDate.Parse("2016-01-01");

        Assert.Equal(new Period(date, date), Lines.Relationship(Lines.Succession).Period);
    }

    [Theory]
    [InlineData(Lines.Authority, "id", null, "id", "is missing")]
    [InlineData(Lines.Authority, "id", "null", "id", "is missing")]
    [InlineData(Lines.Authority, "id", "\"\"", "id", "is missing")]
    [InlineData(Lines.Authority, "id", "\" \"", "id", "is missing")]
    [InlineData(Lines.Authority, "id", "5", "id", "a text in quotes")]
    [InlineData(Lines.Authority, "names", "{}", "names", "a list […]")]
    [InlineData(Lines.Authority, "names", "[5]", "names[0]", "an object {…}")]
    [InlineData(Lines.Authority, "names[0].value", null, "names[0].value", "is missing")]
    [InlineData(Lines.Authority, "names[0].kind", null, "names[0].kind", "is missing")]
    [InlineData(Lines.Authority, "names[0].kind", "\"nickname\"", "names[0].kind", "is not one of official, short")]
    [InlineData(Lines.Authority, "names[0].lang", "[]", "names[0].lang", "a text in quotes")]
    [InlineData(Lines.Authority, "names[0].from", "\"1790 env.\"", "names[0].from", "is not a partial date; write 2012")]
    [InlineData(Lines.Authority, "names[0].size", "1", "names[0].size", "is not a field here; known ones are from, kind, lang, to, value")]
    [InlineData(Lines.Authority, "summary", "\"Une ville\"", "summary", "an object {…}")]
    [InlineData(Lines.Authority, "summary.fr", "5", "summary.fr", "a text in quotes")]
    [InlineData(Lines.Authority, "identifiers[0].scheme", null, "identifiers[0].scheme", "is missing")]
    [InlineData(Lines.Authority, "identifiers[0].value", "69123", "identifiers[0].value", "a text in quotes")]
    [InlineData(Lines.Authority, "level", null, "level", "every LocalAuthority needs it")]
    [InlineData(Lines.Authority, "level", "\"village\"", "level", "is not one of region, department")]
    [InlineData(Lines.Authority, "level", "\"\"", "level", "is not one of region, department")]
    [InlineData(Lines.Authority, "legalForm", null, "legalForm", "every LocalAuthority needs it")]
    [InlineData(Lines.Authority, "legalForm", "\"\"", "legalForm", "every LocalAuthority needs it")]
    [InlineData(Lines.Authority, "budget", "5", "budget", "is not a field here")]
    [InlineData(Lines.Authority, "citations[0].source", null, "citations[0].source", "is missing")]
    [InlineData(Lines.Authority, "citations[0].locator", "\"\"", "citations[0].locator", "is missing")]
    [InlineData(Lines.Authority, "citations[0].certainty", "\"sure\"", "citations[0].certainty", "is not one of established")]
    [InlineData(Lines.Authority, "citations[0].asOf", "2012", "citations[0].asOf", "a text in quotes")]
    [InlineData(Lines.Authority, "statements[0].property", null, "statements[0].property", "is missing")]
    [InlineData(Lines.Authority, "statements[0].value", null, "statements[0].value", "a text, a number, true or false")]
    [InlineData(Lines.Authority, "statements[0].value", "[]", "statements[0].value", "a text, a number, true or false")]
    [InlineData(Lines.Authority, "statements[0].value", "1e999", "statements[0].value", "a text, a number, true or false")]
    [InlineData(Lines.Authority, "statements[0].value", "NaN", "statements[0].value", "a text, a number, true or false")]
    [InlineData(Lines.Authority, "statements[0].value", "99999999999999999999", "statements[0].value", "a text, a number, true or false")]
    [InlineData(Lines.Authority, "statements[0].rank", "\"best\"", "statements[0].rank", "is not one of preferred, normal, deprecated")]
    [InlineData(Lines.Authority, "statements[0].citation", null, "statements[0].citation", "is missing")]
    [InlineData(Lines.Authority, "statements[0].citation.page", "1", "statements[0].citation.page", "is not a field here")]
    [InlineData(Lines.Network, "umbrella", "\"yes\"", "umbrella", "true or false")]
    [InlineData(Lines.Project, "to", "\"2011\"", "to", "ends (2011) before it starts (2012)")]
    [InlineData(Lines.Project, "budget", "12", "budget", "an object {…}")]
    [InlineData(Lines.Project, "budget.amount", null, "budget.amount", "is missing")]
    [InlineData(Lines.Project, "budget.amount", "12.5", "budget.amount", "a text in quotes")]
    [InlineData(Lines.Project, "budget.amount", "\"12,50\"", "budget.amount", "is not a decimal number")]
    [InlineData(Lines.Project, "budget.amount", "\"-5\"", "budget.amount", "is not a decimal number")]
    [InlineData(Lines.Project, "budget.amount", "\"99999999999999999999999999999999\"", "budget.amount", "is not a decimal number")]
    [InlineData(Lines.Project, "budget.currency", "\"euro\"", "budget.currency", "an ISO 4217 code")]
    [InlineData(Lines.Project, "budget.year", "\"2013\"", "budget.year", "a whole number")]
    [InlineData(Lines.Project, "budget.year", "20.5", "budget.year", "a whole number")]
    [InlineData(Lines.Project, "budget.year", "99999999999", "budget.year", "a whole number")]
    [InlineData(Lines.Project, "budget.year", "99999999999999999999", "budget.year", "a whole number")]
    [InlineData(Lines.Project, "budget.years", "1", "budget.years", "is not a field here; known ones are amount, currency, year")]
    [InlineData(Lines.Lyon, "point", "[45,4]", "point", "an object {…}")]
    [InlineData(Lines.Lyon, "point.lat", "91", "point", "-90…90")]
    [InlineData(Lines.Lyon, "point.lat", "NaN", "point", "-90…90")]
    [InlineData(Lines.Lyon, "point.lat", "-90.5", "point", "-90…90")]
    [InlineData(Lines.Lyon, "point.lon", "-180.5", "point", "-180…180")]
    [InlineData(Lines.Lyon, "point.lon", "180.5", "point", "-180…180")]
    [InlineData(Lines.Lyon, "point.lon", null, "point", "-180…180")]
    [InlineData(Lines.Lyon, "point.lon", "\"4\"", "point.lon", "a number")]
    [InlineData(Lines.Lyon, "point.lon", "99999999999999999999", "point.lon", "a number")]
    [InlineData(Lines.Lyon, "point.alt", "1", "point.alt", "is not a field here")]
    [InlineData(Lines.Source, "outline", null, "outline", "every Source needs it")]
    [InlineData(Lines.Source, "outline[0].title", null, "outline[0].title", "is missing")]
    [InlineData(Lines.Source, "date", "\"hier\"", "date", "is not a partial date")]
    [InlineData(Lines.Participation, "start", null, "start", "is missing")]
    [InlineData(Lines.Participation, "end", "5", "end", "a text in quotes")]
    [InlineData(Lines.Participation, "role", "\"friend\"", "role", "is not one of party, lead")]
    [InlineData(Lines.Participation, "role", "\"\"", "role", "is not one of party, lead")]
    [InlineData(Lines.Participation, "status", "\"full\"", "status", "is not a field here")]
    [InlineData(Lines.Participation, "amount.currency", null, "amount.currency", "is missing")]
    [InlineData(Lines.Membership, "amount", "{}", "amount", "is not a field here")]
    [InlineData(Lines.Membership, "from", "\"2012-02-30\"", "from", "is not a partial date")]
    [InlineData(Lines.Succession, "from", "\"2012\"", "from", "is not a field here")]
    public void Read_AFault_TellsFileLineFieldAndWhatWasExpected(string line, string path, string? json, string field, string expected)
    {
        var problems = Lines.Read(Lines.France, Lines.With(line, path, json)).Problems;

        Assert.Contains(problems, problem => problem.Field == field && problem.Message.Contains(expected, StringComparison.Ordinal));
        Assert.All(problems, problem => Assert.Equal(("data.jsonl", 2), (problem.File, problem.Line)));
    }

    [Theory]
    [InlineData(Lines.Authority, "level", "\"village\"", "authority:lyon")]
    [InlineData(Lines.Authority, "citations[0].certainty", "5", "authority:lyon")]
    [InlineData(Lines.Participation, "role", "\"friend\"", "PARTICIPATES_IN|authority:lyon|project:p")]
    [InlineData(Lines.Participation, "citations[0].source", null, "PARTICIPATES_IN|authority:lyon|project:p")]
    public void Read_AFault_TellsTheRecord(string line, string path, string? json, string record) =>
        Assert.Equal(record, Assert.Single(Lines.Read(Lines.With(line, path, json)).Problems).RecordId);

    [Fact]
    public void Read_ABadDateOfASuccession_IsReportedOnce() =>
        Assert.Equal("date", Assert.Single(Lines.Read(Lines.With(Lines.Succession, "date", "\"hier\"")).Problems).Field);

    [Theory]
    [InlineData(null, "is missing")]
    [InlineData("\"\"", "is missing")]
    [InlineData("5", "a text in quotes")]
    [InlineData("\"Village\"", "'Village' is neither a kind of node (LocalAuthority")]
    [InlineData("\"localauthority\"", "neither a kind")]
    [InlineData("\"0\"", "neither a kind")]
    [InlineData("\"State, Ministry\"", "neither a kind")]
    [InlineData("\"MemberOf\"", "nor a relationship type (PARTICIPATES_IN")]
    public void Read_AnUnknownType_IsTheOnlyThingReported(string? type, string expected)
    {
        var records = Lines.Read(Lines.With(Lines.Authority, "type", type));

        var problem = Assert.Single(records.Problems);
        Assert.Equal(("type", "authority:lyon"), (problem.Field, problem.RecordId));
        Assert.Contains(expected, problem.Message, StringComparison.Ordinal);
        Assert.Empty(records.Nodes);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("[]")]
    [InlineData("5")]
    [InlineData("null")]
    [InlineData("{\"type\":\"State\"")]
    [InlineData("{\"type\":\"State\",\"id\":\"state:fr\"} {}")]
    [InlineData("// {}")]
    [InlineData("{\"type\":\"State\",\"type\":\"Ministry\"}")]
    public void Read_NoJsonObject_IsOneProblemOfThatLine(string line)
    {
        var records = Lines.Read("", line, Lines.France);

        var problem = Assert.Single(records.Problems);
        Assert.Equal(("data.jsonl", 2), (problem.File, problem.Line));
        Assert.Contains("not a JSON record", problem.Message, StringComparison.Ordinal);
        Assert.Equal("territory:fr", Assert.Single(records.Nodes).Record.Id);
    }

    [Fact]
    public void Read_AFieldGivenTwice_NamesIt() =>
        Assert.Contains(
            "'id'",
            Assert.Single(Lines.Read("""{"type":"State","id":"state:fr","id":"state:mx"}""").Problems).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData(17)]
    [InlineData(100_000)]
    public void Read_DeepJson_IsAProblem(int depth)
    {
        var deep = new string('[', depth) + new string(']', depth);

        Assert.Contains(
            "MaxDepth of 16",
            Assert.Single(Lines.Read(Lines.With(Lines.France, "names", deep)).Problems).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ALineTooLong_IsAProblemAndTheNextLineIsRead()
    {
        var records = Lines.Read(new string(' ', RecordReader.MaxLineLength) + Lines.France, Lines.Mexico);

        Assert.Contains($"at most {RecordReader.MaxLineLength}", Assert.Single(records.Problems).Message, StringComparison.Ordinal);
        Assert.Equal("territory:mx", Assert.Single(records.Nodes).Record.Id);
    }

    [Fact]
    public void Read_TheLongestLineAllowed_IsRead() =>
        Assert.Single(Lines.Read(Lines.France.PadRight(RecordReader.MaxLineLength)).Nodes);

    [Fact]
    public void Read_EmptyLinesAndCarriageReturns_AreSkippedButCounted()
    {
        var records = Lines.Read("\r", "  ", Lines.France + "\r", "", Lines.Mexico);

        Assert.Empty(records.Problems);
        Assert.Equal([3, 5], records.Nodes.Select(entry => entry.Place.Line));
    }

    [Fact]
    public void ReadFolder_NoSuchFolder_SaysSo()
    {
        var missing = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

        Assert.Equal(new Problem(missing, 0, null, null, Errors.NoSuchFolder), Assert.Single(RecordReader.ReadFolder(missing).Problems));
    }

    [Fact]
    public void ReadFolder_SeveralFiles_AreReadByNameAndCountedEachForItself()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "b.jsonl"), "\n" + Lines.Mexico);
            File.WriteAllText(Path.Combine(folder.FullName, "a.jsonl"), Lines.France);
            File.WriteAllText(Path.Combine(folder.FullName, "readme.md"), "no record");

            var records = RecordReader.ReadFolder(folder.FullName);

            Assert.Empty(records.Problems);
            Assert.Equal([new RecordPlace("a.jsonl", 1), new RecordPlace("b.jsonl", 2)], records.Nodes.Select(entry => entry.Place));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
