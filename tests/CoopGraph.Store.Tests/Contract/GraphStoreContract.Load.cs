using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Storage;
using static CoopGraph.Core.Model.RelationshipType;

namespace CoopGraph.Store.Tests;

public abstract partial class GraphStoreContract
{
    private static readonly SubgraphStep[] Around =
    [
        new("start", Out(ParticipatesIn), "engagements"),
        new("engagements", In(ParticipatesIn), "actors"),
        new("actors", Out(SeatedIn), "seats"),
        new("seats", new Hop.Closure(Within, Direction.Out), "places"),
    ];

    [Fact]
    public async Task Load_StepByStep_FillsTheNamedSets()
    {
        var store = await Given(Neighbourhood());

        var graph = await store.LoadAsync(new SubgraphRequest(["company:a", "company:x"], Around, 100), Cancel);

        Assert.Equal(["company:a"], graph.Set(SubgraphRequest.Origin));
        Assert.Equal(["project:p"], graph.Set("engagements"));
        Assert.Equal(["company:a", "company:b"], graph.Set("actors"));
        Assert.Equal(["territory:lyon"], graph.Set("seats"));
        Assert.Equal(["territory:fr", "territory:lyon"], graph.Set("places"));
        Assert.Empty(graph.Set("nobody"));
    }

    [Fact]
    public async Task Load_WhatWasMet_IsAllThereAndNothingElse()
    {
        var store = await Given(Neighbourhood());

        var graph = await store.LoadAsync(new SubgraphRequest(["company:a"], Around, 100), Cancel);

        Assert.Equal(["company:a", "company:b", "project:p", "territory:fr", "territory:lyon"], graph.Nodes.Keys.Order());
        Assert.Equal(
            [
                "PARTICIPATES_IN|company:a|project:p|party", "PARTICIPATES_IN|company:b|project:p|party",
                "SEATED_IN|company:b|territory:lyon|", "WITHIN|territory:lyon|territory:fr|",
            ],
            graph.Relationships.Select(link => link.Id));
        Assert.Equal("territory:fr", Assert.Single(graph.Out("territory:lyon", Within)).End);
        Assert.Equal("company:b", Assert.Single(graph.In("territory:lyon", SeatedIn)).Start);
    }

    [Fact]
    public async Task Load_AConditionOnAStep_BoundsIt()
    {
        var store = await Given(Neighbourhood());
        var step = new SubgraphStep(
            "start", new Hop.Along([ParticipatesIn], Direction.Out, new Filter.In("qualifier", ["observer"])), "observed");

        var graph = await store.LoadAsync(new SubgraphRequest(["company:a", "company:c"], [step], 100), Cancel);

        Assert.Equal(["project:q"], graph.Set("observed"));
        Assert.Equal("PARTICIPATES_IN|company:c|project:q|observer", Assert.Single(graph.Relationships).Id);
    }

    [Fact]
    public async Task Load_Successions_AreLoadedWhole()
    {
        var store = await Given(new GraphBuilder().All("authority:a", "authority:b", "authority:c")
            .Succeed("authority:a", "authority:b", "2012").Succeed("authority:b", "authority:c", "2015"));
        async Task<Subgraph> Load(string start, Hop hop) =>
            await store.LoadAsync(new SubgraphRequest([start], [new("start", hop, "reached")], 10), Cancel);

        foreach (var start in (string[])["authority:a", "authority:b", "authority:c"])
        {
            var graph = await Load(start, new Hop.Lineage());

            Assert.Equal(["authority:a", "authority:b", "authority:c"], graph.Set("reached"));
            Assert.Equal(
                ["SUCCEEDED_BY|authority:a|authority:b|rename", "SUCCEEDED_BY|authority:b|authority:c|rename"],
                graph.Relationships.Select(link => link.Id));
        }
    }

    [Fact]
    public async Task Load_ASetFilledByTwoSteps_UnitesThem()
    {
        var store = await Given(Neighbourhood());

        var graph = await store.LoadAsync(
            new SubgraphRequest(["company:b"], [new("start", Out(ParticipatesIn), "all"), new("start", Out(SeatedIn), "all")], 10), Cancel);

        Assert.Equal(["project:p", "territory:lyon"], graph.Set("all"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Load_MoreNodesThanAllowed_IsRefused(int limit)
    {
        var store = await Given(Neighbourhood());

        var refused = await Assert.ThrowsAsync<SubgraphTooLargeException>(
            () => store.LoadAsync(new SubgraphRequest(["company:a"], Around, limit), Cancel));

        Assert.Equal(limit, refused.Limit);
    }

    [Fact]
    public async Task Load_ExactlyTheNodesAllowed_IsWhole()
    {
        var store = await Given(Neighbourhood());

        var graph = await store.LoadAsync(new SubgraphRequest(["company:a"], Around, 5), Cancel);

        Assert.Equal(5, graph.Nodes.Count);
    }

    [Fact]
    public async Task Load_StartingWithAKind_HasAllOfItInTheFirstSet()
    {
        var store = await Given(Neighbourhood());

        var graph = await store.LoadAsync(
            new SubgraphRequest(["company:a"], [new("start", Out(ParticipatesIn), "engagements")])
            {
                StartKinds = [NodeKind.Territory, NodeKind.Project],
            },
            Cancel);

        Assert.Equal(["company:a", "project:p", "project:q", "territory:fr", "territory:lyon"], graph.Set(SubgraphRequest.Origin));
        Assert.Equal(["project:p"], graph.Set("engagements"));
    }

    [Fact]
    public async Task Load_NodesBeside_AreThereInNoSetAndCount()
    {
        var store = await Given(Neighbourhood());
        var request = new SubgraphRequest(["company:a"], [new("start", Out(ParticipatesIn), "engagements")])
        {
            Beside = ["theme:t", "company:c", "theme:none"],
        };

        var graph = await store.LoadAsync(request with { MaxNodes = 4 }, Cancel);

        Assert.Equal(["company:a", "company:c", "project:p", "theme:t"], graph.Nodes.Keys.Order());
        Assert.Equal(["company:a"], graph.Set(SubgraphRequest.Origin));
        Assert.Equal(["project:p"], graph.Set("engagements"));
        await Assert.ThrowsAsync<SubgraphTooLargeException>(() => store.LoadAsync(request with { MaxNodes = 3 }, Cancel));
    }

    private static GraphBuilder Neighbourhood() => new GraphBuilder()
        .All("company:a", "company:b", "company:c", "project:p", "project:q", "territory:lyon", "territory:fr", "theme:t")
        .Engage("project:p", "company:a", "company:b").Link("company:c", ParticipatesIn, "project:q", "observer")
        .Link("company:b", SeatedIn, "territory:lyon").Link("territory:lyon", Within, "territory:fr").Link("project:p", About, "theme:t");
}
