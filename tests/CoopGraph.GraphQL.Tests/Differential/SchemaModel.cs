namespace CoopGraph.GraphQL.Tests.Differential;

/// <summary>An argument, input field or variable.</summary>
internal sealed record InputModel(string Name, string Type, string? Default)
{
    public bool IsRequired => TypeText.IsNonNull(Type) && Default is null;

    public override string ToString() => Default is null ? $"{Name}: {Type}" : $"{Name}: {Type} = {Default}";
}

internal sealed record FieldModel(string Name, string Type, IReadOnlyList<InputModel> Arguments)
{
    public override string ToString() =>
        Arguments.Count == 0 ? $"{Name}: {Type}" : $"{Name}({string.Join(", ", Arguments)}): {Type}";
}

/// <summary>What the generators know of a schema; kept apart from the engine's own types, which are under test.</summary>
internal sealed class SchemaModel
{
    public Dictionary<string, IReadOnlyList<string>> Enums { get; } = [];

    public Dictionary<string, IReadOnlyList<InputModel>> Inputs { get; } = [];

    /// <summary>The input objects of which exactly one field is to be given.</summary>
    public HashSet<string> OneOf { get; } = [];

    /// <summary>The fields of object types and interfaces; none for unions.</summary>
    public Dictionary<string, IReadOnlyList<FieldModel>> Fields { get; } = [];

    /// <summary>The object types that a composite type can stand for.</summary>
    public Dictionary<string, IReadOnlyList<string>> Possible { get; } = [];

    public List<(string Name, InputModel[] Arguments, string[] Locations)> Directives { get; } = [];

    public bool HasSubscription => Fields.ContainsKey("Subscription");

    public string Sdl { get; set; } = "";

    public bool IsComposite(string type) => Possible.ContainsKey(type);

    public bool Overlap(string a, string b) => Possible[a].Intersect(Possible[b]).Any();
}
