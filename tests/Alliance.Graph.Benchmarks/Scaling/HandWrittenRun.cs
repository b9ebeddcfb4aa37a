using System.Diagnostics;
using System.Text.Json;
using Alliance.Graph.Benchmarks.CommandLine;
using Alliance.Graph.Benchmarks.Databases;
using Alliance.Graph.Benchmarks.Driving;
using Alliance.Graph.Benchmarks.Hosting;
using Alliance.Graph.Benchmarks.Reporting;
using Alliance.Graph.Data.Providers;

namespace Alliance.Graph.Benchmarks.Scaling;

/// <summary>
/// Whether questions that look through other rows take as long as the same questions in SQL that counts first and joins
/// then.
/// </summary>
internal sealed class HandWrittenRun(PublishedServer published, int rounds, Progress progress)
{
    public async Task AddAsync(Table table, DatabaseProviderKind kind, CancellationToken cancellationToken)
    {
        progress.Step($"{kind}: generating {GeneratedSize.Large.Rows} commitments");
        await using var database = await BenchmarkDatabase.GenerateAsync(
            published,
            kind,
            GeneratedSize.Large,
            cancellationToken
        );
        await using var server = await published.ServeAsync(
            database.Options,
            cancellationToken,
            PublishedServer.KeepsNothing
        );
        using var endpoint = new Endpoint("server", server.Address, connections: 1);
        progress.Step($"{kind}: measuring");
        foreach (var question in HandWritten.All)
        {
            var (asked, written) = await MeasureAsync(endpoint, database, question, cancellationToken);
            table.Add(
                kind.ToString(),
                question.Name,
                Number.Milliseconds(asked),
                Number.Milliseconds(written),
                Number.Ratio(asked / written)
            );
        }
    }

    public static Table NewTable() => new("database", "question", "server ms", "SQL by hand ms", "ratio");

    /// <summary>
    /// In turns; the first turn, in which both are translated and prepared, says whether they find the same.
    /// </summary>
    private async Task<(double Asked, double Written)> MeasureAsync(
        Endpoint endpoint,
        BenchmarkDatabase database,
        HandWritten question,
        CancellationToken cancellationToken
    )
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new { query = question.Query });
        var buffer = new AnswerBuffer();
        await using var source = ConnectionSource.Open(database.Options);
        await using var connection = await source.ConnectAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = question.Sql;
        command.CommandTimeout = 0;

        var found = $"{await command.ExecuteScalarAsync(cancellationToken)}";
        var answer = FirstValue(await endpoint.PostAsync(body, buffer, cancellationToken));
        if (answer != found)
        {
            throw new BenchmarkFailure($"'{question.Name}': the server answers '{answer}', and SQL by hand '{found}'.");
        }

        var times = new List<(double Asked, double Written)>();
        for (var round = 0; round < rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            await endpoint.PostAsync(body, buffer, cancellationToken);
            var middle = Stopwatch.GetTimestamp();
            await command.ExecuteScalarAsync(cancellationToken);
            times.Add(
                (
                    Stopwatch.GetElapsedTime(start, middle).TotalMilliseconds,
                    Stopwatch.GetElapsedTime(middle).TotalMilliseconds
                )
            );
        }

        return (Median.Of(times.Select(time => time.Asked)), Median.Of(times.Select(time => time.Written)));
    }

    /// <summary>The first value that stands in an answer; nothing if its list is empty.</summary>
    private static string FirstValue(ReadOnlyMemory<byte> answer)
    {
        var reader = new Utf8JsonReader(answer.Span);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.Number)
            {
                return System.Text.Encoding.UTF8.GetString(reader.ValueSpan);
            }
        }

        return "";
    }
}
