namespace CoopGraph.GraphQL.Execution;

/// <summary>What is bound to a field.</summary>
internal abstract class FieldResolver;

internal sealed class ValueFieldResolver(Func<object, SelectedField, object?> resolve) : FieldResolver
{
    public Func<object, SelectedField, object?> Resolve { get; } = resolve;
}

internal sealed class BatchFieldResolver(BatchResolver resolve) : FieldResolver
{
    public BatchResolver Resolve { get; } = resolve;
}

/// <summary>One instance is bound to all the fields that it resolves together.</summary>
internal sealed class JointFieldResolver(JointResolver resolve) : FieldResolver
{
    public JointResolver Resolve { get; } = resolve;
}

/// <summary>Where the events of a subscription's root field come from.</summary>
internal sealed record EventSource(Func<FieldContext, CancellationToken, IAsyncEnumerable<object>> Open);

/// <summary>The cost functions of a field; null stands for the default.</summary>
internal sealed record FieldCost(Func<SelectedField, long>? Own, Func<SelectedField, long>? Multiplier);

/// <summary>Stands for <c>__typename</c>, which the executor answers itself.</summary>
internal sealed class TypeNameResolver : FieldResolver;
