using CoopGraph.GraphQL.Coercion;
using CoopGraph.GraphQL.Introspection;
using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL.Execution;

/// <summary>Checks what is bound by name against the schema and resolves it to definitions.</summary>
internal sealed class BindingCompiler(
    Schema schema,
    IReadOnlyDictionary<(string Type, string Field), FieldResolver> fields,
    IReadOnlyDictionary<(string Type, string Field), FieldCost> costs,
    IReadOnlyDictionary<string, Func<object, string>> abstractTypes,
    IReadOnlyDictionary<string, ScalarCoercion> scalars,
    IReadOnlyDictionary<(string Type, string Field), EventSource> sources,
    FieldResolver? fallback)
{
    private readonly List<SchemaError> errors = [];

    public ExecutableSchema Compile()
    {
        CheckFieldNames(fields.Keys);
        CheckFieldNames(costs.Keys);
        CheckFieldNames(sources.Keys);
        CheckSources();
        CheckScalars();
        CheckAbstractTypes();
        var resolvers = Resolvers();
        var coercions = new ScalarCoercions(scalars);
        CheckDefaultValues(new InputCoercion(coercions));
        return errors.Count > 0
            ? throw new SchemaException(errors)
            : new ExecutableSchema(schema, coercions, resolvers, Costs(), abstractTypes, Sources());
    }

    private Dictionary<FieldDefinition, FieldResolver> Resolvers()
    {
        var introspection = IntrospectionResolvers.For(schema);
        var resolvers = new Dictionary<FieldDefinition, FieldResolver>
        {
            [schema.MetaFields.TypeName] = new TypeNameResolver(),
            [schema.MetaFields.Schema] = new ValueFieldResolver((_, _) => schema),
            [schema.MetaFields.Type] = new ValueFieldResolver((_, field) => schema.Type(field.Argument<string>("name")!)),
        };
        foreach (var field in schema.Types.OfType<ObjectType>().SelectMany(static type => type.Fields))
        {
            var bound = introspection.GetValueOrDefault((field.DeclaringType!.Name, field.Name))
                ?? Bound(field, fields) ?? Event(field) ?? fallback;
            if (bound is null) errors.Add(new SchemaError(Errors.Unbound(field), field.Location));
            else resolvers[field] = bound;
        }
        return resolvers;
    }

    /// <summary>An event is the value of its field where nothing else is bound to it.</summary>
    private ValueFieldResolver? Event(FieldDefinition field) =>
        sources.ContainsKey((field.DeclaringType!.Name, field.Name)) ? new ValueFieldResolver(static (value, _) => value) : null;

    private Dictionary<FieldDefinition, EventSource> Sources() =>
        sources.ToDictionary(pair => schema.SubscriptionType!.Field(pair.Key.Field)!, static pair => pair.Value);

    private Dictionary<FieldDefinition, FieldCost> Costs() => schema.Types.OfType<StructuredType>()
        .SelectMany(static type => type.Fields)
        .Select(field => (Field: field, Cost: Bound(field, costs)))
        .Where(static pair => pair.Cost is not null)
        .ToDictionary(static pair => pair.Field, static pair => pair.Cost!);

    /// <summary>What is bound to the field itself, else to the most specific interface that has it.</summary>
    private static T? Bound<T>(FieldDefinition field, IReadOnlyDictionary<(string Type, string Field), T> bindings) where T : class
    {
        var type = field.DeclaringType!;
        if (bindings.GetValueOrDefault((type.Name, field.Name)) is { } own) return own;
        var candidates = type.Interfaces.Where(candidate => bindings.ContainsKey((candidate.Name, field.Name))).ToList();
        var mostSpecific = candidates.FirstOrDefault(candidate => !candidates.Any(other => other.Interfaces.Contains(candidate)));
        return mostSpecific is null ? null : bindings[(mostSpecific.Name, field.Name)];
    }

    private void CheckFieldNames(IEnumerable<(string Type, string Field)> names)
    {
        foreach (var (typeName, fieldName) in names)
        {
            if (schema.Type(typeName) is not { } type) errors.Add(new SchemaError(Errors.BindsUnknownType(typeName)));
            else if ((type as StructuredType)?.Field(fieldName) is null)
                errors.Add(new SchemaError(Errors.BindsUnknownField(typeName, fieldName)));
        }
    }

    /// <summary>
    /// Events come from fields of the subscription type alone, and from each of them, unless a default stands in for what is missing.
    /// </summary>
    private void CheckSources()
    {
        foreach (var (type, field) in sources.Keys.Where(key => key.Type != schema.SubscriptionType?.Name
            && schema.Type(key.Type) is not null))
        {
            errors.Add(new SchemaError(Errors.EventsOfAnotherType(type, field)));
        }
        var silent = schema.SubscriptionType?.Fields.Where(field => !sources.ContainsKey((schema.SubscriptionType.Name, field.Name))) ?? [];
        foreach (var field in silent.Where(_ => fallback is null))
            errors.Add(new SchemaError(Errors.NoEvents(field), field.Location));
    }

    private void CheckScalars()
    {
        foreach (var name in scalars.Keys.Where(name => schema.Type(name) is not ScalarType { IsBuiltIn: false }))
            errors.Add(new SchemaError(Errors.BindsUnknownScalar(name)));
    }

    private void CheckAbstractTypes()
    {
        foreach (var name in abstractTypes.Keys.Where(name => schema.Type(name) is not { IsAbstract: true }))
            errors.Add(new SchemaError(Errors.BindsNonAbstractType(name)));
        var returned = schema.Types.OfType<StructuredType>()
            .SelectMany(static type => type.Fields)
            .Select(static field => field.Type.Named)
            .Where(static type => type.IsAbstract)
            .Distinct();
        foreach (var type in returned.Where(type => !abstractTypes.ContainsKey(type.Name)))
            errors.Add(new SchemaError(Errors.UnboundAbstractType(type), type.Location));
    }

    /// <summary>Now that custom scalars are bound, they may refuse default values of their types.</summary>
    private void CheckDefaultValues(InputCoercion coercion)
    {
        var inputs = schema.Types.OfType<StructuredType>()
            .SelectMany(static type => type.Fields).SelectMany(static field => field.Arguments)
            .Concat(schema.Types.OfType<InputObjectType>().SelectMany(static type => type.Fields));
        foreach (var input in inputs.Where(static input => input.HasDefaultValue))
        {
            try
            {
                coercion.DefaultOf(input);
            }
            catch (CoercionException exception)
            {
                errors.Add(new SchemaError(Errors.InvalidDefaultValue(input, exception.Path, exception.Message), input.Location));
            }
        }
    }
}
