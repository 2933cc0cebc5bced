namespace CoopGraph.GraphQL.Tests.Differential;

/// <summary>Literals of a type, as tokens; nested places may be given to variables.</summary>
internal sealed class LiteralGenerator(Dice dice, SchemaModel schema)
{
    private static readonly Dictionary<string, string[]> Leaves = new()
    {
        ["Int"] = ["0", "1", "-7", "2147483647", "-2147483648"],
        ["Float"] = ["0.5", "-1", "2.5e3", "1E-2", "12345678.25"],
        ["String"] = ["\"\"", "\"a b\"", "\"\\u00e9\\n\\\"\"", "\"é😀\"", "\"\"\"block\n  text\"\"\"", "\"\\u{1F600}\""],
        ["Boolean"] = ["true", "false"],
        ["ID"] = ["\"id\"", "5", "-3", "\"\""],
        ["Any"] = ["1", "\"s\"", "NAME", "true", "1.5"],
    };

    private static readonly string[] Wrong =
    [
        "1", "2147483648", "1.5", "\"text\"", "true", "null", "NOPE", "[]", "{}",
        "[1, null]", "{ x: 1 }", "[[\"a\"]]", "-0", "123456789012345678901234567890",
    ];

    /// <summary>A literal that fits, but for a few in a thousand that need not.</summary>
    public string Value(string type, Func<string, bool, string?>? variable = null, bool hasDefault = false, int depth = 0)
    {
        if (variable is not null && dice.Chance(18) && variable(type, hasDefault) is { } name) return name;
        if (dice.Next(150) == 0 && variable is not null) return dice.Pick(Wrong);
        if (!TypeText.IsNonNull(type) && dice.Chance(7)) return "null";
        var nullable = TypeText.Nullable(type);
        return TypeText.IsList(nullable) ? List(TypeText.Item(nullable), variable, depth)
            : schema.Inputs.TryGetValue(nullable, out var fields) ? Object(nullable, fields, variable, depth)
            : Leaf(nullable, variable, depth);
    }

    private string Leaf(string type, Func<string, bool, string?>? variable, int depth)
    {
        if (schema.Enums.TryGetValue(type, out var values)) return dice.Pick(values);
        return type != "Any" || depth > 2 || dice.Chance(50) ? dice.Pick(Leaves.GetValueOrDefault(type) ?? Leaves["Any"])
            : dice.Chance(50) ? List("Any", variable, depth + 1)
            : $"{{ p : {Value("Any", variable, depth: depth + 1)} q : {Value("Any", variable, depth: depth + 1)} }}";
    }

    /// <summary>A single item may stand for the list; not one of type Any, whose literal may be a list itself.</summary>
    private string List(string item, Func<string, bool, string?>? variable, int depth)
    {
        if (dice.Chance(15) && !TypeText.IsList(item) && TypeText.Nullable(item) != "Any")
            return Value(item.TrimEnd('!') + "!", variable, depth: depth + 1);
        var items = Enumerable.Range(0, dice.Next(depth > 2 ? 1 : 4)).Select(_ => Value(item, variable, depth: depth + 1));
        return $"[ {string.Join(" ", items)} ]";
    }

    private string Object(string type, IReadOnlyList<InputModel> fields, Func<string, bool, string?>? variable, int depth)
    {
        var given = schema.OneOf.Contains(type)
            ? [depth > 2 ? fields[0] : dice.Pick(fields)]
            : fields.Where(field => field.IsRequired || (depth < 3 && dice.Chance(45))).ToList();
        var members = given.Select(field => $"{field.Name} : {Value(
            schema.OneOf.Contains(type) ? field.Type + "!" : field.Type, variable, field.Default is not null, depth + 1)}");
        return $"{{ {string.Join(" ", members)} }}";
    }
}
