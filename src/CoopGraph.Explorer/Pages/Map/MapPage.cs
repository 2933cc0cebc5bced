using CoopGraph.Core.Model;
using CoopGraph.Core.Time;
using CoopGraph.Explorer.Asking;
using CoopGraph.Explorer.Downloads;
using CoopGraph.Explorer.Pictures;
using CoopGraph.Explorer.Pictures.World;
using CoopGraph.Explorer.Routing;
using CoopGraph.Explorer.Shared;
using CoopGraph.Explorer.Texts;

namespace CoopGraph.Explorer.Pages.Map;

/// <summary>What the form offers to choose.</summary>
public sealed record MapChoices(MapNetworks Actors);

public sealed record MapNetworks(IReadOnlyList<Named> Nodes);

/// <summary>What the address chose.</summary>
/// <param name="Networks">Ids, in the order of the address.</param>
/// <param name="Whole">Whether the whole world is shown instead of the frame of the first network.</param>
public sealed record MapChoice(IReadOnlyList<string> Networks, PartialDate? AsOf, Layer Layer, bool Whole);

/// <summary>All that a map shows, with or without members.</summary>
/// <param name="Members">Null when no network was chosen.</param>
/// <param name="Ties">What is drawn as arcs; null when nothing is.</param>
/// <param name="TiesAtAnyDate">How many there are of the kind in the whole graph.</param>
/// <param name="Cut">How many ties there are at the date when not all were read; null when all were.</param>
public sealed record MapModel(
    string Title, string Lead, MapChoice Choice, MapChoices Choices, Picture Picture, Memberships? Members, Ties? Ties, int TiesAtAnyDate,
    int? Cut,
    IReadOnlyList<SharedPlace> SharedPlaces, IReadOnlyList<string> WithoutRoom, int Outside);

/// <summary>Members of networks, cooperations and representations on a map of the world.</summary>
public sealed class MapPage : IPage
{
    /// <summary>As the overlap of networks takes.</summary>
    private const int MostNetworks = 10;

    /// <summary>Sets of more members are drawn small, and not named.</summary>
    public const int LargeSet = 40;

    private const double AroundMembers = 15;

    public string Pattern => "/map";

    public async Task<PageAnswer> AnswerAsync(PageRequest request)
    {
        var model = await AskAsync(request);
        return PageAnswer.Of<MapView>(model.Title, model.Lead, model) with
        {
            Job = Job.Map,
            Files = [.. MapFiles.Of(request, model), PageFiles.Drawing(request, model.Picture)],
            Picture = model.Picture,
        };
    }

    internal static async Task<MapModel> AskAsync(PageRequest request)
    {
        var choice = Choice(request);
        var members = choice.Networks.Count == 0 ? null : await Memberships.AskAsync(request, choice.Networks, choice.AsOf);
        TiesAnswer? answer = null;
        Ties? ties = null;
        if (choice.Layer != Layer.Members)
        {
            answer = await Ties.AskAsync(request, choice.Layer, members?.AsOf ?? choice.AsOf, aside: members is not null);
            ties = new Ties(answer.Engagements.Nodes, members?.Rows.Select(row => row.Actor.Id).ToHashSet());
        }
        var choices = await request.LookAsync<MapChoices>();
        int? cut = answer is { } read && read.Engagements.TotalCount > read.Engagements.Nodes.Count ? read.Engagements.TotalCount : null;
        return members is null
            ? WithArcs(request, choice, choices, ties!, answer!.All.TotalCount, cut)
            : WithMembers(request, choice, choices, members, ties, answer?.All.TotalCount ?? 0, cut);
    }

    private static MapChoice Choice(PageRequest request)
    {
        var networks = request.Values("network");
        if (networks.Count > MostNetworks) throw new BadParameterException("network", MapTexts.TooMany.Of(request.Language, MostNetworks));
        var layer = Enum.TryParse<Layer>(request.Word("layer", "members", "cooperations", "representations"), true, out var chosen)
            ? chosen : Layer.Members;
        if (networks.Count == 0 && layer == Layer.Members) layer = Layer.Cooperations;
        return new MapChoice(networks, request.Date("asOf"), layer, request.Word("frame", "world") is not null);
    }

    private static MapModel WithArcs(PageRequest request, MapChoice choice, MapChoices choices, Ties ties, int total, int? cut)
    {
        var language = request.Language;
        var away = choice.Layer == Layer.Representations;
        var title = (away ? MapTexts.RepresentationsTitle : MapTexts.CooperationsTitle).In(language);
        if (choice.AsOf is { } date) title = MapTexts.TitleAt.Of(language, title, MapTexts.At(date, language));
        var lead = TieLead(ties, total, choice, language);
        var wide = ArcMap.Draw(ties.Arcs, ties.Home?.Id, choice.Whole ? MapFrame.Whole(1200) : MapFrame.World(1200, 580), language);
        var phone = ArcMap.Draw(ties.Arcs, ties.Home?.Id, MapFrame.World(390, 204), language, phone: true);
        var paper = ArcMap.Draw(ties.Arcs, ties.Home?.Id, MapFrame.World(690, 334), language, phone: true);
        var picture = new Picture(title, lead, wide.Drawing) { Phone = phone.Drawing, Print = paper.Drawing };
        return new MapModel(title, lead, choice, choices, picture, null, ties, total, cut, [], wide.WithoutRoom, 0);
    }

    internal static string TieLead(Ties ties, int total, MapChoice choice, Language language)
    {
        if (ties.Rows.Count == 0)
            return total == 0 ? MapTexts.NoTiesAtAll.In(language) : MapTexts.NoTies.Of(language, total);
        var count = choice.Layer == Layer.Representations ? MapTexts.RepresentationCount : MapTexts.CooperationCount;
        var drawn = MapTexts.DrawnOf.Of(
            language, ties.Drawn.ToString("N0", language.Culture), count.Of(language, ties.Rows.Count),
            MapTexts.TowardsCountries.Of(language, ties.Countries));
        if (ties.WithoutPlace > 0) drawn += " " + MapTexts.WithoutPlace.Of(language, ties.WithoutPlace);
        if (ties.Umbrellas > 0) drawn += " " + MapTexts.Wide.Of(language, ties.Umbrellas);
        return choice.AsOf is null ? drawn : drawn + " " + MapTexts.AtThatDate.Of(language, total);
    }

    private static MapModel WithMembers(
        PageRequest request, MapChoice choice, MapChoices choices, Memberships members, Ties? ties, int total, int? cut)
    {
        var language = request.Language;
        var title = MapTexts.MembersTitle.Of(
            language, Lists.Of(members.Networks.Select(network => network.Short(language)), language),
            MapTexts.At(members.AsOf, language));
        var large = members.Sets.Where(set => members.Sets.Count > 1 && members.In(set).Count() > LargeSet).ToHashSet();
        var marks = members.Rows.Where(row => row.Actor.Seat?.Point is not null).Select(row => Mark(row, members, large, language))
            .ToList();
        var arcs = ties?.Arcs ?? [];
        var first = members.Rows.Where(row => row.Networks[0] == choice.Networks[0]).Select(row => row.Actor.Seat?.Point).OfType<GeoPoint>()
            .ToList();
        if (first.Count == 0) first = [.. marks.Select(mark => mark.Point)];
        var whole = choice.Whole || first.Count == 0;
        var wide = MemberMap.Draw(
            marks, arcs, whole ? MapFrame.Whole(1200) : MapFrame.Around(first, AroundMembers, 760, 420, 640), language);
        var phone = MemberMap.Draw(
            marks, arcs, whole ? MapFrame.World(390, 204) : MapFrame.Around(first, AroundMembers / 3, 390, 300, 430), language,
                phone: true);
        var lead = Lead(members, language);
        var picture = new Picture(title, lead, wide.Drawing) { Phone = phone.Drawing };
        return new MapModel(
            title, lead, choice, choices, picture, members, ties, total, cut, MemberMap.Shared(marks), wide.WithoutRoom, wide.Outside);
    }

    private static Member Mark(MemberRow row, Memberships members, HashSet<MemberSet> large, Language language)
    {
        var certainty = (row.Certain ? SharedTexts.Established : SharedTexts.Uncertain).In(language);
        return new Member(
            row.Actor.Id, WithoutPlace(row.Actor.Short(language)),
            $"{row.Actor.Name} · {SetName(row.Set, members, language)} · {certainty}", row.Actor.Seat!.Point!, row.Set, row.Certain,
            !large.Contains(row.Set), Addresses.Of(row.Actor.Id));
    }

    /// <summary>"Université du Rosaire (Bogota)" stands at Bogota: the map says it.</summary>
    private static string WithoutPlace(string name) =>
        name.EndsWith(')') && name.LastIndexOf(" (", StringComparison.Ordinal) is > 0 and var start ? name[..start] : name;

    /// <summary>"Dans les deux", "AL-LAs seulement".</summary>
    internal static string SetName(MemberSet set, Memberships members, Language language)
    {
        if (members.Networks.Count == 1) return MapTexts.AllMembers.In(language);
        if (members.Networks.Count > 2)
        {
            return (set switch { MemberSet.Both => MapTexts.InAll, MemberSet.First => MapTexts.InSeveral, _ => MapTexts.InOne })
                .In(language);
        }
        if (set == MemberSet.Both) return MapTexts.InBoth.In(language);
        var network = members.Networks[set == MemberSet.First ? 0 : 1];
        return MapTexts.Only.Of(language, network.Short(language));
    }

    private static string Lead(Memberships members, Language language)
    {
        const int mostNames = 8;
        if (members.Rows.Count == 0) return MapTexts.NoMembers.In(language);
        if (members.Networks.Count == 1)
        {
            var (sure, open) = (members.Rows.Count(row => row.Certain), members.Rows.Count(row => !row.Certain));
            if (sure == 0) return MapTexts.NoneCertain.Of(language, open);
            return (open == 0 ? MapTexts.CertainMembers.Of(language, sure)
                : MapTexts.And.Of(language, MapTexts.CertainMembers.Of(language, sure),
                    MapTexts.UncertainMembers.Of(language, open))) + ".";
        }
        var common = members.In(MemberSet.Both).ToList();
        var certain = common.Where(row => row.Certain).ToList();
        var uncertain = common.Where(row => !row.Certain).ToList();
        var lead = certain.Count == 0
            ? MapTexts.NoneInCommon.In(language)
            : Naming((members.Networks.Count == 2 ? MapTexts.CertainInBoth : MapTexts.CertainInAll).Of(language, certain.Count), certain);
        return uncertain.Count == 0 ? lead : lead + " " + Naming(MapTexts.PerhapsInCommon.Of(language, uncertain.Count), uncertain);

        string Naming(string what, List<MemberRow> rows) => MapTexts.Listed.Of(
            language, what, Lists.Of(rows.Select(row => row.Actor.Short(language)), language, mostNames));
    }
}
