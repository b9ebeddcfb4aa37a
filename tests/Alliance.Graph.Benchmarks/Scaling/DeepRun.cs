using System.Globalization;
using Alliance.Graph.Benchmarks.CommandLine;
using Alliance.Graph.Benchmarks.Comparing;
using Alliance.Graph.Benchmarks.Databases;
using Alliance.Graph.Benchmarks.Hosting;
using Alliance.Graph.Benchmarks.Questions;
using Alliance.Graph.Benchmarks.Reporting;
using Alliance.Graph.Data.Providers;

namespace Alliance.Graph.Benchmarks.Scaling;

/// <summary>Whether a page far inside two million rows costs what the first one does.</summary>
internal sealed class DeepRun(PublishedServer published, int rounds, TimeSpan turn, Progress progress)
{
    private const int PageSize = 100;
    private const int LastPage = DeepCommitments.Count / PageSize;

    // The last page has little behind it, so a condition that finds all rows behind its cursor would look cheap there.
    private const int MiddlePage = LastPage / 2;

    public async Task<Table> RunAsync(CancellationToken cancellationToken)
    {
        progress.Step("Generating reports");
        await using var database = await BenchmarkDatabase.GenerateAsync(
            published,
            DatabaseProviderKind.PostgreSql,
            GeneratedSize.Large with
            {
                Commitments = 0,
            },
            cancellationToken
        );
        progress.Step($"Inserting {DeepCommitments.Count} commitments");
        await database.ExecuteAsync(DeepCommitments.Insert, cancellationToken);
        progress.Step("Collecting statistics");
        await database.SettleAsync(cancellationToken);

        await using var pair = await ServerPair.StartAsync(
            published,
            database.Options,
            before: null,
            keepsAnswers: false,
            cancellationToken
        );
        progress.Step("Finding the places of the pages");
        var (middle, last) = await FindAsync(pair, database, cancellationToken);
        progress.Step("Measuring");
        var timer = new PairTimer(pair, rounds, turn);
        var table = new Table("page of 100 of 2,000,000", "server ms", "of page 1", "twin ms", "of page 1 of twin");
        var first = await MeasureAsync(timer, null, cancellationToken);
        Add(1, first);
        Add(MiddlePage, await MeasureAsync(timer, middle, cancellationToken));
        Add(LastPage, await MeasureAsync(timer, last, cancellationToken));
        return table;

        void Add(int page, (double Server, double Twin) time) =>
            table.Add(
                page.ToString("#,0", CultureInfo.InvariantCulture),
                Number.Milliseconds(time.Server),
                Number.Ratio(time.Server / first.Server),
                Number.Milliseconds(time.Twin),
                Number.Ratio(time.Twin / first.Twin)
            );
    }

    private static Task<(double Server, double Twin)> MeasureAsync(
        PairTimer timer,
        DeepPlace? place,
        CancellationToken cancellationToken
    ) =>
        timer.MeasureAsync(
            QuestionList.Walk,
            RequestBody.OfPage(place?.ServerCursor),
            RequestBody.OfPage(place?.TwinCursor),
            cancellationToken
        );

    private static async Task<(DeepPlace Middle, DeepPlace Last)> FindAsync(
        ServerPair pair,
        BenchmarkDatabase database,
        CancellationToken cancellationToken
    )
    {
        using var server = pair.Server(1);
        var pages = new DeepPages(server);
        var last = await pages.AheadOfLastPageAsync(PageSize, cancellationToken);
        await CheckAsync(last, LastPage);
        var ahead = await RowAsync((MiddlePage - 1) * PageSize);
        var middle = last.At(ahead.Year, ahead.Key);
        await CheckAsync(middle, MiddlePage);
        return (middle, last);

        async Task CheckAsync(DeepPlace place, int page)
        {
            var expected = (await RowAsync(((page - 1) * PageSize) + 1)).Key;
            var found = await pages.FirstKeyBehindAsync(place, cancellationToken);
            if (found != expected)
            {
                throw new BenchmarkFailure(
                    $"Page {page} should begin with '{expected}', and the server begins it with '{found}'."
                );
            }
        }

        async Task<(int Year, string Key)> RowAsync(int number)
        {
            var text = (string)
                (
                    await database.ScalarAsync(
                        $"SELECT year || ' ' || key FROM core_commitments ORDER BY year, key OFFSET {number - 1} LIMIT 1",
                        cancellationToken
                    )
                )!;
            var parts = text.Split(' ');
            return (int.Parse(parts[0], CultureInfo.InvariantCulture), parts[1]);
        }
    }
}
