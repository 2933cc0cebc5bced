using CoopGraph.Core.Plans;

namespace CoopGraph.Store.Neo4j.Compiling;

/// <summary>
/// A question taken apart: what decides the text of its statement, and the values with which the statement begins, in the order in which
/// they are written. Two questions alike in all but their values have the same text.
/// </summary>
internal sealed class Shape
{
    private readonly List<object?> parts = [];
    private readonly List<object?> values = [];
    private bool isWhole = true;

    public IReadOnlyList<object?> Values => values;

    public static Shape Of(PlanStart start)
    {
        var shape = new Shape();
        switch (start)
        {
            case PlanStart.Ids ids:
                shape.Value(ids.Nodes);
                break;
            case PlanStart.Matching matching:
                shape.Parts(matching.Kinds);
                shape.Add(matching.Where);
                shape.Add(matching.Page);
                break;
            default:
                shape.isWhole = false;
                break;
        }
        return shape;
    }

    /// <summary>Whether another question has the same text. One that was not wholly taken apart is like no other.</summary>
    public bool IsLike(Shape other)
    {
        if (!isWhole || !other.isWhole || parts.Count != other.parts.Count || values.Count != other.values.Count) return false;
        for (var place = 0; place < parts.Count; place++)
        {
            if (!Equals(parts[place], other.parts[place])) return false;
        }
        return true;
    }

    public void Value(object? value) => values.Add(value);

    public void Part(object? part) => parts.Add(part);

    public void Parts<T>(IReadOnlyList<T> list)
    {
        parts.Add(list.Count);
        for (var place = 0; place < list.Count; place++) parts.Add(list[place]);
    }

    /// <summary>Filters of few kinds are most of those that are asked; any other is written anew each time.</summary>
    public void Add(Filter? filter)
    {
        parts.Add(filter?.GetType());
        switch (filter)
        {
            case null:
                break;
            case Filter.And { Filters: var filters }:
                parts.Add(filters.Count);
                foreach (var inner in filters) Add(inner);
                break;
            case Filter.Not { Negated: var negated }:
                Add(negated);
                break;
            case Filter.In { Property: FilterCompiler.Kind } kinds:
                Parts(kinds.Values);
                break;
            case Filter.In words:
                parts.Add(words.Property);
                parts.Add(words.Values.Count == 1);
                values.Add(FilterCompiler.Compared(words));
                break;
            case Filter.IsTrue flag:
                parts.Add(flag.Property);
                break;
            case Filter.NameContains name:
                values.Add(FilterCompiler.Compared(name));
                break;
            case Filter.CitedBy cited:
                parts.Add(cited.OnRelationship);
                values.Add(cited.Sources);
                break;
            default:
                isWhole = false;
                break;
        }
    }

    private void Add(Paging page)
    {
        Parts(page.Orders);
        parts.Add(page with { Orders = [], After = null, Before = null });
        Add(page.After);
        Add(page.Before);
    }

    private void Add(Cursor? cursor)
    {
        parts.Add(cursor is null);
        if (cursor is null) return;
        values.Add(cursor.Id);
        for (var key = cursor.Keys.Count - 1; key >= 0; key--) values.Add(cursor.Keys[key]);
    }
}
