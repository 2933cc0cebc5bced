using CoopGraph.Core.Analyses.Material;
using CoopGraph.Core.Model;

namespace CoopGraph.Formats.Whole;

/// <summary>The words of a file in a language.</summary>
internal sealed class WholeTexts(string language)
{
    public string Language => language;

    public string Title => language switch
    {
        "en" => "CoopGraph: who works with whom in decentralised cooperation",
        "es" => "CoopGraph: quién trabaja con quién en la cooperación descentralizada",
        _ => "CoopGraph : qui travaille avec qui dans la coopération décentralisée",
    };

    public string Licence => language switch
    {
        "en" => "Under the licences of the sources cited",
        "es" => "Según las licencias de las fuentes citadas",
        _ => "Selon les licences des sources citées",
    };

    public Term Of(NodeKind kind) => Term(kind.ToString(), Words.Of(kind));

    public Term Of(ActorFamily family) => Term(family.ToString(), Words.Of(family));

    public Term Of(ActivityState state) => Term(state.ToString(), Words.Of(state));

    public Term Of(RelationshipType type) => Term(type.ToString(), LinkWords.Of(type, null));

    /// <summary>The firmest of some citations; null where there is none.</summary>
    public Term? FirmestOf(IReadOnlyList<Citation> citations) =>
        Vocabulary.SourceCertainties.FirstOrDefault(word => citations.Any(citation => citation.Certainty == word)) is { } firmest
            ? Term(firmest, Words.OfSourceCertainty(firmest))
            : null;

    public string In(IReadOnlyDictionary<string, string> texts) => DisplayNames.Choose(texts, language)!;

    private Term Term(string word, IReadOnlyDictionary<string, string> texts) => new(Vocabulary.ScreamingSnake(word), In(texts));
}
