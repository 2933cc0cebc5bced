namespace CoopGraph.GraphQL.Execution;

/// <summary>The objects at one depth of the result, by selection plan, in the order in which they came up.</summary>
internal sealed class Level
{
    private readonly List<LevelPart> _parts = [];
    private Dictionary<SelectionPlan, LevelPart>? _byPlan;

    public void Add(ObjectNode node) => PartOf(node.Plan).Objects.Add(node);

    /// <summary>
    /// The fields to resolve, each once, whatever types its parents have: one per selected field and resolver.
    /// With <paramref name="onlySlot"/>, those of one slot (a mutation's root fields run one by one).
    /// </summary>
    public List<FieldTask> Tasks(int? onlySlot = null)
    {
        List<FieldTask> tasks = [];
        // The fields of one plan are all different.
        var byField = _parts.Count > 1 ? new Dictionary<(SelectedField, FieldResolver), FieldTask>() : null;
        foreach (var part in _parts)
        {
            for (var slot = onlySlot ?? 0; slot <= (onlySlot ?? part.Plan.Fields.Length - 1); slot++)
            {
                var (field, resolver) = (part.Plan.Fields[slot], part.Plan.Resolvers[slot]);
                if (byField?.TryGetValue((field, resolver), out var task) is not true)
                {
                    task = new FieldTask(field, resolver, new(1));
                    byField?.Add((field, resolver), task);
                    tasks.Add(task);
                }
                task!.Parts.Add((part, slot));
            }
        }
        return tasks;
    }

    /// <summary>The next object mostly has the plan of the one before it.</summary>
    private LevelPart PartOf(SelectionPlan plan)
    {
        if (_parts.Count > 0 && _parts[^1].Plan == plan)
        {
            return _parts[^1];
        }
        if (_parts.Count > 0)
        {
            _byPlan ??= new() { [_parts[0].Plan] = _parts[0] };
            if (_byPlan.TryGetValue(plan, out var known))
            {
                return known;
            }
        }
        var part = new LevelPart(plan, []);
        _parts.Add(part);
        _byPlan?.Add(plan, part);
        return part;
    }
}

/// <summary>Objects of one level with the same plan.</summary>
internal sealed record LevelPart(SelectionPlan Plan, List<ObjectNode> Objects);

/// <summary>One field of one level with everything it is to be resolved for.</summary>
internal sealed record FieldTask(SelectedField Field, FieldResolver Resolver, List<(LevelPart Part, int Slot)> Parts);
