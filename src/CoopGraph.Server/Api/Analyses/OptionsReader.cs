using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using CoopGraph.Core.Analyses;
using CoopGraph.Core.Model;
using CoopGraph.Core.Time;
using CoopGraph.GraphQL;
using CoopGraph.GraphQL.Execution;

namespace CoopGraph.Server.Api.Analyses;

/// <summary>Reads what is asked of an analysis out of the arguments of its root field. What is not given keeps its default.</summary>
/// <param name="analysis">The analysis.</param>
/// <param name="horizon">The date up to which the sources tell.</param>
internal sealed class OptionsReader(Analysis analysis, Func<PartialDate> horizon)
{
    private readonly PropertyInfo[] options = [.. AnalysisOptions.Properties(analysis.Asked)];

    /// <exception cref="GraphQLException">A value is out of its range.</exception>
    public AnalysisOptions Read(SelectedField field)
    {
        var asked = (AnalysisOptions)Activator.CreateInstance(analysis.Asked)!;
        foreach (var option in options)
        {
            if (option.Name == nameof(DatedOptions.Horizon)) option.SetValue(asked, horizon());
            else if (Value(field, option) is { } value) option.SetValue(asked, value);
        }
        return asked;
    }

    /// <summary>What is asked amiss costs nothing: it is refused before anything is loaded.</summary>
    public Price PriceOf(SelectedField field)
    {
        try
        {
            return analysis.Price(Read(field));
        }
        catch (GraphQLException)
        {
            return new Price(1, 1);
        }
    }

    private static object? Value(SelectedField field, PropertyInfo option)
    {
        var argument = AnalysisOptions.ArgumentName(option);
        var given = field.Arguments.GetValueOrDefault(argument);
        return given switch
        {
            null => null,
            Input period when option.PropertyType == typeof(Period) => Arguments.Period(field, argument, period),
            int number => InRange(field, argument, number, option.GetCustomAttribute<RangeAttribute>()),
            IReadOnlyList<object?> list => Fitting(field, argument, List(list, option), option.GetCustomAttribute<LengthAttribute>()),
            string text => One(text, option.PropertyType, option),
            _ => given,
        };
    }

    private static object List(IReadOnlyList<object?> given, PropertyInfo option)
    {
        var type = option.PropertyType.GetGenericArguments()[0];
        var list = Array.CreateInstance(type, given.Count);
        for (var at = 0; at < given.Count; at++) list.SetValue(One((string)given[at]!, type, option), at);
        return list;
    }

    /// <summary>An id, a member of an enum, or a word as the records have it.</summary>
    private static object One(string text, Type type, PropertyInfo option)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsEnum) return Enum.GetValues(type).Cast<object>().First(member => Vocabulary.ScreamingSnake(member.ToString()!) == text);
        return option.IsDefined(typeof(NamesAttribute)) ? text : Vocabulary.FromScreamingSnake(text);
    }

    private static object InRange(SelectedField field, string argument, int value, RangeAttribute? range) =>
        range is null || range.IsValid(value)
            ? value
            : throw Errors.OutOfRange(field, argument, value, (int)range.Minimum, (int)range.Maximum);

    private static object Fitting(SelectedField field, string argument, object list, LengthAttribute? length) =>
        length is null || length.IsValid(list)
            ? list
            : throw Errors.NumberOfIds(field, argument, ((ICollection)list).Count, length.MinimumLength, length.MaximumLength);
}
