using System.Globalization;
using Alliance.Graph.Benchmarks.CommandLine;
using Alliance.Graph.Benchmarks.Comparing;
using Alliance.Graph.Benchmarks.Databases;
using Alliance.Graph.Benchmarks.Driving;
using Alliance.Graph.Benchmarks.Hosting;
using Alliance.Graph.Benchmarks.Reporting;
using Alliance.Graph.Data.Providers;
using DuckDB.NET.Data;

namespace Alliance.Graph.Benchmarks.Exporting;

/// <summary>
/// How long a table of all commitments takes to leave, beside the same one by hand, and how much memory it needs.
/// </summary>
internal sealed class ExportsRun(PublishedServer published, int rounds, Progress progress)
{
    // Code is compiled for good after some 60 calls of each method; a file calls most of them for each row, but the
    // loops once.
    private const int WarmUps = 8;

    public static Table NewTable() =>
        new(
            "database",
            "file",
            "server ms",
            "twin ms",
            "ratio",
            "server CPU ms",
            "twin CPU ms",
            "CPU ratio",
            "target",
            "MB above idle"
        );

    public async Task AddAsync(Table table, DatabaseProviderKind kind, CancellationToken cancellationToken)
    {
        progress.Step($"{kind}: generating {GeneratedSize.Large.Rows} commitments");
        await using var database = await BenchmarkDatabase.GenerateAsync(
            published,
            kind,
            GeneratedSize.Large,
            cancellationToken
        );
        await AddAsync(table, database.Options, cancellationToken);
    }

    /// <summary>The same of a database that was generated before.</summary>
    public async Task AddAsync(Table table, DatabaseOptions database, CancellationToken cancellationToken)
    {
        // DuckDB reads the file of a SQLite database; of PostgreSQL there is none.
        var kinds =
            database.Provider == DatabaseProviderKind.Sqlite
                ? [ExportKind.Csv, ExportKind.Parquet, ExportKind.ParquetOfMemory]
                : new[] { ExportKind.Csv };
        foreach (var export in kinds)
        {
            await using var pair = await ServerPair.StartAsync(
                published,
                database,
                before: null,
                keepsAnswers: false,
                cancellationToken
            );
            await AddAsync(table, database.Provider, export, pair, cancellationToken);
        }
    }

    private async Task AddAsync(
        Table table,
        DatabaseProviderKind kind,
        ExportKind export,
        ServerPair pair,
        CancellationToken cancellationToken
    )
    {
        progress.Step($"{kind}: {export.Title}");
        using var server = pair.ServerAt($"?format={export.Format}");
        using var twin = pair.OtherAt(export.TwinPath);
        var (ours, theirs) = (new AnswerBuffer(), new AnswerBuffer());
        await CheckAsync(export, server, twin, ours, theirs, cancellationToken);
        for (var round = 0; round < WarmUps; round++)
        {
            await server.PostAsync(ExportQuestion.Body, ours, cancellationToken);
            await twin.PostAsync(ExportQuestion.Body, theirs, cancellationToken);
        }

        await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken);
        var idle = pair.ServerProcess.Measure().WorkingSetMegabytes;
        var peak = await MemoryWatch.PeakAsync(
            pair.ServerProcess,
            () => server.PostAsync(ExportQuestion.Body, ours, cancellationToken)
        );
        var turns = new List<(ExportTurn Server, ExportTurn Twin)>();
        for (var round = 0; round < rounds; round++)
        {
            turns.Add(
                (
                    await ExportTurn.TakeAsync(pair.ServerProcess, server, ours, cancellationToken),
                    await ExportTurn.TakeAsync(pair.OtherProcess, twin, theirs, cancellationToken)
                )
            );
        }

        double Of(Func<(ExportTurn Server, ExportTurn Twin), double> value) => Median.Of(turns.Select(value));
        string[] row =
        [
            kind.ToString(),
            export.Title,
            Number.Milliseconds(Of(turn => turn.Server.Milliseconds)),
            Number.Milliseconds(Of(turn => turn.Twin.Milliseconds)),
            Number.Ratio(Of(turn => turn.Server.Milliseconds / turn.Twin.Milliseconds)),
            Number.Milliseconds(Of(turn => turn.Server.ProcessorMilliseconds)),
            Number.Milliseconds(Of(turn => turn.Twin.ProcessorMilliseconds)),
            Number.Ratio(Of(turn => turn.Server.ProcessorMilliseconds) / Of(turn => turn.Twin.ProcessorMilliseconds)),
            export.Target is { } target ? Number.Ratio(target) : "",
            Number.Rounded(peak - idle),
        ];
        progress.Step(string.Join("  ", row));
        table.Add(row);
    }

    /// <summary>
    /// CSV is the same byte for byte; of Parquet, which can be written in many ways, all rows are the same.
    /// </summary>
    private static async Task CheckAsync(
        ExportKind export,
        Endpoint server,
        Endpoint twin,
        AnswerBuffer ours,
        AnswerBuffer theirs,
        CancellationToken cancellationToken
    )
    {
        var file = await server.PostAsync(ExportQuestion.Body, ours, cancellationToken);
        var other = await twin.PostAsync(ExportQuestion.Body, theirs, cancellationToken);
        if (export.Format == "csv")
        {
            if (!file.Span.SequenceEqual(other.Span))
            {
                throw new BenchmarkFailure(AnswerDifference.Describe(export.Title, ExportQuestion.Body, file, other));
            }

            return;
        }

        using var folder = new TemporaryFolder();
        var (own, hand) = (Path.Combine(folder.Path, "own.parquet"), Path.Combine(folder.Path, "hand.parquet"));
        await File.WriteAllBytesAsync(own, file.ToArray(), cancellationToken);
        await File.WriteAllBytesAsync(hand, other.ToArray(), cancellationToken);
        await using var duck = new DuckDBConnection("DataSource=:memory:");
        duck.Open();
        using var command = duck.CreateCommand();
        command.CommandText =
            $"SELECT (SELECT count(*) FROM '{own}') - {GeneratedSize.Large.Rows}, (SELECT count(*) FROM ((FROM '{own}' EXCEPT ALL FROM '{hand}') UNION ALL (FROM '{hand}' EXCEPT ALL FROM '{own}')))";
        using var reader = command.ExecuteReader();
        reader.Read();
        if (
            Convert.ToInt64(reader.GetValue(0), CultureInfo.InvariantCulture) != 0
            || Convert.ToInt64(reader.GetValue(1), CultureInfo.InvariantCulture) != 0
        )
        {
            throw new BenchmarkFailure(
                $"'{export.Title}': the rows of the two files are not the same: {reader.GetValue(0)} more than there are, {reader.GetValue(1)} in one alone."
            );
        }
    }
}
