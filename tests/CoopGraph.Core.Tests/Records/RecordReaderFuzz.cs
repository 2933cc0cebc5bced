using CoopGraph.Core.Records;
using CoopGraph.Core.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CoopGraph.Core.Tests.Records;

/// <summary>Valid lines broken at random: reading and validating report problems and never throw.</summary>
public sealed class RecordReaderFuzz
{
    private const int Samples = 15_000;

    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "1.5", "1e999", "-1e999", "NaN", "99999999999",
        "99999999999999999999", "\"\"", "\" \"", "\"x\"", "\"2012\"",
        "\"../2016\"", "\"\\ud800\"", "\"\\u0000\"", "[]", "[null]", "[[]]", "{}", "{\"a\":{}}", "undefined", "new Date(1)",
        "\"source:s\"", "\"territory:fr\"", "\"authority:lyon\"", "\"2012-04-26T00:00:00Z\"",
    ];

    [Fact]
    public void Read_CharactersChanged_NeverThrows()
    {
        var random = new Random(15);
        var records = new RandomRecords(random);
        var faulty = 0;
        for (var sample = 0; sample < Samples; sample++) faulty += Check(ChangeCharacters(random, Valid(random, records)));
        Assert.InRange(faulty, Samples / 2, Samples - 1);
    }

    [Fact]
    public void Read_ValuesChanged_NeverThrows()
    {
        var random = new Random(16);
        var records = new RandomRecords(random);
        var faulty = 0;
        for (var sample = 0; sample < Samples; sample++) faulty += Check(ChangeValue(random, Valid(random, records)));
        Assert.InRange(faulty, Samples / 2, Samples - 1);
    }

    private static string Valid(Random random, RandomRecords records) => random.Next(3) switch
    {
        0 => Lines.All[random.Next(Lines.All.Count)],
        1 => RecordWriter.Write(records.Node()),
        _ => RecordWriter.Write(records.Relationship()),
    };

    /// <returns>1 when reading the line found a problem, else 0.</returns>
    private static int Check(string line)
    {
        var records = Lines.Read(Lines.Source, Lines.France, line.ReplaceLineEndings(" "));
        foreach (var problem in records.Problems)
        {
            Assert.Equal(("data.jsonl", 3), (problem.File, problem.Line));
            Assert.NotEmpty(problem.Message);
        }
        Assert.All(RecordValidator.Validate(records), problem => Assert.InRange(problem.Line, 1, 3));
        foreach (var (node, _) in records.Nodes) Folding.Fold(node.DisplayName());
        return records.Problems.Count > 0 ? 1 : 0;
    }

    private static string ChangeCharacters(Random random, string line)
    {
        for (var change = random.Next(1, 4); change > 0; change--)
        {
            var at = random.Next(line.Length);
            var letter = random.Next(2) == 0 ? "{}[]\",:\\0e-."[random.Next(12)] : (char)random.Next(0x10000);
            line = random.Next(4) switch
            {
                0 => line.Remove(at, 1),
                1 => line.Insert(at, letter.ToString()),
                2 => line.Insert(at, line[random.Next(at + 1)..at]),
                _ => line.Remove(at, 1).Insert(at, letter.ToString()),
            };
        }
        return line;
    }

    private static string ChangeValue(Random random, string line)
    {
        const string mark = "@@";
        var root = JsonConvert.DeserializeObject<JObject>(line, new JsonSerializerSettings { DateParseHandling = DateParseHandling.None })!;
        JToken[] tokens = [.. root.Descendants()];
        var token = tokens[random.Next(tokens.Length)];
        if (token is JProperty property)
        {
            if (random.Next(2) == 0) property.Remove();
            else property.Replace(new JProperty(property.Name + random.Next(3), property.Value));
            return root.ToString(Formatting.None);
        }
        token.Replace(mark);
        return root.ToString(Formatting.None).Replace($"\"{mark}\"", Values[random.Next(Values.Length)], StringComparison.Ordinal);
    }
}
