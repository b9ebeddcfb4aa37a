using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Alliance.Graph.Ide.Tests.Hosting;

/// <summary>Answers an operation with the file of its name.</summary>
internal static partial class CannedGraph
{
    public static async Task AnswerAsync(HttpContext context)
    {
        using var request = await JsonDocument.ParseAsync(context.Request.Body);
        var operation = OperationIn(request.RootElement.GetProperty("query").GetString()!);
        var file = operation == "IntrospectionQuery" ? "introspection" : operation;
        await using var answer = typeof(CannedGraph).Assembly.GetManifestResourceStream($"canned/{file}")
            ?? throw new InvalidOperationException($"No file 'Canned/{file}.json' answers the operation '{operation}'.");
        context.Response.ContentType = "application/graphql-response+json";
        await answer.CopyToAsync(context.Response.Body);
    }

    private static string OperationIn(string query) => Operation().Match(query).Groups["name"].Value;

    [GeneratedRegex(@"^\s*query (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Operation();
}
