using System.Globalization;
using System.Text.Json;

namespace CoopGraph.GraphQL.Tests.Differential;

/// <summary>JSON for an operation's variables, most of it acceptable.</summary>
internal sealed class VariablesGenerator(Dice dice, SchemaModel schema)
{
    private static readonly Dictionary<string, string[]> Leaves = new()
    {
        ["Int"] = ["0", "1", "-7", "2147483647", "1.0", "1e2"],
        ["Float"] = ["0.5", "-1", "2.5e3", "3"],
        ["String"] = ["\"\"", "\"a\"", "\"\\u00e9\\n\\\"\""],
        ["Boolean"] = ["true", "false"],
        ["ID"] = ["\"id\"", "5", "-3", "\"\"", "4.0"],
        ["Any"] = ["1", "\"s\"", "true", "1.5", "{\"p\":[1,null],\"q\":{}}", "[]"],
    };

    private static readonly string[] Wrong =
        [
            "1", "2147483648", "1.5", "\"text\"", "true", "null", "[]", "{}", "[1,null]", "{\"x\":1}",
            "[[\"a\"]]", "{\"x0\":null}", "{\"x0\":1,\"x1\":2}", "-2147483649",
        ];

    public string Generate(IEnumerable<InputModel> variables)
    {
        List<string> members = [];
        foreach (var variable in variables)
        {
            if (variable.IsRequired ? !dice.Chance(3) : dice.Chance(65))
                members.Add($"\"{variable.Name}\":{Value(variable.Type, 0)}");
        }
        if (dice.Chance(5)) members.Add("\"extra\":1");
        return $"{{{string.Join(",", members)}}}";
    }

    private string Value(string type, int depth)
    {
        if (dice.Next(40) == 0) return dice.Pick(Wrong);
        if (!TypeText.IsNonNull(type) && dice.Chance(10)) return "null";
        var nullable = TypeText.Nullable(type);
        return TypeText.IsList(nullable) ? List(TypeText.Item(nullable), depth)
            : schema.Inputs.TryGetValue(nullable, out var fields) ? Object(nullable, fields, depth)
            : schema.Enums.TryGetValue(nullable, out var values) ? JsonSerializer.Serialize(dice.Pick(values))
            : dice.Pick(Leaves.GetValueOrDefault(nullable) ?? Leaves["Any"]);
    }

    private string List(string item, int depth) => dice.Chance(15)
        ? Value(item, depth + 1)
        : $"[{string.Join(",", Enumerable.Range(0, dice.Next(depth > 2 ? 1 : 4)).Select(_ => Value(item, depth + 1)))}]";

    private string Object(string type, IReadOnlyList<InputModel> fields, int depth)
    {
        var isOneOf = schema.OneOf.Contains(type) && !dice.Chance(5);
        var given = isOneOf
            ? [depth > 2 ? fields[0] : dice.Pick(fields)]
            : fields.Where(field => (field.IsRequired && !dice.Chance(3)) || (depth < 3 && dice.Chance(45))).ToList();
        var members = given.Select(field => $"\"{field.Name}\":{Value(isOneOf ? field.Type + "!" : field.Type, depth + 1)}").ToList();
        if (dice.Chance(2)) members.Add(string.Create(CultureInfo.InvariantCulture, $"\"x{dice.Next(9)}y\":1"));
        return $"{{{string.Join(",", members)}}}";
    }
}
