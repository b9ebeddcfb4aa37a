using System.Text.Encodings.Web;
using Alliance.Graph.Sdk.Callers;

namespace Alliance.Graph.Http.Development;

/// <summary>The page of the sign-in: a form, and the token that it gives.</summary>
internal static class SignInPage
{
    /// <param name="token">The token that was made; null at first.</param>
    /// <param name="problem">What was wrong with the form; null if nothing was.</param>
    public static string Html(string? token, string? problem) =>
        $$"""
            <!doctype html>
            <html lang="en">
              <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Alliance Graph: sign in for development</title>
                <link rel="icon" href="data:,">
                <style>
                  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
                  main { max-width: 40rem; margin: 2rem auto; padding: 0 1rem; }
                  label, fieldset { display: block; margin: 0.75rem 0; }
                  input[type=text], textarea { display: block; width: 100%; box-sizing: border-box; font: inherit; padding: 0.25rem 0.5rem; }
                </style>
              </head>
              <body>
                <main>
                  <h1>Sign in for development</h1>
                  <p>Whoever can open this page can be anybody. It exists only where the environment is Development.</p>
                  {{Problem(problem)}}{{Token(token)}}
                  <form method="post">
                    <label>Name <input type="text" name="name" required maxlength="100" value="developer"></label>
                    <fieldset><legend>Roles</legend>
                      {{string.Join(
                Environment.NewLine + "          ",
                Enum.GetNames<CallerRole>().Select(role =>
                    $"""<label><input type="checkbox" name="roles" value="{role}"> {role}</label>"""
                )
            )}}
                    </fieldset>
                    <label>Countries of a rapporteur, for example SE FI <input type="text" name="countries"></label>
                    <label>Modules of a reviewer, for example awareness <input type="text" name="modules"></label>
                    <button>Sign in</button>
                  </form>
                </main>
              </body>
            </html>
            """;

    private static string Problem(string? problem) =>
        problem is null ? "" : $"<p role=\"alert\">{HtmlEncoder.Default.Encode(problem)}</p>";

    private static string Token(string? token) =>
        token is null
            ? ""
            : $"""<label>Send this header: <textarea rows="6" readonly>Authorization: Bearer {token}</textarea></label>""";
}
