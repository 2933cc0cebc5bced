namespace CoopGraph.GraphQL.Execution;

/// <summary>The objects at one depth of the result, by selection plan, in the order in which they came up.</summary>
internal sealed class Level
{
    private readonly List<LevelGroup> groups = [];
    private Dictionary<SelectionPlan, LevelGroup>? byPlan;

    public void Add(ObjectNode node) => GroupOf(node.Plan).Objects.Add(node);

    /// <summary>
    /// The fields to resolve, each once, whatever types its parents have: one per selected field and resolver.
    /// With <paramref name="onlySlot"/>, those of one slot (a mutation's root fields run one by one).
    /// </summary>
    public List<FieldTask> Tasks(int? onlySlot = null)
    {
        var most = 0;
        foreach (var group in groups) most += group.Plan.Fields.Length;
        List<FieldTask> tasks = new(most);
        // Needed only with several plans: the fields of one are all different.
        var last = groups.Count > 1 ? new Dictionary<(SelectedField, FieldResolver), FieldTask>(most) : null;
        foreach (var group in groups)
        {
            for (var slot = onlySlot ?? 0; slot <= (onlySlot ?? group.Plan.Fields.Length - 1); slot++)
            {
                var task = new FieldTask(group, slot);
                if (last?.TryGetValue((task.Field, task.Resolver), out var before) is true) before!.Next = task;
                else tasks.Add(task);
                if (last is not null) last[(task.Field, task.Resolver)] = task;
            }
        }
        return tasks;
    }

    /// <summary>The group of a plan. The last one is tried first: the next object mostly has the plan of the one before it.</summary>
    private LevelGroup GroupOf(SelectionPlan plan)
    {
        if (groups.Count > 0 && groups[^1].Plan == plan) return groups[^1];
        if (groups.Count > 0)
        {
            byPlan ??= new() { [groups[0].Plan] = groups[0] };
            if (byPlan.TryGetValue(plan, out var known)) return known;
        }
        var group = new LevelGroup(plan, []);
        groups.Add(group);
        byPlan?.Add(plan, group);
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
