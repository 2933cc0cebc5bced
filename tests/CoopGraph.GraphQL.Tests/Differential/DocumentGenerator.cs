using System.Globalization;

namespace CoopGraph.GraphQL.Tests.Differential;

/// <summary>A document's tokens, and the variables of the operation that is to run.</summary>
internal sealed record GeneratedDocument(IReadOnlyList<string> Tokens, string? OperationName, IReadOnlyList<InputModel> Variables);

/// <summary>
/// Documents that are valid for a schema more often than not: operations, fragments, variables, directives, introspection.
/// What makes some of them invalid (conflicting fields, a rare wrong literal) is what careless people write.
/// </summary>
internal sealed class DocumentGenerator
{
    private const int MaxDepth = 4;
    private const int MaxTokens = 350;

    private readonly Dice _dice;
    private readonly SchemaModel _schema;
    private readonly LiteralGenerator _literals;
    private readonly Dictionary<string, InputModel> _variables = [];
    private readonly Dictionary<string, (string Type, Owner Owner)> _fragments = [];
    private readonly List<List<string>> _definitions = [];
    private Owner _owner = new();
    private int _names;
    private int _tokens;

    private DocumentGenerator(SchemaModel schema, Dice dice)
    {
        _schema = schema;
        _dice = dice;
        _literals = new LiteralGenerator(dice, schema);
    }

    /// <summary>What an operation or fragment uses, and what it puts into the document.</summary>
    private sealed class Owner
    {
        public List<string> Tokens { get; } = [];

        public HashSet<string> Variables { get; } = [];

        public HashSet<string> Spreads { get; } = [];
    }

    public static GeneratedDocument Generate(SchemaModel schema, Dice dice) => new DocumentGenerator(schema, dice).Generate();

    private GeneratedDocument Generate()
    {
        var count = _dice.Chance(80) ? 1 : _dice.Between(2, 3);
        List<(string? Name, Owner Owner)> operations = [];
        for (var i = 0; i < count; i++)
        {
            operations.Add(Operation(count == 1 && _dice.Chance(50) ? null : $"Op{Text(i)}"));
        }
        var (name, owner) = _dice.Pick(operations);
        List<List<string>> ordered = _dice.Chance(50) ? _definitions : [.. _definitions.AsEnumerable().Reverse()];
        return new GeneratedDocument([.. ordered.SelectMany(static definition => definition)],
            name is not null && (count > 1 || _dice.Chance(30)) ? name : null,
            [.. VariablesOf(owner).Select(variable => _variables[variable])]);
    }

    private (string?, Owner) Operation(string? name)
    {
        var kind = _dice.Next(100) switch
        {
            < 12 => "mutation",
            < 18 when _schema.HasSubscription => "subscription",
            _ => "query",
        };
        var owner = _owner = new Owner();
        SelectionSet(char.ToUpperInvariant(kind[0]) + kind[1..], 0, kind == "subscription" ? 1 : _dice.Between(1, 5));
        var directives = Tokens(() => Directives(kind.ToUpperInvariant(), mayUseVariables: true));
        List<string> definition = [];
        var variables = VariablesOf(owner);
        if (name is not null || kind != "query" || variables.Count > 0 || directives.Count > 0 || _dice.Chance(30))
        {
            definition.AddRange(_dice.Chance(5) ? ["\"described\"", kind] : [kind]);
            definition.AddRange(name is null ? [] : [name]);
            definition.AddRange(variables.Count == 0 ? [] : ["(", .. variables.SelectMany(Definition), ")"]);
        }
        _definitions.Add([.. definition, .. directives, .. owner.Tokens]);
        return (name, owner);
    }

    private IEnumerable<string> Definition(string name)
    {
        var variable = _variables[name];
        IEnumerable<string> defaultValue = variable.Default is null ? [] : ["=", .. Split(variable.Default)];
        var type = variable.Type.Replace("[", "[ ", StringComparison.Ordinal).Replace("]", " ] ", StringComparison.Ordinal).Replace("!", " ! ", StringComparison.Ordinal);
        return [.. _dice.Chance(2) ? ["\"d\""] : Array.Empty<string>(), $"${name}", ":", .. Split(type), .. defaultValue,
            .. Tokens(() => Directives("VARIABLE_DEFINITION", mayUseVariables: false))];
    }

    /// <summary>The variables an operation must define: its own and those of all fragments it reaches.</summary>
    private List<string> VariablesOf(Owner operation)
    {
        HashSet<string> reached = [];
        var open = new Stack<string>(operation.Spreads);
        while (open.TryPop(out var fragment))
        {
            if (reached.Add(fragment))
            {
                _fragments[fragment].Owner.Spreads.ToList().ForEach(open.Push);
            }
        }
        var variables = reached.SelectMany(fragment => _fragments[fragment].Owner.Variables).Union(operation.Variables).ToHashSet();
        return [.. _variables.Keys.Where(variables.Contains)];
    }

    private void SelectionSet(string type, int depth, int selections)
    {
        Emit("{");
        for (var i = 0; i < selections; i++)
        {
            Selection(type, depth);
        }
        Emit("}");
    }

    private void Selection(string type, int depth)
    {
        var isDeep = depth >= MaxDepth || _tokens > MaxTokens;
        var fields = _schema.Fields[type].Where(field => !isDeep || !_schema.IsComposite(TypeText.Named(field.Type))).ToList();
        switch (_dice.Next(100))
        {
            case < 12 when !isDeep && type != "Subscription":
                InlineFragment(type, depth);
                break;
            case < 24 when !isDeep && type != "Subscription":
                Spread(type, depth);
                break;
            case < 28 when type == "Query":
                Introspection();
                break;
            case < 32 when type != "Subscription":
            case var _ when fields.Count == 0:
                Alias("__typename");
                Directives("FIELD", mayUseVariables: true);
                break;
            default:
                Field(_dice.Pick(fields), depth);
                break;
        }
    }

    private void Field(FieldModel field, int depth)
    {
        Alias(field.Name, field.Arguments.Count > 0 && _dice.Chance(80));
        Arguments(field.Arguments, mayUseVariables: true);
        Directives("FIELD", mayUseVariables: true);
        var named = TypeText.Named(field.Type);
        if (_schema.IsComposite(named))
        {
            SelectionSet(named, depth + 1, _dice.Between(1, 4));
        }
    }

    private void Alias(string name, bool isUnique = false)
    {
        if (isUnique)
        {
            Emit($"u{Text(_names++)}", ":");
        }
        else if (_dice.Chance(7))
        {
            Emit(_dice.Pick(["x", "y", "z", "f1"]), ":");
        }
        Emit(name);
    }

    private void Introspection()
    {
        var name = _dice.Pick<string>([.. _schema.Fields.Keys, .. _schema.Inputs.Keys, .. _schema.Enums.Keys, "Nope"]);
        Emit(Split(_dice.Chance(30)
            ? $"u{Text(_names++)} : __schema {{ queryType {{ name fields {{ name }} }} mutationType {{ name kind }} }}"
            : $$"""u{{Text(_names++)}} : __type ( name : "{{name}}" ) { kind name fields { name type { kind name ofType { kind name ofType { name } } } args { name defaultValue } } enumValues { name } inputFields { name defaultValue } isOneOf interfaces { name } }"""));
    }

    private void InlineFragment(string type, int depth)
    {
        var condition = _dice.Chance(20) ? null : Overlapping(type);
        Emit("...");
        if (condition is not null)
        {
            Emit("on", condition);
        }
        Directives("INLINE_FRAGMENT", mayUseVariables: true);
        SelectionSet(condition ?? type, depth + 1, _dice.Between(1, 3));
    }

    private void Spread(string type, int depth)
    {
        var known = _fragments.Where(fragment => fragment.Value.Owner.Tokens.Count > 0 && _schema.Overlap(fragment.Value.Type, type)).ToList();
        var name = known.Count > 0 && _dice.Chance(50) ? _dice.Pick(known).Key : Fragment(Overlapping(type), depth);
        _owner.Spreads.Add(name);
        Emit("...", name);
        Directives("FRAGMENT_SPREAD", mayUseVariables: true);
    }

    /// <summary>A new fragment. It can be spread only once it is complete, so fragments do not form cycles.</summary>
    private string Fragment(string type, int depth)
    {
        var name = $"F{Text(_fragments.Count)}";
        var outer = _owner;
        var inner = new Owner();
        _fragments.Add(name, (type, new Owner()));
        _owner = inner;
        SelectionSet(type, depth + 1, _dice.Between(1, 3));
        var directives = Tokens(() => Directives("FRAGMENT_DEFINITION", mayUseVariables: false));
        _owner = outer;
        _fragments[name] = (type, inner);
        _definitions.Add(["fragment", name, "on", type, .. directives, .. inner.Tokens]);
        return name;
    }

    private string Overlapping(string type)
    {
        var options = _schema.Possible.Keys.Where(other => _schema.Overlap(type, other)).ToList();
        return options.Count == 0 ? type : _dice.Pick(options);
    }

    private void Arguments(IReadOnlyList<InputModel> arguments, bool mayUseVariables)
    {
        var given = arguments.Where(argument => argument.IsRequired || _dice.Chance(60)).ToList();
        if (given.Count == 0)
        {
            return;
        }
        Emit("(");
        foreach (var argument in given)
        {
            Emit(argument.Name, ":");
            Emit(Split(_literals.Value(argument.Type, mayUseVariables ? Variable : null, argument.Default is not null)));
        }
        Emit(")");
    }

    private void Directives(string location, bool mayUseVariables)
    {
        if (location is "FIELD" or "FRAGMENT_SPREAD" or "INLINE_FRAGMENT" && _dice.Chance(8))
        {
            Emit(_dice.Pick(["@skip", "@include"]), "(", "if", ":", _literals.Value("Boolean!", Variable), ")");
        }
        if (_dice.Chance(3))
        {
            var (name, arguments, _) = _dice.Pick(_schema.Directives.Where(directive => directive.Locations.Contains(location)).ToList());
            Emit($"@{name}");
            Arguments(arguments, mayUseVariables);
        }
    }

    /// <summary>A variable that may stand where a type is expected: one of those there are, or a new one.</summary>
    private string? Variable(string type, bool hasDefault)
    {
        var nullable = TypeText.Nullable(type);
        var known = _variables.Values.Where(variable => variable.Type == type || variable.Type == nullable + "!").ToList();
        var variable = known.Count > 0 && _dice.Chance(50) ? _dice.Pick(known) : NewVariable(type, hasDefault);
        _variables[variable.Name] = variable;
        _owner.Variables.Add(variable.Name);
        return $"${variable.Name}";
    }

    private InputModel NewVariable(string type, bool hasDefault)
    {
        var name = $"v{Text(_variables.Count)}";
        var nullable = TypeText.Nullable(type);
        if (!TypeText.IsNonNull(type))
        {
            return new InputModel(name, _dice.Chance(20) ? type + "!" : type, _dice.Chance(25) ? _literals.Value(type) : null);
        }
        return hasDefault && _dice.Chance(40) ? new InputModel(name, nullable, null)
            : _dice.Chance(30) ? new InputModel(name, nullable, _literals.Value(type))
            : new InputModel(name, type, null);
    }

    private List<string> Tokens(Action emit)
    {
        var outer = _owner.Tokens.ToList();
        _owner.Tokens.Clear();
        emit();
        var inner = _owner.Tokens.ToList();
        _owner.Tokens.Clear();
        _owner.Tokens.AddRange(outer);
        return inner;
    }

    private void Emit(params IEnumerable<string> tokens)
    {
        var before = _owner.Tokens.Count;
        _owner.Tokens.AddRange(tokens);
        _tokens += _owner.Tokens.Count - before;
    }

    private static List<string> Split(string text) => Tokeniser.Tokens(text);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
