using CoopGraph.Core.Time;
using CoopGraph.Explorer.Texts;

namespace CoopGraph.Explorer.Pages.Networks;

/// <summary>The answers in words, made of the rows.</summary>
internal static class NetworkSentences
{
    /// <summary>Under this, chance is no explanation that anybody would accept.</summary>
    private const double Improbable = .05;

    /// <summary>"En 2016, 7 des 16 membres du réseau AL-LAs sont ou peuvent être aussi membres du réseau C40, soit 44 % …".</summary>
    public static string Of(PairSets sets, PartialDate asOf, Language language)
    {
        var (left, right) = (sets.Left.Short(language), sets.Right.Short(language));
        var when = When(asOf, language);
        if (sets.LeftMembers == 0 || sets.RightMembers == 0)
            return NetworkTexts.NoMembersAt.Of(language, when, sets.LeftMembers == 0 ? left : right);
        if (sets.Both.Count == 0) return NetworkTexts.NoneInBoth.Of(language, when, N(sets.LeftMembers), left, right);
        var certain = sets.Both.Count(member => member.IsCertain);
        var phrase = certain == sets.Both.Count ? NetworkTexts.AreInBoth : NetworkTexts.MayBeInBoth;
        var first = phrase.Of(
            language, when, N(sets.Both.Count), N(sets.LeftMembers), left, right, Percent(sets.Pair.LeftInRight, language),
            Percent(sets.Pair.RightInLeft, language), N(sets.RightMembers));
        return certain == sets.Both.Count ? first
            : $"{first} {NetworkTexts.Established.Of(language, N(certain), N(sets.Both.Count - certain))}";

        string N(int number) => number.ToString("N0", language.Culture);
    }

    /// <summary>Whether the overlap is larger than chance would make it; null where there is none.</summary>
    public static string? Chance(PairSets sets, Language language) =>
        sets.Both.Count == 0 ? null
        : sets.Pair.Chance > Improbable ? NetworkTexts.NoMoreThanChance.Of(language, sets.Universe)
        : NetworkTexts.MoreThanChance.Of(
            language, sets.Universe,
            sets.Pair.Chance < .001 ? "< " + .001.ToString(language.Culture) : sets.Pair.Chance.ToString("0.###", language.Culture));

    /// <summary>"En 2016, les sources montrent 16 membres : 8 établis, 8 incertains."</summary>
    public static string Of(Memberships one, NetworkChoice network, Language language)
    {
        var members = one.Members.GroupBy(member => member.Member.Id).ToList();
        if (members.Count == 0) return NetworkTexts.NoMembersAt.Of(language, When(one.AsOf, language), network.Short(language));
        var certain = members.Count(group => group.Any(member => member.Current == Certainty.Yes));
        return NetworkTexts.MembersAt.Of(
            language, When(one.AsOf, language), NetworkTexts.Members.Of(language, members.Count), network.Short(language), certain,
            members.Count - certain);
    }

    /// <summary>"AL-LAs, C40 et Mercociudades".</summary>
    public static string Joined(IReadOnlyList<string> names, Language language) => names.Count == 1 ? names[0]
        : NetworkTexts.And.Of(language, string.Join(", ", names.SkipLast(1)), names[^1]);

    /// <summary>"En 2016", "Au 26 mars 2016", "À la date « vers 2016 »".</summary>
    private static string When(PartialDate date, Language language)
    {
        var phrase = date.IsOpen || date.Text.EndsWith('~') ? NetworkTexts.AtDate
            : date.Text.Length == 10 ? NetworkTexts.OnDay : NetworkTexts.InYear;
        return phrase.Of(language, Dates.Of(date, language));
    }

    private static string Percent(double? share, Language language) =>
        ((share ?? 0) * 100).ToString("0", language.Culture) + (language == Language.English ? "%" : "\u202F%");
}
