using CoopGraph.Core.Model;
using CoopGraph.Core.Records;

namespace CoopGraph.Core.Tests.Records;

public sealed class RecordLineTests
{
    [Theory]
    [InlineData("a\nb", "1:a 2:b")]
    [InlineData("a\r\nb\r\n", "1:a 2:b")]
    [InlineData("\n\n a \n\nb\n", "3: a  5:b")]
    [InlineData("", "")]
    [InlineData("\n", "")]
    public void Lines_AnyEnds_HaveTheNumbersThatAnEditorShows(string text, string expected) =>
        Assert.Equal(
            expected,
            string.Join(' ', RecordReader.Lines(new StringReader(text), "f", _ => { }).Select(line => $"{line.Place.Line}:{line.Line}")));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(10_000_000)]
    public void Lines_OneTooLong_IsReportedAndNeverHeld(int excess)
    {
        var problems = new List<Problem>();
        var text = new Repeated('x', RecordReader.MaxLineLength + excess, "\nnext");

        var lines = RecordReader.Lines(text, "f", problems.Add).Select(line => line.Line).ToArray();

        Assert.Equal("next", lines[^1]);
        Assert.Equal(excess == 0 ? 2 : 1, lines.Length);
        Assert.Equal(
            excess == 0
                ? []
                : [$"f:1: the line has {RecordReader.MaxLineLength + excess} characters; at most 1000000 are read. Split the record."],
            problems.Select(problem => problem.ToString()));
    }

    [Theory]
    [InlineData("""{"type":"Project"}""", true)]
    [InlineData("""{"a":{"type":"Project"},"b":[1,"type"],"type":"WITHIN","x":"}""", false)]
    [InlineData("""{"type":"Projekt"}""", null)]
    [InlineData("""{"type":5}""", null)]
    [InlineData("""{"type":"3"}""", null)]
    [InlineData("""{"kind":"Project"}""", null)]
    [InlineData("""["type","Project"]""", null)]
    [InlineData("nonsense", null)]
    [InlineData("", null)]
    public void IsNode_ALine_GoesByItsTypeAlone(string line, bool? expected)
    {
        Assert.Equal(expected, RecordReader.IsNode(line));
        Assert.Equal(expected == true ? NodeKind.Project : null, RecordReader.KindOf(line));
    }

    /// <summary>A long text that is nowhere in memory.</summary>
    private sealed class Repeated(char letter, int count, string end) : TextReader
    {
        private int given;

        public override int Read(Span<char> buffer)
        {
            var letters = Math.Min(buffer.Length, Math.Max(0, count - given));
            if (letters == 0)
            {
                var rest = end.AsSpan(Math.Min(end.Length, given - count));
                rest = rest[..Math.Min(rest.Length, buffer.Length)];
                rest.CopyTo(buffer);
                given += rest.Length;
                return rest.Length;
            }
            buffer[..letters].Fill(letter);
            given += letters;
            return letters;
        }
    }
}
