using System.Collections;
using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL.Execution;

/// <summary>CompleteValue() (specification section 6.4.3). Recursive only through list types; objects wait for the next level.</summary>
internal sealed partial class Executor
{
    private bool hasNulled;

    private void CompleteField(SelectedField field, ObjectNode node, int slot, object? value) =>
        CompleteValue(node.Plan.Definitions[slot].Type, field, node, slot, value);

    private void CompleteValue(TypeRef type, SelectedField field, ResultNode container, int index, object? value)
    {
        if (value is null or FieldError)
        {
            CompleteNull(type, field, container, index, value as FieldError);
            return;
        }
        switch (type.Nullable)
        {
            case ListType list:
                CompleteList(list, field, container, index, value);
                break;
            case ScalarType or EnumType:
                CompleteLeaf((NamedType)type.Nullable, field, container, index, value);
                break;
            case NamedType composite:
                CompleteObject(composite, field, container, index, value);
                break;
        }
    }

    private void CompleteNull(TypeRef type, SelectedField field, ResultNode container, int index, FieldError? error)
    {
        CountBytes(container, index, JsonValue.Length(null));
        if (error is not null)
            Fail(new GraphQLException(error.Message, error.Code, error.Extensions), field, container, index);
        else if (type.IsNonNull)
            Fail(errors.Shown(Bug(GraphQL.Errors.NullForNonNullField(container.Definition(index)))), field, container, index);
    }

    private void CompleteList(ListType type, SelectedField field, ResultNode container, int index, object value)
    {
        if (value is string or not IEnumerable)
        {
            Fail(errors.Shown(Bug(GraphQL.Errors.NotAList(container.Definition(index)))), field, container, index);
            return;
        }
        IReadOnlyList<object?> items;
        try
        {
            items = value as IReadOnlyList<object?> ?? [.. ((IEnumerable)value).Cast<object?>()];
        }
        catch (Exception exception) when (!IsGivenUp)
        {
            Fail(errors.Shown(exception), field, container, index);
            return;
        }
        CountValues(items.Count);
        CountBytes(container, index, 2);
        var node = new ListNode(type.OfType, items.Count, container, index);
        container.Values[index] = node;
        for (var i = 0; i < items.Count && !node.IsNulled; i++) CompleteValue(type.OfType, field, node, i, items[i]);
    }

    private void CompleteLeaf(NamedType type, SelectedField field, ResultNode container, int index, object value)
    {
        object? serialised;
        try
        {
            serialised = type is EnumType enumType ? EnumNames.Of(enumType, value) : Serialise((ScalarType)type, value);
            container.Values[index] = serialised;
            if (serialised is null && !container.AcceptsNull(index))
                throw Bug(GraphQL.Errors.NullForNonNullField(container.Definition(index)));
        }
        catch (Exception exception) when (!IsGivenUp)
        {
            Fail(errors.Shown(exception), field, container, index);
            return;
        }
        CountBytes(container, index, JsonValue.Length(serialised));
    }

    private object? Serialise(ScalarType type, object value)
    {
        var serialised = operation.Schema.Scalars.Of(type).Serialize(value);
        return JsonValue.CanWrite(serialised) ? serialised : throw Bug(GraphQL.Errors.NotJson);
    }

    private void CompleteObject(NamedType type, SelectedField field, ResultNode container, int index, object value)
    {
        ObjectType concrete;
        try
        {
            concrete = type as ObjectType ?? ResolveAbstractType(type, value);
        }
        catch (Exception exception) when (!IsGivenUp)
        {
            Fail(errors.Shown(exception), field, container, index);
            return;
        }
        var plan = field.Below.PlanFor(concrete);
        if (plan.Error is not null)
        {
            Fail(plan.Error, container, index);
            return;
        }
        CountValues(1);
        CountBytes(container, index, 2);
        var node = new ObjectNode(plan, value, container, index);
        container.Values[index] = node;
        next.Add(node);
    }

    /// <summary>ResolveAbstractType(): the name must be one of the possible types.</summary>
    private ObjectType ResolveAbstractType(NamedType type, object value)
    {
        var name = operation.Schema.AbstractTypes[type.Name](value);
        return operation.Schema.Schema.Type(name) is ObjectType concrete && TypeRules.IsSubType(operation.Schema.Schema, concrete, type)
            ? concrete
            : throw Bug(GraphQL.Errors.WrongObjectType(type, name));
    }

    private void Fail(GraphQLException exception, SelectedField field, ResultNode container, int index) =>
        Fail(ExecutionErrors.At(exception, field), container, index);

    private void Fail(GraphQLError error, ResultNode container, int index)
    {
        errors.Add(error, container.Path(index));
        container.SetNull(index);
        hasNulled = true;
    }

    /// <summary>A resolver broke the schema's promise; the message names nothing that introspection does not.</summary>
    private static GraphQLException Bug(string message) => new(message, ErrorCodes.Internal);

    /// <summary>Whether an object's part of the result is gone, so that nothing of it needs to be resolved any more.</summary>
    private bool IsDetached(ObjectNode node) => hasNulled && node.IsDetached();

    /// <summary>Once the request is given up, whatever a resolver throws is a consequence of that.</summary>
    private bool IsGivenUp => cancellationToken.IsCancellationRequested;

    /// <param name="container">Where the value stands.</param>
    /// <param name="index">Its place there.</param>
    /// <param name="length">Of the value alone; that of its name is added.</param>
    private void CountBytes(ResultNode container, int index, int length)
    {
        resultBytes += length + 1 + container.NameLength(index);
        if (resultBytes > options.MaxResponseBytes)
        {
            throw new GraphQLException(
                GraphQL.Errors.TooManyBytes, ErrorCodes.LimitExceeded, LimitExtensions.Of("responseBytes", null, options.MaxResponseBytes));
        }
    }

    private void CountValues(int count)
    {
        resultValues += count;
        if (resultValues > options.MaxResultValues)
        {
            throw new GraphQLException(
                GraphQL.Errors.TooManyValues, ErrorCodes.LimitExceeded, LimitExtensions.Of("resultValues", null, options.MaxResultValues));
        }
    }
}
