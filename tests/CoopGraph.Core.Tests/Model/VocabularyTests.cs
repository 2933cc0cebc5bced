using CoopGraph.Core.Model;

namespace CoopGraph.Core.Tests.Model;

public sealed class VocabularyTests
{
    public static TheoryData<string> Classes => [.. typeof(Vocabulary).GetNestedTypes().Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Classes))]
    public void Constants_OfEachClass_AreWordsOfTheListNamedLikeIt(string name)
    {
        var list = (IReadOnlyList<string>)typeof(Vocabulary).GetProperty(Plural(name))!.GetValue(null)!;
        var constants = typeof(Vocabulary).GetNestedType(name)!.GetFields()
            .Select(field => (field.Name, Word: (string)field.GetRawConstantValue()!)).ToList();

        Assert.NotEmpty(constants);
        Assert.All(constants, constant => Assert.Contains(constant.Word, list));
        Assert.All(constants, constant => Assert.Equal(
            constant.Name.ToUpperInvariant(), constant.Word.Replace("-", "", StringComparison.Ordinal).ToUpperInvariant()));
    }

    private static string Plural(string name) => name[^1] switch
    {
        'y' => name[..^1] + "ies",
        's' => name + "es",
        _ => name + "s",
    };
}
