using System.Text.Json;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Data.RowAudits;
using Alliance.Graph.Domain;
using Alliance.Graph.Reporting.Tests.Submissions;
using Alliance.Graph.Sdk.Callers;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Reporting.Tests.CompiledReports;

public sealed class CompiledReportsOnSqlite() : CompiledReportSpecification(DatabaseProviderKind.Sqlite);

public sealed class CompiledReportsOnPostgreSql() : CompiledReportSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>The report about a round: compiled, written, published.</summary>
public abstract class CompiledReportSpecification(DatabaseProviderKind kind) : CompiledReportBench(kind)
{
    [SkippableFact]
    public async Task The_queries_of_all_modules_are_tables_of_the_schema() =>
        Assert.Empty(await Executor.CheckReportsAsync());

    [SkippableFact]
    public async Task A_draft_has_the_figures_that_modules_declare_all_of_one_revision()
    {
        await OpenAsync();
        var compiled = await CompileAsync();
        Assert.Equal("DRAFT", compiled.GetProperty("state").GetString());
        Assert.Equal(await RevisionAsync(), compiled.GetProperty("revision").GetInt64());
        Assert.Equal("Progress 2027: report of the Alliance", compiled.GetProperty("title").GetString());
        var sections = await SectionsAsync(Callers.Secretariat);
        Assert.Equal(
            [
                "core:participation",
                "core:completeness",
                "core:commitments",
                "core:progress",
                "availability-reduction:availability",
                "awareness:programmes",
                "investigation:investigation",
                "victim-identification:identification",
            ],
            sections.Select(section => section.GetProperty("name").GetString())
        );
        Assert.All(sections, section => Assert.NotEqual(0, section.GetProperty("figures").GetArrayLength()));
        Assert.Equal("[[2]]", Figure(sections, "core:participation", "countries").GetProperty("rows").GetString());
        Assert.Equal(
            """[["Germany","DE",null,null,null],["Sweden","SE",null,null,null]]""",
            Figure(sections, "core:participation", "countries-and-submissions").GetProperty("rows").GetString()
        );
    }

    [SkippableFact]
    public async Task The_query_of_a_figure_gives_its_cells_to_everybody_who_asks_again()
    {
        await OpenAsync();
        await CompileAsync();
        foreach (
            var figure in (await SectionsAsync(Callers.Secretariat)).SelectMany(section =>
                section.GetProperty("figures").EnumerateArray()
            )
        )
        {
            var caller = figure.GetProperty("isSecretariatView").GetBoolean() ? Callers.Secretariat : Caller.Anonymous;
            var lines = await TableAsync(
                caller,
                figure.GetProperty("query").GetString()!,
                figure.GetProperty("variables").GetString()!
            );
            var rows = JsonDocument.Parse(figure.GetProperty("rows").GetString()!).RootElement;
            Assert.Equal(lines.Count, figure.GetProperty("totalRows").GetInt32());
            Assert.Equal(
                lines,
                rows.EnumerateArray()
                    .Select(row => string.Join('|', row.EnumerateArray().Select(cell => cell.ToString())))
            );
        }
    }

    [SkippableFact]
    public async Task Texts_stay_with_their_sections_when_the_figures_are_read_anew()
    {
        await OpenAsync();
        await CompileAsync();
        var saved = await ReportAsync("saveReportText", SaveText("core:participation", "Both report.\n\nLater.", 1));
        Assert.Equal(2, saved.GetProperty("version").GetInt32());

        await StartAsync(Callers.Sweden, "SE");
        var compiled = await CompileAsync();
        Assert.Equal(3, compiled.GetProperty("version").GetInt32());
        var sections = await SectionsAsync(Callers.Secretariat);
        Assert.Equal("Both report.\n\nLater.", sections[0].GetProperty("text").GetString());
        Assert.All(
            sections.Skip(1),
            section => Assert.Equal(JsonValueKind.Null, section.GetProperty("text").ValueKind)
        );
        Assert.Equal(
            """[["Germany","DE",null,null,null],["Sweden","SE","DRAFT",null,null]]""",
            Figure(sections, "core:participation", "countries-and-submissions").GetProperty("rows").GetString()
        );
        Assert.Equal(
            """[["DRAFT",1]]""",
            Figure(sections, "core:participation", "states").GetProperty("rows").GetString()
        );

        await ReportAsync("saveReportText", SaveText("core:participation", " ", 3));
        Assert.Equal(JsonValueKind.Null, (await SectionsAsync(Callers.Secretariat))[0].GetProperty("text").ValueKind);
    }

    [SkippableFact]
    public async Task Whoever_has_not_seen_the_latest_text_or_report_is_told_so_and_changes_nothing()
    {
        await OpenAsync();
        await CompileAsync();
        await ReportAsync("saveReportText", SaveText("core:progress", "First.", 1));
        var payload = JsonDocument.Parse(
            await DoAsync(
                Callers.Secretariat,
                """mutation { saveReportText(input: { report: "progress-2027", section: "core:progress", text: "Second.", expectedVersion: 1 }) { compiledReport { key } errors { ... on VersionConflictError { version differences { field yours theirs } } } } }"""
            )
        );
        Assert.Equal(
            """{"compiledReport":null,"errors":[{"version":2,"differences":[{"field":"text","yours":"Second.","theirs":"First."}]}]}""",
            payload.RootElement.GetProperty("saveReportText").GetRawText()
        );
        Assert.Equal(["VERSION_CONFLICT"], await RefusalAsync(Callers.Secretariat, "publishReport", PublishReport(1)));
        Assert.Equal(
            "First.",
            Assert
                .Single(
                    await SectionsAsync(Callers.Secretariat),
                    section => section.GetProperty("name").GetString() == "core:progress"
                )
                .GetProperty("text")
                .GetString()
        );
    }

    [SkippableFact]
    public async Task Drafts_are_the_secretariats_and_published_reports_everybodys()
    {
        const string Look =
            """{ compiledReports { totalCount } round(key: "progress-2027") { report { key sections { totalCount } } } }""";
        await OpenAsync();
        await CompileAsync();
        foreach (var caller in new[] { Caller.Anonymous, Callers.Sweden, Callers.Reviewer, Callers.Operator })
        {
            Assert.Equal(
                """{"compiledReports":{"totalCount":0},"round":{"report":null}}""",
                await DoAsync(caller, Look)
            );
        }

        Assert.Equal(
            """{"compiledReports":{"totalCount":1},"round":{"report":{"key":"progress-2027","sections":{"totalCount":8}}}}""",
            await DoAsync(Callers.Secretariat, Look)
        );
        await ReportAsync("publishReport", PublishReport(1));
        Assert.Equal(
            """{"compiledReports":{"totalCount":1},"round":{"report":{"key":"progress-2027","sections":{"totalCount":8}}}}""",
            await DoAsync(Caller.Anonymous, Look)
        );
    }

    [SkippableFact]
    public async Task Only_the_secretariat_compiles_writes_and_publishes()
    {
        await OpenAsync();
        await CompileAsync();
        foreach (var caller in new[] { Caller.Anonymous, Callers.Sweden, Callers.Reviewer, Callers.Operator })
        {
            Assert.Equal(["NOT_ALLOWED"], await RefusalAsync(caller, "compileReport", Compile));
            Assert.Equal(
                ["NOT_ALLOWED"],
                await RefusalAsync(caller, "saveReportText", SaveText("core:progress", "No.", 1))
            );
            Assert.Equal(["NOT_ALLOWED"], await RefusalAsync(caller, "publishReport", PublishReport(1)));
        }
    }

    [SkippableFact]
    public async Task What_is_not_there_is_missing()
    {
        Assert.Equal(["NOT_FOUND"], await RefusalAsync(Callers.Secretariat, "compileReport", Compile));
        await OpenAsync();
        Assert.Equal(["NOT_FOUND"], await RefusalAsync(Callers.Secretariat, "publishReport", PublishReport(1)));
        await CompileAsync();
        Assert.Equal(
            ["NOT_FOUND"],
            await RefusalAsync(Callers.Secretariat, "saveReportText", SaveText("core:nothing", "No.", 1))
        );
    }

    [SkippableFact]
    public async Task A_published_report_is_a_row_like_others_and_stays_as_it_is()
    {
        await OpenAsync();
        var before = await RevisionAsync();
        await CompileAsync();
        Assert.Equal(before, await RevisionAsync());
        await ReportAsync("saveReportText", SaveText("core:progress", "As it was.", 1));
        var published = await ReportAsync("publishReport", PublishReport(2));
        Assert.Equal(
            ("PUBLISHED", before, "alliance-report-progress-2027"),
            (
                published.GetProperty("state").GetString(),
                published.GetProperty("revision").GetInt64(),
                published.GetProperty("report").GetProperty("key").GetString()
            )
        );
        Assert.Equal(
            """{"report":{"kind":"ALLIANCE_REPORT","origin":"PUBLISHED","year":2027,"publishedOn":"2026-11-01","title":"Progress 2027: report of the Alliance","country":null,"document":{"key":"alliance-report-progress-2027","type":"ALLIANCE_REPORT","publishedOn":"2026-11-01"},"history":{"nodes":[{"kind":"INSERTED","revision":{"number":REVISION,"cause":"PUBLICATION","by":"secretariat"}}]}}}""".Replace(
                "REVISION",
                $"{before + 1}",
                StringComparison.Ordinal
            ),
            await DoAsync(
                Caller.Anonymous,
                """{ report(key: "alliance-report-progress-2027") { kind origin year publishedOn title country { name } document { key type publishedOn } history { nodes { kind revision { number cause by } } } } }"""
            )
        );

        var frozen = (await SectionsAsync(Caller.Anonymous)).Select(section => section.GetRawText()).ToList();
        await PublishHotlineAsync();
        Assert.Equal(before + 2, await RevisionAsync());
        Assert.Equal(frozen, (await SectionsAsync(Caller.Anonymous)).Select(section => section.GetRawText()));
        Assert.Equal(["REPORT_PUBLISHED"], await RefusalAsync(Callers.Secretariat, "compileReport", Compile));
        Assert.Equal(
            ["REPORT_PUBLISHED"],
            await RefusalAsync(Callers.Secretariat, "saveReportText", SaveText("core:progress", "As it is.", 2))
        );
        Assert.Equal(["REPORT_PUBLISHED"], await RefusalAsync(Callers.Secretariat, "publishReport", PublishReport(3)));
        Assert.Empty(await BreaksAsync());
    }

    [SkippableFact]
    public async Task What_is_published_gives_the_audit_of_the_data_nothing_to_find()
    {
        await OpenAsync();
        await CompileAsync();
        Assert.Empty((await new DataAudit(Clocked).RunAsync()).Offences);
        await ReportAsync("publishReport", PublishReport(1));
        Assert.Empty((await new DataAudit(Clocked).RunAsync()).Offences);
    }

    [SkippableFact]
    public async Task A_round_about_threats_becomes_a_threat_assessment()
    {
        await OpenAsync(round => round with { Kind = "THREAT_ASSESSMENT" });
        await CompileAsync();
        await ReportAsync("publishReport", PublishReport(1));
        Assert.Equal(
            """{"report":{"kind":"THREAT_ASSESSMENT","document":{"type":"THREAT_ASSESSMENT"}}}""",
            await DoAsync(
                Caller.Anonymous,
                """{ report(key: "alliance-report-progress-2027") { kind document { type } } }"""
            )
        );
    }

    [SkippableFact]
    public async Task Each_step_leaves_an_event_and_what_is_changed_behind_it_is_found()
    {
        await OpenAsync();
        await CompileAsync();
        await ReportAsync("saveReportText", SaveText("awareness:programmes", "Seen.", 1));
        await ReportAsync("publishReport", PublishReport(2));
        var events = (await EventsAsync()).Skip(1).ToList();
        Assert.Equal(
            [("REPORT_COMPILED", null), ("REPORT_TEXT_SAVED", "awareness"), ("REPORT_PUBLISHED", null)],
            events.Select(told => (told.GetProperty("kind").GetString()!, told.GetProperty("area").GetString()))
        );
        Assert.All(events, told => Assert.Equal(64, told.GetProperty("contentHash").GetString()!.Length));
        Assert.Empty(await BreaksAsync());

        foreach (
            var (sql, fields) in new[]
            {
                (
                    "UPDATE core_compiled_report_sections SET text = 'Forged.' WHERE name = 'awareness:programmes'",
                    "content"
                ),
                ("UPDATE core_compiled_reports SET state = 'Draft'", "content, state"),
                ("UPDATE core_compiled_reports SET published_at = NULL", "content, state, publishedAt"),
                ("UPDATE core_compiled_reports SET changed_by = 'somebody'", "content, state, publishedAt, changedBy"),
            }
        )
        {
            await RunAsync(sql);
            Assert.Equal(
                [
                    $"Disagreeing: The report about the round 'progress-2027' is not as its events say, of which event 4 is the last: {fields}.",
                ],
                await BreaksAsync()
            );
        }

        await RunAsync("DELETE FROM core_compiled_report_sections; DELETE FROM core_compiled_reports");
        Assert.Equal(
            [
                "Disagreeing: The report about the round 'progress-2027' is not there any more, although events tell of it.",
            ],
            await BreaksAsync()
        );
    }

    [SkippableFact]
    public async Task A_report_hides_no_round_that_was_put_in_beside_the_steps()
    {
        await OpenAsync();
        Clock.Now += TimeSpan.FromMinutes(1);
        await using (var context = await Clocked.Contexts.CreateDbContextAsync())
        {
            var round = (ReportingRound)
                context
                    .Entry(await context.Set<ReportingRound>().AsNoTracking().SingleAsync())
                    .CurrentValues.ToObject();
            context.Add(
                new ReportingRound
                {
                    Key = "forged",
                    Title = "Forged",
                    Kind = round.Kind,
                    OpensOn = round.OpensOn,
                    ClosesOn = round.ClosesOn,
                    TimeZone = round.TimeZone,
                    OpensAt = round.OpensAt,
                    ClosesAt = round.ClosesAt,
                    Targets = round.Targets,
                    Version = 1,
                    ChangedAt = Clock.Now.UtcDateTime,
                }
            );
            await context.SaveChangesAsync();
        }

        const string Untold =
            "Disagreeing: The ReportingRound 'forged' was written behind the first event, and no event tells of it.";
        Assert.Equal([Untold], await BreaksAsync());
        await ReportAsync("compileReport", Compile.Replace("progress-2027", "forged", StringComparison.Ordinal));
        Assert.Equal([Untold], await BreaksAsync());
    }

    [SkippableFact]
    public async Task An_imported_report_of_the_same_key_is_not_overwritten()
    {
        await OpenAsync();
        await CompileAsync();
        await using (var context = await Clocked.Contexts.CreateDbContextAsync())
        {
            await context.Database.ExecuteSqlRawAsync(
                "UPDATE core_documents SET key = 'alliance-report-progress-2027' WHERE key = (SELECT MIN(key) FROM core_documents d WHERE NOT EXISTS (SELECT 1 FROM core_reports r WHERE r.document_key = d.key) AND NOT EXISTS (SELECT 1 FROM core_document_countries c WHERE c.document_key = d.key))"
            );
        }

        Assert.Equal(["INPUT_INVALID"], await RefusalAsync(Callers.Secretariat, "publishReport", PublishReport(1)));
    }

    private async Task PublishHotlineAsync()
    {
        await StartAsync(Callers.Sweden, "SE");
        await SaveAsync(Callers.Sweden, "Hotline", Rows.Hotline());
        await HandInAsync(Callers.Sweden, Key, "availability-reduction");
        await DoneAsync(Callers.Secretariat, Publish(Key));
    }
}
