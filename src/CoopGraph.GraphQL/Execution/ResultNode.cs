using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL.Execution;

/// <summary>
/// An object or list of the result. Values are null, serialised leaves, or further nodes. Links point upwards, so that null
/// propagation and error paths need no second structure.
/// </summary>
internal abstract class ResultNode(ResultNode? parent, int index, int size)
{
    public ResultNode? Parent { get; } = parent;

    /// <summary>The place in the parent: slot or list index.</summary>
    public int Index { get; } = index;

    public object?[] Values { get; } = size == 0 ? [] : new object?[size];

    /// <summary>Whether null propagation took this node out of the result.</summary>
    public bool IsNulled { get; private set; }

    /// <summary>Whether one of the values may be null.</summary>
    public abstract bool AcceptsNull(int index);

    /// <summary>The definition of the field whose value, or part of whose value, is at a position.</summary>
    public abstract FieldDefinition Definition(int index);

    /// <summary>One segment of an error's path.</summary>
    public abstract object Segment(int index);

    /// <summary>How many bytes stand in front of a value: those of its name with its quotes and colon.</summary>
    public abstract int NameLength(int index);

    /// <summary>
    /// Handling execution errors (specification section 6.4.4): puts null at a position, or, where null is not allowed,
    /// takes the whole node out and goes on with its own position.
    /// </summary>
    public void SetNull(int index)
    {
        var node = this;
        while (!node.AcceptsNull(index))
        {
            node.IsNulled = true;
            if (node.Parent is null) return;
            index = node.Index;
            node = node.Parent;
        }
        node.Values[index] = null;
    }

    /// <summary>Whether this node or one above it was taken out.</summary>
    public bool IsDetached()
    {
        for (var node = this; node is not null; node = node.Parent)
        {
            if (node.IsNulled) return true;
        }
        return false;
    }

    /// <summary>The path of a position, from the root.</summary>
    public IReadOnlyList<object> Path(int index)
    {
        List<object> path = [Segment(index)];
        for (var node = this; node.Parent is not null; node = node.Parent) path.Add(node.Parent.Segment(node.Index));
        path.Reverse();
        return path;
    }
}

/// <summary>An object: one value per slot of its plan.</summary>
internal sealed class ObjectNode(SelectionPlan plan, object source, ResultNode? parent, int index)
    : ResultNode(parent, index, plan.Fields.Length)
{
    public SelectionPlan Plan { get; } = plan;

    /// <summary>What the parent's resolver returned for it.</summary>
    public object Source { get; } = source;

    public override bool AcceptsNull(int index) => !Plan.Definitions[index].Type.IsNonNull;

    public override FieldDefinition Definition(int index) => Plan.Definitions[index];

    public override object Segment(int index) => Plan.Fields[index].ResponseName;

    public override int NameLength(int index) => Plan.Fields[index].EncodedName.EncodedUtf8Bytes.Length + 3;
}

/// <summary>A list: one value per item.</summary>
internal sealed class ListNode(TypeRef itemType, int size, ResultNode parent, int index) : ResultNode(parent, index, size)
{
    public override bool AcceptsNull(int index) => !itemType.IsNonNull;

    public override FieldDefinition Definition(int index) => Parent!.Definition(Index);

    public override object Segment(int index) => index;

    public override int NameLength(int index) => 0;
}
