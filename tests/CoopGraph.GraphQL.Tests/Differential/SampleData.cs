using System.Globalization;
using CoopGraph.GraphQL.Execution;
using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL.Tests.Differential;

/// <summary>
/// Resolved values as a function of nothing but the seed, the response path and the type. <c>sample-data.mjs</c> is the
/// same function for the reference implementation: a change here is a change there.
/// </summary>
internal sealed class SampleData(Schema schema, Func<int> seed)
{
    private static readonly Dictionary<string, object?> WrongObject = new() { ["odd"] = 1 };

    private static readonly Dictionary<string, (object[] Right, object[] Wrong)> Leaves = new()
    {
        ["Int"] = ([0, 1, -5, 2147483647, "42", true, 3.0], [1.5, "x", 2147483648L, WrongObject]),
        ["Float"] = ([0.5, -2, 1e10, "3.25", false, 0.1], ["x", double.NaN, WrongObject]),
        ["String"] = (["", "a", "é😀\n\"\\", 12, 1.5, true], [WrongObject]),
        ["Boolean"] = ([true, false, 0, 1], ["true", WrongObject]),
        ["ID"] = (["x", 7, "7", ""], [1.5, true, WrongObject]),
        ["Any"] = (["s", 1, true, new Dictionary<string, object?> { ["a"] = new object?[] { 1, null } }], []),
    };

    /// <summary>An object of the sample: its type, and the response path that leads to it.</summary>
    private sealed record Sample(string Type, string Key);

    /// <summary>The root of every operation; its type is the one its fields are asked of.</summary>
    public static object Root { get; } = new Sample("", "");

    public SchemaBinding Bind()
    {
        var binding = new SchemaBinding(schema).Default(Resolve);
        foreach (var type in schema.Types.Where(static type => type is InterfaceType or UnionType))
            binding.AbstractType(type.Name, static value => ((Sample)value).Type);
        return binding;
    }

    private object? Resolve(object parent, SelectedField field)
    {
        var (typeName, parentKey) = (Sample)parent;
        var definition = typeName.Length == 0 ? field.Definition : ((StructuredType)schema.Type(typeName)!).Field(field.Name)!;
        var key = $"{parentKey}/{field.ResponseName}";
        if (Roll(key, "throw", 40) == 0) throw new InvalidOperationException("thrown");
        return definition.Type.Nullable is NamedType { Name: "Any" } && field.Arguments.Count > 0
            ? field.Arguments
            : Value(definition.Type, key);
    }

    private object? Value(TypeRef type, string key) =>
        Roll(key, "null", type.IsNonNull ? 60 : 8) == 0 ? null : Some(type.Nullable, key);

    private object Some(TypeRef type, string key) => type switch
    {
        ListType list => Roll(key, "wrong", 40) == 0 ? 7 : List(list.OfType, key),
        ObjectType => new Sample(((ObjectType)type).Name, key),
        InterfaceType or UnionType => Abstract((NamedType)type, key),
        _ => Leaf((NamedType)type, key),
    };

    private object?[] List(TypeRef type, string key)
    {
        var items = new object?[Roll(key, "length", 4)];
        for (var i = 0; i < items.Length; i++)
        {
            var itemKey = string.Create(CultureInfo.InvariantCulture, $"{key}/{i}");
            items[i] = Roll(itemKey, "throw", 60) == 0 ? new FieldError("item") : Value(type, itemKey);
        }
        return items;
    }

    private Sample Abstract(NamedType type, string key)
    {
        var possible = schema.PossibleTypes(type);
        var isWrong = possible.Count == 0 || Roll(key, "wrong", 40) == 0;
        return new Sample(isWrong ? "Nowhere" : possible[Roll(key, "type", possible.Count)].Name, key);
    }

    private object Leaf(NamedType type, string key)
    {
        var isWrong = Roll(key, "wrong", 25) == 0;
        if (type is EnumType enumType)
            return isWrong ? "NOT_A_VALUE" : enumType.Values[Roll(key, "leaf", enumType.Values.Count)].Name;
        var (right, wrong) = Leaves.GetValueOrDefault(type.Name, Leaves["Any"]);
        var pool = isWrong && wrong.Length > 0 ? wrong : right;
        return pool[Roll(key, "leaf", pool.Length)];
    }

    private int Roll(string key, string purpose, int sides) =>
        (int)(Hash(string.Create(CultureInfo.InvariantCulture, $"{seed()}|{purpose}|{key}")) % (uint)sides);

    /// <summary>FNV-1a with a final mix, on 32 bits.</summary>
    private static uint Hash(string text)
    {
        unchecked
        {
            var hash = 0x811c9dc5;
            foreach (var character in text) hash = (hash ^ character) * 0x01000193;
            hash = (hash ^ (hash >> 16)) * 0x85ebca6b;
            hash = (hash ^ (hash >> 13)) * 0xc2b2ae35;
            return hash ^ (hash >> 16);
        }
    }
}
