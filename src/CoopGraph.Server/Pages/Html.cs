using System.Text.Encodings.Web;
using CoopGraph.Server.Configuration;

namespace CoopGraph.Server.Pages;

/// <summary>The frame that all pages share.</summary>
internal static class Html
{
    private static readonly string Style = EmbeddedText.Read("Pages/style.css");

    public static string Escape(string text) => HtmlEncoder.Default.Encode(text);

    public static string Page(string title, string body, ServerOptions options) => $"""
        <!doctype html>
        <html lang="fr">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <title>{Escape(title)}</title>
          <style>{Style}</style>
        </head>
        <body>
        <header><a class="brand" href="/">CoopGraph</a><nav>{Links(options)}</nav></header>
        <main>{body}</main>
        </body>
        </html>
        """;

    /// <summary>The hardened mode serves no SDL.</summary>
    private static string Links(ServerOptions options) => options.Hardened ? "" : """<a href="/graphql/schema.graphql">SDL</a>""";
}
