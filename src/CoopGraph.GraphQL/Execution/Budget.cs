namespace CoopGraph.GraphQL.Execution;

/// <summary>What an operation asks for, measured on the fields as selected: that is, after variables, before any work.</summary>
internal sealed record Budget(long Cost, int Depth, int Aliases, int RootFields, int IntrospectionDepth)
{
    /// <summary>One error for each limit that is passed.</summary>
    public IReadOnlyList<GraphQLError> Check(EngineOptions options)
    {
        List<GraphQLError>? errors = null;
        Limit(ErrorCodes.CostExceeded, "cost", Cost, options.MaxCost);
        Limit(ErrorCodes.DepthExceeded, "depth", Depth, options.MaxFieldDepth);
        Limit(ErrorCodes.LimitExceeded, "aliases", Aliases, options.MaxAliases);
        Limit(ErrorCodes.LimitExceeded, "rootFields", RootFields, options.MaxRootFields);
        Limit(ErrorCodes.LimitExceeded, "introspectionDepth", IntrospectionDepth, options.MaxIntrospectionDepth);
        return errors ?? [];

        void Limit(string code, string measure, long value, long limit)
        {
            if (value > limit)
            {
                (errors ??= []).Add(new GraphQLError
                {
                    Code = code,
                    Message = Errors.BudgetExceeded(measure, value, limit),
                    Extensions = LimitExtensions.Of(measure, value, limit),
                });
            }
        }
    }

    /// <summary>The <c>cost</c> entry of the result's extensions.</summary>
    public IReadOnlyDictionary<string, object?> Report(EngineOptions options) => new Dictionary<string, object?>
    {
        ["value"] = Cost,
        ["limit"] = options.MaxCost,
        ["depth"] = Depth,
        ["depthLimit"] = options.MaxFieldDepth,
        ["aliases"] = Aliases,
        ["aliasLimit"] = options.MaxAliases,
        ["rootFields"] = RootFields,
        ["rootFieldLimit"] = options.MaxRootFields,
    };
}

/// <summary>
/// Measures a <see cref="Budget"/>. Each selected field is measured once, however often fragments repeat it, children
/// before parents, on a stack of its own. What executions share is measured once for all of them.
/// </summary>
internal sealed class BudgetMeter(OperationContext operation)
{
    private readonly Dictionary<SelectedField, Measure> measures = [];
    private readonly Stack<(SelectedField Field, bool ChildrenDone)> open = new();
    private readonly HashSet<SelectedField> aliased = [];

    /// <exception cref="GraphQLException">The document multiplies beyond what can be measured.</exception>
    public Budget MeasureOperation(SelectionPlan root)
    {
        Measure total = default;
        foreach (var field in root.Fields) total = total.Plus(MeasureTree(field));
        return new Budget(total.Cost, total.Depth, aliased.Count, root.Fields.Length, total.IntrospectionDepth);
    }

    private Measure MeasureTree(SelectedField field)
    {
        if (IsShared(field.Below)) return MeasureField(field);
        open.Push((field, false));
        MeasureOpen();
        return measures[field];
    }

    private void MeasureOpen()
    {
        while (open.TryPop(out var top))
        {
            if (measures.ContainsKey(top.Field)) continue;
            if (top.ChildrenDone || IsShared(top.Field.Below))
            {
                measures.Add(top.Field, MeasureField(top.Field));
                continue;
            }
            open.Push((top.Field, true));
            OpenChildren(top.Field);
        }
    }

    private void OpenChildren(SelectedField field)
    {
        foreach (var type in field.PossibleTypes)
        {
            foreach (var child in field.Below.PlanFor(type).Fields)
            {
                if (!measures.ContainsKey(child))
                {
                    operation.CountStep();
                    open.Push((child, false));
                }
            }
        }
    }

    /// <summary>Measures a field whose sub-fields are measured already.</summary>
    private Measure MeasureField(SelectedField field)
    {
        if (field.ResponseName != field.Name) aliased.Add(field);
        var below = IsShared(field.Below) ? SharedBelow(field) : Below(field);
        if (field.Definition.DeclaringType?.Name.StartsWith("__", StringComparison.Ordinal) == true)
        {
            var lists = field.Name is "fields" or "interfaces" or "possibleTypes" or "inputFields" ? 1 : 0;
            return new Measure(0, 0, below.IntrospectionDepth + lists);
        }
        var cost = operation.Schema.Costs.GetValueOrDefault(field.Definition);
        var own = Ask(cost?.Own, field, field.ReturnType.IsComposite ? 1 : 0);
        var multiplier = Ask(cost?.Multiplier, field, 1);
        return new Measure(Saturating.Add(own, Saturating.Multiply(multiplier, below.Cost)), below.Depth + 1, below.IntrospectionDepth);
    }

    /// <summary>Whether what is below belongs to the context that all executions of the operation share.</summary>
    private bool IsShared(SubSelections below) => below.Operation != operation;

    private Measure SharedBelow(SelectedField field)
    {
        var measured = field.Below.Measured ??= new BudgetMeter(field.Below.Operation).MeasureBelow(field);
        aliased.UnionWith(measured.Aliased);
        return measured.Measure;
    }

    private MeasuredBelow MeasureBelow(SelectedField field)
    {
        OpenChildren(field);
        MeasureOpen();
        return new MeasuredBelow(Below(field), [.. aliased]);
    }

    /// <summary>Of the possible types the one that costs most counts.</summary>
    private Measure Below(SelectedField field)
    {
        Measure below = default;
        foreach (var type in field.PossibleTypes)
        {
            Measure onType = default;
            foreach (var child in field.Below.PlanFor(type).Fields) onType = onType.Plus(measures[child]);
            below = below.Or(onType);
        }
        return below;
    }

    /// <summary>Where the arguments are wrong, the field will not be resolved and the cost functions are not asked.</summary>
    private static long Ask(Func<SelectedField, long>? function, SelectedField field, long otherwise) =>
        function is null || field.ArgumentError is not null ? otherwise : Math.Max(0, function(field));
}

/// <summary>The measure of one field with everything below it.</summary>
internal readonly record struct Measure(long Cost, int Depth, int IntrospectionDepth)
{
    public Measure Plus(Measure sibling) => new(
        Saturating.Add(Cost, sibling.Cost), Math.Max(Depth, sibling.Depth), Math.Max(IntrospectionDepth, sibling.IntrospectionDepth));

    public Measure Or(Measure alternative) => new(
        Math.Max(Cost, alternative.Cost), Math.Max(Depth, alternative.Depth), Math.Max(IntrospectionDepth, alternative.IntrospectionDepth));
}

/// <summary>The measure of everything below a field, and the fields in it that have an alias.</summary>
internal sealed record MeasuredBelow(Measure Measure, SelectedField[] Aliased);

/// <summary>Arithmetic that stops at the highest number instead of going around.</summary>
internal static class Saturating
{
    public static long Add(long a, long b) => a > long.MaxValue - b ? long.MaxValue : a + b;

    public static long Multiply(long a, long b) => Math.BigMul(a, b, out var low) == 0 && low >= 0 ? low : long.MaxValue;
}
