using Alliance.Graph.Data.Providers;
using Alliance.Graph.Domain;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Execution.Settings;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Execution.Tests.Tables;

public sealed class ManyRowsOnSqlite() : ManyRowsSpecification(DatabaseProviderKind.Sqlite);

public sealed class ManyRowsOnPostgreSql() : ManyRowsSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>A table of more rows than are read at once: each is there once, whoever writes meanwhile, and no more than a slice is held.</summary>
public abstract class ManyRowsSpecification(DatabaseProviderKind kind) : CoreGraphSpecification(kind)
{
    // More than a page of the root and more than a slice below one row.
    private const int More = 12_000;

    protected override bool OnlyReads => false;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await using var context = await Database.Contexts.CreateDbContextAsync();
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        for (var number = 0; number < More; number++)
        {
            context.Add(New(number));
        }

        await context.SaveChangesAsync();
    }

    [SkippableFact]
    public async Task All_rows_of_a_list_come_page_after_page()
    {
        var table = await AskedTable.CsvAsync(Database, "{ commitments(where: { key: { startsWith: \"many-\" } }, order: [{ year: DESC }]) { nodes { key } } }");

        Assert.Null(table.Error);
        Assert.Equal(Enumerable.Range(0, More).OrderByDescending(number => number % 7).ThenBy(Key, StringComparer.Ordinal).Select(Key), table.Lines.Skip(1));
        Assert.Equal(More, table.Response.TableRows);
        Assert.Equal(More, table.Response.Table!.Rows);
        Assert.True(table.Parts > 2);
    }

    [SkippableFact]
    public async Task All_rows_below_one_row_come_too()
    {
        const string Query = "{ countries(where: { code: { in: [\"SE\", \"AT\", \"CH\"] } }) { nodes { code commitments(where: { key: { startsWith: \"many-\" } }) { nodes { key report { key } } } } } }";
        var table = await AskedTable.CsvAsync(Database, Query);

        Assert.Null(table.Error);
        Assert.Null(table.Response.Table!.Rows);
        Assert.Equal(["AT,,", "CH,,"], table.Lines.Skip(1).Where(line => !line.StartsWith("SE", StringComparison.Ordinal)));
        Assert.Equal(
            Enumerable.Range(0, More).Select(number => $"SE,{Key(number)},se-progress-2014").Order(StringComparer.Ordinal),
            table.Lines.Where(line => line.StartsWith("SE", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public async Task It_is_of_one_state_whoever_writes_meanwhile()
    {
        var added = 0;
        var table = await AskedTable.AskAsync(
            Database,
            new GraphRequest("{ commitments(where: { key: { startsWith: \"many-\" } }) { nodes { key title summary } } }") { Table = new TableRequest(TableFormat.Csv) },
            onPart: async () =>
            {
                await using var context = await Database.Contexts.CreateDbContextAsync();
                context.Add(New(More + added++));
                await context.SaveChangesAsync();
            });

        Assert.True(added > 0);
        Assert.Equal(More, table.Lines.Length - 1);
    }

    [SkippableFact]
    public async Task More_below_rows_than_may_leave_breaks_it()
    {
        // Before they are read a list below a row counts as a page.
        var settings = new GraphSettings { Limits = new RequestLimits { ExportCost = More / 2 } };
        var table = await AskedTable.CsvAsync(
            Database, "{ countries(where: { code: { eq: \"SE\" } }) { nodes { code commitments { nodes { key } } } } }", settings);

        Assert.Equal(ErrorCodes.ExportLimit, table.Error?.Code);
    }

    [SkippableFact]
    public async Task What_is_held_meanwhile_is_bounded()
    {
        // Rows of a page and their texts; all rows together hold more than four times as much.
        var request = new GraphRequest("{ commitments(where: { key: { startsWith: \"many-\" } }) { nodes { key title summary } } }") { Table = new TableRequest(TableFormat.JsonLines) };
        var memory = new Budgets.RecordedMemory(long.MaxValue);
        var table = await AskedTable.AskAsync(Database, request with { Memory = memory });
        var held = memory.Kept.Max();

        Assert.Equal(More, table.Response.TableRows);
        Assert.InRange(held, 100_000, 8_000_000);
        Assert.InRange(memory.Kept[^1], 0, 256 * 1024);
    }

    private static string Key(int number) => FormattableString.Invariant($"many-{number:00000}");

    private static Commitment New(int number)
        => new()
        {
            Key = Key(number),
            CountryCode = CountryCode.Parse("SE", null),
            ReportKey = "se-progress-2014",
            TargetKey = PolicyTargetKey.VictimIdentification,
            Kind = CommitmentKind.Commitment,
            Year = 2000 + (number % 7),
            IsPeriodUncertain = false,
            Title = Key(number),
            Summary = new string('x', 200),
            Framework = CommitmentFramework.National,
            IsReportedToAlliance = true,
            Provenance = new Provenance { Source = "https://example.org/", Confidence = Confidence.Synthetic },
        };
}
