using CoopGraph.Core.Records;
using CoopGraph.Server;
using CoopGraph.Server.Configuration;
using CoopGraph.Server.Http;
using CoopGraph.Store.Neo4j;

try
{
    await using var app = await ServerApplication.BuildAsync(args);
    await app.ListenAsync();
    return Environment.ExitCode;
}
catch (Exception refused) when (refused is InvalidSettingsException or InvalidDataSetException or InvalidDocumentsException or AddressUnavailableException or UnusableDatabaseException)
{
    await Console.Error.WriteLineAsync(refused.Message);
    return 1;
}
