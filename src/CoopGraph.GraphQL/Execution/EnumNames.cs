using System.Collections.Concurrent;
using System.Text;
using CoopGraph.GraphQL.Coercion;
using CoopGraph.GraphQL.Types;

namespace CoopGraph.GraphQL.Execution;

/// <summary>
/// Enum values going out: names as they are, C# enums by their name in upper snake case (<c>InProgress</c>: <c>IN_PROGRESS</c>).
/// </summary>
internal static class EnumNames
{
    private static readonly ConcurrentDictionary<Enum, string> Names = [];

    public static string Of(EnumType type, object value)
    {
        var name = value switch
        {
            string text => text,
            Enum member => Names.GetValueOrDefault(member) ?? Remember(member),
            _ => null,
        };
        return name is not null && type.Value(name) is not null
            ? name
            : throw new GraphQLException(Errors.NotAnEnumValue(type, Inspect.Value(value)), ErrorCodes.Internal);
    }

    public static string UpperSnake(string name)
    {
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = i > 0 && char.IsUpper(name[i])
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))) && name[i - 1] != '_';
            text.Append(startsWord ? "_" : "").Append(char.ToUpperInvariant(name[i]));
        }
        return text.ToString();
    }

    /// <summary>Only defined members are remembered, so the table stays as small as the code.</summary>
    private static string Remember(Enum member)
    {
        var name = UpperSnake(member.ToString());
        return Enum.IsDefined(member.GetType(), member) ? Names.GetOrAdd(member, name) : name;
    }
}
