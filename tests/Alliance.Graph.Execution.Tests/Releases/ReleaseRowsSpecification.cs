using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Alliance.Graph.Core;
using Alliance.Graph.Data.Importing.Files;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Data.Releases;
using Alliance.Graph.Domain;
using Alliance.Graph.Execution.Tests.Corpus;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Execution.Tests.Releases;

public sealed class ReleaseRowsOnSqlite() : ReleaseRowsSpecification(DatabaseProviderKind.Sqlite);

public sealed class ReleaseRowsOnPostgreSql() : ReleaseRowsSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>Which rows a release has.</summary>
public abstract class ReleaseRowsSpecification(DatabaseProviderKind kind) : DatabaseSpecification(kind)
{
    private const string Hidden = "words-that-nobody-sees";

    protected override ComposedGraph Graph => WholeGraph.Composed;

    [SkippableFact]
    public async Task Nothing_that_is_hidden_from_strangers_is_in_any_file()
    {
        await AddHiddenRowsAsync();
        await using var bench = new ReleaseBench(Database);

        var manifest = await bench.CreateAsync("2026-1");

        Assert.Equal(1, RowsOf(manifest, nameof(Submission)));
        Assert.Equal(0, RowsOf(manifest, nameof(SubmissionEntry)));
        Assert.Equal(0, RowsOf(manifest, nameof(AuditEvent)));
        Assert.DoesNotContain(manifest.Tables, table => table.Name == "core_answered_requests");
        foreach (var file in Directory.EnumerateFiles(bench.Folder.PathOf("2026-1"), "*", SearchOption.AllDirectories))
        {
            Assert.False(
                (await File.ReadAllBytesAsync(file)).AsSpan().IndexOf(Encoding.UTF8.GetBytes(Hidden)) >= 0,
                $"'{file}' holds hidden words."
            );
        }

        // The database itself says that the words would have been found.
        await using var context = await Database.Contexts.CreateDbContextAsync();
        Assert.Contains(
            context.Set<SubmissionEntry>().ToList(),
            entry => entry.Row!.Contains(Hidden, StringComparison.Ordinal)
        );
        Assert.Equal(
            """{"data":{"submissions":{"totalCount":1,"nodes":[{"key":"progress-2027:SE"}]},"auditEvents":{"totalCount":0}}}""",
            await bench.AskAsync("2026-1", "{ submissions { totalCount nodes { key } } auditEvents { totalCount } }")
        );
    }

    [SkippableFact]
    public async Task A_release_stays_as_it_is_when_the_data_change_and_tells_what_was_changed()
    {
        await using var bench = new ReleaseBench(Database);
        const string Names = "{ country(code: \"SE\") { name } }";
        await bench.CreateAsync("2026-1");
        await RenameAsync("Sverige");
        var later = await bench.CreateAsync("2026-2");

        Assert.Contains("Sweden", await bench.AskAsync("2026-1", Names), StringComparison.Ordinal);
        Assert.Contains("Sverige", await bench.AskAsync("2026-2", Names), StringComparison.Ordinal);
        const string Changes = """
            query($since: String!) { release(name: "2026-2") { changesSince(release: $since) { totalCount nodes { type key kind } groupBy(keys: [TYPE, KIND]) { key { type kind } count } } } }
            """;
        var since = JsonSerializer.SerializeToElement(new { since = "2026-1" });
        const string Expected = """
            {"data":{"release":{"changesSince":{"totalCount":1,"nodes":[{"type":"Country","key":"SE","kind":"CHANGED"}],"groupBy":[{"key":{"type":"Country","kind":"CHANGED"},"count":1}]}}}}
            """;
        Assert.Equal(Expected, await ReleaseBench.AskAsync(bench.Live, Changes, since));
        Assert.Equal(Expected, await bench.AskAsync("2026-2", Changes, since));
        Assert.Contains(
            "RELEASE_CHANGES_UNKNOWN",
            await bench.AskAsync("2026-1", Changes, since),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "RELEASE_UNKNOWN",
            await ReleaseBench.AskAsync(bench.Live, Changes, JsonSerializer.SerializeToElement(new { since = "2025" })),
            StringComparison.Ordinal
        );
        Assert.Equal(
            $$$"""{"data":{"releases":[{"name":"2026-2","title":"Release 2026-2","revision":{{{later.Revision}}},"sha256":"{{{later.Database.Sha256}}}"},{"name":"2026-1","title":"Release 2026-1","revision":{{{later.Revision - 1}}},"sha256":"{{{bench.Folder.Find("2026-1")!.Database.Sha256}}}"}]}}""",
            await ReleaseBench.AskAsync(bench.Live, "{ releases { name title revision sha256 } }")
        );
    }

    private static long RowsOf(ReleaseManifest manifest, string type) =>
        manifest.Types.Single(count => count.Name == type).Rows;

    private async Task RenameAsync(string name)
    {
        await using var stream = typeof(CoreModule).Assembly.GetManifestResourceStream("countries.json")!;
        var rows = JsonNode.Parse(stream)!.AsArray();
        rows.Single(row => (string)row!["code"]! == "SE")!["name"] = name;
        var file = Path.Combine(Directory.CreateTempSubdirectory("alliance-release-test-").FullName, "countries.json");
        await File.WriteAllTextAsync(file, rows.ToJsonString());
        await Database.Importer.ImportAsync([ImportFile.At(file)]);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    private async Task AddHiddenRowsAsync()
    {
        await using var context = await Database.Contexts.CreateDbContextAsync();
        var now = new DateTime(2026, 11, 30, 12, 0, 0, DateTimeKind.Utc);
        context.Add(
            new ReportingRound
            {
                Key = "progress-2027",
                Title = "Progress 2027",
                OpensOn = new DateOnly(2026, 11, 30),
                ClosesOn = new DateOnly(2026, 12, 30),
                TimeZone = "UTC",
                OpensAt = now,
                ClosesAt = now.AddDays(30),
                Kind = RoundKind.Progress,
                Targets = [],
                ChangedAt = now,
            }
        );
        context.Add(
            new Submission
            {
                Key = "progress-2027:SE",
                RoundKey = "progress-2027",
                CountryCode = CountryCode.Parse("SE"),
                State = SubmissionState.Published,
                ChangedAt = now,
            }
        );
        context.Add(
            new Submission
            {
                Key = "progress-2027:NO",
                RoundKey = "progress-2027",
                CountryCode = CountryCode.Parse("NO"),
                State = SubmissionState.Draft,
                ReturnedBecause = Hidden,
                ChangedAt = now,
            }
        );
        context.Add(
            new SubmissionEntry
            {
                Key = "progress-2027:NO:Commitment:x",
                SubmissionKey = "progress-2027:NO",
                CountryCode = CountryCode.Parse("NO"),
                Area = "core",
                Type = "Commitment",
                RowKey = "x",
                Row = $"{{\"title\":\"{Hidden}\"}}",
                ChangedAt = now,
            }
        );
        context.Add(
            new AnsweredRequest
            {
                Caller = "key:somebody",
                Key = Hidden,
                Hash = Hidden,
                At = now,
                Outcomes = [Hidden],
            }
        );
        context.Add(
            new AuditEvent
            {
                Number = 1,
                At = now,
                Kind = AuditEventKind.RoundOpened,
                Role = "SECRETARIAT",
                RoundKey = "progress-2027",
                Reason = Hidden,
                Version = 1,
            }
        );
        await context.SaveChangesAsync();
    }
}
