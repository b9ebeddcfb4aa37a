using System.Security.Cryptography;
using System.Text;

namespace Alliance.Graph.Http.Reports;

/// <summary>
/// How the page looks, on a screen and on paper. It is part of the page, which asks nobody for anything.
/// </summary>
internal static class ReportStyle
{
    public const string Css = """
        :root { font: 1rem/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff; }
        body { margin: 0; }
        main { max-width: 60rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
        input, select { max-width: 100%; box-sizing: border-box; }
        h1, h2, h3 { line-height: 1.25; }
        h2 { margin-top: 2.5rem; border-bottom: 2px solid #1f5a8a; }
        a { color: #1f4f7a; }
        figure { margin: 1.5rem 0; }
        .note { font-size: 0.9rem; color: #444; }
        .draft { border: 2px solid #8a3b12; padding: 0.5rem 1rem; }
        .text { white-space: pre-line; }
        .number { font-size: 1.5rem; font-weight: 600; }
        .wide { overflow-x: auto; overflow-wrap: normal; }
        .wide table { width: 100%; }
        table { border-collapse: collapse; }
        caption { text-align: left; font-weight: 600; padding: 0.25rem 0; }
        th, td { border: 1px solid #8a8f98; padding: 0.2rem 0.5rem; text-align: left; vertical-align: top; font-weight: 400; }
        thead th { background: #eef2f6; font-weight: 600; }
        .n { text-align: right; font-variant-numeric: tabular-nums; }
        svg { max-width: 100%; height: auto; }
        pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: 0.85rem; }
        @media print {
          :root { font-size: 10pt; }
          nav, details, form { display: none; }
          main { max-width: none; padding: 0; }
          h2, h3, caption { break-after: avoid; }
          tr, svg { break-inside: avoid; }
          thead { display: table-header-group; }
          .wide { overflow: visible; }
          a { color: inherit; }
          @page { margin: 2cm; }
        }
        """;

    /// <summary>What a browser may do with the page: show it, with this style and no other, and nothing else.</summary>
    public static string ContentSecurityPolicy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>The same for a page with a form that asks this server.</summary>
    public static string ContentSecurityPolicyOfForms { get; } =
        ContentSecurityPolicy.Replace("form-action 'none'", "form-action 'self'", StringComparison.Ordinal);
}
