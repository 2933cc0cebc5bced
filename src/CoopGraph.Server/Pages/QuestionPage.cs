using System.Buffers;
using System.Text;
using System.Text.Json;
using CoopGraph.GraphQL;
using CoopGraph.Server.Configuration;
using CoopGraph.Server.Http;

namespace CoopGraph.Server.Pages;

/// <summary>A question as GraphQL, and its answer of this moment.</summary>
internal static class QuestionPage
{
    public static async Task<string> RenderAsync(
        Question question, GraphQLEngine engine, ServerOptions options, CancellationToken cancellationToken)
    {
        var result = await engine.ExecuteAsync(new GraphQLRequest { Query = question.Query }, null, cancellationToken);
        var json = new ArrayBufferWriter<byte>();
        await using (var writer = new Utf8JsonWriter(json, JsonStyle.Indented)) result.WriteTo(writer);
        return Html.Page($"{question.TitleFr} — CoopGraph", $"""
            <p><a href="/">← Toutes les questions</a></p>
            <h1>{Html.Escape(question.TitleFr)}</h1>
            <p class="lead" lang="en">{Html.Escape(question.TitleEn)}</p>
            <div class="pair">
              <section><h2>Question</h2><pre><code>{Html.Escape(question.Query)}</code></pre></section>
              <section>
                <h2>Réponse <span lang="en">· Answer</span></h2>
                <pre><code>{Html.Escape(Encoding.UTF8.GetString(json.WrittenSpan))}</code></pre>
              </section>
            </div>
            """, options);
    }
}
