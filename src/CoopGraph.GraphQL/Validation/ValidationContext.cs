using CoopGraph.GraphQL.Coercion;
using CoopGraph.GraphQL.Execution;
using CoopGraph.GraphQL.Language.Ast;
using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL.Validation;

/// <summary>What the rules share: the schema, the document's fragments and variables, where the walk is, and the errors.</summary>
internal sealed class ValidationContext(ExecutableSchema schema, DocumentNode document, EngineOptions options)
{
    private readonly ErrorList errors = new(options.MaxErrors, GraphQL.Errors.TooManyValidationErrors);
    private readonly Dictionary<OperationNode, IReadOnlyList<FragmentNode>> reachable = [];

    public Schema Schema { get; } = schema.Schema;

    public ScalarCoercions Scalars { get; } = schema.Scalars;

    public IReadOnlyList<OperationNode> Operations { get; } = [.. document.Definitions.OfType<OperationNode>()];

    public IReadOnlyDictionary<string, FragmentNode> Fragments { get; } =
        NamesOf.First([.. document.Definitions.OfType<FragmentNode>()], static fragment => fragment.Name.Value);

    /// <summary>The spreads directly in each definition; complete after the walk.</summary>
    public Dictionary<DefinitionNode, List<FragmentSpreadNode>> Spreads { get; } = [];

    /// <summary>The variables used directly in each definition; complete after the walk.</summary>
    public Dictionary<DefinitionNode, List<VariableUsage>> VariableUsages { get; } = [];

    /// <summary>The type of the selection set the walk is in; null if it is not known.</summary>
    public NamedType? ParentType { get; set; }

    /// <summary>The definition of the field the walk is at or in; null if it is not known.</summary>
    public FieldDefinition? Field { get; set; }

    /// <summary>The definition of the directive the walk is in; null outside, or if it is not known.</summary>
    public DirectiveDefinition? Directive { get; set; }

    /// <summary>The type that the value at hand should have; null if it is not known.</summary>
    public TypeRef? InputType { get; set; }

    public IReadOnlyList<GraphQLError> Errors => errors.All;

    /// <summary>Whether the limit of errors is passed, so that the walk can stop.</summary>
    public bool IsFull => errors.IsExceeded;

    public int MaxComplexity => options.MaxComplexity;

    public bool IntrospectionAllowed => options.Introspection;

    public void Report(string message, params ReadOnlySpan<Node> nodes) => errors.Add(new GraphQLError
    {
        Message = message,
        Code = ErrorCodes.Validation,
        Locations = [.. nodes.ToArray().Select(static node => node.Location)],
    });

    /// <summary>A rule has given up, since fragments multiply beyond <see cref="EngineOptions.MaxComplexity"/>.</summary>
    public void ReportTooComplex() => errors.Add(new GraphQLError
    {
        Message = GraphQL.Errors.TooComplex,
        Code = ErrorCodes.LimitExceeded,
        Extensions = LimitExtensions.Of("complexity", null, options.MaxComplexity),
    });

    /// <summary>Names like the one given, unless suggestions are off.</summary>
    public IReadOnlyList<string> Suggest(string name, IEnumerable<string> known) =>
        options.Suggestions ? Suggestions.For(name, known) : [];

    /// <summary>A list of suggestions found otherwise, unless suggestions are off.</summary>
    public IReadOnlyList<string> Suggest(Func<IReadOnlyList<string>> find) => options.Suggestions ? find() : [];

    /// <summary>Every fragment that an operation reaches through spreads, once each. Only after the walk.</summary>
    public IReadOnlyList<FragmentNode> ReachableFragments(OperationNode operation)
    {
        if (reachable.TryGetValue(operation, out var known)) return known;
        List<FragmentNode> fragments = [];
        HashSet<string> seen = [];
        var open = new Stack<DefinitionNode>([operation]);
        while (open.TryPop(out var definition))
        {
            foreach (var spread in Spreads.GetValueOrDefault(definition) ?? [])
            {
                if (seen.Add(spread.Name.Value) && Fragments.TryGetValue(spread.Name.Value, out var fragment))
                {
                    fragments.Add(fragment);
                    open.Push(fragment);
                }
            }
        }
        return reachable[operation] = fragments;
    }

    /// <summary>Every use of a variable in an operation and the fragments it reaches. Only after the walk.</summary>
    public IEnumerable<VariableUsage> AllVariableUsages(OperationNode operation) =>
        ReachableFragments(operation).Prepend<DefinitionNode>(operation)
            .SelectMany(definition => VariableUsages.GetValueOrDefault(definition) ?? []);
}

/// <summary>
/// A variable where it is used: the type of the place, whether the place has a default value, and the input object it is a field of.
/// </summary>
internal sealed record VariableUsage(VariableNode Node, TypeRef? Type, bool HasDefault, InputObjectType? Parent);
