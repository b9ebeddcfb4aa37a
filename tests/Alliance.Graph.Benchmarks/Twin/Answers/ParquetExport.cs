using Alliance.Graph.Benchmarks.Databases;
using Alliance.Graph.Benchmarks.Hosting;
using DuckDB.NET.Data;
using Microsoft.AspNetCore.Http;

namespace Alliance.Graph.Benchmarks.Twin.Answers;

/// <summary>
/// All commitments as Parquet, written by DuckDB's COPY. DuckDB can read a SQLite file by itself, with an extension
/// that it loads from
/// the internet; here rows are read by hand and appended, and rows that are in its memory already show what COPY takes
/// alone.
/// </summary>
internal sealed class ParquetExport(ConnectionSource source) : IDisposable
{
    private readonly DuckDBConnection _duck = Open();
    private readonly TemporaryFolder _folder = new();
    private bool _isFilled;

    /// <summary>Reads all rows from the database.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        await FillAsync(context.RequestAborted);
        await SendAsync(context);
    }

    /// <summary>Takes the rows that it has.</summary>
    public async Task AnswerOfMemoryAsync(HttpContext context)
    {
        if (!_isFilled)
        {
            await FillAsync(context.RequestAborted);
        }

        await SendAsync(context);
    }

    public void Dispose()
    {
        _duck.Dispose();
        _folder.Dispose();
    }

    private static DuckDBConnection Open()
    {
        var duck = new DuckDBConnection("DataSource=:memory:");
        duck.Open();
        return duck;
    }

    private async Task FillAsync(CancellationToken cancellationToken)
    {
        Run(
            """
            CREATE OR REPLACE TABLE exported (
                key VARCHAR, title VARCHAR, year INTEGER, kind VARCHAR, "isReportedToAlliance" BOOLEAN,
                "country.code" VARCHAR, "country.name" VARCHAR, "target.key" VARCHAR)
            """
        );
        await using var connection = await source.ConnectAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        using var appender = _duck.CreateAppender("exported");
        await ExportRows.ReadAsync(
            command,
            reader =>
            {
                appender
                    .CreateRow()
                    .AppendValue(reader.GetString(0))
                    .AppendValue(reader.GetString(1))
                    .AppendValue(reader.IsDBNull(2) ? null : reader.GetInt32(2))
                    .AppendValue(TwinEnums.Kinds[reader.GetString(3)].Value)
                    .AppendValue(reader.GetBoolean(4))
                    .AppendValue(reader.GetString(5))
                    .AppendValue(reader.GetString(6))
                    .AppendValue(TwinEnums.Targets[reader.GetString(7)].Value)
                    .EndRow();
                return default;
            },
            cancellationToken
        );
        appender.Close();
        _isFilled = true;
    }

    private async Task SendAsync(HttpContext context)
    {
        var file = Path.Combine(_folder.Path, "exported.parquet");
        Run($"COPY exported TO '{file}' (FORMAT parquet)");
        context.Response.ContentType = "application/vnd.apache.parquet";
        await context.Response.SendFileAsync(file, context.RequestAborted);
    }

    private void Run(string statement)
    {
        using var command = _duck.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}
