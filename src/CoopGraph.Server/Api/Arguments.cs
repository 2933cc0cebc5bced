using System.Collections.Frozen;
using CoopGraph.Core.Model;
using CoopGraph.Core.Plans;
using CoopGraph.Core.Time;
using CoopGraph.GraphQL.Execution;

namespace CoopGraph.Server.Api;

/// <summary>Reads coerced GraphQL arguments into the terms of plans, with errors that name the field and the argument.</summary>
internal static class Arguments
{
    /// <summary>
    /// The texts of a list; null where it is left out or null, which is no condition, while an empty list is one that nothing fulfils.
    /// </summary>
    public static IReadOnlyList<string>? Strings(this SelectedField field, string name) =>
        Strings(field.Argument<IReadOnlyList<object?>>(name));

    public static IReadOnlyList<string>? Strings(object? list) => (list as IReadOnlyList<object?>)?.Cast<string>().ToArray();

    /// <summary>Enum values in the words of the records: <c>CALL_EDITION</c> as <c>call-edition</c>.</summary>
    public static IReadOnlyList<string>? Words(object? list) => Strings(list)?.Select(Vocabulary.FromScreamingSnake).ToArray();

    /// <summary>Enum values as the kinds they name: <c>LOCAL_AUTHORITY</c> as <see cref="NodeKind.LocalAuthority"/>.</summary>
    public static IReadOnlyList<T>? Kinds<T>(object? list) where T : struct, Enum =>
        Strings(list)?.Select(word => Named<T>.ByWord[word]).ToArray();

    public static PartialDate? Date(this SelectedField field, string name) =>
        field.Arguments.TryGetValue(name, out var value) ? (PartialDate?)value : null;

    public static Period? Period(this SelectedField field, string name) =>
        field.Argument<IReadOnlyDictionary<string, object?>>(name) is { } input ? Period(field, name, input) : null;

    public static Period Period(SelectedField field, string name, IReadOnlyDictionary<string, object?> input)
    {
        var period = new Period((PartialDate?)input.GetValueOrDefault("from"), (PartialDate?)input.GetValueOrDefault("to"));
        return period.IsReversed ? throw Errors.ReversedPeriod(field, name, period) : period;
    }

    /// <summary>The keyset page that <c>first</c>, <c>after</c>, <c>last</c> and <c>before</c> ask for.</summary>
    public static Paging Page(this SelectedField field, PageLimits limits, IReadOnlyList<Order> orders)
    {
        var (first, last) = (Size(field, "first", limits), Size(field, "last", limits));
        if (first is not null && last is not null) throw Errors.FirstAndLast(field);
        var shown = field.Derive(0, static (list, _) => new ShownPage(list.Selects("totalCount"), list.Selects("pageInfo")));
        return new Paging
        {
            Orders = orders,
            First = first ?? (last is null ? limits.DefaultPage : null),
            After = Cursor(field, "after", orders),
            Last = last,
            Before = Cursor(field, "before", orders),
            Count = shown.IsCounted,
            More = shown.HasInfo,
        };
    }

    /// <summary>The orders asked for, or these; <c>{by: NAME, direction: DESC}</c> becomes a sort key.</summary>
    public static IReadOnlyList<Order> Orders(this SelectedField field, params IReadOnlyList<Order> otherwise)
    {
        var asked = field.Argument<IReadOnlyList<object?>>("orderBy");
        return asked is null or [] ? otherwise : [.. asked.Cast<IReadOnlyDictionary<string, object?>>().Select(Order)];
    }

    /// <summary>
    /// What the list itself costs: one, and twenty for each part of its filter, since each may be tested on every record.
    /// </summary>
    public static long FilterCost(this SelectedField field) =>
        field.ArgumentError is not null ? 1 : 1 + 20 * Conditions(field.Arguments.GetValueOrDefault("filter"));

    /// <summary>How many rows a page may have: what cost is computed from.</summary>
    public static long PageSize(this SelectedField field, PageLimits limits) =>
        field.ArgumentError is not null
            ? 1
            : Math.Max(1, field.Argument<int?>("first") ?? field.Argument<int?>("last") ?? limits.DefaultPage);

    private static Order Order(IReadOnlyDictionary<string, object?> input) =>
        new(SortKeys.OfWord((string)input["by"]!), Descending: (string)input["direction"]! == "DESC");

    private static int? Size(SelectedField field, string name, PageLimits limits)
    {
        var size = field.Argument<int?>(name);
        return size is < 0 || size > limits.MaxPage ? throw Errors.PageSize(field, name, size.Value, limits.MaxPage) : size;
    }

    /// <summary>What cursors of the list belong to: the same for every type that has the list.</summary>
    public static string ListName(this SelectedField field) => $"{field.Name}:{field.ReturnType.Name}";

    private static long Conditions(object? input) => input switch
    {
        Input fields => fields.Values.Sum(value => 1 + Conditions(value)),
        IReadOnlyList<object?> list => list.Sum(value => 1 + Conditions(value)),
        _ => 0,
    };

    private static Cursor? Cursor(SelectedField field, string name, IReadOnlyList<Order> orders)
    {
        if (field.Argument<string>(name) is not { } text) return null;
        return Core.Plans.Cursor.TryDecode(text, field.ListName(), orders, out var cursor) ? cursor : throw Errors.BadCursor(field, name);
    }

    private static bool Selects(this SelectedField field, string name) =>
        field.PossibleTypes.Any(type => field.On(type).Any(child => child.Name == name));

    /// <summary>What a list shows beside its rows.</summary>
    private sealed record ShownPage(bool IsCounted, bool HasInfo);

    /// <summary>The members of an enum by their names in the schema.</summary>
    private static class Named<T> where T : struct, Enum
    {
        public static readonly FrozenDictionary<string, T> ByWord = Enum.GetValues<T>()
            .ToFrozenDictionary(member => Vocabulary.ScreamingSnake(member.ToString()), StringComparer.Ordinal);
    }
}

/// <summary>How long a page is when nobody says, and at the most.</summary>
internal sealed record PageLimits(int DefaultPage, int MaxPage);
