using CoopGraph.Benchmarks.Engine;
using CoopGraph.Benchmarks.Yoga;

// Repeatable measurements, and the programs that make load. Each command prints what it did and what it measured.
return args switch
{
    ["engine", .. var options] => EngineCommand.Run(quick: options is ["--quick"]),
    ["yoga", .. var options] => await YogaCommand.RunAsync(quick: options is ["--quick"]),
    ["load", var url, var body, var connections, var seconds] => LoadClient.Run(new Uri(url), body, connections, seconds),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        dotnet run -c Release --project tests/CoopGraph.Benchmarks -- COMMAND

          engine [--quick]  time and memory of lexing, parsing, validating, planning, executing and writing
          yoga [--quick]    requests per second against npm graphql-yoga
          load URL BODY CONNECTIONS SECONDS
                            posts the file BODY again and again; prints the requests per second

        """);
    return 2;
}
