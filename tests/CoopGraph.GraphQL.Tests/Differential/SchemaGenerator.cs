using System.Globalization;

namespace CoopGraph.GraphQL.Tests.Differential;

/// <summary>
/// A valid schema of moderate size for a number, with every kind of type. Types share a pool of fields, so that selections
/// of the same name meet on different types; some of them differ, so that they conflict.
/// </summary>
internal sealed class SchemaGenerator
{
    /// <summary>A field of this type with arguments answers with the arguments it got.</summary>
    private const string Echo = "Any";

    private static readonly string[] Scalars = ["Int", "Float", "String", "Boolean", "ID", "Any"];

    private readonly Dice dice;
    private readonly SchemaModel model = new();
    private readonly LiteralGenerator literals;
    private readonly List<string> definitions = ["scalar Any"];
    private readonly List<FieldModel> pool = [];
    private readonly string[] interfaces;
    private readonly string[] objects;
    private readonly string[] unions;

    private SchemaGenerator(int number)
    {
        dice = new Dice(number);
        literals = new LiteralGenerator(dice, model);
        interfaces = Names("I", dice.Between(1, 3));
        objects = Names("T", dice.Between(2, 5));
        unions = Names("U", dice.Between(1, 2));
    }

    public static SchemaModel Generate(int number) => new SchemaGenerator(number).Generate();

    private SchemaModel Generate()
    {
        AddEnums();
        AddInputs();
        AddDirectives();
        AddPool();
        AddInterfaces();
        AddObjects();
        AddUnions();
        AddRoots();
        model.Sdl = string.Join("\n\n", definitions) + "\n";
        return model;
    }

    private void AddEnums()
    {
        foreach (var name in Names("E", dice.Between(1, 2)))
        {
            var values = Names($"{name}_", dice.Between(1, 4));
            model.Enums.Add(name, values);
            definitions.Add($"enum {name} {{\n{Lines(values.Select(value => dice.Chance(10) ? $"{value} @deprecated" : value))}}}");
        }
    }

    /// <summary>
    /// From the last to the first: all references but those to itself look back, so there is no cycle; the first field never refers to
    /// itself, so there is always a finite value.
    /// </summary>
    private void AddInputs()
    {
        var names = Names("In", dice.Between(2, 4));
        for (var i = names.Length - 1; i >= 0; i--)
        {
            var isOneOf = dice.Chance(35);
            var fields = Enumerable.Range(0, dice.Between(1, 4)).Select(index => InputField($"x{index}", names, i, isOneOf)).ToList();
            if (isOneOf) model.OneOf.Add(names[i]);
            model.Inputs.Add(names[i], fields);
            definitions.Add($"input {names[i]}{(isOneOf ? " @oneOf" : "")} {{\n{Lines(fields)}}}");
        }
    }

    private InputModel InputField(string name, string[] names, int self, bool isOneOf)
    {
        if (dice.Chance(15) && name != "x0")
            return new InputModel(name, dice.Chance(50) ? names[self] : $"[{dice.Pick(names[self..])}!]", null);
        var type = TypeText.Wrapped(dice, InputType());
        return isOneOf ? new InputModel(name, TypeText.Nullable(type), null) : Input(name, type);
    }

    private InputModel Input(string name, string type) => new(name, type, dice.Chance(30) ? literals.Value(type) : null);

    private string InputType() => dice.Pick<string>([.. Scalars, .. model.Enums.Keys, .. model.Inputs.Keys, .. model.Inputs.Keys]);

    private void AddDirectives()
    {
        string[] places =
        [
            "FIELD", "QUERY", "MUTATION", "FRAGMENT_SPREAD", "INLINE_FRAGMENT",
            "FRAGMENT_DEFINITION", "VARIABLE_DEFINITION", "SUBSCRIPTION",
        ];
        AddDirective("once", "", [.. dice.Some(places, 50), "FIELD"]);
        AddDirective("tag", " repeatable", places);
    }

    private void AddDirective(string name, string repeatable, string[] locations)
    {
        var arguments = Enumerable.Range(0, dice.Between(1, 2))
            .Select(index => Input($"d{index}", TypeText.Wrapped(dice, InputType()))).ToArray();
        model.Directives.Add((name, arguments, locations));
        definitions.Add($"directive @{name}({string.Join(", ", arguments.Select(static argument => argument.ToString()))})"
            + $"{repeatable} on {string.Join(" | ", locations.Distinct())}");
    }

    private void AddPool()
    {
        for (var i = 0; i < 14; i++)
        {
            // One digit, so that ordinal and natural order of suggestions are the same.
            var arguments = Arguments();
            pool.Add(new FieldModel($"f{i:x}", arguments.Count > 0 && dice.Chance(50) ? Echo : OutputType(), arguments));
        }
    }

    private string OutputType() => TypeText.Wrapped(dice, dice.Chance(55)
        ? dice.Pick<string>([.. Scalars, "Any", .. model.Enums.Keys])
        : dice.Pick<string>([.. interfaces, .. objects, .. objects, .. unions]));

    private List<InputModel> Arguments() => dice.Chance(55)
        ? []
        : [.. Enumerable.Range(0, dice.Between(1, 3)).Select(index => Input($"a{index}", TypeText.Wrapped(dice, InputType())))];

    private void AddInterfaces()
    {
        for (var i = 0; i < interfaces.Length; i++)
        {
            var parents = i > 0 && dice.Chance(50) ? Closed([interfaces[i - 1]]) : [];
            var fields = Fields(parents, 2, _ => false);
            implemented.Add(interfaces[i], parents);
            Define("interface", interfaces[i], parents, fields);
        }
    }

    private readonly Dictionary<string, List<string>> implemented = [];

    private List<string> Closed(List<string> interfaces) =>
        [.. interfaces.SelectMany(name => implemented[name].Append(name)).Distinct()];

    private void AddObjects()
    {
        foreach (var name in objects)
        {
            var parents = Closed(dice.Some(interfaces, 50));
            implemented.Add(name, parents);
            Define("type", name, parents, Fields(parents, 4, _ => true));
            model.Possible[name] = [name];
        }
        foreach (var name in interfaces)
            model.Possible[name] = [.. objects.Where(type => implemented[type].Contains(name))];
    }

    private void AddUnions()
    {
        foreach (var name in unions)
        {
            string[] members = [.. dice.Some(objects, 50).Append(objects[0]).Distinct()];
            model.Fields[name] = [];
            model.Possible[name] = members;
            definitions.Add($"union {name} = {string.Join(" | ", members)}");
        }
    }

    private void AddRoots()
    {
        foreach (var name in (string[])["Query", "Mutation", .. dice.Chance(50) ? ["Subscription"] : Array.Empty<string>()])
        {
            var fields = Fields([], name == "Query" ? 8 : 3, _ => false);
            model.Possible[name] = [name];
            Define("type", name, [], fields);
        }
    }

    /// <summary>The fields that the interfaces demand, and some more. An object's may be stricter, or mean something else.</summary>
    private List<FieldModel> Fields(List<string> interfaces, int more, Func<string, bool> mayVary)
    {
        var inherited = interfaces.SelectMany(name => model.Fields[name]).DistinctBy(static field => field.Name)
            .Select(field => mayVary(field.Name) ? Stricter(field) : field).ToList();
        var own = dice.Some(pool, 100 * more / pool.Count)
            .Append(dice.Pick(pool))
            .DistinctBy(static field => field.Name)
            .Where(field => inherited.TrueForAll(other => other.Name != field.Name))
            .Select(field => mayVary(field.Name) && dice.Chance(15) ? field with { Type = OutputType(), Arguments = Arguments() } : field);
        return [.. inherited, .. own];
    }

    private FieldModel Stricter(FieldModel field) => new(
        field.Name,
        TypeText.IsNonNull(field.Type) || dice.Chance(80) ? field.Type : field.Type + "!",
        dice.Chance(90) ? field.Arguments : [.. field.Arguments, Input("more", InputType())]);

    private void Define(string keyword, string name, List<string> interfaces, List<FieldModel> fields)
    {
        model.Fields[name] = fields;
        var implements = interfaces.Count == 0 ? "" : $" implements {string.Join(" & ", interfaces)}";
        definitions.Add($"{keyword} {name}{implements} {{\n{Lines(fields)}}}");
    }

    private static string Lines(IEnumerable<object> lines) => string.Concat(lines.Select(static line => $"  {line}\n"));

    private static string[] Names(string prefix, int count) =>
        [.. Enumerable.Range(0, count).Select(index => string.Create(CultureInfo.InvariantCulture, $"{prefix}{index}"))];
}
