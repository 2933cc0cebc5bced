using CoopGraph.GraphQL.Language;

namespace CoopGraph.GraphQL.Execution;

/// <summary>
/// ExecuteRootSelectionSet() (specification section 6.3), breadth-first: all objects of one depth are known before any of
/// their fields is resolved, so that each field of the level is resolved once for all of them. The order of resolver calls
/// follows from the document alone.
/// </summary>
internal sealed partial class Executor(
    OperationContext operation, object? services, EngineOptions options, CancellationToken cancellationToken)
{
    private readonly ExecutionErrors errors = new(options.MaxErrors, options.OnException);
    private Level next = new();
    private int resultValues;
    private long resultBytes;

    public IReadOnlyList<GraphQLError> Errors => errors.All;

    /// <summary>
    /// The <c>data</c> of the response, whose root fields have the parent given; null if null propagation reached the root.
    /// </summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="GraphQLException">The result has grown beyond the limit.</exception>
    public async Task<ObjectNode?> ExecuteAsync(SelectionPlan rootPlan, object rootValue)
    {
        var root = new ObjectNode(rootPlan, rootValue, parent: null, index: 0);
        var level = new Level();
        level.Add(root);
        if (operation.Operation.Node.Kind == OperationKind.Mutation) await ExecuteSeriallyAsync(root, level);
        else await ExecuteLevelsAsync(level.Tasks());
        return root.IsNulled ? null : root;
    }

    /// <summary>Section 6.2.2: each root field, with everything below it, is finished before the next one starts.</summary>
    private async Task ExecuteSeriallyAsync(ObjectNode root, Level level)
    {
        for (var slot = 0; slot < root.Plan.Fields.Length && !root.IsNulled; slot++)
            await ExecuteLevelsAsync(level.Tasks(slot));
    }

    private async Task ExecuteLevelsAsync(List<FieldTask> tasks)
    {
        while (tasks.Count > 0)
        {
            next = new Level();
            foreach (var task in tasks) await ExecuteFieldAsync(task, tasks);
            tasks = next.Tasks();
        }
    }

    private ValueTask ExecuteFieldAsync(FieldTask task, IReadOnlyList<FieldTask> level)
    {
        if (task.Field.ArgumentError is { } error)
        {
            FailArguments(task, error);
            return ValueTask.CompletedTask;
        }
        switch (task.Resolver)
        {
            case BatchFieldResolver batch:
                return ResolveBatchAsync(task, batch.Resolve);
            case JointFieldResolver joint:
                return ResolveJointAsync(task, level, joint);
            case ValueFieldResolver value:
                ResolveValues(task, value.Resolve);
                return ValueTask.CompletedTask;
            default:
                ResolveTypeNames(task);
                return ValueTask.CompletedTask;
        }
    }

    private static void ResolveTypeNames(FieldTask task)
    {
        for (var at = task; at is not null; at = at.Next)
        {
            foreach (var node in at.Group.Objects) node.Values[at.Slot] = at.Group.Plan.Type.Name;
        }
    }

    private void ResolveValues(FieldTask task, Func<object, SelectedField, object?> resolve)
    {
        for (var at = task; at is not null; at = at.Next)
        {
            foreach (var node in at.Group.Objects)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (!IsDetached(node)) ResolveValue(task.Field, resolve, node, at.Slot);
            }
        }
    }

    private void ResolveValue(SelectedField field, Func<object, SelectedField, object?> resolve, ObjectNode node, int slot)
    {
        object? value;
        try
        {
            value = resolve(node.Source, field);
        }
        catch (Exception exception) when (!IsGivenUp)
        {
            Fail(errors.Shown(exception), field, node, slot);
            return;
        }
        CompleteField(field, node, slot, value);
    }

    private async ValueTask ResolveBatchAsync(FieldTask task, BatchResolver resolve)
    {
        var gathered = Gather(task);
        if (gathered.Parents.Count == 0) return;
        cancellationToken.ThrowIfCancellationRequested();
        IReadOnlyList<object?> values;
        try
        {
            values = await resolve(Context(task), gathered.Parents, cancellationToken);
            CheckLength(gathered, values);
        }
        catch (Exception exception) when (!IsGivenUp)
        {
            FailAll(gathered, errors.Shown(exception));
            return;
        }
        Complete(gathered, values);
    }

    /// <summary>
    /// Resolves all fields of the level that have this resolver when the first of them comes up; for the others there is nothing left to
    /// do.
    /// </summary>
    private async ValueTask ResolveJointAsync(FieldTask task, IReadOnlyList<FieldTask> level, JointFieldResolver joint)
    {
        var isFirst = true;
        List<Gathered> fields = [];
        foreach (var other in level)
        {
            if (other.Resolver != joint || other.Field.ArgumentError is not null) continue;
            if (isFirst && other != task) return;
            isFirst = false;
            if (Gather(other) is { Parents.Count: > 0 } gathered) fields.Add(gathered);
        }
        if (fields.Count == 0) return;
        cancellationToken.ThrowIfCancellationRequested();
        IReadOnlyList<IReadOnlyList<object?>> values;
        try
        {
            values = await joint.Resolve(fields.ConvertAll(field => new JointField(Context(field.Task), field.Parents)), cancellationToken);
            for (var i = 0; i < fields.Count; i++) CheckLength(fields[i], values[i]);
        }
        catch (Exception exception) when (!IsGivenUp)
        {
            var shown = errors.Shown(exception);
            fields.ForEach(field => FailAll(field, shown));
            return;
        }
        for (var i = 0; i < fields.Count; i++) Complete(fields[i], values[i]);
    }

    private Gathered Gather(FieldTask task)
    {
        var most = 0;
        for (var at = task; at is not null; at = at.Next) most += at.Group.Objects.Count;
        var gathered = new Gathered(task, new List<(ObjectNode, int)>(most), new List<object>(most));
        for (var at = task; at is not null; at = at.Next)
        {
            foreach (var node in at.Group.Objects)
            {
                if (!IsDetached(node))
                {
                    gathered.Positions.Add((node, at.Slot));
                    gathered.Parents.Add(node.Source);
                }
            }
        }
        return gathered;
    }

    private FieldContext Context(FieldTask task) => new(task.Field, services, operation.Schema, operation.Operation.Node.Kind);

    private static void CheckLength(Gathered gathered, IReadOnlyList<object?> values)
    {
        if (values.Count != gathered.Parents.Count)
        {
            throw new InvalidOperationException(GraphQL.Errors.WrongBatchLength(
                gathered.Task.Field.Definition, gathered.Parents.Count, values.Count));
        }
    }

    /// <summary>The exception is reported once; each parent still gets an error of its own.</summary>
    private void FailAll(Gathered gathered, GraphQLException shown) =>
        gathered.Positions.ForEach(position => Fail(shown, gathered.Task.Field, position.Node, position.Slot));

    private void Complete(Gathered gathered, IReadOnlyList<object?> values)
    {
        for (var i = 0; i < gathered.Positions.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (node, slot) = gathered.Positions[i];
            if (!IsDetached(node)) CompleteField(gathered.Task.Field, node, slot, values[i]);
        }
    }

    private void FailArguments(FieldTask task, GraphQLError error)
    {
        for (var at = task; at is not null; at = at.Next)
        {
            foreach (var node in at.Group.Objects)
            {
                if (!IsDetached(node)) Fail(error, node, at.Slot);
            }
        }
    }

    /// <summary>A field with the parents that it is resolved for, and where its values go.</summary>
    private sealed record Gathered(FieldTask Task, List<(ObjectNode Node, int Slot)> Positions, List<object> Parents);
}
