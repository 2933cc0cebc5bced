using CoopGraph.GraphQL.Execution;
using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL.Tests.Execution;

/// <summary>The look-ahead: what a root resolver sees below it is what the resolvers below are given.</summary>
public sealed class SelectedFieldTests
{
    private static readonly ObjectType Dog = (ObjectType)Zoo.Schema.Type("Dog")!;
    private static readonly ObjectType Cat = (ObjectType)Zoo.Schema.Type("Cat")!;

    [Fact]
    public async Task On_FieldSelectedOnTheInterface_SameInstanceForEveryConcreteType()
    {
        var root = await RootField("{ animals { keeper { id } ... on Dog { barks } } }");

        Assert.Same(root.On(Dog)[0], root.On(Cat)[0]);
        Assert.Equal(["keeper", "barks"], root.On(Dog).Select(static field => field.Name));
        Assert.Equal(["keeper"], root.On(Cat).Select(static field => field.Name));
        Assert.Equal("Animal.keeper", root.On(Dog)[0].Definition.ToString());
    }

    [Fact]
    public async Task On_MergedWithAFieldOfOneType_AnInstanceOfItsOwnForThatType()
    {
        var root = await RootField("{ animals { keeper { id } ... on Dog { keeper { tags } } } }");

        var (onDog, onCat) = (root.On(Dog)[0], root.On(Cat)[0]);
        Assert.NotSame(onDog, onCat);
        var keeper = (ObjectType)Zoo.Schema.Type("Keeper")!;
        Assert.Equal(["id", "tags"], onDog.On(keeper).Select(static field => field.Name));
        Assert.Equal(["id"], onCat.On(keeper).Select(static field => field.Name));
        Assert.Same(onDog.On(keeper)[0], onCat.On(keeper)[0]);
    }

    [Fact]
    public async Task On_SameFragmentOnTwoPaths_SameInstance()
    {
        List<SelectedField> roots = [];
        await Zoo.Run(
            "{ a: dog { ...f } b: dog { ...f } } fragment f on Dog { keeper { id } }",
            binding: Zoo.Binding().Value("Query", "dog", (_, field) =>
        {
            roots.Add(field);
            return null;
        }));

        Assert.NotSame(roots[0], roots[1]);
        Assert.Same(roots[0].On(Dog)[0], roots[1].On(Dog)[0]);
    }

    [Fact]
    public async Task On_ConcreteTypeWithAnotherDefault_ArgumentsOfThatType()
    {
        var root = await RootField("{ animals { name } }");

        Assert.False(root.On(Dog)[0].Argument<bool>("upper"));
        Assert.True(root.On(Cat)[0].Argument<bool>("upper"));
        Assert.Equal("Animal.name", root.On(Dog)[0].Definition.ToString());
        Assert.Equal("Cat.name", root.On(Cat)[0].Definition.ToString());
    }

    [Fact]
    public async Task Execute_NestedResolvers_GetTheInstancesSeenFromTheRoot()
    {
        SelectedField? seenFromRoot = null;
        HashSet<SelectedField> given = [];
        var binding = Zoo.Binding()
            .Batch("Query", "animals", (context, _, _) =>
            {
                seenFromRoot = context.Field.On(Dog).Single();
                return ValueTask.FromResult<IReadOnlyList<object?>>([new[] { Zoo.Dog("d"), Zoo.Cat("c") }]);
            })
            .Batch("Animal", "keeper", (context, parents, _) =>
            {
                given.Add(context.Field);
                return ValueTask.FromResult<IReadOnlyList<object?>>([.. parents.Select(static _ => (object?)null)]);
            });

        await Zoo.Run("{ animals { keeper { id } } }", binding: binding);

        Assert.Same(seenFromRoot, Assert.Single(given));
    }

    [Fact]
    public async Task On_AskedByManyThreadsAtOnce_SameInstancesForAll()
    {
        var root = await RootField("{ animals { keeper { id tags } name friends { id ... on Dog { keeper { id } } } } }");

        var seen = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(() =>
            root.PossibleTypes.SelectMany(root.On).SelectMany(field => field.PossibleTypes.SelectMany(field.On).Prepend(field)).ToList())));

        Assert.All(seen, fields => Assert.Equal(seen[0], fields));
    }

    [Fact]
    public async Task Members_OfASelectedField_TellWhatWasAsked()
    {
        var root = await RootField("query($n: Int = 2) {\n  pals: animals { friends(first: $n) { id } }\n}");
        var friends = root.On(Cat).Single();

        Assert.Equal(("pals", "animals", 2, 3), (root.ResponseName, root.Name, root.Line, root.Column));
        Assert.Equal("Animal", root.ReturnType.Name);
        Assert.Equal(["Dog", "Cat"], root.PossibleTypes.Select(static type => type.Name));
        Assert.Equal(2, friends.Argument<int>("first"));
        Assert.Equal([new KeyValuePair<string, object?>("first", 2)], friends.Arguments);
        Assert.Equal(0, friends.Argument<int>("after"));
        Assert.Empty(friends.On(Dog).Single().PossibleTypes);
    }

    [Fact]
    public async Task Arguments_CoercionFails_ErrorAtTheFieldAndResolverNotCalled()
    {
        var called = false;
        var binding = Zoo.Binding().Value("Query", "required", (_, _) => called = true);

        var result = await Zoo.Run("query($v: Int = 1) { required(int: $v) }", variables: """{"v":null}""", binding: binding);

        Assert.False(called);
        Json.Equal(
            """{"errors":[{"message":"Argument \"Query.required(int:)\" has invalid value: Expected variable \"$v\" provided to non-null """
                + """type \"Int!\" not to be null.","locations":[{"line":1,"column":36}],"path":["required"],"extensions":"""
                + """{"code":"BAD_USER_INPUT"}}],"data":{"required":null}}""",
            result);
    }

    [Fact]
    public async Task Arguments_OfANestedFieldWithError_LookAheadThrowsItsMessage()
    {
        Exception? thrown = null;
        var binding = new SchemaBinding(Schema.Parse("type Query { a: A } type A { b(x: Int! = 1): Int }"))
            .Default(static (_, _) => null)
            .Value("Query", "a", (_, field) =>
            {
                thrown = Record.Exception(() => field.On((ObjectType)field.ReturnType)[0].Arguments);
                return null;
            });

        await Zoo.Run("query($v: Int) { a { b(x: $v) } }", variables: """{"v":null}""", binding: binding);

        Assert.Equal(ErrorCodes.BadUserInput, Assert.IsType<GraphQLException>(thrown).Code);
    }

    private static async Task<SelectedField> RootField(string query)
    {
        SelectedField? root = null;
        await Zoo.Run(query, binding: Zoo.Binding().Value("Query", "animals", (_, field) =>
        {
            root = field;
            return Array.Empty<object>();
        }));
        return root!;
    }
}
