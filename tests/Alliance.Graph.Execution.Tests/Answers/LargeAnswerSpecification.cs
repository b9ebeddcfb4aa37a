using System.Buffers;
using System.Text.Json;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Domain;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Execution.Responses;
using Alliance.Graph.Execution.Settings;
using Alliance.Graph.Execution.Tests.Limits;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Alliance.Graph.Execution.Tests.Answers;

public sealed class LargeAnswerOnSqlite() : LargeAnswerSpecification(DatabaseProviderKind.Sqlite);

public sealed class LargeAnswerOnPostgreSql() : LargeAnswerSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>A large answer is read and handed on in parts, and reads as if it had been written at once.</summary>
public abstract class LargeAnswerSpecification(DatabaseProviderKind kind) : CoreGraphSpecification(kind)
{
    private const int MoreReports = 60;
    private const string Nested =
        "countries(first: 54) {{ nodes {{ code reports(first: 100) {{ totalCount nodes {{ key commitments(first: {0}) {{ totalCount nodes {{ key summary country {{ code }} }} }} }} }} }} }}";

    protected override bool OnlyReads => false;

    /// <summary>Large answers are not usual.</summary>
    protected override GraphSettings Settings { get; } =
        new()
        {
            Limits = new RequestLimits { FieldCost = 10_000_000, TypeCost = 10_000_000 },
        };

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await using var context = await Database.Contexts.CreateDbContextAsync();
        var provenance = new Provenance { Source = "https://example.org/", Confidence = Confidence.Synthetic };
        foreach (var country in await context.Set<Country>().OrderBy(country => country.Code).Take(5).ToListAsync())
        {
            for (var number = 0; number < MoreReports; number++)
            {
                var key = $"large-{country.Code}-{number}".ToLowerInvariant();
                context.Add(
                    new Report
                    {
                        Key = key,
                        CountryCode = country.Code,
                        Kind = ReportKind.Progress,
                        Title = key,
                        Origin = ReportOrigin.Compiled,
                        Language = "en",
                        Provenance = provenance,
                    }
                );
                context.Add(
                    new Commitment
                    {
                        Key = key,
                        CountryCode = country.Code,
                        ReportKey = key,
                        TargetKey = PolicyTargetKey.VictimIdentification,
                        Kind = CommitmentKind.Commitment,
                        IsPeriodUncertain = false,
                        Title = key,
                        Summary = new string('x', 500),
                        Framework = CommitmentFramework.National,
                        IsReportedToAlliance = true,
                        Provenance = provenance,
                    }
                );
            }
        }

        await context.SaveChangesAsync();
    }

    [SkippableFact]
    public async Task It_is_handed_on_in_parts_of_a_bounded_size()
    {
        var parts = new List<(int Length, bool IsWhole)>();
        var json = new ArrayBufferWriter<byte>();
        var executor = new GraphExecutor(Database, NullLogger<GraphExecutor>.Instance, Settings);
        var response = await executor.ExecuteAsync(
            new GraphRequest($"{{ {string.Format(null, Nested, 5)} }}"),
            CancellationToken.None
        );
        await response.WriteAsync(
            (part, isWhole, _) =>
            {
                parts.Add((part.Length, isWhole));
                json.Write(part.Span);
                return ValueTask.CompletedTask;
            },
            CancellationToken.None
        );

        var answer = JsonDocument
            .Parse(json.WrittenMemory)
            .RootElement.GetProperty("data")
            .GetProperty("countries")
            .GetProperty("nodes");
        Assert.Equal(54, answer.GetArrayLength());
        Assert.True(parts.Count >= 2, $"The answer of {json.WrittenCount} bytes came in {parts.Count} parts.");
        Assert.All(parts, part => Assert.False(part.IsWhole));
        Assert.All(parts, part => Assert.InRange(part.Length, 1, 256 * 1024));
    }

    [SkippableFact]
    public async Task What_hangs_below_many_parents_is_read_for_some_of_them_after_the_other()
    {
        var atOnce = await AskAsync($"{{ {string.Format(null, Nested, 20)} }}");
        var sliced = await AskAsync($"{{ {string.Format(null, Nested, 100)} }}");

        Assert.Empty(sliced.Errors);
        Assert.Equal(atOnce.Data.GetRawText(), sliced.Data.GetRawText());
        Assert.Equal(5, atOnce.Statements.Count);
        Assert.InRange(sliced.Statements.Count, 7, 15);
    }

    [SkippableFact]
    public async Task It_is_written_once()
    {
        var executor = new GraphExecutor(Database, NullLogger<GraphExecutor>.Instance, Settings);
        var response = await executor.ExecuteAsync(
            new GraphRequest("{ countries(first: 1) { nodes { name } } }"),
            CancellationToken.None
        );
        await response.WriteAsync((_, _, _) => ValueTask.CompletedTask, CancellationToken.None);

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            response.WriteAsync((_, _, _) => ValueTask.CompletedTask, CancellationToken.None).AsTask()
        );
    }

    [SkippableFact]
    public async Task What_is_selected_twice_is_read_in_slices_for_each()
    {
        var lists = string.Format(null, Nested, 100);
        var selection = lists[lists.IndexOf("nodes", StringComparison.Ordinal)..^2];
        var once = await AskAsync($"{{ {lists} }}");

        var answer = await AskAsync(
            $"{{ countries(first: 54) {{ {selection} edges {{ node {selection["nodes ".Length..]} }} again: {selection} }} }}"
        );

        Assert.Empty(answer.Errors);
        var expected = once.Data.GetProperty("countries").GetProperty("nodes").GetRawText();
        var countries = answer.Data.GetProperty("countries");
        Assert.Equal(expected, countries.GetProperty("nodes").GetRawText());
        Assert.Equal(expected, countries.GetProperty("again").GetRawText());
        Assert.Equal(
            expected,
            $"[{string.Join(',', countries.GetProperty("edges").EnumerateArray().Select(edge => edge.GetProperty("node").GetRawText()))}]"
        );
        Assert.InRange(answer.Statements.Count, (3 * (once.Statements.Count - 1)) + 1, 3 * once.Statements.Count);
    }

    [SkippableFact]
    public async Task Time_in_which_it_waits_for_its_reader_is_not_time_that_it_takes()
    {
        var (response, clock) = await ExecuteAsync(
            new GraphSettings { Limits = Settings.Limits, MaximumWait = TimeSpan.FromDays(40) }
        );
        var json = new ArrayBufferWriter<byte>();

        await response.WriteAsync(
            (part, _, _) =>
            {
                json.Write(part.Span);
                clock.Advance(TimeSpan.FromHours(1));
                return ValueTask.CompletedTask;
            },
            CancellationToken.None
        );

        Assert.Equal(
            54,
            JsonDocument
                .Parse(json.WrittenMemory)
                .RootElement.GetProperty("data")
                .GetProperty("countries")
                .GetProperty("nodes")
                .GetArrayLength()
        );
        Assert.Null(response.Overdue);
        Assert.Empty(response.Errors);
    }

    [SkippableFact]
    public async Task Its_reader_is_not_waited_for_without_end()
    {
        var (response, clock) = await ExecuteAsync(
            new GraphSettings { Limits = Settings.Limits, MaximumWait = TimeSpan.FromMinutes(90) }
        );
        var parts = 0;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            response
                .WriteAsync(
                    (_, _, cancelled) =>
                    {
                        parts++;
                        clock.Advance(TimeSpan.FromHours(1));
                        cancelled.ThrowIfCancellationRequested();
                        return ValueTask.CompletedTask;
                    },
                    CancellationToken.None
                )
                .AsTask()
        );

        Assert.Equal(2, parts);
        Assert.True(response.WasNotRead);
        Assert.Null(response.Overdue);
        Assert.Equal(
            54,
            (await AskAsync("{ countries { totalCount } }"))
                .Data.GetProperty("countries")
                .GetProperty("totalCount")
                .GetInt32()
        );
    }

    [SkippableFact]
    public async Task Errors_stand_behind_the_data_that_was_handed_on_before_they_were_found()
    {
        var large = await AskAsync($"{{ {string.Format(null, Nested, 5)} none: country(code: \"ZZ\") {{ name }} }}");
        var small = await AskAsync("{ countries(first: 1) { nodes { code } } none: country(code: \"ZZ\") { name } }");

        Assert.Equal(
            ["data", "errors"],
            JsonDocument.Parse(large.Json).RootElement.EnumerateObject().Select(part => part.Name)
        );
        Assert.Equal(
            ["errors", "data"],
            JsonDocument.Parse(small.Json).RootElement.EnumerateObject().Select(part => part.Name)
        );
        Assert.Equal(ErrorCodes.NotFound, Assert.Single(large.Errors).Code);
    }

    private async Task<(GraphResponse Response, ManualClock Clock)> ExecuteAsync(GraphSettings settings)
    {
        var clock = new ManualClock();
        var executor = new GraphExecutor(Database, NullLogger<GraphExecutor>.Instance, settings, clock);
        return (
            await executor.ExecuteAsync(
                new GraphRequest($"{{ {string.Format(null, Nested, 100)} }}"),
                CancellationToken.None
            ),
            clock
        );
    }
}
