using System.Text.Json;

namespace CoopGraph.Explorer.Asking;

/// <summary>A question that a page asked, as anybody could have asked it.</summary>
public sealed record Asked(Document Document, JsonElement Variables)
{
    /// <summary>GraphiQL with the question in it; null variables are left out.</summary>
    public string Address =>
        $"/graphql?query={Uri.EscapeDataString(Document.Text)}&variables={Uri.EscapeDataString(Variables.GetRawText())}";
}
