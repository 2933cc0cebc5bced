using System.Reflection;

namespace CoopGraph.EndToEnd.Tests;

/// <summary>
/// The direction of the house is a star: the server knows all, the stores and the formats know the core, the core and the engine know
/// nobody.
/// </summary>
public sealed class ArchitectureTests
{
    private const string Server = "coopgraph";
    private const string Core = "CoopGraph.Core";
    private const string Engine = "CoopGraph.GraphQL";
    private const string Formats = "CoopGraph.Formats";

    /// <summary>Our assemblies beside this one, with the names of ours that each refers to.</summary>
    private static readonly Dictionary<string, string[]> References =
        Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll")
            .Where(file => IsOurs(Path.GetFileNameWithoutExtension(file)))
            .Select(Assembly.LoadFrom)
            .ToDictionary(
                assembly => assembly.GetName().Name!,
                assembly => assembly.GetReferencedAssemblies().Select(name => name.Name!).Where(IsOurs).ToArray());

    [Fact]
    public void Assemblies_AreAllHere() =>
        Assert.Superset(new HashSet<string> { Server, Core, Engine, Formats, "CoopGraph.Store.Embedded" }, References.Keys.ToHashSet());

    [Theory]
    [InlineData(Core)]
    [InlineData(Engine)]
    public void CoreAndEngine_ReferenceNobodyOfOurs(string assembly) => Assert.Empty(References[assembly]);

    [Fact]
    public void Stores_ReferenceOnlyTheCore() =>
        Assert.All(References.Where(entry => IsStore(entry.Key)), store => Assert.Equal([Core], store.Value));

    [Fact]
    public void Formats_ReferenceOnlyTheCore() => Assert.Equal([Core], References[Formats]);

    [Fact]
    public void Server_IsReferencedByNobody() =>
        Assert.All(References, entry => Assert.DoesNotContain(Server, entry.Value));

    [Fact]
    public void Stores_AreReferencedByTheServerAlone() =>
        Assert.All(References.Where(entry => entry.Key != Server), entry => Assert.DoesNotContain(entry.Value, IsStore));

    private static bool IsStore(string assembly) => assembly.StartsWith("CoopGraph.Store.", StringComparison.Ordinal);

    private static bool IsOurs(string assembly) =>
        assembly.StartsWith("coopgraph", StringComparison.OrdinalIgnoreCase)
        && !assembly.EndsWith(".Tests", StringComparison.Ordinal) && !assembly.EndsWith(".Testing", StringComparison.Ordinal);
}
