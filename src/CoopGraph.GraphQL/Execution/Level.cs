using System.Runtime.InteropServices;

namespace CoopGraph.GraphQL.Execution;

/// <summary>The objects at one depth of the result, by selection plan, in the order in which they came up.</summary>
internal sealed class Level
{
    private readonly Dictionary<SelectionPlan, int> _indices = [];
    private readonly List<LevelPart> _parts = [];

    public bool IsEmpty => _parts.Count == 0;

    public void Add(ObjectNode node)
    {
        ref var position = ref CollectionsMarshal.GetValueRefOrAddDefault(_indices, node.Plan, out var exists);
        if (!exists)
        {
            position = _parts.Count;
            _parts.Add(new LevelPart(node.Plan, []));
        }
        _parts[position].Objects.Add(node);
    }

    /// <summary>
    /// The fields to resolve, each once, whatever types its parents have: one per selected field and resolver.
    /// With <paramref name="onlySlot"/>, those of one slot (a mutation's root fields run one by one).
    /// </summary>
    public IReadOnlyList<FieldTask> Tasks(int? onlySlot = null)
    {
        List<FieldTask> tasks = [];
        Dictionary<(SelectedField, FieldResolver), FieldTask> byField = [];
        foreach (var part in _parts)
        {
            for (var slot = onlySlot ?? 0; slot <= (onlySlot ?? part.Plan.Fields.Length - 1); slot++)
            {
                var key = (part.Plan.Fields[slot], part.Plan.Resolvers[slot]);
                if (!byField.TryGetValue(key, out var task))
                {
                    byField.Add(key, task = new FieldTask(key.Item1, key.Item2, []));
                    tasks.Add(task);
                }
                task.Parts.Add((part, slot));
            }
        }
        return tasks;
    }
}

/// <summary>Objects of one level with the same plan.</summary>
internal sealed record LevelPart(SelectionPlan Plan, List<ObjectNode> Objects);

/// <summary>One field of one level with everything it is to be resolved for.</summary>
internal sealed record FieldTask(SelectedField Field, FieldResolver Resolver, List<(LevelPart Part, int Slot)> Parts);
