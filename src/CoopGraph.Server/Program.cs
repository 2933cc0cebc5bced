using CoopGraph.Server.Commands;

return await CommandLine.RunAsync(args);
