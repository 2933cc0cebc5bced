using System.Diagnostics.CodeAnalysis;
using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Time;
using CoopGraph.GraphQL.Execution;

namespace CoopGraph.Server.Api;

/// <summary>
/// A page of a list, with the way from its rows to the objects that the schema shows. Cursors are made for who selects them.
/// </summary>
internal sealed record ConnectionView(RowPage Page, SelectedField Field, Func<RowEdge, object> Item)
{
    public IReadOnlyList<EdgeView> Edges => [.. Page.Edges.Select(edge => new EdgeView(edge, this))];

    public IReadOnlyList<object> Nodes => [.. Page.Edges.Select(Item)];

    public long TotalCount => Page.Total ?? Page.Edges.Count;

    public PageInfoView PageInfo =>
        new(Page.HasNext, Page.HasPrevious, () => Cursor(Page.Edges.FirstOrDefault()), () => Cursor(Page.Edges.LastOrDefault()));

    [return: NotNullIfNotNull(nameof(edge))]
    public string? Cursor(RowEdge? edge) => edge?.Cursor.Encode(Field.ListName(), Page.Orders);
}

/// <summary>What lies around a page. Cursors are made for who selects them.</summary>
internal sealed record PageInfoView(bool HasNextPage, bool HasPreviousPage, Func<string?> Start, Func<string?> End)
{
    public string? StartCursor => Start();

    public string? EndCursor => End();
}

/// <summary>An edge of a connection. The fields that only partners have come from the row itself.</summary>
internal sealed record EdgeView(RowEdge Row, ConnectionView Of)
{
    public string Cursor => Of.Cursor(Row);

    public object Node => Of.Item(Row);

    public IReadOnlyList<Row> Engagements => Row.Through;

    public PartialDate? FirstEvidence => Row.FirstEvidence;

    public PartialDate? LastEvidence => Row.LastEvidence;

    public bool ViaSuccession => Row.ViaSuccession;

    public Certainty? Certainty => Row.Certainty;
}

/// <summary>What a relationship shows, whichever end it is seen from.</summary>
internal abstract record LinkView(RowEdge Edge)
{
    public RelationshipRecord Relationship => Edge.Relationship!;

    public Period? Period => Relationship.Period.IsDated ? Relationship.Period : null;

    public bool ViaSuccession => Edge.ViaSuccession;

    public Certainty? Certainty => Edge.Certainty;
}

internal sealed record MembershipView(RowEdge Edge, Row? Member, Row? Network) : LinkView(Edge)
{
    public Row? RecordedAs => Edge.Near;

    public PartialDate? LastEvidence => Evidence.Latest(Relationship.Evidence);

    public string Status => Relationship.Qualifier!;
}

/// <summary>An actor in an engagement, with all its roles there, or in one of them where the row is of one.</summary>
internal sealed record ParticipationView(RowEdge Edge, Row? Actor, Row? Engagement)
{
    private IReadOnlyList<RoleView>? roles;

    public IReadOnlyList<RoleView> Roles => roles ??= [.. (Edge.Parts.Count == 0 ? [Edge] : Edge.Parts).Select(part => new RoleView(part))];

    public string Role => Roles[0].Role;

    /// <summary>The actor itself, where a source names it.</summary>
    public Row? RecordedAs => (Roles.FirstOrDefault(role => !role.ViaSuccession) ?? Roles[0]).RecordedAs;

    /// <summary>Only where the roles do not differ in it.</summary>
    public Period? Period => Only(Roles.Select(role => role.Period).OfType<Period>().Distinct());

    /// <summary>Only where one role alone has one: several are not added.</summary>
    public Money? Amount => Only(Roles.Select(role => role.Amount).OfType<Money>());

    public bool ViaSuccession => Edge.ViaSuccession;

    public Certainty? Certainty => Edge.Certainty;

    private static T? Only<T>(IEnumerable<T> values) => values.Take(2).ToArray() is [var only] ? only : default;
}

/// <summary>One role of an actor in an engagement.</summary>
internal sealed record RoleView(RowEdge Edge) : LinkView(Edge)
{
    public Row? RecordedAs => Edge.Near;

    public string Role => Relationship.Qualifier!;

    public Money? Amount => Relationship.Amount;
}

/// <summary>One body or territory becoming another; <see cref="Actor"/> and <see cref="Territory"/> are the other one.</summary>
internal sealed record SuccessionView(RowEdge Edge) : LinkView(Edge)
{
    public Row Actor => Edge.Far;

    public Row Territory => Edge.Far;

    public string Kind => Relationship.Qualifier!;

    public PartialDate? Date => Relationship.Period.From;
}

internal sealed record CitationView(Row Source, string Locator, PartialDate? AsOf, string Certainty)
{
    public static CitationView From(RowEdge edge) => new(edge.Far, edge.Citation!.Locator, edge.Citation.AsOf, edge.Citation.Certainty);
}

internal sealed record StatementView(string Property, object Value, string Rank, CitationView Citation)
{
    public static StatementView From(RowEdge edge) =>
        new(edge.Statement!.Property, edge.Statement.Value, edge.Statement.Rank, CitationView.From(edge));
}

internal sealed record EstablishmentView(string Locator, PartialDate? AsOf, string Certainty, Row? Node, RelationshipView? Relationship)
{
    public static EstablishmentView From(RowEdge edge) => new(
        edge.Citation!.Locator, edge.Citation.AsOf, edge.Citation.Certainty,
        edge.Relationship is null ? edge.Far : null,
        edge.Relationship is null ? null : new RelationshipView(edge.Relationship, edge.Near, edge.Far));
}

internal sealed record RelationshipView(RelationshipRecord Record, Row? Start, Row End)
{
    public RelationshipType Kind => Record.Type;

    public string? Qualifier => Record.Qualifier;

    public Period? Period => Record.Period.IsDated ? Record.Period : null;

    public IReadOnlyList<Citation> Citations => Record.Citations;
}
