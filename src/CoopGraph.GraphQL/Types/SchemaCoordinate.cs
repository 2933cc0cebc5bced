using System.Text.RegularExpressions;

namespace CoopGraph.GraphQL.Types;

/// <summary>
/// Schema coordinates (specification section 3.14): <c>Type</c>, <c>Type.member</c>, <c>Type.field(argument:)</c>,
/// <c>@directive</c>, <c>@directive(argument:)</c>.
/// </summary>
internal static partial class SchemaCoordinate
{
    private const string Name = "[_A-Za-z][_0-9A-Za-z]*";

    private const string Argument = $@"(\((?<argument>{Name}):\))?";

    /// <summary>The element that a coordinate names, null if the schema has none.</summary>
    /// <exception cref="FormatException">The text is no coordinate.</exception>
    public static object? Resolve(Schema schema, string coordinate)
    {
        var match = Pattern().Match(coordinate);
        if (!match.Success) throw new FormatException(Errors.CoordinateExpected(coordinate));
        var argument = match.Groups["argument"];
        if (match.Groups["directive"] is { Success: true } name)
        {
            var directive = schema.Directive(name.Value);
            return argument.Success ? directive?.Argument(argument.Value) : directive;
        }
        var type = schema.Type(match.Groups["type"].Value);
        var member = match.Groups["member"];
        return argument.Success ? (type as StructuredType)?.Field(member.Value)?.Argument(argument.Value)
            : member.Success ? Member(type, member.Value)
            : type;
    }

    private static object? Member(NamedType? type, string name) => type switch
    {
        StructuredType structured => structured.Field(name),
        InputObjectType inputObject => inputObject.Field(name),
        EnumType enumType => enumType.Value(name),
        _ => null,
    };

    [GeneratedRegex($@"^(@(?<directive>{Name}){Argument}|(?<type>{Name})(\.(?<member>{Name}){Argument})?)\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
