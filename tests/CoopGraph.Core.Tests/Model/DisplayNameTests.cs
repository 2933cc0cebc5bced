using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Tests.Model;

public sealed class DisplayNameTests
{
    private static readonly Name French = Name("Mexique", "fr", "official");
    private static readonly Name English = Name("Mexico", "en", "official");
    private static readonly Name Spanish = Name("México", "es", "official");
    private static readonly Name Chinese = Name("墨西哥", "zh-Hans", "official");
    private static readonly Name Pinyin = Name("Moxige", "zh-Latn", "transliteration");

    [Theory]
    [InlineData("es", "México")]
    [InlineData("ES", "México")]
    [InlineData("es-MX", "México")]
    [InlineData("zh", "墨西哥")]
    [InlineData("zh-Hans", "墨西哥")]
    [InlineData("en", "Mexico")]
    [InlineData("pt", "Mexique")]
    [InlineData(null, "Mexique")]
    public void DisplayName_LanguageAsked_ThenFrench(string? lang, string expected) =>
        Assert.Equal(expected, Node(Pinyin, Chinese, Spanish, English, French).DisplayName(lang));

    [Fact]
    public void DisplayName_LanguageMissing_FallsBackToFrenchThenEnglishThenSpanishThenTheFirst()
    {
        Assert.Equal("Mexique", Node(Chinese, Spanish, English, French).DisplayName("de"));
        Assert.Equal("Mexico", Node(Chinese, Spanish, English).DisplayName("de"));
        Assert.Equal("México", Node(Chinese, Spanish).DisplayName("de"));
        Assert.Equal("墨西哥", Node(Chinese).DisplayName("de"));
    }

    [Fact]
    public void DisplayName_SeveralKindsInOneLanguage_TakesOfficialThenShortThenAcronym()
    {
        var official = Name("Bordeaux Métropole", "fr", "official");
        var brief = Name("Bordeaux", "fr", "short");
        var acronym = Name("BM", "fr", "acronym");
        var variant = Name("Bordaux", "fr", "variant");

        Assert.Equal("Bordeaux Métropole", Node(variant, acronym, brief, official).DisplayName("fr"));
        Assert.Equal("Bordeaux", Node(variant, acronym, brief).DisplayName("fr"));
        Assert.Equal("BM", Node(variant, acronym).DisplayName("fr"));
        Assert.Equal("Bordaux", Node(variant).DisplayName("fr"));
    }

    [Fact]
    public void DisplayName_TwoOfficialNames_TakesTheFirst() =>
        Assert.Equal("A", Node(Name("A", "fr", "official"), Name("B", "fr", "official")).DisplayName("fr"));

    [Fact]
    public void DisplayName_OfficialNameThatEnded_GivesWayToAnotherLanguage()
    {
        var ended = new Name("Communauté urbaine", "fr", "official", new Period(null, PartialDate.Parse("2014")));

        Assert.Equal("Metropolis", Node(ended, Name("Metropolis", "en", "official")).DisplayName("fr"));
        Assert.Equal("Communauté urbaine", Node(ended).DisplayName("fr"));
    }

    [Theory]
    [InlineData("former")]
    [InlineData("transliteration")]
    [InlineData("variant")]
    public void DisplayName_OnlyALesserNameInTheLanguage_PrefersAGoodOneInAnother(string kind) =>
        Assert.Equal("Mexico", Node(Name("Ancien", "fr", kind), English).DisplayName("fr"));

    [Fact]
    public void DisplayName_ChineseAsked_DoesNotAnswerInPinyin() =>
        Assert.Equal("墨西哥", Node(Name("Moxige", "zh-Latn", "official"), Chinese).DisplayName("zh"));

    [Fact]
    public void DisplayName_NoNames_IsTheId() => Assert.Equal("state:mx", Node().DisplayName("fr"));

    [Theory]
    [InlineData("es", "es")]
    [InlineData("es-MX", "es")]
    [InlineData("de", "fr")]
    public void Choose_Texts_FallsBackLikeNames(string lang, string expected) =>
        Assert.Equal(expected, DisplayNames.Choose(new Dictionary<string, string> { ["es"] = "es", ["en"] = "en", ["fr"] = "fr" }, lang));

    [Fact]
    public void Choose_NoText_IsNull() => Assert.Null(DisplayNames.Choose(new Dictionary<string, string>(), "fr"));

    [Fact]
    public void Choose_NoFallbackLanguage_TakesTheFirstByTag() =>
        Assert.Equal("hallo", DisplayNames.Choose(new Dictionary<string, string> { ["pt"] = "olá", ["de"] = "hallo" }, "fr"));

    private static Name Name(string value, string lang, string kind) => new(value, lang, kind, Period.Unbounded);

    private static NodeRecord Node(params Name[] names) => new() { Id = "state:mx", Kind = NodeKind.State, Names = names };
}
