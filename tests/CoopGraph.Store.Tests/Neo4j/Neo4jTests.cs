[assembly: AssemblyFixture(typeof(CoopGraph.Testing.Neo4jServer))]

namespace CoopGraph.Store.Tests.Neo4j;

/// <summary>Community edition has one database, so what uses it runs one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class Neo4jTests
{
    public const string Name = "Neo4j";
}
