using CoopGraph.GraphQL.Types;
using CoopGraph.Server.Api;

namespace CoopGraph.EndToEnd.Tests;

/// <summary>The descriptions of the schema: pages show them as the definitions of their words.</summary>
public sealed class SchemaDescriptionTests
{
    private static readonly Schema Served = Schema.Parse(ApiSchema.Sdl);

    /// <summary>Of the types of introspection the specification itself leaves some without a description.</summary>
    private static readonly IReadOnlyDictionary<string, string?> Descriptions = Parts()
        .Where(part => !part.Coordinate.StartsWith("__", StringComparison.Ordinal))
        .ToDictionary(part => part.Coordinate, part => part.Description);

    [Fact]
    public void Schema_EveryPartOfIt_HasADescription()
    {
        var bare = Descriptions.Where(part => string.IsNullOrWhiteSpace(part.Value)).Select(part => part.Key).ToList();

        Assert.True(bare.Count == 0, $"These have no description:\n{string.Join('\n', bare)}");
    }

    [Theory]
    [InlineData("schema")]
    [InlineData("Date")]
    [InlineData("Topic")]
    [InlineData("Actor.partners")]
    [InlineData("LocalAuthority.partners(filter:)")]
    [InlineData("ActorFilter.level")]
    [InlineData("Role.LEAD")]
    [InlineData("@skip")]
    [InlineData("@skip(if:)")]
    public void Schema_PartsOfEachSort_AreLookedAt(string coordinate) => Assert.Contains(coordinate, Descriptions.Keys);

    [Fact]
    public void Fields_OfAnInterface_SayTheSameOnEveryTypeThatHasThem()
    {
        var fields =
            from type in Served.Types.OfType<StructuredType>()
            from contract in type.Interfaces
            from field in type.Fields
            let promised = contract.Field(field.Name)
            where promised is not null
            select (field, promised);

        Assert.All(fields, pair =>
        {
            Assert.Equal((pair.field.ToString(), pair.promised.Description), (pair.field.ToString(), pair.field.Description));
            Assert.All(pair.field.Arguments, argument => Assert.Equal(
                (argument.Coordinate, pair.promised.Argument(argument.Name)!.Description), (argument.Coordinate, argument.Description)));
        });
    }

    [Theory]
    [InlineData("lang")]
    [InlineData("after")]
    [InlineData("before")]
    [InlineData("last")]
    [InlineData("orderBy")]
    [InlineData("subtree")]
    [InlineData("rollUp")]
    [InlineData("umbrellaAbove")]
    public void Arguments_OfOneMeaning_HaveTheSameWordsEverywhere(string name) =>
        Assert.Single(Descriptions.Where(part => part.Key.EndsWith($"({name}:)", StringComparison.Ordinal))
            .Select(part => part.Value).Distinct());

    private static IEnumerable<(string Coordinate, string? Description)> Parts() =>
        Served.Types.SelectMany(Parts)
            .Concat(Served.Directives.SelectMany(directive =>
                directive.Arguments.Select(Part).Prepend((directive.ToString(), directive.Description))))
            .Prepend(("schema", Served.Description));

    private static IEnumerable<(string Coordinate, string? Description)> Parts(NamedType type) => (type switch
    {
        StructuredType structured =>
            structured.Fields.SelectMany(field => field.Arguments.Select(Part).Prepend((field.ToString(), field.Description))),
        InputObjectType input => input.Fields.Select(Part),
        EnumType words => words.Values.Select(value => ($"{type}.{value}", value.Description)),
        _ => [],
    }).Prepend((type.ToString(), type.Description));

    private static (string Coordinate, string? Description) Part(InputValueDefinition input) => (input.Coordinate, input.Description);
}
