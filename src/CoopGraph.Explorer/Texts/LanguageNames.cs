using System.Globalization;

namespace CoopGraph.Explorer.Texts;

/// <summary>What languages call themselves.</summary>
public static class LanguageNames
{
    /// <param name="tag">Of BCP 47; one that the machine does not know stands as it is.</param>
    public static string Of(string tag)
    {
        try
        {
            return CultureInfo.GetCultureInfo(tag).NativeName;
        }
        catch (CultureNotFoundException)
        {
            return tag;
        }
    }
}
