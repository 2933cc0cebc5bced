using CoopGraph.GraphQL.Execution;
using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL.Tests.Execution;

public sealed class SchemaBindingTests
{
    [Fact]
    public void Build_WrongNamesAndMissingBindings_AllListed()
    {
        var schema = Schema.Parse("type Query { a: Int b: I } interface I { c: Int } type A implements I { c: Int } scalar S");

        var error = Assert.Throws<SchemaException>(() => new SchemaBinding(schema)
            .Value("Query", "a", static (_, _) => null)
            .Value("Query", "x", static (_, _) => null)
            .Value("X", "a", static (_, _) => null)
            .Scalar("Int", ScalarCoercion.Create(static value => value, static value => value))
            .AbstractType("A", static _ => "A")
            .Cost("Query", "y")
            .Build());

        Assert.Equal(
            [
                "Field Query.x does not exist; something is bound to it.",
                "Type X does not exist; something is bound to it.",
                "Field Query.y does not exist; something is bound to it.",
                "Int is not a custom scalar of the schema; a coercion is bound to it.",
                "A is not an interface or union of the schema; a type resolver is bound to it.",
                "Abstract type I has nothing that tells its object types.",
                "Field Query.b has no resolver.",
                "Field A.c has no resolver.",
            ],
            error.Errors.Select(static found => found.Message));
    }

    [Fact]
    public async Task Build_BindingsOnInterfaces_OwnThenMostSpecificThenDefault()
    {
        var schema = Schema.Parse("""
            interface Node { id: String a: String b: String c: String }
            interface Animal implements Node { id: String a: String b: String c: String }
            type Dog implements Node & Animal { id: String a: String b: String c: String }
            type Query { dog: Dog }
            """);
        var binding = new SchemaBinding(schema)
            .Default(static (_, _) => "default")
            .Value("Node", "id", static (_, _) => "node")
            .Value("Node", "a", static (_, _) => "node")
            .Value("Animal", "a", static (_, _) => "animal")
            .Value("Node", "b", static (_, _) => "node")
            .Value("Animal", "b", static (_, _) => "animal")
            .Value("Dog", "b", static (_, _) => "dog");

        var result = await Zoo.Run("{ dog { id a b c } }", binding: binding);

        Json.DataEqual("""{"dog":{"id":"node","a":"animal","b":"dog","c":"default"}}""", result);
    }

    [Fact]
    public void Build_DefaultValueThatTheScalarRefuses_Listed()
    {
        var schema = Schema.Parse("scalar Even type Query { a(x: Even = 3): Int }");

        var error = Assert.Throws<SchemaException>(() => new SchemaBinding(schema)
            .Default(static (_, _) => null).Scalar("Even", Even()).Build());

        Assert.Equal("Query.a(x:) has invalid default value: 3 is odd.", Assert.Single(error.Errors).Message);
    }

    [Theory]
    [InlineData("{ a(x: 4) }", "{}", null, 4)]
    [InlineData("query($v: Even) { a(x: $v) }", """{"v":4}""", null, 4)]
    [InlineData("query($v: Even = 6) { a(x: $v) }", "{}", null, 6)]
    [InlineData("{ a }", "{}", null, 2)]
    [InlineData("{ a(x: 3) }", "{}", "3 is odd.", null)]
    [InlineData("query($v: Even) { a(x: $v) }", """{"v":3}""", "Variable \"$v\" has invalid value: 3 is odd.", null)]
    [InlineData("{ a(x: \"x\") }", "{}", "Expected value of type \"Even\", found: \"x\".", null)]
    public async Task Execute_CustomScalar_ParsedOrRefusedInItsWords(string query, string variables, string? error, int? given)
    {
        object? seen = null;
        var binding = new SchemaBinding(Schema.Parse("scalar Even type Query { a(x: Even = 2): Int }"))
            .Scalar("Even", Even())
            .Value("Query", "a", (_, field) =>
            {
                seen = field.Arguments["x"];
                return null;
            });

        var result = await Zoo.Run(query, variables: variables, binding: binding);

        Assert.Equal(error is null ? [] : [error], result.Errors.Select(static found => found.Message));
        Assert.Equal(given, (int?)seen);
    }

    [Fact]
    public async Task Execute_CustomScalarOut_SerialisedOrErrorOfTheField()
    {
        var values = new Queue<object>([8, 7, new object(), "ok"]);
        var binding = new SchemaBinding(Schema.Parse("scalar Even type Query { a: Even }"))
            .Scalar("Even", Even())
            .Value("Query", "a", (_, _) => values.Dequeue());

        var result = await Zoo.Run("{ a b: a c: a d: a }", binding: binding);

        Assert.Equal("""{"a":8,"b":null,"c":null,"d":"ok"}""", Json.Parse(result)["data"]!.ToJsonString());
        Assert.Equal(["7 is odd.", "The value has no JSON form."], result.Errors.Select(static error => error.Message));
    }

    [Theory]
    [InlineData("""{"a":[1,2.50,null],"b":{"c":true}}""", """{"a":[1,2.50,null],"b":{"c":true}}""")]
    [InlineData("12345678901234567890", "12345678901234567890")]
    [InlineData("1e400", null)]
    public async Task Execute_UnboundScalar_PlainValuesPassThrough(string json, string? expected)
    {
        var binding = new SchemaBinding(Schema.Parse("scalar Any type Query { a(x: Any): Any }"))
            .Value("Query", "a", static (_, field) => field.Arguments["x"]);

        var result = await Zoo.Run("query($x: Any) { a(x: $x) }", variables: $$"""{"x":{{json}}}""", binding: binding);

        Assert.Equal(expected ?? "null", Json.Parse(result)["data"]!["a"]?.ToJsonString() ?? "null");
    }

    [Fact]
    public async Task Execute_LiteralOfACustomScalarWithVariables_ValuesAsSent()
    {
        var binding = new SchemaBinding(Schema.Parse("scalar Any type Query { a(x: Any, i: Int): Any }"))
            .Value("Query", "a", static (_, field) => field.Arguments["x"]);

        var result = await Zoo.Run(
            "query($s: String, $i: Int, $none: Int, $d: Int = 5) { a(x: {s: $s, list: [$i, $none, ENUM], none: $none, d: $d, f: 1.50}) }",
            variables: """{"s":"text","i":3}""",
            binding: binding);

        Json.DataEqual("""{"a":{"s":"text","list":[3,null,"ENUM"],"d":5,"f":1.50}}""", result);
    }

    [Theory]
    [InlineData("Nope", "Runtime Object type \"Nope\" is not a possible type for \"Pet\".")]
    [InlineData("Keeper", "Runtime Object type \"Keeper\" is not a possible type for \"Pet\".")]
    [InlineData("Mood", "Runtime Object type \"Mood\" is not a possible type for \"Pet\".")]
    public async Task Execute_AbstractTypeResolvedToAnotherType_ErrorOfTheField(string typeName, string message)
    {
        var result = await Zoo.Run(
            "{ pets { __typename } }", new Dictionary<string, object?> { ["pets"] = new[] { Zoo.Object(typeName, "x") } });

        Assert.Equal((message, ErrorCodes.Internal), (Assert.Single(result.Errors).Message, result.Errors[0].Code));
        Assert.Equal("""{"pets":[null]}""", Json.Parse(result)["data"]!.ToJsonString());
    }

    private static ScalarCoercion Even()
    {
        static object Check(object value) => value switch
        {
            int number when number % 2 == 0 => number,
            int number => throw new ScalarException($"{number} is odd."),
            _ => throw new InvalidCastException("internal detail"),
        };
        return ScalarCoercion.Create(static value => value is int ? Check(value) : value, Check);
    }
}
