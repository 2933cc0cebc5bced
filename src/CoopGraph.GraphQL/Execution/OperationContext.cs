using CoopGraph.GraphQL.Coercion;
using CoopGraph.GraphQL.Language.Ast;
using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL.Execution;

/// <summary>
/// One operation with its variables, ready to run, and the one place where its <see cref="SelectedField"/>s are made.
/// Selections are collected on demand; resolvers may ask for them from several threads. What uses no variable is left to the
/// context that all executions of the operation share (null in that one itself).
/// </summary>
internal sealed class OperationContext(
    ExecutableSchema schema,
    PreparedOperation operation,
    VariableValues variables,
    InputCoercion coercion,
    int maxSteps,
    OperationContext? shared = null)
{
    private readonly Dictionary<FieldKey, SelectedField> fields = new(FieldKey.Comparer);
    private readonly Lock turn = new();
    private Dictionary<FieldKey, SubSelections>? below;
    private Dictionary<(FieldSelection[]? Nodes, ObjectType Concrete), CollectedFields>? collected;

    public ExecutableSchema Schema { get; } = schema;

    public PreparedOperation Operation { get; } = operation;

    public ArgumentCoercion Arguments { get; } = new(coercion, variables);

    /// <summary>The work done so far, which is also a measure of what it keeps in memory.</summary>
    public int Steps { get; private set; }

    /// <summary>The root selection set on the operation's root type.</summary>
    /// <exception cref="GraphQLException">The document multiplies beyond the limit.</exception>
    public SelectionPlan CollectRoot(ObjectType rootType)
    {
        lock (turn) return Collect(null, rootType);
    }

    /// <summary>CollectSubfields() of section 6.4.3: the merged sub-selections of a field on one concrete type.</summary>
    public SelectionPlan CollectSubfields(FieldSelection[] nodes, ObjectType concrete)
    {
        lock (turn) return Collect(nodes, concrete);
    }

    /// <param name="nodes">The field whose sub-selections are meant; null for the root.</param>
    private SelectionPlan Collect(FieldSelection[]? nodes, ObjectType concrete)
    {
        var collected = shared is not null && !Operation.Document.Variables.InConditions
            ? shared.SharedFields(nodes, concrete)
            : CollectFields(nodes, concrete);
        return new SelectionPlan(
            concrete, Array.ConvertAll(collected.Keys, Intern), collected.Definitions, collected.Resolvers, collected.Error);
    }

    private CollectedFields CollectFields(FieldSelection[]? nodes, ObjectType concrete)
    {
        var collector = new FieldCollector(this, concrete);
        var groups = collector.Collect(nodes is null
            ? [(Operation.Node.SelectionSet, concrete)]
            : nodes.Where(static selection => selection.Node.SelectionSet is not null)
                .Select(static selection => (selection.Node.SelectionSet!, selection.Definition.Type.Named)));
        if (collector.Error is not null) return new CollectedFields([], [], [], collector.Error);
        var definitions = groups.ConvertAll(group => Schema.Schema.SelectableField(concrete, group[0].Node.Name.Value)!).ToArray();
        return new CollectedFields(
            [.. groups.Select((group, slot) => Key(group, definitions[slot]))], definitions,
            Array.ConvertAll(definitions, definition => Schema.Resolvers[definition]), null);
    }

    /// <summary>
    /// Which field these nodes stand for. Its definition is the one that it was selected on, unless the concrete type's definition
    /// coerces arguments differently (more arguments, other defaults): then it is that one, and a field of its own.
    /// </summary>
    private static FieldKey Key(List<FieldSelection> nodes, FieldDefinition concrete)
    {
        var selected = nodes[0].Definition;
        return new FieldKey([.. nodes], ArgumentCoercion.IsSame(selected, concrete) ? selected : concrete);
    }

    /// <summary>What is collected is the same in all executions where no condition of the document depends on a variable.</summary>
    private CollectedFields SharedFields(FieldSelection[]? nodes, ObjectType concrete)
    {
        lock (turn)
        {
            if (!(this.collected ??= []).TryGetValue((nodes, concrete), out var collected))
                this.collected.Add((nodes, concrete), collected = CollectFields(nodes, concrete));
            return collected;
        }
    }

    /// <summary>The one instance of a field.</summary>
    private SelectedField Intern(FieldKey key)
    {
        var variables = Operation.Document.Variables;
        var isConstantBelow = !variables.Below(key.Nodes);
        if (shared is not null && isConstantBelow && !VariableUses.InArguments(key.Nodes[0].Node))
            return shared.Shared(key);
        if (!fields.TryGetValue(key, out var field))
        {
            var below = shared is not null && isConstantBelow ? shared.SharedBelow(key) : new SubSelections(this, key.Nodes);
            fields.Add(key, field = new SelectedField(key.Nodes, key.Definition, Arguments, below));
        }
        return field;
    }

    private SelectedField Shared(FieldKey key)
    {
        lock (turn) return Intern(key);
    }

    private SubSelections SharedBelow(FieldKey key)
    {
        lock (turn)
        {
            if (!(this.below ??= new(FieldKey.Comparer)).TryGetValue(key, out var below))
                this.below.Add(key, below = new SubSelections(this, key.Nodes));
            return below;
        }
    }

    /// <summary>Counts the work of collecting, which nested fragments can multiply.</summary>
    /// <exception cref="GraphQLException">It is too much.</exception>
    public void CountStep()
    {
        if (++Steps > maxSteps)
            throw new GraphQLException(Errors.TooComplex, ErrorCodes.LimitExceeded, LimitExtensions.Of("complexity", null, maxSteps));
    }
}

/// <summary>A field of the document, with its definition on the type whose selection set it stands in.</summary>
internal readonly record struct FieldSelection(FieldNode Node, FieldDefinition Definition);

/// <summary>Equal for the same <see cref="SelectedField"/>: the same nodes in the same order, and the same definition.</summary>
internal sealed record FieldKey(FieldSelection[] Nodes, FieldDefinition Definition)
{
    private readonly int hash = Nodes.Aggregate(Definition.GetHashCode(), static (hash, node) => HashCode.Combine(hash, node.Node));

    public static IEqualityComparer<FieldKey> Comparer { get; } = EqualityComparer<FieldKey>.Create(
        static (a, b) => ReferenceEquals(a, b) || (a!.Definition == b!.Definition && a.Nodes.AsSpan().SequenceEqual(b.Nodes)),
        static key => key.hash);
}

/// <summary>A selection set on one concrete type, before anything depends on variables: see <see cref="SelectionPlan"/>.</summary>
internal sealed record CollectedFields(FieldKey[] Keys, FieldDefinition[] Definitions, FieldResolver[] Resolvers, GraphQLError? Error);
