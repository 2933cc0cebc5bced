using System.Globalization;
using CoopGraph.Core.Time;
using CoopGraph.Explorer.Asking;
using CoopGraph.Explorer.Texts;

namespace CoopGraph.Explorer.Pages.Networks;

/// <summary>An actor in one network: for certain or perhaps, as what, and who says so.</summary>
public sealed record Cell(bool IsCertain, IReadOnlyList<string> Statuses, IReadOnlyList<Cited> Citations);

/// <summary>An actor with its place in each of the networks compared; null where it is in none.</summary>
public sealed record MatrixRow(Brief Actor, IReadOnlyList<Cell?> Cells)
{
    public int Networks => Cells.Count(cell => cell is not null);

    public int CertainNetworks => Cells.Count(cell => cell is { IsCertain: true });
}

/// <summary>A member of a set with the certainty of that.</summary>
public sealed record SetMember(Brief Actor, bool IsCertain, IReadOnlyList<Cited> Citations);

/// <summary>Two networks: who is in both, who in one alone; those that are certain first, then by name.</summary>
public sealed record PairSets(
    NetworkChoice Left, NetworkChoice Right, OverlapPair Pair, int Universe,
    IReadOnlyList<SetMember> Both, IReadOnlyList<SetMember> OnlyLeft, IReadOnlyList<SetMember> OnlyRight)
{
    public int LeftMembers => Both.Count + OnlyLeft.Count;

    public int RightMembers => Both.Count + OnlyRight.Count;
}

/// <summary>The rows of a comparison: the sets are those of the analysis, what each cites comes from the memberships.</summary>
public sealed class Comparison
{
    private readonly Language language;

    /// <param name="overlap">Of the networks.</param>
    /// <param name="networks">In the order in which they were asked for.</param>
    /// <param name="memberships">Of each of them, in the same order.</param>
    /// <param name="language">Of the page.</param>
    public Comparison(
        Overlap overlap, IReadOnlyList<NetworkChoice> networks, IReadOnlyList<Memberships> memberships, Language language)
    {
        (Overlap, Networks, this.language) = (overlap, networks, language);
        var cells = memberships.Select(network => network.Members.GroupBy(one => one.Member.Id).ToDictionary(
            group => group.Key,
            group => new Cell(
                group.Any(one => one.Current == Certainty.Yes), [.. group.Select(one => one.Status).Distinct()],
                [.. group.SelectMany(one => one.Citations).Distinct()]))).ToList();
        Rows =
        [
            .. ByName(overlap.Intersections.SelectMany(intersection => intersection.Actors).DistinctBy(actor => actor.Id)
                .Select(actor => new MatrixRow(actor, [.. cells.Select(network => network.GetValueOrDefault(actor.Id))])),
                row => row.Actor).OrderByDescending(row => row.Networks).ThenByDescending(row => row.CertainNetworks),
        ];
        var rows = Rows.ToDictionary(row => row.Actor.Id);
        First = Sets(0, 1);

        PairSets Sets(int left, int right)
        {
            var pair = overlap.Pairs.First(pair => pair.Left.Id == networks[left].Id && pair.Right.Id == networks[right].Id);
            var certain = pair.Certain.Select(actor => actor.Id).ToHashSet();
            return new PairSets(
                networks[left], networks[right], pair, overlap.Universe,
                Set(pair.Both, [left, right], certain.Contains),
                Set(pair.OnlyLeft, [left], id => rows[id].Cells[left]!.IsCertain),
                Set(pair.OnlyRight, [right], id => rows[id].Cells[right]!.IsCertain));
        }

        IReadOnlyList<SetMember> Set(IReadOnlyList<Reference> actors, int[] places, Func<string, bool> isCertain) =>
        [
            .. ByName(actors.Select(actor => rows[actor.Id]).Select(row => new SetMember(
                row.Actor, isCertain(row.Actor.Id), [.. places.SelectMany(place => row.Cells[place]!.Citations).Distinct()])),
                member => member.Actor).OrderByDescending(member => member.IsCertain),
        ];
    }

    public Overlap Overlap { get; }

    public IReadOnlyList<NetworkChoice> Networks { get; }

    /// <summary>Every member of any of the networks; those of most networks first.</summary>
    public IReadOnlyList<MatrixRow> Rows { get; }

    /// <summary>The first two networks.</summary>
    public PairSets First { get; }

    public int Members(int network) => Rows.Count(row => row.Cells[network] is not null);

    public int Common(int network, int other) => Rows.Count(row => row.Cells[network] is not null && row.Cells[other] is not null);

    /// <summary>Those in this network and no other of those compared.</summary>
    public int Alone(int network) => Rows.Count(row => row.Networks == 1 && row.Cells[network] is not null);

    private IOrderedEnumerable<T> ByName<T>(IEnumerable<T> rows, Func<T, Brief> actor) => rows
        .OrderBy(row => actor(row).Name, StringComparer.Create(language.Culture, CompareOptions.IgnoreCase))
        .ThenBy(row => actor(row).Id, StringComparer.Ordinal);
}
