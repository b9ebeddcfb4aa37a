using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution.Telemetry;
using Microsoft.Extensions.Logging;

namespace Alliance.Graph.Execution.Tests.Telemetry;

public sealed class RequestLogOnSqlite() : RequestLogSpecification(DatabaseProviderKind.Sqlite);

public sealed class RequestLogOnPostgreSql() : RequestLogSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>Requests as lines of the log.</summary>
public abstract class RequestLogSpecification(DatabaseProviderKind kind) : CoreGraphSpecification(kind)
{
    private const string Question =
        "query Named($text: String!) { countries(where: { name: { contains: $text } }) { totalCount nodes { code } } }";

    [SkippableFact]
    public async Task Each_request_is_one_line_without_the_callers_values()
    {
        using var lines = new RecordedLines(LogLevel.Information);
        using var asked = new Activity("asked").Start();

        await new ObservedGraph(Database, new RequestTelemetry(lines)).AskAsync(Question, new { text = "wede" });

        Assert.Equal(["Alliance.Graph.Requests"], lines.Categories);
        var (level, text, values) = Assert.Single(lines.Lines);
        Assert.Equal(LogLevel.Information, level);
        Assert.Equal("query", values["OperationType"]);
        Assert.Equal("Named", values["OperationName"]);
        Assert.Equal(
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Question))),
            values["DocumentHash"]
        );
        Assert.Equal("OK", values["Outcome"]);
        Assert.Equal(2, values["Statements"]);
        Assert.Equal(2L, values["Rows"]);
        Assert.IsType<double>(values["Milliseconds"]);
        Assert.Equal(27d, values["Cost"]);
        Assert.Equal(asked.TraceId.ToString(), values["TraceId"]);
        Assert.DoesNotContain("wede", text, StringComparison.Ordinal);
        Assert.All(values.Values, value => Assert.DoesNotContain("wede", $"{value}", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task A_refused_request_is_a_line_with_its_code()
    {
        using var lines = new RecordedLines(LogLevel.Information);
        var graph = new ObservedGraph(Database, new RequestTelemetry(lines));

        await graph.AskAsync("{ countries");
        await graph.AskAsync($"query {new string('n', 1000)} {{ nothing }}");

        Assert.Equal(["SYNTAX_ERROR", "VALIDATION_FAILED"], lines.Lines.Select(line => line.Values["Outcome"]));
        Assert.Equal([null, new string('n', 128)], lines.Lines.Select(line => line.Values["OperationName"]));
    }

    [SkippableFact]
    public async Task Nothing_is_logged_above_the_level_of_the_lines()
    {
        using var lines = new RecordedLines(LogLevel.Warning);

        await new ObservedGraph(Database, new RequestTelemetry(lines)).AskAsync(Question, new { text = "wede" });

        Assert.Equal(["Alliance.Graph.Requests"], lines.Categories);
        Assert.Empty(lines.Lines);
    }
}
