using CoopGraph.GraphQL.Tests.Differential;
using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL.Tests.Fuzz;

/// <summary>Whatever the schema text, it is a schema or there is a list of what is wrong with it.</summary>
public sealed class SchemaFuzz
{
    [Fact]
    public void Parse_MutatedSchemas_SchemaOrErrors() =>
        new FuzzRun("schema") { MostBytes = static length => 1_000_000 + (2_000L * length) }.Run(1, Text, Build);

    /// <summary>Some definitions under a query type; all at once would only be slow.</summary>
    private static string Text(Dice dice)
    {
        var definitions = Enumerable.Range(0, 1 + dice.Next(5)).Select(_ => dice.Pick(Corpus.Definitions));
        return "type Query { node(id: ID!): String }\n" + new Mutator(dice, Corpus.Definitions).Mutate(string.Join('\n', definitions));
    }

    private static void Build(string sdl)
    {
        try
        {
            Assert.NotNull(Schema.Parse(sdl).QueryType);
        }
        catch (SchemaException error)
        {
            Assert.NotEmpty(error.Errors);
            Assert.All(error.Errors, static problem => Assert.NotEmpty(problem.Message));
        }
    }
}
