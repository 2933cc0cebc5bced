using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Time;
using CoopGraph.Store.Embedded.Graph;

namespace CoopGraph.Store.Embedded.Walking;

/// <summary>A participation or membership that is a node's own in a view.</summary>
/// <param name="Certainty">Whether it held in the view's window, and was the node's; null where the view is of all time.</param>
internal readonly record struct OwnLink(RelationshipEntry Relationship, Certainty? Certainty);

/// <summary>Follows participations and memberships as they are in a view, with the bodies that it shows.</summary>
internal sealed class LinkWalk(Snapshot snapshot)
{
    public IEnumerable<FoundRow> Follow(NodeEntry node, Step.Links step)
    {
        foreach (var own in Own(node, step.Type, step.Direction, step.View))
        {
            var recorded = own.Relationship.Far(step.Direction);
            var shown = Shown(recorded, own.Relationship, step.View);
            foreach (var far in shown)
            {
                yield return new FoundRow(far)
                {
                    Near = own.Relationship.Start,
                    Relationship = own.Relationship,
                    GoesOn = true,
                    ViaSuccession = far != recorded || own.Relationship.Other(recorded) != node,
                    Certainty = own.Certainty?.Among(shown.Count > 1),
                };
            }
        }
    }

    /// <summary>The links in which sources name the node or a body for which it stands, and which held in the view's window.</summary>
    public IEnumerable<OwnLink> Own(NodeEntry node, RelationshipType type, Direction direction, View view)
    {
        if (!IsTouched(node, view))
        {
            foreach (var relationship in node.Along(type, direction))
            {
                if (Held(relationship, view, out var certainty)) yield return new OwnLink(relationship, certainty);
            }
            yield break;
        }
        var own = snapshot.Succession.Own(node.Record.Id, view.Bodies);
        foreach (var self in snapshot.Lineage(node))
        {
            foreach (var relationship in self.Along(type, direction))
            {
                var shown = snapshot.Succession.Shown(self.Record.Id, relationship.Extent(snapshot).Spoken, view.Bodies);
                if (shown.Any(own.Contains) && Held(relationship, view, out var certainty))
                    yield return new OwnLink(relationship, certainty?.Among(shown.Count > 1));
            }
        }
    }

    /// <summary>The bodies as which a view shows one that a relationship names.</summary>
    public IReadOnlyList<NodeEntry> Shown(NodeEntry recorded, RelationshipEntry relationship, View view) =>
        IsTouched(recorded, view)
            ? [.. snapshot.Succession.Shown(recorded.Record.Id, relationship.Extent(snapshot).Spoken, view.Bodies)
                .Select(snapshot.Find).OfType<NodeEntry>()]
            : [recorded];

    /// <summary>Whether a relationship held in the view's window, perhaps or certainly.</summary>
    /// <param name="relationship">As it stands in what it leads to.</param>
    /// <param name="view">Where it is looked at.</param>
    /// <param name="certainty">Null where the view is of all time.</param>
    public bool Held(RelationshipEntry relationship, View view, out Certainty? certainty)
    {
        certainty = view.Window?.Of(relationship.Extent(snapshot));
        return certainty != Certainty.No;
    }

    /// <summary>
    /// Whether a relationship held in the window in which a view tells it, and with it the engagements at its ends.
    /// </summary>
    public Certainty Told(RelationshipEntry relationship, View view)
    {
        var type = relationship.Record.Type;
        var held = view.WindowOf(type).Of(relationship.Extent(snapshot));
        if (View.IsLink(type)) return held;
        foreach (var end in (NodeEntry[])[relationship.Start, relationship.End])
        {
            if (end.Record.Kind.IsEngagement()) held = held.And(view.WindowOf(end.Record.Kind).Of(end.Extent(snapshot)));
        }
        return held;
    }

    /// <summary>Whether a view may show another body in the place of this one, or this one in the place of another.</summary>
    public bool IsTouched(NodeEntry node, View view) => view.RollUp && snapshot.Succession.Knows(node.Record.Id);
}
