using System.Globalization;

namespace CoopGraph.GraphQL.Tests.Differential;

/// <summary>
/// A valid schema of moderate size for a number, with every kind of type. Types share a pool of fields, so that selections
/// of the same name meet on different types; some of them differ, so that they conflict.
/// </summary>
internal sealed class SchemaGenerator
{
    private static readonly string[] Scalars = ["Int", "Float", "String", "Boolean", "ID", "Any"];

    private readonly Dice _dice;
    private readonly SchemaModel _model = new();
    private readonly LiteralGenerator _literals;
    private readonly List<string> _definitions = ["scalar Any"];
    private readonly List<FieldModel> _pool = [];
    private readonly string[] _interfaces;
    private readonly string[] _objects;
    private readonly string[] _unions;

    private SchemaGenerator(int number)
    {
        _dice = new Dice(number);
        _literals = new LiteralGenerator(_dice, _model);
        _interfaces = Names("I", _dice.Between(1, 3));
        _objects = Names("T", _dice.Between(2, 5));
        _unions = Names("U", _dice.Between(1, 2));
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
        _model.Sdl = string.Join("\n\n", _definitions) + "\n";
        return _model;
    }

    private void AddEnums()
    {
        foreach (var name in Names("E", _dice.Between(1, 2)))
        {
            var values = Names($"{name}_", _dice.Between(1, 4));
            _model.Enums.Add(name, values);
            _definitions.Add($"enum {name} {{\n{Lines(values.Select(value => _dice.Chance(10) ? $"{value} @deprecated" : value))}}}");
        }
    }

    /// <summary>From the last to the first: all references but those to itself look back, so there is no cycle; the first field never refers to itself, so there is always a finite value.</summary>
    private void AddInputs()
    {
        var names = Names("In", _dice.Between(2, 4));
        for (var i = names.Length - 1; i >= 0; i--)
        {
            var isOneOf = _dice.Chance(35);
            var fields = Enumerable.Range(0, _dice.Between(1, 4)).Select(index => InputField($"x{index}", names, i, isOneOf)).ToList();
            if (isOneOf)
            {
                _model.OneOf.Add(names[i]);
            }
            _model.Inputs.Add(names[i], fields);
            _definitions.Add($"input {names[i]}{(isOneOf ? " @oneOf" : "")} {{\n{Lines(fields)}}}");
        }
    }

    private InputModel InputField(string name, string[] names, int self, bool isOneOf)
    {
        if (_dice.Chance(15) && name != "x0")
        {
            return new InputModel(name, _dice.Chance(50) ? names[self] : $"[{_dice.Pick(names[self..])}!]", null);
        }
        var type = TypeText.Wrapped(_dice, InputType());
        return isOneOf ? new InputModel(name, TypeText.Nullable(type), null) : Input(name, type);
    }

    private InputModel Input(string name, string type) => new(name, type, _dice.Chance(30) ? _literals.Value(type) : null);

    private string InputType() => _dice.Pick<string>([.. Scalars, .. _model.Enums.Keys, .. _model.Inputs.Keys, .. _model.Inputs.Keys]);

    private void AddDirectives()
    {
        string[] places = ["FIELD", "QUERY", "MUTATION", "FRAGMENT_SPREAD", "INLINE_FRAGMENT", "FRAGMENT_DEFINITION", "VARIABLE_DEFINITION", "SUBSCRIPTION"];
        AddDirective("once", "", [.. _dice.Some(places, 50), "FIELD"]);
        AddDirective("tag", " repeatable", places);
    }

    private void AddDirective(string name, string repeatable, string[] locations)
    {
        var arguments = Enumerable.Range(0, _dice.Between(1, 2)).Select(index => Input($"d{index}", TypeText.Wrapped(_dice, InputType()))).ToArray();
        _model.Directives.Add((name, arguments, locations));
        _definitions.Add($"directive @{name}({string.Join(", ", arguments.Select(static argument => argument.ToString()))}){repeatable} on {string.Join(" | ", locations.Distinct())}");
    }

    private void AddPool()
    {
        for (var i = 0; i < 14; i++)
        {
            // One digit, so that ordinal and natural order of suggestions are the same.
            _pool.Add(new FieldModel($"f{i:x}", OutputType(), Arguments()));
        }
    }

    private string OutputType() => TypeText.Wrapped(_dice, _dice.Chance(55)
        ? _dice.Pick<string>([.. Scalars, "Any", .. _model.Enums.Keys])
        : _dice.Pick<string>([.. _interfaces, .. _objects, .. _objects, .. _unions]));

    private List<InputModel> Arguments() => _dice.Chance(55)
        ? []
        : [.. Enumerable.Range(0, _dice.Between(1, 3)).Select(index => Input($"a{index}", TypeText.Wrapped(_dice, InputType())))];

    private void AddInterfaces()
    {
        for (var i = 0; i < _interfaces.Length; i++)
        {
            var parents = i > 0 && _dice.Chance(50) ? Closed([_interfaces[i - 1]]) : [];
            var fields = Fields(parents, 2, _ => false);
            _implemented.Add(_interfaces[i], parents);
            Define("interface", _interfaces[i], parents, fields);
        }
    }

    private readonly Dictionary<string, List<string>> _implemented = [];

    private List<string> Closed(List<string> interfaces) =>
        [.. interfaces.SelectMany(name => _implemented[name].Append(name)).Distinct()];

    private void AddObjects()
    {
        foreach (var name in _objects)
        {
            var parents = Closed(_dice.Some(_interfaces, 50));
            _implemented.Add(name, parents);
            Define("type", name, parents, Fields(parents, 4, _ => true));
            _model.Possible[name] = [name];
        }
        foreach (var name in _interfaces)
        {
            _model.Possible[name] = [.. _objects.Where(type => _implemented[type].Contains(name))];
        }
    }

    private void AddUnions()
    {
        foreach (var name in _unions)
        {
            string[] members = [.. _dice.Some(_objects, 50).Append(_objects[0]).Distinct()];
            _model.Fields[name] = [];
            _model.Possible[name] = members;
            _definitions.Add($"union {name} = {string.Join(" | ", members)}");
        }
    }

    private void AddRoots()
    {
        foreach (var name in (string[])["Query", "Mutation", .. _dice.Chance(50) ? ["Subscription"] : Array.Empty<string>()])
        {
            var fields = Fields([], name == "Query" ? 8 : 3, _ => false);
            _model.Possible[name] = [name];
            Define("type", name, [], fields);
        }
    }

    /// <summary>The fields that the interfaces demand, and some more. An object's may be stricter, or mean something else.</summary>
    private List<FieldModel> Fields(List<string> interfaces, int more, Func<string, bool> mayVary)
    {
        var inherited = interfaces.SelectMany(name => _model.Fields[name]).DistinctBy(static field => field.Name)
            .Select(field => mayVary(field.Name) ? Stricter(field) : field).ToList();
        var own = _dice.Some(_pool, 100 * more / _pool.Count)
            .Append(_dice.Pick(_pool))
            .DistinctBy(static field => field.Name)
            .Where(field => inherited.TrueForAll(other => other.Name != field.Name))
            .Select(field => mayVary(field.Name) && _dice.Chance(15) ? field with { Type = OutputType(), Arguments = Arguments() } : field);
        return [.. inherited, .. own];
    }

    private FieldModel Stricter(FieldModel field) => new(
        field.Name,
        TypeText.IsNonNull(field.Type) || _dice.Chance(80) ? field.Type : field.Type + "!",
        _dice.Chance(90) ? field.Arguments : [.. field.Arguments, Input("more", InputType())]);

    private void Define(string keyword, string name, List<string> interfaces, List<FieldModel> fields)
    {
        _model.Fields[name] = fields;
        var implements = interfaces.Count == 0 ? "" : $" implements {string.Join(" & ", interfaces)}";
        _definitions.Add($"{keyword} {name}{implements} {{\n{Lines(fields)}}}");
    }

    private static string Lines(IEnumerable<object> lines) => string.Concat(lines.Select(static line => $"  {line}\n"));

    private static string[] Names(string prefix, int count) =>
        [.. Enumerable.Range(0, count).Select(index => string.Create(CultureInfo.InvariantCulture, $"{prefix}{index}"))];
}
