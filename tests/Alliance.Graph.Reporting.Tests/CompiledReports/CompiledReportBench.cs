using System.Buffers;
using System.Text;
using System.Text.Json;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Reporting.Tests.Audit;
using Alliance.Graph.Sdk.Callers;
using Microsoft.Extensions.Logging.Abstractions;

namespace Alliance.Graph.Reporting.Tests.CompiledReports;

/// <summary>Steps with the report about a round.</summary>
public abstract class CompiledReportBench(DatabaseProviderKind kind) : AuditBench(kind)
{
    private GraphExecutor? _executor;

    /// <summary>The graph without mutations, for what the harness does not ask.</summary>
    private protected GraphExecutor Executor =>
        _executor ??= new GraphExecutor(Clocked, NullLogger<GraphExecutor>.Instance);

    private protected const string Report =
        "compiledReport { key title state revision compiledAt publishedAt version report { key } }";

    private protected const string Compile =
        """mutation { compileReport(input: { round: "progress-2027" }) { """ + Report + " " + Errors + " } }";

    private protected static string SaveText(string section, string text, int version) =>
        $$"""mutation { saveReportText(input: { report: "progress-2027", section: "{{section}}", text: {{JsonSerializer.Serialize(text)}}, expectedVersion: {{version}} }) { {{Report}} {{Errors}} } }""";

    private protected static string PublishReport(int version) =>
        $$"""mutation { publishReport(input: { report: "progress-2027", expectedVersion: {{version}} }) { {{Report}} {{Errors}} } }""";

    private protected Task<JsonElement> CompileAsync() => ReportAsync("compileReport", Compile);

    /// <summary>Takes a step of the secretariat, which must be done, and gives the report as it is then.</summary>
    private protected async Task<JsonElement> ReportAsync(string name, string document)
    {
        var payload = JsonDocument.Parse(await DoAsync(Callers.Secretariat, document)).RootElement.GetProperty(name);
        Assert.True(payload.GetProperty("errors").ValueKind == JsonValueKind.Null, payload.GetRawText());
        return payload.GetProperty("compiledReport");
    }

    /// <summary>The codes of the errors by which a step is refused.</summary>
    private protected async Task<IReadOnlyList<string>> RefusalAsync(Caller caller, string name, string document) =>
        [
            .. JsonDocument
                .Parse(await DoAsync(caller, document))
                .RootElement.GetProperty(name)
                .GetProperty("errors")
                .EnumerateArray()
                .Select(error => error.GetProperty("code").GetString()!),
        ];

    private protected async Task<IReadOnlyList<JsonElement>> SectionsAsync(Caller caller) =>
        [
            .. JsonDocument
                .Parse(
                    await DoAsync(
                        caller,
                        """{ compiledReport(key: "progress-2027") { sections(first: 100) { nodes { name moduleId position title about text version figures { key caption drawing category series value query variables isSecretariatView columns headings types rows totalRows } } } } }"""
                    )
                )
                .RootElement.GetProperty("compiledReport")
                .GetProperty("sections")
                .GetProperty("nodes")
                .EnumerateArray(),
        ];

    private protected static JsonElement Figure(IEnumerable<JsonElement> sections, string section, string key) =>
        sections
            .Single(one => one.GetProperty("name").GetString() == section)
            .GetProperty("figures")
            .EnumerateArray()
            .Single(figure => figure.GetProperty("key").GetString() == key);

    private protected async Task<long> RevisionAsync() =>
        JsonDocument
            .Parse(await DoAsync(Caller.Anonymous, "{ revision { number } }"))
            .RootElement.GetProperty("revision")
            .GetProperty("number")
            .GetInt64();

    /// <summary>The lines of a query as a table of another format, each cell as its text.</summary>
    private protected async Task<IReadOnlyList<string>> TableAsync(Caller caller, string query, string variables)
    {
        var response = await Executor.ExecuteAsync(
            new GraphRequest(query, Variables: JsonDocument.Parse(variables).RootElement)
            {
                Caller = caller,
                Table = new TableRequest(TableFormat.JsonLines),
            },
            CancellationToken.None
        );
        var bytes = new ArrayBufferWriter<byte>();
        await response.WriteAsync(
            (part, _, _) =>
            {
                bytes.Write(part.Span);
                return ValueTask.CompletedTask;
            },
            CancellationToken.None
        );
        return
        [
            .. Encoding
                .UTF8.GetString(bytes.WrittenSpan)
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line =>
                    string.Join(
                        '|',
                        JsonDocument.Parse(line).RootElement.EnumerateObject().Select(cell => cell.Value.ToString())
                    )
                ),
        ];
    }
}
