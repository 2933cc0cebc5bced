using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Tests.Analyses.Material;

/// <summary>What holds of every engagement of random graphs, whose statuses, dates and sources are a jumble.</summary>
public sealed class ActivityPropertyTests
{
    private sealed record Case(NodeRecord Node, NodeRecord[] Parts, Func<string, PartialDate?> DateOf, Random Random)
    {
        public ActivityRule Rule { get; } = new(Node, Parts, DateOf);

        /// <summary>The days around those on which the state changes, and some others.</summary>
        public IEnumerable<DateOnly> Days() => Rule.Timeline().Select(stage => stage.Since.DayNumber)
            .Concat(Enumerable.Range(0, 5).Select(_ => new DateOnly(2008, 1, 1).DayNumber + Random.Next(9 * 365)))
            .SelectMany(day => new[] { day - 1, day, day + 1 }).Where(day => day >= 0).Distinct().Order().Select(DateOnly.FromDayNumber);
    }

    [Fact]
    public void StateOn_AnyDay_IsThatOfTheDefinitionTakenWordByWord() => Each(given =>
    {
        var naive = new NaiveActivity(given.Node, given.Parts, given.DateOf);
        Assert.All(given.Days(), day => Assert.Equal((day, naive.On(day)), (day, given.Rule.StateOn(day))));
    });

    [Fact]
    public void Timeline_OnEveryDayAroundItsTurns_SaysWhatTheRuleSays() => Each(given =>
    {
        var stages = given.Rule.Timeline();
        Assert.Equal(DateOnly.MinValue, stages[0].Since);
        Assert.All(stages.Zip(stages.Skip(1)), pair => Assert.NotEqual(pair.First.State, pair.Second.State));
        Assert.All(given.Days(), day =>
            Assert.Equal((day, given.Rule.StateOn(day)), (day, stages.Last(stage => stage.Since <= day).State)));
    });

    [Fact]
    public void LastEvidence_FromDayToDay_NeverGetsOlder() => Each(given =>
    {
        var found = given.Days().Select(day => given.Rule.At(PartialDate.Day(day)).LastEvidence?.NamedTo ?? DateOnly.MinValue).ToArray();
        Assert.Equal(found.Order(), found);
    });

    [Fact]
    public void StateOn_SilentOrUndeterminedOrDormant_IsWhatItSaysOfTheSources() => Each(given =>
    {
        foreach (var activity in given.Days().Select(day => given.Rule.At(PartialDate.Day(day))))
        {
            var day = activity.AsOf.Upper;
            if (activity.State == ActivityState.Undetermined) Assert.Null(activity.LastEvidence);
            if (activity.State == ActivityState.Silent) Assert.True(activity.LastEvidence!.Value.NamedTo.AddMonths(24) <= day);
            if (activity.State == ActivityState.Dormant) Assert.Contains(activity.Declared, said => said.Value is "dormant");
            if (activity.LastEvidence is { } last) Assert.True(last.NamedFrom <= day);
        }
    });

    /// <summary>What a source tells later changes a day's state only where it shows that it had gone on all the while.</summary>
    [Fact]
    public void StateOn_WithOneMoreLaterTrace_ChangesAtMostFromSilentToActive() => Each(given =>
    {
        var node = given.Node with
        {
            Kind = NodeKind.Project,
            Properties = given.Node.Properties.Where(pair => pair.Key is not (ModelSchema.Status or ModelSchema.LegalStatus))
                .ToDictionary(),
        };
        var later = GraphBuilder.Cite("source:later", asOf: "2017");
        var before = new ActivityRule(node, given.Parts, given.DateOf);
        var after = new ActivityRule(node with { Citations = [.. node.Citations, later] }, given.Parts, given.DateOf);
        foreach (var day in given.Days().Where(day => day < new DateOnly(2017, 1, 1)))
        {
            var (was, now) = (before.StateOn(day), after.StateOn(day));
            Assert.True(was == now || (was, now) == (ActivityState.Silent, ActivityState.Active), $"{day}: {was} became {now}");
        }
    });

    [Fact]
    public void StateOn_PartsInAnotherOrder_IsTheSame() => Each(given =>
        Assert.Equal(given.Rule.Timeline(), new ActivityRule(given.Node, given.Parts.Reverse(), given.DateOf).Timeline()));

    private static void Each(Action<Case> test)
    {
        foreach (var seed in RandomCases.Seeds())
        {
            var random = new Random(seed);
            var graph = new RandomGraphs(random).Dense();
            var nodes = graph.Nodes.ToDictionary(node => node.Id);
            foreach (var node in graph.Nodes.Where(node => node.Kind.IsEngagement()))
            {
                NodeRecord[] parts =
                [
                    .. graph.Relationships.Where(link => link.Type == RelationshipType.PartOf && link.End == node.Id)
                        .Select(link => nodes[link.Start]),
                ];
                test(new Case(node, parts, id => nodes.GetValueOrDefault(id)?.Property<PartialDate?>(ModelSchema.SourceDate), random));
            }
        }
    }
}
