using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Alliance.Graph.Data.Exporting;
using Alliance.Graph.Data.Importing.Files;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Callers;

namespace Alliance.Graph.Reporting.Tests.Submissions;

public sealed class SubmissionFilesOnSqlite() : SubmissionFilesSpecification(DatabaseProviderKind.Sqlite);

public sealed class SubmissionFilesOnPostgreSql() : SubmissionFilesSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>Files are brought into submissions.</summary>
public abstract class SubmissionFilesSpecification(DatabaseProviderKind kind) : SubmissionBench(kind)
{
    private const string Header =
        "id,countryCode,name,organisation,status,inhopeFounder,formerNames,summary,metrics,source,confidence\n";

    [SkippableTheory]
    [InlineData(RowFormat.Json)]
    [InlineData(RowFormat.Csv)]
    public async Task Of_an_exported_file_only_what_was_changed_becomes_an_entry(RowFormat format)
    {
        await OpenAsync();
        await StartAsync(Callers.Sweden, "SE");
        var (name, text, swedish) = await ExportAsync(format);
        var changed = text.Replace("\"ECPAT Sweden\"", "\"Another house\"", StringComparison.Ordinal)
            .Replace(",ECPAT Sweden,", ",Another house,", StringComparison.Ordinal);
        Assert.NotEqual(text, changed);

        var (files, refusals) = await SaveAsync(Callers.Sweden, (name, changed));

        Assert.Empty(refusals);
        Assert.Equal((1, swedish - 1), (Assert.Single(files).Written, files[0].Unchanged));
        Assert.Equal("""[{"type":"Hotline","changes":["organisation"]}]""", await EntriesAsync());

        // Each entry has an event of its own, and the chain agrees with what is stored.
        Assert.Equal(
            """{"submission":{"events":{"nodes":[{"kind":"ENTRY_SAVED","type":"Hotline"},{"kind":"SUBMISSION_STARTED","type":null}]}}}""",
            await DoAsync(
                Callers.Secretariat,
                $$"""{ submission(key: "{{Key}}") { events { nodes { kind type } } } }"""
            )
        );
        Assert.Equal(0, (await Clocked.Audit.VerifyAsync(expected: null, _ => { })).Breaks);

        // Once more it says nothing new.
        Assert.Equal(
            (0, swedish),
            (
                Assert.Single((await SaveAsync(Callers.Sweden, (name, changed))).Files).Written,
                (await SaveAsync(Callers.Sweden, (name, changed))).Files[0].Unchanged
            )
        );
        Assert.Equal(2, await VersionAsync(Key));
    }

    [SkippableFact]
    public async Task A_file_says_the_same_in_whatever_order_and_with_whatever_zeros_its_rows_were_written()
    {
        var events = Starter("events.json");
        var launch = events.Single(row => (string)row!["id"]! == "launch-2012")!;
        var countries = launch["participatingCountryCodes"]!.AsArray().Select(code => (string)code!).ToList();
        Assert.True(countries.Count > 2);
        launch["participatingCountryCodes"] = new JsonArray([
            .. countries.Order(StringComparer.Ordinal).Reverse().Select(code => JsonValue.Create(code)),
        ]);
        var hotlines = Starter("hotlines.json");
        var counted = hotlines.First(row => row!["metrics"] is JsonArray { Count: > 0 })!;
        counted["metrics"]![0]!["value"] = JsonNode.Parse("12.500");
        await Clocked.Importer.ImportAsync([File("events.json", events), File("hotlines.json", hotlines)]);

        var exported = (await ExportedAsync("events.json")).Single(row => (string)row!["id"]! == "launch-2012")!;
        Assert.Equal(
            countries.Order(StringComparer.Ordinal),
            exported["participatingCountryCodes"]!.AsArray().Select(code => (string)code!)
        );
        var value = (await ExportedAsync("hotlines.json")).Single(row =>
            (string)row!["id"]! == (string)counted["id"]!
        )!["metrics"]![0]!["value"]!;
        Assert.Equal("12.5", value.ToJsonString());
    }

    [SkippableFact]
    public async Task Rows_that_are_not_changed_are_no_fault_whosever_they_are()
    {
        await OpenAsync();
        await StartAsync(Callers.Sweden, "SE");
        var definition = Graph.Imports.Single(definition => definition.FileName == "laws.json");
        using var stream = new MemoryStream();
        await using (var export = Clocked.BeginExport())
        {
            Assert.Equal(56, await export.WriteAsync(definition, RowFormat.Json, stream));
        }

        // The round does not ask about investigation, and most of the laws are of other countries.
        var (files, _) = await SaveAsync(Callers.Sweden, ("laws.json", Encoding.UTF8.GetString(stream.ToArray())));
        Assert.Equal((0, 56), (Assert.Single(files).Written, files[0].Unchanged));
    }

    [SkippableFact]
    public async Task All_that_is_wrong_is_said_and_nothing_is_written()
    {
        await OpenAsync();
        await StartAsync(Callers.Sweden, "SE");

        var exception = await Assert.ThrowsAsync<ImportException>(() =>
            SaveAsync(
                Callers.Sweden,
                (
                    "hotlines.csv",
                    Header
                        + "se-new,SE,New line,Somebody,active,false,,It is made up.,,https://example.org/,sourced\n"
                        + "de-new,DE,New line,Somebody,active,false,,It is made up.,,https://example.org/,sourced\n"
                        + "se-new,SE,New line,Somebody,active,false,,It is made up.,,https://example.org/,sourced\n"
                        + "se-other,SE,,Somebody,open,false,,It is made up.,,https://example.org/,sourced\n"
                ),
                ("laws.json", """[{ "id": "se-law" }]""")
            )
        );

        Assert.Equal(
            [
                "hotlines.csv(row 2): The row is about DE",
                "hotlines.csv(row 3, id): Row 1 has the same key.",
                "hotlines.csv(row 4, name): The value is null",
                "hotlines.csv(row 4, status): ",
                "laws.json(row 1, confidence): The field is missing",
            ],
            exception.Faults.Select(fault => fault.ToString()).Order().Take(5),
            new BeginningComparer()
        );
        Assert.Equal("[]", await EntriesAsync());
    }

    [SkippableFact]
    public async Task A_submission_that_the_caller_cannot_work_on_takes_none()
    {
        await OpenAsync();
        await StartAsync(Callers.Sweden, "SE");
        var file = (
            "hotlines.csv",
            Header + "se-new,SE,New line,Somebody,active,false,,It is made up.,,https://example.org/,sourced\n"
        );

        Assert.Contains(
            "There is no submission",
            Assert.Single((await SaveAsync(Callers.Germany, file)).Refusals).Message,
            StringComparison.Ordinal
        );
        Assert.Empty((await SaveAsync(Callers.Sweden, file)).Refusals);
        await AnswerAsync(Callers.Sweden, Key);
        await StepAsync(Callers.Sweden, "submit", Key, await VersionAsync(Key), "SUBMITTED");
        Assert.Contains(
            "is SUBMITTED",
            Assert.Single((await SaveAsync(Callers.Sweden, file)).Refusals).Message,
            StringComparison.Ordinal
        );
    }

    private Task<(
        IReadOnlyList<Reporting.Submissions.FileEntries> Files,
        IReadOnlyList<Data.Mutating.Errors.MutationError> Refusals
    )> SaveAsync(Caller caller, params (string Name, string Text)[] files) =>
        SubmissionFiles.SaveAsync(
            Clocked,
            Key,
            [
                .. files.Select(file => new ImportFile(
                    file.Name,
                    file.Name,
                    () => new MemoryStream(Encoding.UTF8.GetBytes(file.Text))
                )),
            ],
            caller,
            progress: null,
            default
        );

    /// <summary>The hotlines of Sweden as an operator would send them to its rapporteurs.</summary>
    private JsonArray Starter(string name)
    {
        using var file = Clocked.Importer.StarterFiles().Single(starter => starter.Name == name).Open();
        return JsonNode.Parse(file)!.AsArray();
    }

    private static ImportFile File(string name, JsonArray rows)
    {
        var content = rows.ToJsonString();
        return new ImportFile(name, name, () => new MemoryStream(Encoding.UTF8.GetBytes(content)));
    }

    private async Task<JsonArray> ExportedAsync(string name)
    {
        using var stream = new MemoryStream();
        await using (var export = Clocked.BeginExport())
        {
            await export.WriteAsync(
                Graph.Imports.Single(definition => definition.FileName == name),
                RowFormat.Json,
                stream
            );
        }

        return JsonNode.Parse(stream.ToArray())!.AsArray();
    }

    private async Task<(string Name, string Text, int Rows)> ExportAsync(RowFormat format)
    {
        var definition = Graph.Imports.Single(definition => definition.FileName == "hotlines.json");
        using var stream = new MemoryStream();
        await using (var export = Clocked.BeginExport())
        {
            await export.WriteAsync(definition, format, stream);
        }

        var lines = Encoding.UTF8.GetString(stream.ToArray()).Split('\n');
        var own = lines
            .Where(line =>
                line.Contains("\"countryCode\":\"SE\"", StringComparison.Ordinal)
                || line.Contains(",SE,", StringComparison.Ordinal)
            )
            .Select(line => line.TrimEnd(',', '\r'))
            .ToList();
        return (
            RowExport.NameOf(definition, format),
            format == RowFormat.Json
                ? $"[{string.Join(",", own)}]"
                : $"{lines[0]}\n{string.Join("\n", lines.Where(line => line.Contains(",SE,", StringComparison.Ordinal)))}",
            own.Count
        );
    }

    private async Task<string> EntriesAsync() =>
        JsonSerializer.Serialize(
            JsonDocument
                .Parse(
                    await DoAsync(
                        Callers.Sweden,
                        $$"""{ submission(key: "{{Key}}") { entries { nodes { type changes { field } } } } }"""
                    )
                )
                .RootElement.GetProperty("submission")
                .GetProperty("entries")
                .GetProperty("nodes")
                .EnumerateArray()
                .Select(entry => new
                {
                    type = entry.GetProperty("type").GetString(),
                    changes = entry
                        .GetProperty("changes")
                        .EnumerateArray()
                        .Select(change => change.GetProperty("field").GetString()),
                })
        );
}
