using CoopGraph.Core.Analyses.DelegationOverlaps;
using CoopGraph.Core.Time;
using CoopGraph.Explorer.Pictures;
using CoopGraph.Explorer.Pictures.TimeLine;
using CoopGraph.Explorer.Routing;
using CoopGraph.Explorer.Texts;

namespace CoopGraph.Explorer.Pages.Delegations;

/// <summary>Two presences that run in parallel, with the time that they share.</summary>
/// <param name="Common">Null for visits near each other that share no day.</param>
public sealed record PairOfPresences(PresenceRow First, PresenceRow Second, CommonTime? Common, CandidateRow Row)
{
    public bool Lasts => First.Lasts && Second.Lasts;
}

/// <summary>What the page, its picture and its numbers are made of: one reading of the answer.</summary>
/// <param name="Lasting">Pairs of which both last, the longest common time first.</param>
/// <param name="WithMission">Pairs of which one is a visit, a delegation or a mission.</param>
public sealed record DelegationsModel(
    DelegationsForm Form, DelegationRows Rows, long Version, DateOnly Horizon, IReadOnlyList<PresenceLane> Lanes,
    IReadOnlyList<PairOfPresences> Lasting, IReadOnlyList<PairOfPresences> WithMission)
{
    /// <summary>Null when no presence is dated.</summary>
    public Picture? Picture { get; private init; }

    /// <summary>The first and the last year of the small pictures of pairs, which have one axis.</summary>
    public TimeAxis PairAxis { get; private init; } = new(2000, 2001, 0, 1);

    /// <summary>The days that presences overlap at least, or lie apart at most, as the answer says that it was asked.</summary>
    public int WindowDays => Rows.Parameters.GetProperty("windowDays").GetInt32();

    /// <summary>One of a pair.</summary>
    public PresenceRow Presence(PairSide side) => Rows.Presences.First(presence => presence.Id == side.Engagement.Id);

    /// <summary>Whether a mission is drawn as a bar, because only the year is known, or only about when.</summary>
    public bool HasMission(Sureness sureness) => Rows.Presences.Where(presence => !presence.Lasts)
        .Select(presence => Item(presence, Language.French))
        .Any(item => !item.IsPoint && item.Stretch.Pieces.Any(piece => piece.Sureness == sureness));

    public int Count(PresenceKind kind) => Rows.Presences.Count(presence => presence.Kind == kind);

    public static DelegationsModel Of(DelegationsForm form, DelegationsAnswer answer, Language language)
    {
        var rows = answer.DelegationOverlaps;
        var byId = rows.Presences.ToDictionary(presence => presence.Id);
        var pairs = rows.Candidates
            .Select(row => new PairOfPresences(
                byId[row.First.Engagement.Id], byId[row.Second.Engagement.Id], CommonTime.Of(row.Overlap), row))
            .OrderByDescending(pair => pair.Common?.Days ?? 0)
            .ThenBy(pair => pair.First.Id, StringComparer.Ordinal).ThenBy(pair => pair.Second.Id, StringComparer.Ordinal).ToList();
        var horizon = PartialDate.Parse(rows.Parameters.GetProperty("horizon").GetString()!).End;
        var model = new DelegationsModel(
            form, rows, answer.Statistics.Version, horizon, PresenceLanes.Of(rows.Presences),
            [.. pairs.Where(pair => pair.Lasts)], [.. pairs.Where(pair => !pair.Lasts)]);
        if (rows.Presences.Count == 0) return model;
        var lanes = model.ToLanes(language);
        return model with
        {
            Picture = TimeLinePicture.Of(DelegationsTexts.TitleOf(rows.Host.Name, form.Origin, language), model.Lead(language), lanes),
            PairAxis = PairPicture.Axis(
                [.. model.Lasting.SelectMany(pair => new[] { pair.First, pair.Second }).Select(presence => Item(presence, language))],
                horizon),
        };
    }

    /// <summary>The answer in numbers, counted from the rows.</summary>
    public string Lead(Language language)
    {
        if (Rows.Presences.Count == 0)
        {
            return Rows.Undated.Count == 0
                ? DelegationsTexts.Nothing.In(language)
                : DelegationsTexts.OnlyUndated.Of(language, Rows.Undated.Count);
        }
        var oldest = Rows.Presences.Select(presence => Item(presence, language).FirstYear).Min();
        var sentences = new List<string>
        {
            DelegationsTexts.Dated.Of(language, Rows.Presences.Count)
                + DelegationsTexts.SinceBy.Of(language, Year(oldest), DelegationsTexts.Carriers.Of(language, Lanes.Count)),
            DelegationsTexts.LastingPairs.Of(language, Lasting.Count),
        };
        if (WithMission.Count > 0) sentences.Add(DelegationsTexts.MissionPairs.Of(language, WithMission.Count));
        return string.Join(" ", sentences);
    }

    /// <summary>A presence as it is drawn, its dates in words in its title.</summary>
    public static TimeItem Item(PresenceRow presence, Language language) => new(
        presence.Id,
        Typography.Set($"{presence.Engagement.Title}, {Dates.Of(presence.Period, language)}", language),
        Look(presence.Kind), presence.Period, presence.Engagement.Activity.LastEvidence)
    {
        Address = Addresses.Of(presence.Id),
    };

    public static TimeLook Look(PresenceKind kind) => kind switch
    {
        PresenceKind.Permanent => TimeLook.Permanent,
        PresenceKind.Formal => TimeLook.Formal,
        PresenceKind.Episodic => TimeLook.Episodic,
        _ => TimeLook.PresenceProject,
    };

    private TimeLineRows ToLanes(Language language) => new(
        [
            .. Lanes.GroupBy(lane => lane.Group).OrderBy(group => group.Key)
                .Select(group => new TimeGroup(
                    DelegationsTexts.Of(group.Key).In(language), [.. group.Select(lane => ToLane(lane, language))])),
        ],
        [], Horizon)
    {
        NamesAreBold = true,
        FirstYear = Form.From is { } from ? from.Begin.Year : null,
        LastYear = Form.To is { } to ? to.End.Year : null,
    };

    /// <summary>Carriers of one mission have their name beside its mark: they share a staircase.</summary>
    private static TimeLane ToLane(PresenceLane lane, Language language)
    {
        var name = Typography.Set(string.Join(", ", lane.Names), language);
        if (lane.Group == LaneGroup.OneMission)
            return new TimeLane(lane.Id, null, [Item(lane.Presences[0], language) with { Label = name }]);
        return new TimeLane(
            lane.Id, name,
            [
                .. lane.Presences.Select(presence => presence.Lasts
                    ? Item(presence, language) with { Label = Typography.Set(presence.Engagement.Title, language) }
                    : Item(presence, language)),
            ]);
    }

    /// <summary>A year has no group separator.</summary>
    private static string Year(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
