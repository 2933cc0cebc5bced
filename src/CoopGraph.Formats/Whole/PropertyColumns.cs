using CoopGraph.Core.Model;

namespace CoopGraph.Formats.Whole;

/// <summary>What only some kinds of record have, as columns: the model lists it.</summary>
internal static class PropertyColumns
{
    /// <summary>These are told otherwise, or too long for a cell.</summary>
    private static readonly string[] Elsewhere = [ModelSchema.Country, ModelSchema.Point, ModelSchema.Outline];

    public static IReadOnlyList<Field<NodeRecord>> All { get; } =
    [
        .. ModelSchema.Properties.Values.SelectMany(rules => rules).DistinctBy(rule => rule.Name)
            .Where(rule => !Elsewhere.Contains(rule.Name)).SelectMany(Of),
    ];

    private static IEnumerable<Field<NodeRecord>> Of(PropertyRule rule) => rule.Shape switch
    {
        PropertyShape.Flag => [new(rule.Name, CellKind.YesNo, node => node.Properties.GetValueOrDefault(rule.Name))],
        PropertyShape.Date => [new(rule.Name, CellKind.Date, node => node.Properties.GetValueOrDefault(rule.Name))],
        PropertyShape.Money =>
        [
            new(rule.Name, CellKind.Decimal, node => node.Property<Money>(rule.Name)?.Amount),
            new($"{rule.Name}Currency", CellKind.Text, node => node.Property<Money>(rule.Name)?.Currency),
            new($"{rule.Name}Year", CellKind.Whole, node => node.Property<Money>(rule.Name)?.Year),
        ],
        PropertyShape.Text or PropertyShape.Word => [new(rule.Name, CellKind.Text, node => node.Text(rule.Name))],
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule.Shape, null),
    };
}
