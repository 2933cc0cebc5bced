namespace CoopGraph.GraphQL.Execution;

/// <summary>The objects at one depth of the result, by selection plan, in the order in which they came up.</summary>
internal sealed class Level
{
    private readonly List<LevelGroup> _groups = [];
    private Dictionary<SelectionPlan, LevelGroup>? _byPlan;

    public void Add(ObjectNode node) => GroupOf(node.Plan).Objects.Add(node);

    /// <summary>
    /// The fields to resolve, each once, whatever types its parents have: one per selected field and resolver.
    /// With <paramref name="onlySlot"/>, those of one slot (a mutation's root fields run one by one).
    /// </summary>
    public List<FieldTask> Tasks(int? onlySlot = null)
    {
        var most = 0;
        foreach (var group in _groups)
        {
            most += group.Plan.Fields.Length;
        }
        List<FieldTask> tasks = new(most);
        // Needed only with several plans: the fields of one are all different.
        var last = _groups.Count > 1 ? new Dictionary<(SelectedField, FieldResolver), FieldTask>(most) : null;
        foreach (var group in _groups)
        {
            for (var slot = onlySlot ?? 0; slot <= (onlySlot ?? group.Plan.Fields.Length - 1); slot++)
            {
                var task = new FieldTask(group, slot);
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

    /// <summary>The group of a plan. The last one is tried first: the next object mostly has the plan of the one before it.</summary>
    private LevelGroup GroupOf(SelectionPlan plan)
    {
        if (_groups.Count > 0 && _groups[^1].Plan == plan)
        {
            return _groups[^1];
        }
        if (_groups.Count > 0)
        {
            _byPlan ??= new() { [_groups[0].Plan] = _groups[0] };
            if (_byPlan.TryGetValue(plan, out var known))
            {
                return known;
            }
        }
        var group = new LevelGroup(plan, []);
        _groups.Add(group);
        _byPlan?.Add(plan, group);
        return group;
    }
}

/// <summary>Objects of one level with the same plan.</summary>
internal sealed record LevelGroup(SelectionPlan Plan, List<ObjectNode> Objects);

/// <summary>
/// One field for the objects of one plan. Chained behind it is the same field for the objects of other plans of the level.
/// </summary>
internal sealed class FieldTask(LevelGroup group, int slot)
{
    public SelectedField Field => group.Plan.Fields[slot];

    public FieldResolver Resolver => group.Plan.Resolvers[slot];

    public LevelGroup Group => group;

    public int Slot => slot;

    /// <summary>The same field and resolver for the objects of another plan.</summary>
    public FieldTask? Next { get; set; }
}
