using System.ComponentModel.DataAnnotations;
using System.Reflection;
using CoopGraph.Core.Analyses;

namespace CoopGraph.Core.Tests.Analyses;

/// <summary>What the list of analyses promises of each.</summary>
public sealed class AllAnalysesTests
{
    public static TheoryData<string> Names => [.. AllAnalyses.List.Select(analysis => analysis.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Name_OfFolderClassesAndRootField_IsOne(string name)
    {
        var analysis = Find(name);
        var pascal = char.ToUpperInvariant(name[0]) + name[1..];

        Assert.Equal($"CoopGraph.Core.Analyses.{pascal}", analysis.GetType().Namespace);
        Assert.Equal(
            ($"{pascal}Analysis", $"{pascal}Options", $"{pascal}Report"),
            (analysis.GetType().Name, analysis.Asked.Name, analysis.Report.Name));
        Assert.Contains($"  {name}(", analysis.Sdl, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Definition_OfEach_IsToldInThreeLanguagesWithItsVersion(string name)
    {
        var definition = Find(name).Definition;

        Assert.Equal(["en", "es", "fr"], definition.Text.Keys.Order());
        Assert.All(definition.Text.Values, text => Assert.DoesNotContain('\n', text));
        Assert.True(int.Parse(definition.Version, System.Globalization.CultureInfo.InvariantCulture) >= 1);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Options_OfEach_StateARangeForEveryNumberAndThatTheirDefaultsFitIt(string name)
    {
        var initial = Activator.CreateInstance(Find(name).Asked)!;

        foreach (var option in AnalysisOptions.Properties(Find(name).Asked).Where(option => option.PropertyType == typeof(int)))
        {
            Assert.True(
                option.GetCustomAttribute<RangeAttribute>()?.IsValid(option.GetValue(initial)),
                $"{option.Name} has no range, or its default lies outside");
        }
    }

    [Fact]
    public void List_AllAnalysesOfTheAssembly_StandInItOnce()
    {
        var there = typeof(Analysis).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Analysis)) && !type.IsAbstract);

        Assert.Equal(there.Select(type => type.Name).Order(), AllAnalyses.List.Select(analysis => analysis.GetType().Name).Order());
    }

    private static Analysis Find(string name) => AllAnalyses.List.Single(analysis => analysis.Name == name);
}
