using Alliance.Graph.Data.Providers;
using Alliance.Graph.Domain;
using Alliance.Graph.Execution.Budgets;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Executing;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Execution.Settings;
using Alliance.Graph.Sdk.Testing;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Execution.Tests.Budgets;

public sealed class AnswerMemoryOnSqlite() : AnswerMemorySpecification(DatabaseProviderKind.Sqlite);

public sealed class AnswerMemoryOnPostgreSql() : AnswerMemorySpecification(DatabaseProviderKind.PostgreSql);

/// <summary>Memory is taken for what a large answer holds, and nobody is asked for a small one.</summary>
public abstract class AnswerMemorySpecification(DatabaseProviderKind kind) : CoreGraphSpecification(kind)
{
    private const int LongTexts = 50;
    private const int LengthOfText = 40_000;

    /// <summary>Could have thousands of objects, and has some hundred.</summary>
    private const string Sparse = "{ countries(first: 54) { nodes { code reports(first: 100) { nodes { key } } } } }";

    /// <summary>Few objects, with megabytes of text.</summary>
    private const string Long =
        "{ policyTargets { nodes { commitments(first: 50, where: { key: { startsWith: \"long-\" } }) { nodes { summary } } } } }";

    private const string Sliced =
        "{ countries(first: 54) { nodes { code reports(first: 100) { nodes { key commitments(first: 100) { nodes { key title country { code } } } } } } } }";

    protected override bool OnlyReads => false;

    protected override GraphSettings Settings { get; } =
        new()
        {
            Limits = new RequestLimits { FieldCost = 10_000_000, TypeCost = 10_000_000 },
        };

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await using var context = await Database.Contexts.CreateDbContextAsync();
        var report = await context
            .Set<Report>()
            .Where(report => report.CountryCode != null)
            .OrderBy(report => report.Key)
            .FirstAsync();
        for (var number = 0; number < LongTexts; number++)
        {
            context.Add(
                new Commitment
                {
                    Key = $"long-{number}",
                    CountryCode = report.CountryCode!.Value,
                    ReportKey = report.Key,
                    TargetKey = PolicyTargetKey.VictimIdentification,
                    Kind = CommitmentKind.Commitment,
                    IsPeriodUncertain = false,
                    Title = $"{number}",
                    Summary = new string('x', LengthOfText),
                    Framework = CommitmentFramework.National,
                    IsReportedToAlliance = true,
                    Provenance = new Provenance { Source = "https://example.org/", Confidence = Confidence.Synthetic },
                }
            );
        }

        await context.SaveChangesAsync();
    }

    [SkippableFact]
    public async Task Nobody_is_asked_for_a_small_answer()
    {
        var memory = new RecordedMemory(limit: 0);

        var answer = await AskAsync(
            "{ countries(first: 10) { totalCount nodes { name reports(first: 3) { nodes { key } } } } }",
            memory
        );

        Assert.Empty(answer.Errors);
        Assert.Empty(memory.Taken);
        Assert.Empty(memory.Kept);
    }

    [SkippableFact]
    public async Task What_could_be_large_is_refused_before_a_statement_runs()
    {
        var memory = new RecordedMemory(limit: RunMemory.SmallestBytes);

        var answer = await AskAsync(Sparse, memory);

        Assert.True(answer.IsRefused);
        Assert.Equal(ErrorCodes.ServerBusy, Assert.Single(answer.Errors).Code);
        Assert.Empty(answer.Statements);
        Assert.InRange(Assert.Single(memory.Taken), 1_000_000, 2_000_000);
    }

    [SkippableFact]
    public async Task What_is_small_after_all_gives_everything_back_when_it_is_read()
    {
        var memory = new RecordedMemory(limit: long.MaxValue);

        var answer = await AskAsync(Sparse, memory);

        Assert.Empty(answer.Errors);
        Assert.Equal(0, memory.Taken[^1]);
        Assert.Empty(memory.Kept);
    }

    [SkippableFact]
    public async Task What_is_larger_than_was_thought_takes_more_and_gives_it_back_when_it_is_written()
    {
        var memory = new RecordedMemory(limit: long.MaxValue);

        var answer = await AskAsync(Long, memory);

        Assert.Empty(answer.Errors);
        Assert.InRange(memory.Taken[^1], LongTexts * LengthOfText, 2 * LongTexts * LengthOfText);
        Assert.InRange(Assert.Single(memory.Kept), 0, RunMemory.SmallestBytes);
    }

    [SkippableFact]
    public async Task What_is_larger_than_there_is_room_for_is_given_up()
    {
        var answer = await AskAsync(Long, new RecordedMemory(limit: LongTexts * LengthOfText / 2));

        Assert.True(answer.IsRefused);
        Assert.Equal(ErrorCodes.ServerBusy, Assert.Single(answer.Errors).Code);
        Assert.Empty((await AskAsync(Long)).Errors);
    }

    [SkippableFact]
    public async Task Of_what_is_read_in_slices_the_slice_counts()
    {
        var memory = new RecordedMemory(limit: long.MaxValue);

        var answer = await AskAsync(Sliced, memory);

        Assert.Empty(answer.Errors);
        Assert.True(memory.Taken[0] > memory.Taken[^1], "What could be read at once is more than a slice.");
        Assert.True(memory.Kept.Count > 2, "Each slice is told.");
        Assert.All(memory.Kept, kept => Assert.InRange(kept, 0, memory.Taken[^1]));
    }

    private Task<GraphAnswer> AskAsync(string query, AnswerMemory memory) =>
        Harness.AskAsync(new GraphRequest(query) { Memory = memory });
}
