using CoopGraph.Core.Model;

namespace CoopGraph.Core.Tests.Model;

public sealed class WordsOfListsTests
{
    public static TheoryData<string, IReadOnlyList<string>, Func<string, IReadOnlyDictionary<string, string>>> Lists => new()
    {
        { nameof(Vocabulary.TerritoryLevels), Vocabulary.TerritoryLevels, Words.OfTerritoryLevel },
        { nameof(Vocabulary.NetworkKinds), Vocabulary.NetworkKinds, Words.OfNetworkKind },
        { nameof(Vocabulary.InstitutionKinds), Vocabulary.InstitutionKinds, Words.OfInstitutionKind },
        { nameof(Vocabulary.CooperationKinds), Vocabulary.CooperationKinds, Words.OfCooperationKind },
        { nameof(Vocabulary.Origins), Vocabulary.Origins, Words.OfOrigin },
        { nameof(Vocabulary.InstrumentKinds), Vocabulary.InstrumentKinds, Words.OfInstrumentKind },
        { nameof(Vocabulary.LegalStatuses), Vocabulary.LegalStatuses, Words.OfLegalStatus },
        { nameof(Vocabulary.EventKinds), Vocabulary.EventKinds, Words.OfEventKind },
        { nameof(Vocabulary.RepresentationKinds), Vocabulary.RepresentationKinds, Words.OfRepresentationKind },
        { nameof(Vocabulary.Accreditations), Vocabulary.Accreditations, Words.OfAccreditation },
        { nameof(Vocabulary.SourceKinds), Vocabulary.SourceKinds, Words.OfSourceKind },
        { nameof(Vocabulary.Reliabilities), Vocabulary.Reliabilities, Words.OfReliability },
        { nameof(Vocabulary.NameKinds), Vocabulary.NameKinds, Words.OfNameKind },
        { nameof(Vocabulary.Ranks), Vocabulary.Ranks, Words.OfRank },
        { nameof(Vocabulary.AuthorityLevels), Vocabulary.AuthorityLevels, Words.OfAuthorityLevel },
    };

    [Theory]
    [MemberData(nameof(Lists), DisableDiscoveryEnumeration = true)]
    public void EveryWord_OfAList_IsSaidInThreeLanguages(
        string list, IReadOnlyList<string> words, Func<string, IReadOnlyDictionary<string, string>> said)
    {
        Assert.NotEmpty(list);
        Assert.All(words, word => Assert.All((string[])["fr", "en", "es"], language => Assert.NotEmpty(said(word)[language])));
        Assert.Throws<ArgumentOutOfRangeException>(() => said("no-such-word"));
    }
}
