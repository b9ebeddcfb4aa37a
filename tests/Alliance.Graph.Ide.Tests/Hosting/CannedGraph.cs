using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Alliance.Graph.Ide.Tests.Hosting;

/// <summary>Answers a query with the file named like its only operation.</summary>
internal static partial class CannedGraph
{
    public static async Task AnswerAsync(HttpContext context)
    {
        using var request = await JsonDocument.ParseAsync(context.Request.Body);
        var operation = Operation().Match(request.RootElement.GetProperty("query").GetString()!).Groups["name"].Value;
        if (request.RootElement.TryGetProperty("operationName", out var asked) && asked.GetString() != operation)
        {
            throw new InvalidOperationException(
                $"The operation '{asked}' is not in the query, which has '{operation}'."
            );
        }

        var file = operation == "IntrospectionQuery" ? "introspection" : operation;
        await using var answer =
            typeof(CannedGraph).Assembly.GetManifestResourceStream($"canned/{file}")
            ?? throw new InvalidOperationException(
                $"No file 'Canned/{file}.json' answers the operation '{operation}'."
            );
        context.Response.ContentType = "application/graphql-response+json";
        await answer.CopyToAsync(context.Response.Body);
    }

    [GeneratedRegex(@"^\s*query (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Operation();
}
