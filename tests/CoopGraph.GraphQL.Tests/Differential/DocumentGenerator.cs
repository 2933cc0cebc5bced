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

    private readonly Dice dice;
    private readonly SchemaModel schema;
    private readonly LiteralGenerator literals;
    private readonly Dictionary<string, InputModel> variables = [];
    private readonly Dictionary<string, (string Type, Owner Owner)> fragments = [];
    private readonly List<List<string>> definitions = [];
    private Owner owner = new();
    private int names;
    private int tokens;

    private DocumentGenerator(SchemaModel schema, Dice dice)
    {
        (this.schema, this.dice) = (schema, dice);
        literals = new LiteralGenerator(dice, schema);
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
        var count = dice.Chance(80) ? 1 : dice.Between(2, 3);
        List<(string? Name, Owner Owner)> operations = [];
        for (var i = 0; i < count; i++)
            operations.Add(Operation(count == 1 && dice.Chance(50) ? null : $"Op{Text(i)}"));
        var (name, owner) = dice.Pick(operations);
        List<List<string>> ordered = dice.Chance(50) ? definitions : [.. definitions.AsEnumerable().Reverse()];
        return new GeneratedDocument([.. ordered.SelectMany(static definition => definition)],
            name is not null && (count > 1 || dice.Chance(30)) ? name : null,
            [.. VariablesOf(owner).Select(variable => variables[variable])]);
    }

    private (string?, Owner) Operation(string? name)
    {
        var kind = dice.Next(100) switch
        {
            < 12 => "mutation",
            < 18 when schema.HasSubscription => "subscription",
            _ => "query",
        };
        var owner = this.owner = new Owner();
        SelectionSet(char.ToUpperInvariant(kind[0]) + kind[1..], 0, kind == "subscription" ? 1 : dice.Between(1, 5));
        var directives = Tokens(() => Directives(kind.ToUpperInvariant(), mayUseVariables: true));
        List<string> definition = [];
        var variables = VariablesOf(owner);
        if (name is not null || kind != "query" || variables.Count > 0 || directives.Count > 0 || dice.Chance(30))
        {
            definition.AddRange(dice.Chance(5) ? ["\"described\"", kind] : [kind]);
            definition.AddRange(name is null ? [] : [name]);
            definition.AddRange(variables.Count == 0 ? [] : ["(", .. variables.SelectMany(Definition), ")"]);
        }
        definitions.Add([.. definition, .. directives, .. owner.Tokens]);
        return (name, owner);
    }

    private IEnumerable<string> Definition(string name)
    {
        var variable = variables[name];
        IEnumerable<string> defaultValue = variable.Default is null ? [] : ["=", .. Split(variable.Default)];
        var type = variable.Type.Replace("[", "[ ", StringComparison.Ordinal)
            .Replace("]", " ] ", StringComparison.Ordinal).Replace("!", " ! ", StringComparison.Ordinal);
        return [.. dice.Chance(2) ? ["\"d\""] : Array.Empty<string>(), $"${name}", ":", .. Split(type), .. defaultValue,
            .. Tokens(() => Directives("VARIABLE_DEFINITION", mayUseVariables: false))];
    }

    /// <summary>The variables an operation must define: its own and those of all fragments it reaches.</summary>
    private List<string> VariablesOf(Owner operation)
    {
        HashSet<string> reached = [];
        var open = new Stack<string>(operation.Spreads);
        while (open.TryPop(out var fragment))
        {
            if (reached.Add(fragment)) fragments[fragment].Owner.Spreads.ToList().ForEach(open.Push);
        }
        var variables = reached.SelectMany(fragment => fragments[fragment].Owner.Variables).Union(operation.Variables).ToHashSet();
        return [.. this.variables.Keys.Where(variables.Contains)];
    }

    private void SelectionSet(string type, int depth, int selections)
    {
        Emit("{");
        for (var i = 0; i < selections; i++) Selection(type, depth);
        Emit("}");
    }

    private void Selection(string type, int depth)
    {
        var isDeep = depth >= MaxDepth || tokens > MaxTokens;
        var fields = schema.Fields[type].Where(field => !isDeep || !schema.IsComposite(TypeText.Named(field.Type))).ToList();
        switch (dice.Next(100))
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
                Field(dice.Pick(fields), depth);
                break;
        }
    }

    private void Field(FieldModel field, int depth)
    {
        Alias(field.Name, field.Arguments.Count > 0 && dice.Chance(80));
        Arguments(field.Arguments, mayUseVariables: true);
        Directives("FIELD", mayUseVariables: true);
        var named = TypeText.Named(field.Type);
        if (schema.IsComposite(named)) SelectionSet(named, depth + 1, dice.Between(1, 4));
    }

    private void Alias(string name, bool isUnique = false)
    {
        if (isUnique) Emit($"u{Text(names++)}", ":");
        else if (dice.Chance(7)) Emit(dice.Pick(["x", "y", "z", "f1"]), ":");
        Emit(name);
    }

    private void Introspection()
    {
        var name = dice.Pick<string>([.. schema.Fields.Keys, .. schema.Inputs.Keys, .. schema.Enums.Keys, "Nope"]);
        Emit(Split(dice.Chance(30)
            ? $"u{Text(names++)} : __schema {{ queryType {{ name fields {{ name }} }} mutationType {{ name kind }} }}"
            : $$"""u{{Text(names++)}} : __type ( name : "{{name}}" ) { kind name fields { name type { kind name ofType { kind """
                + $$"""name ofType { name } } } args { name defaultValue } } enumValues { name } """
                + $$"""inputFields { name defaultValue } isOneOf interfaces { name } }"""));
    }

    private void InlineFragment(string type, int depth)
    {
        var condition = dice.Chance(20) ? null : Overlapping(type);
        Emit("...");
        if (condition is not null) Emit("on", condition);
        Directives("INLINE_FRAGMENT", mayUseVariables: true);
        SelectionSet(condition ?? type, depth + 1, dice.Between(1, 3));
    }

    private void Spread(string type, int depth)
    {
        var known = fragments.Where(fragment => fragment.Value.Owner.Tokens.Count > 0
            && schema.Overlap(fragment.Value.Type, type)).ToList();
        var name = known.Count > 0 && dice.Chance(50) ? dice.Pick(known).Key : Fragment(Overlapping(type), depth);
        owner.Spreads.Add(name);
        Emit("...", name);
        Directives("FRAGMENT_SPREAD", mayUseVariables: true);
    }

    /// <summary>A new fragment. It can be spread only once it is complete, so fragments do not form cycles.</summary>
    private string Fragment(string type, int depth)
    {
        var name = $"F{Text(fragments.Count)}";
        var outer = owner;
        var inner = new Owner();
        fragments.Add(name, (type, new Owner()));
        owner = inner;
        SelectionSet(type, depth + 1, dice.Between(1, 3));
        var directives = Tokens(() => Directives("FRAGMENT_DEFINITION", mayUseVariables: false));
        owner = outer;
        fragments[name] = (type, inner);
        definitions.Add(["fragment", name, "on", type, .. directives, .. inner.Tokens]);
        return name;
    }

    private string Overlapping(string type)
    {
        var options = schema.Possible.Keys.Where(other => schema.Overlap(type, other)).ToList();
        return options.Count == 0 ? type : dice.Pick(options);
    }

    private void Arguments(IReadOnlyList<InputModel> arguments, bool mayUseVariables)
    {
        var given = arguments.Where(argument => argument.IsRequired || dice.Chance(60)).ToList();
        if (given.Count == 0) return;
        Emit("(");
        foreach (var argument in given)
        {
            Emit(argument.Name, ":");
            Emit(Split(literals.Value(argument.Type, mayUseVariables ? Variable : null, argument.Default is not null)));
        }
        Emit(")");
    }

    private void Directives(string location, bool mayUseVariables)
    {
        if (location is "FIELD" or "FRAGMENT_SPREAD" or "INLINE_FRAGMENT" && dice.Chance(8))
            Emit(dice.Pick(["@skip", "@include"]), "(", "if", ":", literals.Value("Boolean!", Variable), ")");
        if (dice.Chance(3))
        {
            var (name, arguments, _) = dice.Pick(schema.Directives.Where(directive => directive.Locations.Contains(location)).ToList());
            Emit($"@{name}");
            Arguments(arguments, mayUseVariables);
        }
    }

    /// <summary>A variable that may stand where a type is expected: one of those there are, or a new one.</summary>
    private string? Variable(string type, bool hasDefault)
    {
        var nullable = TypeText.Nullable(type);
        var known = variables.Values.Where(variable => variable.Type == type || variable.Type == nullable + "!").ToList();
        var variable = known.Count > 0 && dice.Chance(50) ? dice.Pick(known) : NewVariable(type, hasDefault);
        variables[variable.Name] = variable;
        owner.Variables.Add(variable.Name);
        return $"${variable.Name}";
    }

    private InputModel NewVariable(string type, bool hasDefault)
    {
        var name = $"v{Text(variables.Count)}";
        var nullable = TypeText.Nullable(type);
        if (!TypeText.IsNonNull(type))
            return new InputModel(name, dice.Chance(20) ? type + "!" : type, dice.Chance(25) ? literals.Value(type) : null);
        return hasDefault && dice.Chance(40) ? new InputModel(name, nullable, null)
            : dice.Chance(30) ? new InputModel(name, nullable, literals.Value(type))
            : new InputModel(name, type, null);
    }

    private List<string> Tokens(Action emit)
    {
        var outer = owner.Tokens.ToList();
        owner.Tokens.Clear();
        emit();
        var inner = owner.Tokens.ToList();
        owner.Tokens.Clear();
        owner.Tokens.AddRange(outer);
        return inner;
    }

    private void Emit(params IEnumerable<string> tokens)
    {
        var before = owner.Tokens.Count;
        owner.Tokens.AddRange(tokens);
        this.tokens += owner.Tokens.Count - before;
    }

    private static List<string> Split(string text) => Tokeniser.Tokens(text);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
