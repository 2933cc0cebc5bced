namespace CoopGraph.Server.Configuration;

/// <summary>Reads and checks the settings once; everything that is wrong comes in one message.</summary>
internal static class Settings
{
    private const string Section = "CoopGraph";

    /// <exception cref="InvalidSettingsException">Lists every setting that is unknown, unreadable or out of its range.</exception>
    public static ServerOptions Read(ConfigurationManager configuration)
    {
        var environment = Environment.GetEnvironmentVariables();
        configuration.AddInMemoryCollection(SettingNames.FromEnvironment(Section, name => environment[name] as string));
        List<string> problems =
        [
            .. SettingNames.Unknown(environment.Keys.Cast<string>()).Order(StringComparer.Ordinal).Select(name => $"{name} is not a setting; docs/settings.md lists them."),
        ];
        try
        {
            var options = configuration.GetSection(Section).Get<ServerOptions>(binder => binder.ErrorOnUnknownConfiguration = true) ?? new ServerOptions();
            problems.AddRange(options.Validate());
            return problems.Count == 0 ? options : throw new InvalidSettingsException(problems);
        }
        catch (InvalidOperationException unreadable)
        {
            throw new InvalidSettingsException([.. problems, unreadable.Message]);
        }
    }
}

/// <summary>The server does not start with these settings.</summary>
internal sealed class InvalidSettingsException(IReadOnlyList<string> problems)
    : Exception("These settings cannot be used:\n" + string.Join('\n', problems.Select(problem => "  " + problem)));
