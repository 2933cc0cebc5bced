using CoopGraph.Core.Time;
using CoopGraph.Explorer.Routing;
using CoopGraph.Explorer.Texts;

namespace CoopGraph.Explorer.Pages.Networks;

/// <summary>What the page shows beside its form: all networks, the members of one, or what several have in common.</summary>
/// <param name="AsOf">As it was asked for; null for the date of the data.</param>
public sealed record NetworksModel(NetworkChoices Choices, IReadOnlyList<NetworkChoice> Chosen, PartialDate? AsOf)
{
    /// <summary>Where none was chosen.</summary>
    public IReadOnlyList<NetworkSize> Sizes { get; init; } = [];

    /// <summary>Where one was chosen.</summary>
    public Memberships? One { get; init; }

    /// <summary>Where several were chosen.</summary>
    public Comparison? Compared { get; init; }

    public NetworkChoice Network(string id) => Choices.Actors.Nodes.First(network => network.Id == id);
}

/// <summary>Who is in both of two networks, who only in one; who in several.</summary>
public sealed class NetworksPage : IPage
{
    /// <summary>Who asked to be admitted is no member yet.</summary>
    private static readonly string[] MemberStatuses = ["FULL", "ASSOCIATE", "OBSERVER", "FOUNDER", "CHAIR"];

    public string Pattern => "/networks";

    public async Task<PageAnswer> AnswerAsync(PageRequest request)
    {
        var language = request.Language;
        var choices = await request.LookAsync<NetworkChoices>();
        var asked = request.Date("asOf");
        NetworkChoice[] chosen =
        [
            .. request.Values("network").Select(text => Chosen(request, choices, text)).DistinctBy(network => network.Id),
        ];
        if (chosen.Length > NetworkTexts.Most)
            throw new BadParameterException("network", NetworkTexts.TooMany.Of(language, NetworkTexts.Most, chosen.Length));
        var model = new NetworksModel(choices, chosen, asked);
        if (chosen.Length == 0)
        {
            var sizes = await request.AskAsync<NetworkSizes>(new { asOf = asked?.Text });
            return Page(NetworkTexts.Title.In(language), NetworkTexts.What.In(language), model with { Sizes = sizes.Actors.Nodes });
        }
        if (chosen.Length == 1)
        {
            var one = (await request.AskAsync<NetworkMembers>(Asked(chosen[0]))).NetworkMemberships;
            return Page(
                NetworkTexts.MembersOf.Of(language, chosen[0].Short(language), Dates.Of(one.AsOf, language)),
                NetworkSentences.Of(one, chosen[0], language), model with { One = one },
                title => NetworkFiles.Of(request, title, one));
        }
        var question = new { networks = chosen.Select(network => network.Id), asOf = asked?.Text };
        var answer = (await request.AskAsync<NetworksAnswer>(question)).NetworkOverlap;
        var memberships = new List<Memberships>();
        foreach (var network in chosen) memberships.Add((await request.AskAsync<NetworkMembers>(Asked(network))).NetworkMemberships);
        var compared = new Comparison(answer, chosen, memberships, language);
        var names = NetworkSentences.Joined([.. chosen.Select(network => network.Short(language))], language);
        return Page(
            (chosen.Length == 2 ? NetworkTexts.InBoth : NetworkTexts.InSeveral).Of(language, names, Dates.Of(answer.AsOf, language)),
            NetworkSentences.Of(compared.First, answer.AsOf, language), model with { Compared = compared },
            title => NetworkFiles.Of(request, title, compared));

        object Asked(NetworkChoice network) => new { network = network.Id, asOf = asked?.Text, statuses = MemberStatuses };
    }

    private static PageAnswer Page(
        string title, string description, NetworksModel model, Func<string, IEnumerable<PageFile>>? files = null) =>
        PageAnswer.Of<NetworksView>(title, description, model) with { Job = Job.Networks, Files = [.. files?.Invoke(title) ?? []] };

    /// <summary>By its id or one of its names.</summary>
    private static NetworkChoice Chosen(PageRequest request, NetworkChoices choices, string text) =>
        choices.Actors.Nodes.FirstOrDefault(network => network.Is(text))
            ?? throw new BadParameterException("network", NetworkTexts.NoNetwork.Of(request.Language, text));
}
