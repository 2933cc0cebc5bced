using CoopGraph.Core.Time;

namespace CoopGraph.Core.Analyses;

/// <summary>How much evidence an answer rests on.</summary>
/// <param name="Sources">Ids of the sources cited by what was looked at, sorted.</param>
/// <param name="Oldest">The oldest date in what was looked at.</param>
/// <param name="Newest">The newest date in what was looked at.</param>
/// <param name="Items">Number of items looked at: engagements, presences or memberships, as the analysis says.</param>
/// <param name="Undated">Items without any date; they are counted, not dropped.</param>
public sealed record Coverage(IReadOnlyList<string> Sources, PartialDate? Oldest, PartialDate? Newest, int Items, int Undated);
