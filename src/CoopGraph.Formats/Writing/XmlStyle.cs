using System.Xml;

namespace CoopGraph.Formats;

/// <summary>How XML is written: one element to a line, and line breaks in texts as they are.</summary>
internal static class XmlStyle
{
    private static readonly XmlWriterSettings Settings = new() { Indent = true, NewLineChars = "\n", NewLineHandling = NewLineHandling.Entitize };

    public static XmlWriter Open(Outlet outlet) => XmlWriter.Create(outlet, Settings);
}
