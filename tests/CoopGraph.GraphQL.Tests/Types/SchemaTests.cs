using CoopGraph.GraphQL.Language;
using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL.Tests.Types;

/// <summary>Section 3: what a schema text becomes.</summary>
public sealed class SchemaTests
{
    private static readonly Schema Schema = Schema.Parse("""
        "All of it"
        schema { query: Root }
        directive @rated(stars: Int! = 3, by: [String!]) repeatable on OBJECT | FIELD_DEFINITION
        type Root @rated(by: "me") @rated(stars: 5) {
          "A field"
          a(x: Int = 1, list: [E!] = B, in: In = {y: 2}): String @deprecated
          b: [Root!]! @deprecated(reason: "old")
        }
        extend type Root implements I { id: ID! }
        interface I { id: ID! }
        enum E { A B @deprecated(reason: "no") }
        extend enum E { C }
        input In { y: Float! = 1.5, z: [In!] }
        input Choice @oneOf { a: Int b: String }
        scalar Url @specifiedBy(url: "https://url.spec")
        union U = Root
        extend union U = Other
        type Other { a: Int }
        """);

    [Fact]
    public void Parse_Extensions_AppliedToTheirTypes()
    {
        Assert.Equal(["a", "b", "id"], Schema.QueryType.Fields.Select(static field => field.Name));
        Assert.Equal("I", Assert.Single(Schema.QueryType.Interfaces).Name);
        Assert.Equal(["A", "B", "C"], ((EnumType)Schema.Type("E")!).Values.Select(static value => value.Name));
        Assert.Equal(["Root", "Other"], ((UnionType)Schema.Type("U")!).Members.Select(static member => member.Name));
    }

    [Fact]
    public void Parse_DefaultValues_Coerced()
    {
        var arguments = Schema.QueryType.Field("a")!.Arguments;

        Assert.Equal(1, arguments[0].DefaultValue);
        Assert.Equal(["B"], Assert.IsType<object?[]>(arguments[1].DefaultValue));
        var given = Assert.IsType<IReadOnlyDictionary<string, object?>>(arguments[2].DefaultValue, exactMatch: false);
        Assert.Equal(2.0, given["y"]);
        Assert.False(((InputObjectType)Schema.Type("In")!).Field("z")!.HasDefaultValue);
    }

    [Fact]
    public void Parse_Directives_AppliedWithTheirArguments()
    {
        var rated = Schema.QueryType.Directives;

        Assert.Equal(["rated", "rated"], rated.Select(static directive => directive.Name));
        Assert.Equal([3, 5], rated.Select(static directive => directive.Arguments["stars"]));
        Assert.Equal(["me"], Assert.IsType<object?[]>(rated[0].Arguments["by"]));
        Assert.Equal("No longer supported", Schema.QueryType.Field("a")!.DeprecationReason);
        Assert.Equal("old", Schema.QueryType.Field("b")!.DeprecationReason);
        Assert.Null(Schema.QueryType.Field("id")!.DeprecationReason);
        Assert.Equal("no", ((EnumType)Schema.Type("E")!).Value("B")!.DeprecationReason);
        Assert.True(((InputObjectType)Schema.Type("Choice")!).IsOneOf);
        Assert.Equal("https://url.spec", ((ScalarType)Schema.Type("Url")!).SpecifiedByUrl);
    }

    [Fact]
    public void Parse_Descriptions_AndRoots_Kept()
    {
        Assert.Equal("All of it", Schema.Description);
        Assert.Equal("A field", Schema.QueryType.Field("a")!.Description);
        Assert.Equal("Root", Schema.RootType(OperationKind.Query)!.Name);
        Assert.Null(Schema.MutationType);
        Assert.StartsWith("\"All of it\"", Schema.Sdl, StringComparison.Ordinal);
    }

    [Fact]
    public void Join_SeveralParts_RootsFirstAndExtensionsWrittenIntoTheirTypes()
    {
        var joined = Schema.Join(
        [
            ("a", """
                extend schema @s { subscription: Events }
                extend type Root implements I @o { b("why" x: Int = 1): E }
                interface I { a: Int }
                extend scalar Url @c
                type Events { e: U }
                """),
            ("b", """
                schema { query: Root }
                "What is asked"
                type Root { a: Int }
                enum E { A } union U = Root input In { x: Int } scalar Url
                """),
            ("c", """
                extend enum E { B } extend union U = Events extend input In { y: Int } extend interface I @i extend type Root { c: Url }
                directive @s on SCHEMA directive @o on OBJECT directive @c on SCALAR directive @i on INTERFACE
                """),
        ]);

        Assert.Equal(
            """
            schema @s {
              query: Root
              subscription: Events
            }

            "What is asked"
            type Root implements I @o {
              a: Int
              b(
                "why"
                x: Int = 1
              ): E
              c: Url
            }

            type Events {
              e: U
            }

            interface I @i {
              a: Int
            }

            enum E {
              A
              B
            }

            union U = Root | Events

            input In {
              x: Int
              y: Int
            }

            scalar Url @c

            directive @s on SCHEMA

            directive @o on OBJECT

            directive @c on SCALAR

            directive @i on INTERFACE

            """,
            joined);
        Assert.Equal(["a", "b", "c"], Schema.Parse(joined).QueryType.Fields.Select(static field => field.Name));
    }

    [Fact]
    public void Join_ExtensionOfNothingOrOfAnotherKind_LeftForParseToReport()
    {
        var joined = Schema.Join([("a", "type Query { a: Int } extend type Quary { b: Int } extend enum Query { A }")]);

        var errors = Assert.Throws<SchemaException>(() => Schema.Parse(joined)).Errors;
        Assert.Equal(2, errors.Count);
    }

    [Fact]
    public void Join_PartThatIsNoGraphQL_NamedInTheMessage()
    {
        var error = Assert.Throws<SchemaException>(
            () => Schema.Join([("good", "type Query { a: Int }"), ("bad.graphql", "type Query {\n  a Int }")]));

        Assert.StartsWith("(2,5): bad.graphql: Syntax Error: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_BuiltInScalars_OnlyThoseInUse()
    {
        var schema = Schema.Parse("type Query { a: ID }");

        Assert.NotNull(schema.Type("ID"));
        Assert.NotNull(schema.Type("Boolean"));
        Assert.Null(schema.Type("Int"));
        Assert.Equal(
            ["include", "skip", "deprecated", "specifiedBy", "oneOf"], schema.Directives.Select(static directive => directive.Name));
    }

    [Theory]
    [InlineData("Query", "Query")]
    [InlineData("Node", "Dog,Cat,Keeper")]
    [InlineData("Pet", "Dog,Cat")]
    [InlineData("Mood", "")]
    public void PossibleTypes_AnyType_ObjectTypesOfIt(string type, string expected) =>
        Assert.Equal(expected, string.Join(',', Zoo.Schema.PossibleTypes(Zoo.Schema.Type(type)!).Select(static possible => possible.Name)));

    [Theory]
    [InlineData("Root", typeof(ObjectType))]
    [InlineData("Root.a", typeof(FieldDefinition))]
    [InlineData("Root.a(x:)", typeof(InputValueDefinition))]
    [InlineData("In.y", typeof(InputValueDefinition))]
    [InlineData("E.A", typeof(EnumValueDefinition))]
    [InlineData("@rated", typeof(DirectiveDefinition))]
    [InlineData("@rated(stars:)", typeof(InputValueDefinition))]
    [InlineData("Nope", null)]
    [InlineData("Root.nope", null)]
    [InlineData("Root.a(nope:)", null)]
    [InlineData("E.A(x:)", null)]
    [InlineData("@nope", null)]
    public void Find_Coordinate_ElementThatCallsItselfSo(string coordinate, Type? expected)
    {
        var found = Schema.Find(coordinate);

        Assert.Equal(expected, found?.GetType());
        Assert.True(found is null or EnumValueDefinition || found.ToString() == coordinate, $"{found}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("Root.")]
    [InlineData("Root(x:)")]
    [InlineData("Root.a(x)")]
    [InlineData("Root.a(x:).b")]
    [InlineData("@rated.stars")]
    [InlineData("Root a")]
    [InlineData("1Root")]
    [InlineData("Root\n")]
    public void Find_NotACoordinate_FormatException(string text) => Assert.Throws<FormatException>(() => Schema.Find(text));

    [Fact]
    public void Parse_ManyMistakes_AllWithTheirPlacesInOrder()
    {
        var error = Assert.Throws<SchemaException>(() => Schema.Parse("""
            type Query implements Nope {
              a: Unknown
              b(x: Query): Int @nope
            }
            type Query { c: Int }
            union U = E
            enum E { A A }
            """));

        Assert.Equal(
            [
                "(1,23): Unknown type \"Nope\".",
                "(2,6): Unknown type \"Unknown\".",
                "(3,5): The type of Query.b(x:) must be Input Type but got: Query.",
                "(3,20): Unknown directive \"@nope\".",
                "(5,6): There can be only one type named \"Query\".",
                "(6,1): Union type U must define one or more member types.",
                "(6,11): Union type U can only include Object types, it cannot include E.",
                "(7,12): Enum value \"E.A\" can only be defined once.",
            ],
            error.Errors.Select(static found => found.ToString()));
        Assert.Equal(string.Join(Environment.NewLine, error.Errors), error.Message);
    }

    [Fact]
    public void Parse_NotGraphQL_SyntaxErrorWithItsPlace()
    {
        var error = Assert.Throws<SchemaException>(() => Schema.Parse("type Query {\n  a Int\n}"));

        Assert.Equal("(2,5): Syntax Error: Expected \":\", found Name \"Int\".", Assert.Single(error.Errors).ToString());
    }

    [Fact]
    public void Parse_OperationInASchema_Refused()
    {
        var error = Assert.Throws<SchemaException>(() => Schema.Parse("type Query { a: Int } { a }"));

        Assert.Equal("(1,23): A schema text cannot contain operations or fragments.", Assert.Single(error.Errors).ToString());
    }

    [Theory]
    [InlineData("directive @d(a: Int @d) on ARGUMENT_DEFINITION")]
    [InlineData("directive @d(a: Int @e) on ARGUMENT_DEFINITION directive @e(b: In) on ARGUMENT_DEFINITION input In { c: E } "
        + "enum E { A @f } directive @f(g: Int @d) on ENUM_VALUE")]
    public void Parse_DirectiveThatUsesItself_Refused(string directives)
    {
        var error = Assert.Throws<SchemaException>(() => Schema.Parse("type Query { a: Int } " + directives));

        Assert.Contains("(1,34): Directive @d must not reference itself.", error.Errors.Select(static found => found.ToString()));
    }

    [Theory]
    [InlineData("input A { a: A = {} }", "A.a references itself.")]
    [InlineData("input A { a: B = {} } input B { b: A = {} }", "A.a references itself via the default values of: B.b.")]
    [InlineData("input A { a: [A] = [{}] }", "A.a references itself.")]
    public void Parse_DefaultValueThatNeedsItself_RefusedInsteadOfComputed(string types, string expected)
    {
        var error = Assert.Throws<SchemaException>(() => Schema.Parse("type Query { a: Int } " + types));

        Assert.EndsWith(expected, Assert.Single(error.Errors).Message, StringComparison.Ordinal);
    }
}
