using System.Text.Json;
using CoopGraph.GraphQL.Execution;
using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL.Tests;

/// <summary>A small schema with every kind of type, bound to dictionaries: what a resolver is to return stands in the data.</summary>
internal static class Zoo
{
    public static string Sdl { get; } = Oracle.Read("schema.graphql");

    public static Schema Schema { get; } = Schema.Parse(Sdl);

    public static Dictionary<string, object?> Dog(string id, params (string, object?)[] members) => Object("Dog", id, members);

    public static Dictionary<string, object?> Cat(string id, params (string, object?)[] members) => Object("Cat", id, members);

    public static Dictionary<string, object?> Object(string type, string id, params (string, object?)[] members)
    {
        var result = new Dictionary<string, object?> { ["__typename"] = type, ["id"] = id, ["name"] = id };
        foreach (var (name, value) in members) result[name] = value;
        return result;
    }

    /// <summary>A binding that reads every field from the parent dictionary; a missing member is null.</summary>
    public static SchemaBinding Binding(Schema? schema = null) => new SchemaBinding(schema ?? Schema)
        .Default(static (parent, field) => Read(parent, field.Name))
        .AbstractType("Node", TypeName)
        .AbstractType("Animal", TypeName)
        .AbstractType("Pet", TypeName);

    public static object? Read(object parent, string name) =>
        ((IReadOnlyDictionary<string, object?>)parent).GetValueOrDefault(name) switch
        {
            Func<object?> compute => compute(),
            var value => value,
        };

    public static string TypeName(object value) => (string)((IReadOnlyDictionary<string, object?>)value)["__typename"]!;

    public static GraphQLEngine Engine(SchemaBinding? binding = null, EngineOptions? options = null) =>
        new((binding ?? Binding()).Build(), options ?? new EngineOptions());

    /// <summary>Runs a query on data given for the root.</summary>
    public static Task<ExecutionResult> Run(
        string query, object? root = null, string? variables = null, SchemaBinding? binding = null, EngineOptions? options = null) =>
        Engine(binding, options).ExecuteAsync(
            new GraphQLRequest { Query = query, Variables = variables is null ? null : JsonDocument.Parse(variables).RootElement },
            root ?? new Dictionary<string, object?>(),
            TestContext.Current.CancellationToken);
}
