using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using CoopGraph.Core.Analyses;
using CoopGraph.Core.Model;
using CoopGraph.Core.Time;
using CoopGraph.GraphQL.Types;

namespace CoopGraph.Server.Api.Analyses;

/// <summary>
/// Holds an analysis and its SDL together: arguments with options, their defaults, and the types of the report with its records.
/// </summary>
internal sealed class Agreement(Schema schema, Analysis analysis)
{
    private readonly FieldDefinition? root = schema.QueryType.Field(analysis.Name);
    private readonly List<string> problems = [];
    private readonly HashSet<(ObjectType, Type)> compared = [];

    /// <summary>What the root field answers.</summary>
    public ObjectType ReportType => (ObjectType)root!.Type.Named;

    /// <exception cref="InvalidOperationException">They do not agree; the message tells all places.</exception>
    public void Check()
    {
        if (root is null)
        {
            problems.Add($"the SDL has no root field '{analysis.Name}' for {analysis.GetType().Name}");
        }
        else if (!root.Type.IsNonNull || root.Type.Named is not ObjectType report || report.Interfaces.All(type => type.Name != "Report"))
        {
            problems.Add($"{root} is {root.Type}; an analysis answers one object that implements Report");
        }
        else
        {
            CompareArguments(root);
            Compare(report, analysis.Report);
        }
        if (problems.Count > 0) throw new InvalidOperationException($"{analysis.Name}: {string.Join("; ", problems)}.");
    }

    private void CompareArguments(FieldDefinition field)
    {
        var options = AnalysisOptions.Properties(analysis.Asked).Where(option => !option.IsDefined(typeof(SuppliedAttribute)))
            .ToDictionary(AnalysisOptions.ArgumentName);
        foreach (var argument in field.Arguments.Where(argument => !options.ContainsKey(argument.Name)))
            problems.Add($"the argument '{argument.Name}' has no option in {analysis.Asked.Name}");
        var initial = ((AnalysisOptions)Activator.CreateInstance(analysis.Asked)!).Parameters();
        foreach (var (name, option) in options)
        {
            if (field.Argument(name) is { } argument) CompareArgument(argument, option, initial[name]);
            else problems.Add($"{Place(option)} has no argument '{name}'");
        }
    }

    private void CompareArgument(InputValueDefinition argument, PropertyInfo option, object? initial)
    {
        if (argument.IsRequired != option.IsDefined(typeof(RequiredMemberAttribute)))
            problems.Add($"the argument '{argument.Name}' and {Place(option)}: one of them is required, the other is not");
        var expected = InputType(option.PropertyType, option.IsDefined(typeof(NamesAttribute)));
        if (argument.Type.Named is EnumType closed ? !Fits(closed, option.PropertyType) : argument.Type.Named.Name != expected)
            problems.Add($"the argument '{argument.Name}' is {argument.Type}, {Place(option)} is {Shown(option.PropertyType)}");
        if (argument.Type.Nullable is ListType != IsList(option.PropertyType))
            problems.Add($"the argument '{argument.Name}' and {Place(option)}: one of them is a list");
        var (written, stated) = (Written(argument.DefaultValue), argument.IsRequired ? "null" : Written(initial));
        if (written != stated) problems.Add($"the argument '{argument.Name}' is {written} by default, {Place(option)} {stated}");
    }

    private void Compare(ObjectType type, Type record)
    {
        if (!compared.Add((type, record))) return;
        var properties = record.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.Name != nameof(Report.Head))
            .ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var field in type.Fields.Where(field => field.Type.Named.Name != "ReportTable"))
        {
            if (!properties.Remove(field.Name, out var property)) problems.Add($"{field} has no property in {record.Name}");
            else if (!Fits(field.Type, property.PropertyType, IsNullable(property)))
                problems.Add($"{field} is {field.Type}, {record.Name}.{property.Name} is {Shown(property.PropertyType)}");
        }
        if (record.Namespace != analysis.Report.Namespace) return;
        foreach (var property in properties.Values) problems.Add($"{record.Name}.{property.Name} has no field in {type.Name}");
    }

    private bool Fits(TypeRef type, Type value, bool isNullable)
    {
        if (type.IsNonNull == isNullable) return false;
        if (type.Nullable is ListType list) return IsList(value) && Fits(list.OfType, Element(value), isNullable: false);
        value = Nullable.GetUnderlyingType(value) ?? value;
        switch (type.Named)
        {
            case EnumType closed:
                return Fits(closed, value);
            case ObjectType inner when !Enum.TryParse<NodeKind>(inner.Name, out _):
                Compare(inner, value);
                return value.IsClass;
            case ScalarType scalar:
                return scalar.Name switch
                {
                    "String" => value == typeof(string) || value == typeof(IReadOnlyDictionary<string, string>),
                    "Int" => value == typeof(int),
                    "Float" => value == typeof(double),
                    "Boolean" => value == typeof(bool),
                    "Date" => value == typeof(PartialDate),
                    "JSON" => true,
                    _ => value == typeof(string),
                };
            default:
                return value == typeof(string);
        }
    }

    /// <summary>An enum of the same members, or words of a closed list.</summary>
    private static bool Fits(EnumType closed, Type value)
    {
        var element = Element(value);
        return element == typeof(string)
            || element.IsEnum
                && Enum.GetNames(element).Select(Vocabulary.ScreamingSnake).ToHashSet().SetEquals(closed.Values.Select(word => word.Name));
    }

    private static string InputType(Type option, bool isId) => (Nullable.GetUnderlyingType(Element(option)) ?? Element(option)) switch
    {
        var type when type == typeof(string) => isId ? "ID" : "an enum",
        var type when type == typeof(int) => "Int",
        var type when type == typeof(double) => "Float",
        var type when type == typeof(bool) => "Boolean",
        var type when type == typeof(Period) => "PeriodInput",
        var type when type == typeof(PartialDate) => "Date",
        _ => "an enum",
    };

    private static bool IsList(Type type) => type != typeof(string)
        && !type.IsAssignableTo(typeof(IReadOnlyDictionary<string, string>)) && type.IsAssignableTo(typeof(IEnumerable));

    private static Type Element(Type type) => IsList(type) ? type.GetGenericArguments()[0] : type;

    private static bool IsNullable(PropertyInfo property) => property.PropertyType.IsValueType
        ? Nullable.GetUnderlyingType(property.PropertyType) is not null
        : new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable;

    /// <summary>A value in one form, whether the SDL or an option states it; the order of words does not matter.</summary>
    private static string Written(object? value) => value switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        string text => text,
        IEnumerable list => $"[{string.Join(", ", list.Cast<object>().Select(Written).Order(StringComparer.Ordinal))}]",
        _ => value.ToString()!,
    };

    private static string Place(PropertyInfo option) => $"{option.DeclaringType!.Name}.{option.Name}";

    private static string Shown(Type type) =>
        type.IsGenericType ? $"{type.Name[..^2]}<{string.Join(", ", type.GetGenericArguments().Select(Shown))}>" : type.Name;
}
