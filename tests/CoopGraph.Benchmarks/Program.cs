using System.CommandLine;
using CoopGraph.Benchmarks.Cost;
using CoopGraph.Benchmarks.Engine;
using CoopGraph.Benchmarks.Generating;
using CoopGraph.Benchmarks.Loading;
using CoopGraph.Benchmarks.Yoga;

// Repeatable measurements, and the programs that make load. Each command prints what it did and what it measured.
var root = new RootCommand("Measurements and loads: dotnet run -c Release --project tests/CoopGraph.Benchmarks -- COMMAND")
{
    GenerateCommand.Create(), LoadCommand.Create(), CostCommand.Create(),
    HandOn.Create(), EngineCommand.Create(), YogaCommand.Create(), LoadClient.Create(),
};
return await root.Parse(args).InvokeAsync();
