using CoopGraph.Core.Records;
using CoopGraph.Server;
using CoopGraph.Server.Configuration;
using CoopGraph.Server.Http;

try
{
    await using var app = await ServerApplication.BuildAsync(args);
    await app.ListenAsync();
    return 0;
}
catch (Exception refused) when (refused is InvalidSettingsException or InvalidDataSetException or InvalidDocumentsException or AddressUnavailableException)
{
    await Console.Error.WriteLineAsync(refused.Message);
    return 1;
}
