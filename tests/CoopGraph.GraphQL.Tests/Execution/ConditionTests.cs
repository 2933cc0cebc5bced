namespace CoopGraph.GraphQL.Tests.Execution;

/// <summary>
/// A condition whose variable is null, in spite of its default, is an error of the field around it, where that is reached.
/// </summary>
public sealed class ConditionTests
{
    [Theory]
    [InlineData("@skip(if: $v)")]
    [InlineData("@include(if: $v)")]
    [InlineData("@include(if: false) @skip(if: $v)")]
    public async Task Execute_NullBelowAField_TheFieldFailsAndItsNeighboursDoNot(string condition)
    {
        var result = await Zoo.Run(
            $"query($v: Boolean = true) {{ dog {{ name {condition} }} other: dog {{ id }} }}", Root(), """{"v":null}""");

        var error = Assert.Single(result.Errors);
        Assert.Equal(["dog"], error.Path!);
        Assert.Equal(ErrorCodes.BadUserInput, error.Code);
        Assert.Equal("""{"dog":null,"other":{"id":"d"}}""", Json.Parse(result)["data"]!.ToJsonString());
    }

    [Fact]
    public async Task Execute_NullAtTheRoot_ThereIsNoData()
    {
        var result = await Zoo.Run("query($v: Boolean = true) { dog @skip(if: $v) { id } }", Root(), """{"v":null}""");

        Assert.True(result.HasData);
        Assert.Null(Json.Parse(result)["data"]);
        Assert.Null(Assert.Single(result.Errors).Path);
    }

    [Fact]
    public async Task Execute_NullBelowWhatIsNull_IsNoError()
    {
        var result = await Zoo.Run(
            "query($v: Boolean = true) { dog { name @skip(if: $v) } }",
            new Dictionary<string, object?> { ["dog"] = null },
            """{"v":null}""");

        Assert.Empty(result.Errors);
    }

    private static Dictionary<string, object?> Root() => new() { ["dog"] = Zoo.Dog("d") };
}
