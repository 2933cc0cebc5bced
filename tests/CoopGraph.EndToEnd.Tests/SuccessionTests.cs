using System.Text.Json;

namespace CoopGraph.EndToEnd.Tests;

/// <summary>
/// The region Champagne-Ardenne attended in 2014 and became part of Grand Est in 2016: both are told, neither is rewritten.
/// </summary>
public sealed class SuccessionTests(RunningServer server)
{
    private const string Attendance = """
        query($asOf: Date) {
          engagement(id: "event:groupe-pays-mexique-2014-03-26") {
            participants(asOf: $asOf, first: 100) { nodes { actor { id } recordedAs { id } viaSuccession citations { locator } } }
          }
        }
        """;

    [Fact]
    public async Task Participants_AsOf2014_ShowTheRegionThatAttended()
    {
        var region = await Participant("2014", "authority:region-champagne-ardenne");

        Assert.Equal("authority:region-champagne-ardenne", region.GetProperty("recordedAs").GetProperty("id").GetString());
        Assert.False(region.GetProperty("viaSuccession").GetBoolean());
    }

    [Fact]
    public async Task Participants_Today_ShowTheSuccessorAndSaySo()
    {
        var region = await Participant(null, "authority:region-grand-est");

        Assert.Equal("authority:region-champagne-ardenne", region.GetProperty("recordedAs").GetProperty("id").GetString());
        Assert.True(region.GetProperty("viaSuccession").GetBoolean());
        Assert.NotEmpty(region.GetProperty("citations").EnumerateArray());
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("2013", false)]
    [InlineData("2014", true)]
    [InlineData("2020", false)]
    public async Task Engagements_OfTheSuccessor_AreThoseOfItsPredecessors_OnTheDayOfAnEvent(string? asOf, bool expected)
    {
        var data = await server.DataAsync("""
            query($asOf: Date) {
              actor(id: "authority:region-grand-est") {
                engagements(asOf: $asOf, first: 100) { nodes { engagement { id } viaSuccession } }
                predecessors { actor { id } kind date }
              }
            }
            """, new { asOf });

        var actor = data.GetProperty("actor");
        var inherited = actor.GetProperty("engagements").GetProperty("nodes").EnumerateArray()
            .Where(node => node.GetProperty("viaSuccession").GetBoolean())
            .Select(node => node.GetProperty("engagement").GetProperty("id").GetString());
        Assert.Equal(expected, inherited.Contains("event:groupe-pays-mexique-2014-03-26"));
        Assert.Contains(actor.GetProperty("predecessors").EnumerateArray(), succession =>
            succession.GetProperty("actor").GetProperty("id").GetString() == "authority:region-champagne-ardenne");
    }

    private async Task<JsonElement> Participant(string? asOf, string actor)
    {
        var data = await server.DataAsync(Attendance, new { asOf });
        return Assert.Single(
            data.GetProperty("engagement").GetProperty("participants").GetProperty("nodes").EnumerateArray(),
            participant => participant.GetProperty("actor").GetProperty("id").GetString() == actor);
    }
}
