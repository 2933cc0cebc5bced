using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL.Execution;

/// <summary>
/// Everything selected below a field: plans by concrete type, and what was derived from them. Where no variable is used
/// below, all executions of the document share it.
/// </summary>
internal sealed class SubSelections(OperationContext operation, FieldSelection[] nodes)
{
    private readonly Lock _adding = new();
    private volatile SelectionPlan[] _plans = [];
    private volatile Derived[] _derived = [];

    public OperationContext Operation { get; } = operation;

    /// <summary>What all of it costs, once that was measured; kept only where executions share it.</summary>
    public MeasuredBelow? Measured { get; set; }

    /// <summary>The plan for a concrete type. A field meets few types, so a scan of an array that is replaced on growth will do.</summary>
    public SelectionPlan PlanFor(ObjectType concrete) => Find(concrete) ?? Add(concrete);

    /// <summary>See <see cref="SelectedField.Derive"/>. A new key takes the place of an old one.</summary>
    public T Derive<TKey, T>(SelectedField field, TKey key, Func<SelectedField, TKey, T> derive) where T : class
    {
        foreach (var known in _derived)
        {
            if (known.By == (Delegate)derive && known.Key is TKey from && EqualityComparer<TKey>.Default.Equals(from, key))
            {
                return (T)known.Value;
            }
        }
        var value = derive(field, key);
        _derived = [.. _derived.Where(known => known.By != (Delegate)derive), new Derived(derive, key, value)];
        return value;
    }

    private SelectionPlan? Find(ObjectType concrete)
    {
        foreach (var plan in _plans)
        {
            if (plan.Type == concrete)
            {
                return plan;
            }
        }
        return null;
    }

    private SelectionPlan Add(ObjectType concrete)
    {
        lock (_adding)
        {
            if (Find(concrete) is { } known)
            {
                return known;
            }
            var plan = Operation.CollectSubfields(nodes, concrete);
            _plans = [.. _plans, plan];
            return plan;
        }
    }

    private sealed record Derived(Delegate By, object? Key, object Value);
}
