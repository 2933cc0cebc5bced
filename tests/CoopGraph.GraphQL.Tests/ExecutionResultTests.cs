using System.Text.Json;
using System.Text.Json.Serialization;
using CoopGraph.GraphQL.Execution;
using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL.Tests;

/// <summary>A result read as records, in the process that asked.</summary>
public sealed class ExecutionResultTests
{
    private const string Sdl = """
        type Query { actor: Actor actors: [Actor!]! hit: Hit hits: [Hit!]! broken: Int needed: Int! }
        type Actor { id: ID! nameOfIt: String! kind: Kind! seat: Place score: Float budget: String parameters: JSON }
        type Place { id: ID! point: Point }
        type Point { lat: Float! lon: Float! }
        union Hit = Actor | Place
        enum Kind { LOCAL_AUTHORITY STATE }
        scalar JSON
        """;

    private static readonly Dictionary<string, object?> Bordeaux = new()
    {
        ["__typename"] = "Actor",
        ["id"] = "authority:bordeaux",
        ["nameOfIt"] = "Bordeaux Métropole",
        ["kind"] = "LOCAL_AUTHORITY",
        ["score"] = 0.5,
        ["parameters"] = new Dictionary<string, object?> { ["level"] = 2 },
        ["seat"] = new Dictionary<string, object?>
        {
            ["id"] = "territory:gironde",
            ["point"] = new Dictionary<string, object?> { ["lat"] = 44.8, ["lon"] = -0.5 },
        },
    };

    private static readonly Dictionary<string, object?> Paris = new() { ["__typename"] = "Place", ["id"] = "territory:paris" };

    private enum Kind
    {
        LocalAuthority, State,
    }

    [Fact]
    public async Task Read_ObjectsListsNullsAndEnums_AreRecords()
    {
        var found = (await RunAsync("{ actor { id nameOfIt kind seat { id point { lat lon } } score budget } all: actors { id kind } }"))
            .Read<ActorAndAll>();

        Assert.Equal(
            new Actor("authority:bordeaux", "Bordeaux Métropole", Kind.LocalAuthority,
                new Place("territory:gironde", new Point(44.8, -0.5)), 0.5, null), found.Actor);
        Assert.Equal([new ActorRow("authority:bordeaux", Kind.LocalAuthority)], found.All);
    }

    [Fact]
    public async Task Read_AnyJson_IsAnElement() =>
        Assert.Equal(
            2, (await RunAsync("{ actor { parameters } }")).Read<ActorWith<Parameters>>().Actor!.Value.GetProperty("level").GetInt32());

    [Theory]
    [InlineData("{ hits { __typename ... on Actor { id nameOfIt } ... on Place { id } } }")]
    [InlineData("{ hits { ... on Actor { id nameOfIt } ... on Place { id } __typename } }")]
    public async Task Read_Union_IsTheRecordOfItsType(string query) =>
        Assert.Equal(
            [new ActorHit("authority:bordeaux", "Bordeaux Métropole"), new PlaceHit("territory:paris")],
            (await RunAsync(query)).Read<Hits>().Found);

    [Theory]
    [InlineData("{ actor { id } broken }", "BROKEN", "It broke.")]
    [InlineData("{ actor { id } needed }", "BROKEN", "It broke.")]
    [InlineData("{ actor { nope } }", "VALIDATION", "Cannot query field \"nope\" on type \"Actor\".")]
    [InlineData("{ actor { ", "SYNTAX", "Syntax Error: Expected Name, found <EOF>.")]
    public async Task Read_ResultWithErrors_ThrowsTheFirst(string query, string code, string message)
    {
        var refused = await RunAsync(query);

        var thrown = Assert.Throws<GraphQLException>(() => refused.Read<ActorWith<JsonElement>>());
        Assert.Equal((code, message), (thrown.Code, thrown.Message));
    }

    [Theory]
    [InlineData("{ actor { id kind seat { id } } }", "seat")]
    [InlineData("{ actor { id } }", "kind")]
    [InlineData("{ actor { id kind: nameOfIt } }", "$.actor.kind")]
    [InlineData("{ actor { id: score kind } }", "$.actor.id")]
    [InlineData("{ actor { id: budget kind } }", "id")]
    public async Task Read_RecordThatDoesNotFit_NamesThePlace(string query, string place)
    {
        var found = await RunAsync(query);

        Assert.Contains(place, Assert.Throws<JsonException>(() => found.Read<ActorWith<ActorRow>>()).Message, StringComparison.Ordinal);
    }

    private static Task<ExecutionResult> RunAsync(string query)
    {
        var binding = new SchemaBinding(Schema.Parse(Sdl))
            .Default(static (parent, field) => Zoo.Read(parent, field.Name))
            .AbstractType("Hit", Zoo.TypeName)
            .Value("Query", "broken", static (_, _) => throw new GraphQLException("It broke.", "BROKEN"))
            .Value("Query", "needed", static (_, _) => throw new GraphQLException("It broke.", "BROKEN"));
        var root = new Dictionary<string, object?>
        {
            ["actor"] = Bordeaux,
            ["actors"] = (object[])[Bordeaux],
            ["hits"] = (object[])[Bordeaux, Paris],
        };
        return Zoo.Run(query, root, binding: binding);
    }

    private sealed record ActorAndAll(Actor? Actor, IReadOnlyList<ActorRow> All);

    private sealed record ActorWith<T>(T? Actor);

    private sealed record Parameters([property: JsonPropertyName("parameters")] JsonElement Value);

    private sealed record Actor(string Id, string NameOfIt, Kind Kind, Place? Seat, double? Score, string? Budget);

    private sealed record ActorRow(string Id, Kind Kind);

    private sealed record Place(string Id, Point? Point);

    private sealed record Point(double Lat, double Lon);

    private sealed record Hits([property: JsonPropertyName("hits")] IReadOnlyList<Hit> Found);

    [JsonPolymorphic(TypeDiscriminatorPropertyName = "__typename")]
    [JsonDerivedType(typeof(ActorHit), "Actor")]
    [JsonDerivedType(typeof(PlaceHit), "Place")]
    private abstract record Hit;

    private sealed record ActorHit(string Id, string NameOfIt) : Hit;

    private sealed record PlaceHit(string Id) : Hit;
}
