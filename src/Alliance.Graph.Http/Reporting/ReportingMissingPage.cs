using System.Text.Encodings.Web;

namespace Alliance.Graph.Http.Reporting;

/// <summary>The page of a server that was built without npm.</summary>
internal static class ReportingMissingPage
{
    /// <param name="graphAddress">Where GraphQL requests are sent, as seen from the page.</param>
    public static string Html(string graphAddress) =>
        $$"""
            <!doctype html>
            <html lang="en">
              <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Alliance Graph: the page for reporting was not built</title>
                <link rel="icon" href="data:,">
                <style>
                  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
                  main { max-width: 44rem; margin: 3rem auto; padding: 0 1rem; }
                </style>
              </head>
              <body>
                <main>
                  <h1>Alliance Graph: reporting</h1>
                  <p>Reporting works, by the <a href="{{HtmlEncoder.Default.Encode(
                graphAddress
            )}}">GraphQL endpoint</a>. This page for it is not
                    here, because npm was missing, or could not load its packages, when this server was built.</p>
                  <h2>To get the page</h2>
                  <ol>
                    <li>Install Node.js 20.19 or newer with npm.</li>
                    <li>Run <code>dotnet build</code> again, and start the server.</li>
                  </ol>
                </main>
              </body>
            </html>
            """;
}
