// Repeatable measurements, and the programs that make load. Each command prints what it did and what it measured.
return args switch
{
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        dotnet run -c Release --project tests/CoopGraph.Benchmarks -- COMMAND

        """);
    return 2;
}
