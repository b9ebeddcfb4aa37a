using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Alliance.Graph.Http.Ide;

/// <summary>The page of a server that was built without npm.</summary>
internal static class IdeMissingPage
{
    public static string Html(HttpRequest request, string schemaAddress)
    {
        var endpoint = HtmlEncoder.Default.Encode(
            UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase, request.Path)
        );
        return $$"""
            <!doctype html>
            <html lang="en">
              <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Alliance Graph: the IDE was not built</title>
                <link rel="icon" href="data:,">
                <style>
                  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
                  main { max-width: 44rem; margin: 3rem auto; padding: 0 1rem; }
                  pre { padding: 1rem; overflow-x: auto; border: 1px solid; border-radius: 0.25rem; }
                </style>
              </head>
              <body>
                <main>
                  <h1>Alliance Graph</h1>
                  <p>The GraphQL endpoint works. Its IDE is not here, because npm was missing, or could not load
                    its packages, when this server was built.</p>
                  <h2>To get the IDE</h2>
                  <ol>
                    <li>Install Node.js 20.19 or newer with npm.</li>
                    <li>Run <code>dotnet build</code> again, and start the server.</li>
                  </ol>
                  <h2>To use the endpoint without it</h2>
                  <pre tabindex="0" aria-label="A request with curl"><code>curl {{endpoint}} \
              -H 'Content-Type: application/json' \
              -d '{"query":"{ countries { totalCount } }"}'</code></pre>
                  <p>What can be asked: <a href="{{schemaAddress}}">the schema</a>.</p>
                </main>
              </body>
            </html>
            """;
    }
}
