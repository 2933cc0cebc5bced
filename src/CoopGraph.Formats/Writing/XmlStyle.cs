using System.Text;
using System.Xml;

namespace CoopGraph.Formats;

/// <summary>How XML is written: one element to a line, and line breaks in texts as they are.</summary>
internal static class XmlStyle
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
    };

    public static XmlWriter Open(Outlet outlet) => XmlWriter.Create(outlet, Settings);
}
