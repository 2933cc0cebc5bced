using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL.Execution;

/// <summary>
/// Everything selected below a field: plans by concrete type, and what was derived from them. Where no variable is used
/// below, all executions of the document share it.
/// </summary>
internal sealed class SubSelections(OperationContext operation, FieldSelection[] nodes)
{
    private readonly Lock adding = new();
    private volatile SelectionPlan[] plans = [];
    private volatile Derived[] derived = [];

    public OperationContext Operation { get; } = operation;

    /// <summary>What all of it costs, once that was measured; kept only where executions share it.</summary>
    public MeasuredBelow? Measured { get; set; }

    /// <summary>The plan for a concrete type. A field meets few types, so a scan of an array that is replaced on growth will do.</summary>
    public SelectionPlan PlanFor(ObjectType concrete) => Find(concrete) ?? Add(concrete);

    /// <summary>See <see cref="SelectedField.Derive"/>. A new key takes the place of an old one.</summary>
    public T Derive<TKey, T>(SelectedField field, TKey key, Func<SelectedField, TKey, T> derive) where T : class
    {
        foreach (var known in derived)
        {
            if (known.By == (Delegate)derive && known.Key is TKey from && EqualityComparer<TKey>.Default.Equals(from, key))
                return (T)known.Value;
        }
        var value = derive(field, key);
        derived = [.. derived.Where(known => known.By != (Delegate)derive), new Derived(derive, key, value)];
        return value;
    }

    private SelectionPlan? Find(ObjectType concrete)
    {
        foreach (var plan in plans)
        {
            if (plan.Type == concrete) return plan;
        }
        return null;
    }

    private SelectionPlan Add(ObjectType concrete)
    {
        lock (adding)
        {
            if (Find(concrete) is { } known) return known;
            var plan = Operation.CollectSubfields(nodes, concrete);
            plans = [.. plans, plan];
            return plan;
        }
    }

    private sealed record Derived(Delegate By, object? Key, object Value);
}
