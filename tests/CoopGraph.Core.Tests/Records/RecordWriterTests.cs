using CoopGraph.Core.Records;
using Newtonsoft.Json;

namespace CoopGraph.Core.Tests.Records;

public sealed class RecordWriterTests
{
    [Fact]
    public void Write_ANode_IsCompactWithItsKeysInOrder() =>
        Assert.Equal(
            """{"type":"Project","id":"project:p","names":[{"value":"P","kind":"official"}],"budget":"""
                + """{"amount":"12.50","currency":"EUR","year":2013},"from":"2012","to":"2014","citations":[{"source":"source:"""
                + """s","locator":"p1","asOf":"2013","certainty":"established"}]}""",
            RecordWriter.Write(Lines.Node(Lines.Project)));

    [Fact]
    public void Write_ARelationship_IsCompactWithItsKeysInOrder() =>
        Assert.Equal(
            """{"type":"PARTICIPATES_IN","start":"authority:lyon","end":"project:p","role":"lead","from":"2012","amount":"""
                + """{"amount":"5","currency":"EUR"},"citations":[{"source":"source:s","locator":"p1","certainty":"established"}]}""",
            RecordWriter.Write(Lines.Relationship(Lines.Participation)));

    [Fact]
    public void Write_KeysReadInAnyOrder_AreWrittenInOne()
    {
        var shuffled = """{"citations":[{"certainty":"established","locator":"p1","source":"source:s"}],"level":"country","names":"""
            + """[{"kind":"official","value":"France"}],"id":"territory:fr","type":"Territory"}""";

        Assert.Equal(RecordWriter.Write(Lines.Node(Lines.France)), RecordWriter.Write(Lines.Node(shuffled)));
    }

    [Fact]
    public void Write_EveryValidLine_ReadsBackEqual() => Assert.All([.. Lines.All, Lines.Succession], line =>
    {
        var records = Lines.Read(line);
        var written = records.Nodes.Select(entry => RecordWriter.Write(entry.Record))
            .Concat(records.Relationships.Select(entry => RecordWriter.Write(entry.Record)));
        AssertSame(records, Lines.Read(written));
    });

    [Fact]
    public void Write_RandomNodes_ReadBackEqual()
    {
        var records = new RandomRecords(new Random(13));
        for (var sample = 0; sample < 2_000; sample++)
        {
            var node = records.Node();
            AssertEqual(node, Lines.Node(RecordWriter.Write(node)));
        }
    }

    [Fact]
    public void Write_RandomRelationships_ReadBackEqual()
    {
        var records = new RandomRecords(new Random(14));
        for (var sample = 0; sample < 2_000; sample++)
        {
            var relationship = records.Relationship();
            AssertEqual(relationship, Lines.Relationship(RecordWriter.Write(relationship)));
        }
    }

    private static void AssertSame(RecordSet expected, RecordSet actual)
    {
        Assert.Empty(actual.Problems);
        AssertEqual(expected.Nodes.Select(entry => entry.Record), actual.Nodes.Select(entry => entry.Record));
        AssertEqual(expected.Relationships.Select(entry => entry.Record), actual.Relationships.Select(entry => entry.Record));
    }

    /// <summary>Records hold lists, which compare by reference: their whole content is compared as text.</summary>
    private static void AssertEqual(object expected, object actual) =>
        Assert.Equal(JsonConvert.SerializeObject(expected), JsonConvert.SerializeObject(actual));
}
