using System.Collections.Concurrent;
using System.Globalization;
using Alliance.Graph.Data;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution.Settings;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Execution.Tests.Kept;

[Collection(Alone.Name)]
public sealed class FreshnessOnSqlite() : FreshnessSpecification(DatabaseProviderKind.Sqlite);

[Collection(Alone.Name)]
public sealed class FreshnessOnPostgreSql() : FreshnessSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>
/// While sixteen callers ask two instances, somebody writes again and again: by SQL, by imports, through the server's
/// own instance and through others.
/// Every answer must be of a state that was the newest at some moment between question and answer.
/// </summary>
/// <remarks>Two thousand times; ten thousand, or as often as the environment variable <c>ALLIANCE_TEST_WRITES</c> says,
/// when the rule itself is changed.</remarks>
public abstract class FreshnessSpecification(DatabaseProviderKind kind) : CoreGraphSpecification(kind)
{
    private const int Callers = 16;
    private const int WritesPerImport = 100;

    private static readonly int Writes = int.TryParse(
        Environment.GetEnvironmentVariable("ALLIANCE_TEST_WRITES"),
        CultureInfo.InvariantCulture,
        out var writes
    )
        ? writes
        : 2_000;

    private static readonly string[] Questions =
    [
        "{ country(code: \"SE\") { notes } }",
        "{ countries(where: { code: { eq: \"SE\" } }) { totalCount nodes { notes reports(first: 1) { totalCount } } } }",
    ];

    private long _begun;
    private long _done;

    protected override bool OnlyReads => false;

    [SkippableFact]
    public async Task No_answer_is_older_than_its_question()
    {
        var keeping = new GraphHarness(
            Database,
            new GraphSettings { Cache = new CacheLimits(AnswerBytes: 16 * 1024 * 1024) }
        );
        await using var another = new AllianceDatabase(Graph, Test.Options);
        var second = new GraphHarness(
            another,
            new GraphSettings { Cache = new CacheLimits(AnswerBytes: 16 * 1024 * 1024) }
        );
        var stale = new ConcurrentBag<string>();
        var (asked, kept) = (0L, 0L);
        using var ended = new CancellationTokenSource();
        await SwedenNotes.WriteAsync(Database, "0");

        var callers = Enumerable
            .Range(0, Callers)
            .Select(caller =>
                Task.Run(async () =>
                {
                    while (!ended.IsCancellationRequested)
                    {
                        var question = Questions[caller % Questions.Length];
                        var done = Interlocked.Read(ref _done);
                        var answer = await (caller % 4 < 2 ? keeping : second).AskAsync(question);
                        var begun = Interlocked.Read(ref _begun);
                        var seen = NumberIn(answer.Json);
                        Interlocked.Increment(ref asked);
                        if (answer.WasKept)
                        {
                            Interlocked.Increment(ref kept);
                        }

                        if (seen < done || seen > begun)
                        {
                            stale.Add($"{seen} was answered between {done} and {begun}: {answer.Json}");
                        }
                    }
                })
            )
            .ToList();

        for (var number = 1; number <= Writes; number++)
        {
            Interlocked.Exchange(ref _begun, number);
            var database = number % 3 == 0 ? another : Database;
            var note = number.ToString(CultureInfo.InvariantCulture);
            await (
                number % WritesPerImport == 0
                    ? SwedenNotes.ImportAsync(database, note)
                    : SwedenNotes.WriteAsync(database, note)
            );
            Interlocked.Exchange(ref _done, number);
            if (number % 50 == 0)
            {
                // Long enough for answers to be kept and given again.
                await Task.Delay(5);
            }
        }

        await ended.CancelAsync();
        await Task.WhenAll(callers);

        Assert.Empty(stale);
        Assert.True(asked > Writes / 10, $"Only {asked} questions were asked.");
        Assert.True(kept > 0, "No answer was given again.");
        Assert.Equal(Writes, NumberIn((await keeping.AskAsync(Questions[0])).Json));
    }

    private static long NumberIn(string json)
    {
        const string Before = "\"notes\":\"";
        var start = json.IndexOf(Before, StringComparison.Ordinal) + Before.Length;
        return long.Parse(json.AsSpan(start, json.IndexOf('"', start) - start), CultureInfo.InvariantCulture);
    }
}
