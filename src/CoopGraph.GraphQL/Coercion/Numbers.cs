using System.Globalization;

namespace CoopGraph.GraphQL.Coercion;

/// <summary>The number types of the framework, seen as one.</summary>
internal static class Numbers
{
    public static bool IsNumber(object? value) =>
        value is int or long or double or decimal or float or short or ushort or byte or sbyte or uint or ulong;

    /// <summary>The value as a decimal, if it is a number that decimal can hold.</summary>
    public static bool TryDecimal(object? value, out decimal number)
    {
        number = 0;
        if (!IsNumber(value) || (value is double or float && !(Math.Abs(Convert.ToDouble(value, CultureInfo.InvariantCulture)) < 7.9e28)))
            return false;
        number = Convert.ToDecimal(value, CultureInfo.InvariantCulture);
        return true;
    }

    /// <summary>The digits of a whole number.</summary>
    public static bool TryInteger(object? value, out string digits)
    {
        var isInteger = TryDecimal(value, out var number) && decimal.Truncate(number) == number;
        digits = isInteger ? decimal.Truncate(number).ToString("0", CultureInfo.InvariantCulture) : "";
        return isInteger;
    }
}
