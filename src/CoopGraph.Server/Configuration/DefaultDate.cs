using CoopGraph.Core.Time;

namespace CoopGraph.Server.Configuration;

/// <summary>The date as of which answers are given when a question names none.</summary>
internal sealed class DefaultDate(string setting, TimeProvider clock)
{
    public const string NewestSource = "newest-source";
    public const string Today = "today";

    private PartialDate? newestSource;

    public PartialDate Current => setting switch
    {
        Today => Now(),
        NewestSource => newestSource ?? Now(),
        _ => PartialDate.Parse(setting),
    };

    public static bool IsValid(string setting) => setting is NewestSource or Today || PartialDate.TryParse(setting, out _);

    /// <summary>Tells which source is the newest now that the graph has changed.</summary>
    public void Follow(PartialDate? newest) => newestSource = newest;

    private PartialDate Now() => PartialDate.Day(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
}
