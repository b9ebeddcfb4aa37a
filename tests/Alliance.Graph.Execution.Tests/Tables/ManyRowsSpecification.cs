using System.Text.Json;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Domain;
using Alliance.Graph.Execution.Budgets;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Execution.Settings;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Execution.Tests.Tables;

public sealed class ManyRowsOnSqlite() : ManyRowsSpecification(DatabaseProviderKind.Sqlite);

public sealed class ManyRowsOnPostgreSql() : ManyRowsSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>
/// A table of more rows than are read at once: each is there once, whoever writes meanwhile, and no more than a slice
/// is held.
/// </summary>
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
        var table = await AskedTable.CsvAsync(
            Database,
            "{ commitments(where: { key: { startsWith: \"many-\" } }, order: [{ year: DESC }]) { nodes { key } } }"
        );

        Assert.Null(table.Error);
        Assert.Equal(
            Enumerable
                .Range(0, More)
                .OrderByDescending(number => number % 7)
                .ThenBy(Key, StringComparer.Ordinal)
                .Select(Key),
            table.Lines.Skip(1)
        );
        Assert.Equal(More, table.Response.TableRows);
        Assert.Equal(More, table.Response.Table!.Rows);
        Assert.True(table.Parts > 2);
    }

    [SkippableFact]
    public async Task All_rows_below_one_row_come_too()
    {
        const string Query =
            "{ countries(where: { code: { in: [\"SE\", \"AT\", \"CH\"] } }) { nodes { code commitments(where: { key: { startsWith: \"many-\" } }) { nodes { key report { key } } } } } }";
        var table = await AskedTable.CsvAsync(Database, Query);

        Assert.Null(table.Error);
        Assert.Null(table.Response.Table!.Rows);
        Assert.Equal(
            ["AT,,", "CH,,"],
            table.Lines.Skip(1).Where(line => !line.StartsWith("SE", StringComparison.Ordinal))
        );
        Assert.Equal(
            Enumerable
                .Range(0, More)
                .Select(number => $"SE,{Key(number)},se-progress-2014")
                .Order(StringComparer.Ordinal),
            table.Lines.Where(line => line.StartsWith("SE", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
        );
    }

    [SkippableFact]
    public async Task It_is_of_one_state_whoever_writes_meanwhile()
    {
        var added = 0;
        var table = await AskedTable.AskAsync(
            Database,
            new GraphRequest(
                "{ commitments(where: { key: { startsWith: \"many-\" } }) { nodes { key title summary } } }"
            )
            {
                Table = new TableRequest(TableFormat.Csv),
            },
            onPart: async () =>
            {
                await using var context = await Database.Contexts.CreateDbContextAsync();
                context.Add(New(More + added++));
                await context.SaveChangesAsync();
            }
        );

        Assert.True(added > 0);
        Assert.Equal(More, table.Lines.Length - 1);
    }

    [SkippableFact]
    public async Task More_below_rows_than_may_leave_is_refused_before_anything_is_read()
    {
        var settings = new GraphSettings { Limits = new RequestLimits { ExportCost = More / 2 } };
        var table = await AskedTable.CsvAsync(
            Database,
            "{ countries(where: { code: { eq: \"SE\" } }) { nodes { code commitments { nodes { key } } } } }",
            settings
        );
        var few = await AskedTable.CsvAsync(
            Database,
            "{ countries(where: { code: { eq: \"SE\" } }) { nodes { code commitments(where: { key: { startsWith: \"many-000\" } }) { nodes { key } } } } }",
            settings
        );

        Assert.Equal(ErrorCodes.ExportLimit, table.Error?.Code);
        Assert.True(table.Response.IsRequestError);
        Assert.Equal(101, few.Lines.Length);
    }

    [SkippableFact]
    public async Task More_below_what_rows_link_to_than_may_leave_breaks_it_and_is_paid_for_as_it_is_read()
    {
        // How many hang on what a row links to is not known before they are read; until then they count as a page.
        const string Query =
            "{ reports(where: { key: { eq: \"se-progress-2014\" } }) { nodes { key country { commitments(where: { key: { startsWith: \"many-\" } }) { nodes { key } } } } } }";
        var settings = new GraphSettings { Limits = new RequestLimits { ExportCost = More / 2 } };
        var budget = new SpentBudget();
        var whole = await AskedTable.AskAsync(
            Database,
            new GraphRequest(Query) { Table = new TableRequest(TableFormat.Csv), Budget = budget }
        );

        Assert.Equal(ErrorCodes.ExportLimit, (await AskedTable.CsvAsync(Database, Query, settings)).Error?.Code);
        Assert.Equal(More + 1, whole.Lines.Length);
        Assert.InRange(budget.Cost, More, More + 500);
    }

    [SkippableFact]
    public async Task The_bill_of_a_table_is_that_of_all_its_rows()
    {
        const string Query =
            "{ countries(where: { code: { in: [\"SE\", \"AT\", \"CH\"] } }) { nodes { code reports { nodes { key commitments(where: { key: { startsWith: \"many-\" } }) { nodes { key country { name } } } } } } } }";
        var request = new GraphRequest(Query) { Table = new TableRequest(TableFormat.Csv), Cost = CostMode.Validate };
        var reports = (
            await AskAsync("{ reports(where: { country: { code: { in: [\"SE\", \"AT\", \"CH\"] } } }) { totalCount } }")
        )
            .Data.GetProperty("reports")
            .GetProperty("totalCount")
            .GetInt32();
        var priced = await AskedTable.AskAsync(Database, request);
        var bill = JsonDocument.Parse(priced.Bytes).RootElement.GetProperty("extensions").GetProperty("operationCost");

        Assert.Equal(
            [3, reports / 3.0, (double)More / reports],
            bill.GetProperty("lists").EnumerateArray().Select(list => list.GetProperty("size").GetDouble()),
            new Nearly()
        );
        Assert.Equal(10_000_000, bill.GetProperty("maximumTypeCost").GetDouble());
        Assert.InRange(bill.GetProperty("typeCost").GetDouble(), 2 * More, (2 * More) + 500);

        var refused = await AskedTable.AskAsync(
            Database,
            request,
            new GraphSettings { Limits = new RequestLimits { ExportCost = More } }
        );
        Assert.Equal(ErrorCodes.ExportLimit, refused.Error?.Code);
        Assert.Contains("operationCost", refused.Text, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_workbook_of_more_rows_than_a_sheet_holds_is_refused_when_they_are_counted()
    {
        var sheet = new TableRequest(TableFormat.Workbook with { MaximumRows = More - 1 });
        var list = await AskedTable.AskAsync(
            Database,
            new GraphRequest("{ commitments(where: { key: { startsWith: \"many-\" } }) { nodes { key } } }")
            {
                Table = sheet,
            }
        );
        var below = await AskedTable.AskAsync(
            Database,
            new GraphRequest("{ countries { nodes { code commitments { nodes { key } } } } }") { Table = sheet }
        );

        Assert.Equal(1_048_575, TableFormat.Workbook.MaximumRows);
        Assert.All(
            [list, below],
            refused =>
            {
                Assert.Equal(ErrorCodes.ExportLimit, refused.Error?.Code);
                Assert.Contains("that a sheet has room for", refused.Error!.Message, StringComparison.Ordinal);
                Assert.True(refused.Response.IsRequestError);
            }
        );
    }

    [SkippableFact]
    public async Task What_is_held_meanwhile_is_bounded()
    {
        // Rows of a page and their texts; all rows together hold more than four times as much.
        var request = new GraphRequest(
            "{ commitments(where: { key: { startsWith: \"many-\" } }) { nodes { key title summary } } }"
        )
        {
            Table = new TableRequest(TableFormat.JsonLines),
        };
        var memory = new Budgets.RecordedMemory(long.MaxValue);
        var table = await AskedTable.AskAsync(Database, request with { Memory = memory });
        var held = memory.Kept.Max();

        Assert.Equal(More, table.Response.TableRows);
        Assert.InRange(held, 100_000, 8_000_000);
        Assert.InRange(memory.Kept[^1], 0, 256 * 1024);
    }

    private sealed class Nearly : IEqualityComparer<double>
    {
        public bool Equals(double one, double other) => Math.Abs(one - other) < 1e-6;

        public int GetHashCode(double value) => 0;
    }

    /// <summary>Pays for everything, and says how much that was.</summary>
    private sealed class SpentBudget : CallerBudget
    {
        private double _cost;

        public double Cost => _cost;

        public override RateLimit State =>
            new()
            {
                Limit = 1,
                Remaining = 1,
                ResetAt = default,
            };

        public override GraphError? Charge(double cost)
        {
            _cost += cost;
            return null;
        }

        public override void Spend(double cost) => Charge(cost);
    }

    private static string Key(int number) => FormattableString.Invariant($"many-{number:00000}");

    private static Commitment New(int number) =>
        new()
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
