using System.Collections;
using System.Reflection;
using System.Text.Json;
using CoopGraph.Core.Model;
using CoopGraph.Core.Time;

namespace CoopGraph.Core.Analyses;

/// <summary>
/// What is asked of an analysis. Each property is an argument of the root field: its initial value is the default,
/// <see cref="System.ComponentModel.DataAnnotations.RangeAttribute"/> is the range of a number,
/// <see cref="System.ComponentModel.DataAnnotations.LengthAttribute"/> that of a list's length, and <see cref="NamesAttribute"/> says which
/// nodes ids may name. Texts that name no node are words of <see cref="Vocabulary"/>.
/// </summary>
public abstract record AnalysisOptions
{
    /// <summary>Only what these sources establish; all when null. Geography and succession count always.</summary>
    [Names(NodeKind.Source)]
    public IReadOnlyList<string>? Sources { get; init; }

    /// <summary>All options with their values, defaults included, in the words of the API.</summary>
    public IReadOnlyDictionary<string, object?> Parameters() =>
        Properties(GetType()).ToDictionary(property => ArgumentName(property), property => Plain(property, property.GetValue(this)));

    /// <summary>The ids asked for, each with the option that names it.</summary>
    public IEnumerable<(PropertyInfo Option, NamesAttribute Rule, string Id)> Ids() =>
        from property in Properties(GetType())
        let rule = property.GetCustomAttribute<NamesAttribute>()
        where rule is not null
        from id in property.GetValue(this) switch
        {
            string id => [id],
            IEnumerable<string> ids => ids,
            _ => [],
        }
        select (property, rule, id);

    /// <summary>The options of a type: those of the analysis first.</summary>
    public static IEnumerable<PropertyInfo> Properties(Type options) =>
        options.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite)
            .OrderBy(property => Depth(options, property.DeclaringType!)).ThenBy(property => property.MetadataToken);

    /// <summary>The argument of the root field that an option is.</summary>
    public static string ArgumentName(PropertyInfo option) => JsonNamingPolicy.CamelCase.ConvertName(option.Name);

    private static int Depth(Type options, Type declaring) => options == declaring ? 0 : 1 + Depth(options.BaseType!, declaring);

    private static object? Plain(PropertyInfo property, object? value)
    {
        var rule = property.GetCustomAttribute<NamesAttribute>();
        return value switch
        {
            null or int or double or bool => value,
            PartialDate date => date.Text,
            Period period =>
                period.IsDated ? new Dictionary<string, object?> { ["from"] = period.From?.Text, ["to"] = period.To?.Text } : null,
            string text when rule is not null => text,
            IEnumerable<string> ids when rule is { IsOrdered: true } => ids.ToArray(),
            IEnumerable<string> ids when rule is not null => ids.Order(StringComparer.Ordinal).ToArray(),
            string or Enum => Vocabulary.ScreamingSnake(value.ToString()!),
            IEnumerable words => words.Cast<object>().Select(word => Vocabulary.ScreamingSnake(word.ToString()!))
                .Distinct().Order(StringComparer.Ordinal).ToArray(),
            _ => throw new NotSupportedException(
                $"{property.DeclaringType!.Name}.{property.Name}: an option cannot be a {property.PropertyType}."),
        };
    }
}

/// <summary>What is asked of an analysis that looks at the graph at some time, as lists and drawings do.</summary>
public abstract record DatedOptions : AnalysisOptions
{
    /// <summary>The date up to which the sources tell, which is that of answers that name none. It is known, and not asked for.</summary>
    [Supplied]
    public required PartialDate Horizon { get; init; }

    /// <summary>The graph as it was on this date; without one, of all time.</summary>
    public PartialDate? AsOf { get; init; }

    /// <summary>Whether what has no start of its own counts before the first day on which it is known, and what has no date ever.</summary>
    public bool Undated { get; init; }

    /// <summary>The days that it asks about, of which only those before the horizon can be told.</summary>
    protected Window? Days(Period period) =>
        period.IsDated ? new Window(period.Lower, period.Upper, Horizon.End, Undated) : null;
}

/// <summary>What is asked of an analysis that shows the bodies of a date.</summary>
public abstract record ViewOptions : DatedOptions
{
    /// <summary>Whether predecessors are shown as what they had become.</summary>
    public bool RollUp { get; init; } = true;

    /// <summary>How the graph is looked at. Of a date that names several days, the bodies are those of the last.</summary>
    public View View => AsOf is { } date
        ? View.AsOf(date, Horizon, Undated, RollUp) with { Bodies = PartialDate.Day(date.End) }
        : View.AllTime(Horizon, RollUp);
}

/// <summary>The option is no argument: whoever serves the analysis knows it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SuppliedAttribute : Attribute;

/// <summary>The option holds ids of nodes of these kinds.</summary>
[AttributeUsage(AttributeTargets.Property)]
public class NamesAttribute(params NodeKind[] kinds) : Attribute
{
    public IReadOnlyList<NodeKind> Kinds { get; } = kinds;

    /// <summary>What a message calls such a node.</summary>
    public virtual string What => Kinds[0].ToString();

    /// <summary>Whether the order in which a list names them matters.</summary>
    public bool IsOrdered { get; init; }
}

/// <summary>The option holds ids of actors.</summary>
public sealed class NamesActorsAttribute() : NamesAttribute([.. NodeKinds.Actors])
{
    /// <inheritdoc/>
    public override string What => "actor";
}
