using CoopGraph.Server.Configuration;

namespace CoopGraph.Server.Pages;

/// <summary>What this is, and the questions to begin with.</summary>
internal static class HomePage
{
    public static string Render(HttpRequest request, ServerOptions options) => Html.Page("CoopGraph — qui coopère avec qui", $"""
        <h1>Qui coopère avec qui, où, par quels instruments, et qui le dit</h1>
        <p class="lead">CoopGraph relie collectivités, États, ministères, réseaux, universités, entreprises et projets de la coopération
        décentralisée. Chaque fait cite sa source. Une API GraphQL répond à <code>/graphql</code>.</p>
        <p class="lead" lang="en">CoopGraph links local authorities, states, ministries, networks, universities, companies and projects of
        decentralised cooperation. Every fact cites its source. A GraphQL API answers at <code>/graphql</code>.</p>
        <h2>Cinq questions <span lang="en">· Five questions</span></h2>
        <ol class="questions">{string.Concat(Question.All.Select(Item))}</ol>
        <h2>Interroger <span lang="en">· Ask</span></h2>
        <pre><code>{Html.Escape(Curl(request))}</code></pre>
        """, options);

    private static string Curl(HttpRequest request) =>
        $"curl {request.Scheme}://{request.Host}/graphql -H 'content-type: application/json' "
        + """-d '{"query":"{ search(text: \"CUB\") { nodes { id } } }"}'""";

    private static string Item(Question question)
    {
        var (fr, en) = (Html.Escape(question.TitleFr), Html.Escape(question.TitleEn));
        return $"""
            <li><a href="/questions/{question.Slug}"><strong>{fr}</strong><span lang="en">{en}</span></a></li>
            """;
    }
}
