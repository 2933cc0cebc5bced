using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL.Execution;

/// <summary>
/// Binds code to a schema by name. A binding on an interface applies to every object type that implements it and has none
/// of its own; of several such interfaces the most specific one wins, then the first in the type's order. A later
/// binding of the same place replaces an earlier one. Errors wait for <see cref="Build"/>.
/// </summary>
public sealed class SchemaBinding(Schema schema)
{
    private readonly Dictionary<(string Type, string Field), FieldResolver> fields = [];
    private readonly Dictionary<(string Type, string Field), FieldCost> costs = [];
    private readonly Dictionary<string, Func<object, string>> abstractTypes = [];
    private readonly Dictionary<string, ScalarCoercion> scalars = [];
    private readonly Dictionary<(string Type, string Field), EventSource> sources = [];
    private FieldResolver? fallback;

    /// <summary>Resolves a field for one parent at a time, synchronously. For what is already in memory.</summary>
    public SchemaBinding Value(string type, string field, Func<object, SelectedField, object?> resolve)
    {
        fields[(type, field)] = new ValueFieldResolver(resolve);
        return this;
    }

    /// <summary>Resolves a field for all parents of a level in one call. For what has to be fetched.</summary>
    public SchemaBinding Batch(string type, string field, BatchResolver resolve)
    {
        fields[(type, field)] = new BatchFieldResolver(resolve);
        return this;
    }

    /// <summary>
    /// Resolves those of these fields that one level has in one call, for all their parents. For what can be fetched in one round
    /// trip. A mutation's root fields still run one by one.
    /// </summary>
    public SchemaBinding Joint(IEnumerable<(string Type, string Field)> fields, JointResolver resolve)
    {
        var joint = new JointFieldResolver(resolve);
        foreach (var field in fields) this.fields[field] = joint;
        return this;
    }

    /// <summary>
    /// Where the events of a field of the subscription type come from (section 6.2.3.1). Called once per subscriber; it may
    /// do its work when it is enumerated. An event is the parent of the field, and its value unless something else is bound.
    /// The stream is asked for the next event only when the subscriber has room for it, and is disposed when nobody listens any more.
    /// </summary>
    public SchemaBinding Subscribe(string type, string field, Func<FieldContext, CancellationToken, IAsyncEnumerable<object>> source)
    {
        sources[(type, field)] = new EventSource(source);
        return this;
    }

    /// <summary>Names the object type of a value whose field has this interface or union type.</summary>
    public SchemaBinding AbstractType(string type, Func<object, string> typeName)
    {
        abstractTypes[type] = typeName;
        return this;
    }

    /// <summary>How a custom scalar's values go out and come in. An unbound one passes plain values through.</summary>
    public SchemaBinding Scalar(string name, ScalarCoercion coercion)
    {
        scalars[name] = coercion;
        return this;
    }

    /// <summary>Resolves every field that nothing else is bound to, one parent at a time.</summary>
    public SchemaBinding Default(Func<object, SelectedField, object?> resolve)
    {
        fallback = new ValueFieldResolver(resolve);
        return this;
    }

    /// <summary>
    /// What one occurrence of a field costs (default: 1 if it has sub-fields, else 0), and how many times its sub-fields are
    /// paid for (default 1). Both see the coerced arguments; neither may be negative.
    /// </summary>
    public SchemaBinding Cost(
        string type, string field, Func<SelectedField, long>? own = null, Func<SelectedField, long>? multiplier = null)
    {
        costs[(type, field)] = new FieldCost(own, multiplier);
        return this;
    }

    /// <summary>Checks that names exist, that every field and abstract type is bound, and that default values fit their scalars.</summary>
    /// <exception cref="SchemaException">Lists everything that is not so.</exception>
    public ExecutableSchema Build() => new BindingCompiler(schema, fields, costs, abstractTypes, scalars, sources, fallback).Compile();
}
