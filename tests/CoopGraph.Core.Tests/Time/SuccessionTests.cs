using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Tests.Time;

public sealed class SuccessionTests
{
    private static readonly string[] Bodies = ["a", "b", "c", "d", "e", "f"];

    [Fact]
    public void Chain_RandomSuccessions_AgreesWithTheNaiveOne()
    {
        var (split, changed) = (0, 0);
        for (var seed = 0; seed < 400; seed++)
        {
            var random = new Random(seed);
            var records = Records(random);
            var (succession, naive) = (Succession.Of(records), new NaiveSuccession(records));
            foreach (var body in Bodies)
            {
                var asOf = RandomDates.Any(random);
                string[] chain = [.. naive.Chain(body, asOf)];
                Assert.Equal(chain, succession.Chain(body, asOf));
                Assert.Equal(chain[^1], succession.Current(body, asOf));
                if (chain.Length > 1) changed++;
                if (records.Any(step => step.Start == chain[^1])) split++;
            }
        }
        Assert.True(split > 200 && changed > 200, $"{split} split or ahead, {changed} changed");
    }

    [Theory]
    [InlineData("2013", null)]
    [InlineData("2015", "2014")]
    [InlineData("2017", "2016-05")]
    public void Since_AChain_IsTheLatestStepThatWasTaken(string asOf, string? expected) => Assert.Equal(
        expected,
        Of(("mae", "maedi", "rename", "2014"), ("maedi", "meae", "rename", "2016-05")).Since("mae", PartialDate.Parse(asOf))?.Text);

    [Fact]
    public void Chain_ACircle_EndsBeforeItCloses()
    {
        var succession = Of(("a", "b", "absorb", "1972"), ("b", "a", "split", "2003"));

        Assert.Equal(["a", "b"], succession.Chain("a", PartialDate.Parse("2015")));
        Assert.Equal(["b", "a"], succession.Chain("b", PartialDate.Parse("2015")));
    }

    [Fact]
    public void Founding_OfABodyThatAbsorbed_LeavesThatOut() =>
        Assert.Equal(["b"], Of(("a", "c", "absorb", null), ("b", "c", "merge", null)).Founding("c").Select(step => step.Former));

    /// <summary>Steps lead on in the alphabet alone, so that there is no circle.</summary>
    private static RelationshipRecord[] Records(Random random)
    {
        var records = new List<RelationshipRecord>();
        for (var number = random.Next(1, 9); number > 0; number--)
        {
            var (one, other) = (random.Next(Bodies.Length), random.Next(Bodies.Length));
            if (one == other) continue;
            PartialDate? date = random.Next(4) == 0 ? null : RandomDates.Any(random);
            var (former, successor) = (Bodies[Math.Min(one, other)], Bodies[Math.Max(one, other)]);
            records.Add(
                GraphBuilder.Relationship(former, RelationshipType.SucceededBy, successor, Vocabulary.SuccessionKinds[random.Next(5)]) with
                {
                    Period = new Period(date, date),
                });
        }
        return [.. records];
    }

    private static Succession Of(params (string Former, string Successor, string Kind, string? Date)[] steps) =>
        new(
        [
            .. steps.Select(step => new SuccessionStep(step.Former, step.Successor, step.Kind, GraphBuilder.Period(step.Date, step.Date))),
        ]);
}
