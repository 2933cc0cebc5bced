using System.Collections.Concurrent;
using System.Text;

namespace CoopGraph.Core.Model;

/// <summary>
/// The closed lists of words that records may use. GraphQL shows each as an enum of the same words in screaming snake case.
/// </summary>
public static partial class Vocabulary
{
    private static readonly ConcurrentDictionary<string, string> Snakes = new(StringComparer.Ordinal);

    public static IReadOnlyList<string> NameKinds { get; } =
        [NameKind.Official, NameKind.Short, NameKind.Acronym, NameKind.Former, NameKind.Exonym, NameKind.Transliteration, NameKind.Variant];

    public static IReadOnlyList<string> SourceCertainties { get; } = ["established", "probable", "hinted"];

    public static IReadOnlyList<string> Ranks { get; } = [Rank.Preferred, Rank.Normal, Rank.Deprecated];

    public static IReadOnlyList<string> AuthorityLevels { get; } =
        [
            "region", "department", "intermunicipal", "municipality", "federated-state", "province",
            "metropolitan-district", "district", "supramunicipal",
        ];

    public static IReadOnlyList<string> TerritoryLevels { get; } =
        [
            "supranational", "country", "region", "federated-state", "province", "department",
            "metropolitan-area", "intermunicipal", "municipality", "district",
        ];

    public static IReadOnlyList<string> NetworkKinds { get; } =
        [
            "city-network", "national-association", "country-group", "alliance", "conference",
            "cluster", "programme-network", "professional", "thematic",
        ];

    public static IReadOnlyList<string> InstitutionKinds { get; } = ["culture", "education", "health", "religious", "other"];

    public static IReadOnlyList<string> CooperationKinds { get; } =
    [
        "partnership", "twinning", "tripartite", "multilateral", "network-cooperation",
    ];

    public static IReadOnlyList<string> Origins { get; } = ["historical", "expertise", "both"];

    /// <summary>The directory's own words: à venir, en cours, en sommeil, terminé.</summary>
    public static IReadOnlyList<string> DeclaredStatuses { get; } =
        [DeclaredStatus.Planned, DeclaredStatus.Active, DeclaredStatus.Dormant, DeclaredStatus.Ended];

    public static IReadOnlyList<string> InstrumentKinds { get; } =
    [
        "agreement", "twinning-charter", "friendship-pact", "joint-declaration", "letter-of-intent", "administrative-arrangement",
        "call-for-projects", "call-edition", "fund", "label", "programme", "law", "regulation", "charter", "publication", "strategy",
    ];

    public static IReadOnlyList<string> LegalStatuses { get; } =
        [LegalStatus.Planned, LegalStatus.InForce, LegalStatus.Expired, LegalStatus.Denounced, LegalStatus.Unknown];

    public static IReadOnlyList<string> EventKinds { get; } =
        [
            "meeting", "forum", "visit", "delegation", "mission", "seminar", "summit", "conference",
            "festival", "exhibition", "workshop", "training", "signing",
        ];

    public static IReadOnlyList<string> RepresentationKinds { get; } = ["office", "hosted-desk", "volunteer", "representative"];

    public static IReadOnlyList<string> Accreditations { get; } = ["accredited", "claimed", "unknown"];

    public static IReadOnlyList<string> SourceKinds { get; } =
        ["minutes", "thesis", "conference", "web-page", "directory", "dataset", "press", "report", "law"];

    public static IReadOnlyList<string> Reliabilities { get; } = ["primary", "secondary", "tertiary"];

    /// <summary>Roles of a participant. <c>participant</c> attended, <c>excused</c> announced its absence.</summary>
    public static IReadOnlyList<string> Roles { get; } =
    [
        Role.Party, Role.Lead, Role.Partner, Role.Funder, Role.Implementer, Role.Beneficiary, Role.Host, Role.Visitor,
        Role.Organiser, Role.Signatory, Role.Candidate, Role.Laureate, Role.Observer, Role.Facilitator, Role.Participant, Role.Excused,
    ];

    /// <summary>Roles in which actors of one engagement work with each other; the others are merely present beside each other.</summary>
    public static IReadOnlyList<string> WorkingRoles { get; } =
        [.. Roles.Except([Role.Candidate, Role.Laureate, Role.Observer, Role.Participant, Role.Excused])];

    /// <summary>
    /// Roles in which actors stand beside each other as equals. Many of these make an engagement an umbrella; many partners,
    /// funders or beneficiaries around two parties do not.
    /// </summary>
    public static IReadOnlyList<string> PeerRoles { get; } =
        [.. Roles.Except([Role.Partner, Role.Funder, Role.Implementer, Role.Beneficiary, Role.Host, Role.Facilitator])];

    public static IReadOnlyList<string> MembershipStatuses { get; } = ["full", "associate", "observer", "founder", "chair", "candidate"];

    public static IReadOnlyList<string> TopicModes { get; } = [TopicMode.Offer, TopicMode.Search];

    public static IReadOnlyList<string> SuccessionKinds { get; } =
        [SuccessionKind.Rename, SuccessionKind.Merge, SuccessionKind.Absorb, SuccessionKind.Split, SuccessionKind.Transform];

    /// <summary>
    /// <c>call-edition</c> and <c>CallEdition</c> both become <c>CALL_EDITION</c>. For words of closed lists, whose forms are kept.
    /// </summary>
    public static string ScreamingSnake(string word) => Snakes.GetOrAdd(word, static word =>
    {
        var snake = new StringBuilder(word.Length + 4);
        foreach (var letter in word)
        {
            if (char.IsUpper(letter) && snake.Length > 0) snake.Append('_');
            snake.Append(letter == '-' ? '_' : char.ToUpperInvariant(letter));
        }
        return snake.ToString();
    });

    /// <summary><c>CALL_EDITION</c> becomes <c>call-edition</c>.</summary>
    public static string FromScreamingSnake(string word) => word.ToLowerInvariant().Replace('_', '-');
}
