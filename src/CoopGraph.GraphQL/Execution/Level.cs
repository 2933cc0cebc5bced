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
        var most = 0;
        foreach (var part in _parts)
        {
            most += part.Plan.Fields.Length;
        }
        List<FieldTask> tasks = new(most);
        // The fields of one plan are all different.
        var last = _parts.Count > 1 ? new Dictionary<(SelectedField, FieldResolver), FieldTask>(most) : null;
        foreach (var part in _parts)
        {
            for (var slot = onlySlot ?? 0; slot <= (onlySlot ?? part.Plan.Fields.Length - 1); slot++)
            {
                var task = new FieldTask(part, slot);
                if (last?.TryGetValue((task.Field, task.Resolver), out var before) is true)
                {
                    before!.Next = task;
                }
                else
                {
                    tasks.Add(task);
                }
                if (last is not null)
                {
                    last[(task.Field, task.Resolver)] = task;
                }
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

/// <summary>One field of one level for all objects of one plan, and with those after it for all that it is to be resolved for.</summary>
internal sealed class FieldTask(LevelPart part, int slot)
{
    public SelectedField Field => part.Plan.Fields[slot];

    public FieldResolver Resolver => part.Plan.Resolvers[slot];

    public LevelPart Part => part;

    public int Slot => slot;

    /// <summary>The same field and resolver for the objects of another plan.</summary>
    public FieldTask? Next { get; set; }
}
