using CoopGraph.Benchmarks.Cost;

// Repeatable measurements, and the programs that make load. Each command prints what it did and what it measured.
return args switch
{
    ["cost", .. var rest] => await CostCommand.RunAsync(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        dotnet run -c Release --project tests/CoopGraph.Benchmarks -- COMMAND

          cost [--quick] [--neo4j URL]   what a question costs through the API on Neo4j, beside the same in hand-written Cypher

        """);
    return 2;
}
