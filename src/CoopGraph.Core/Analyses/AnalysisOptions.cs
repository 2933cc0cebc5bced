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
        options.GetProperties(BindingFlags.Public | BindingFlags.Instance)
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

/// <summary>What is asked of an analysis that shows the graph as it was at a date.</summary>
public abstract record ViewOptions : AnalysisOptions
{
    /// <summary>The date whose actors are shown; what begins later does not count.</summary>
    public required PartialDate AsOf { get; init; }

    /// <summary>Whether predecessors are shown as what they had become.</summary>
    public bool RollUp { get; init; } = true;
}

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
