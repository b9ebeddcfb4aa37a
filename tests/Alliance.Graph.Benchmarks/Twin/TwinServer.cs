using Alliance.Graph.Benchmarks.Databases;
using Alliance.Graph.Benchmarks.Exporting;
using Alliance.Graph.Benchmarks.Hosting;
using Alliance.Graph.Benchmarks.Questions;
using Alliance.Graph.Benchmarks.Twin.Answers;
using Alliance.Graph.Data.Providers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Alliance.Graph.Benchmarks.Twin;

/// <summary>
/// The hand-written server: the same web server with the same log, and an endpoint for each question.
/// </summary>
internal static class TwinServer
{
    public static async Task RunAsync(DatabaseOptions database, string urls, CancellationToken cancellationToken)
    {
        await using var source = ConnectionSource.Open(database);
        var statements =
            database.Provider == DatabaseProviderKind.PostgreSql ? TwinStatements.PostgreSql : TwinStatements.Sqlite;

        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls(urls);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        await using var app = builder.Build();
        app.Map(QuestionList.Country, new CountryAnswer(source, statements));
        app.Map(QuestionList.Countries, new CountriesAnswer(source, statements));
        app.Map(QuestionList.Nested, new NestedAnswer(source, statements));
        app.Map(QuestionList.Filtered, new FilteredAnswer(source, statements));
        app.Map(QuestionList.Grouped, new GroupedAnswer(source, statements));
        app.Map(QuestionList.Medians, new MediansAnswer(source, statements));
        app.Map(QuestionList.Walk, new PageAnswer(source, statements));
        using var parquet = new ParquetExport(source);
        app.MapPost(ExportKind.Csv.TwinPath, (RequestDelegate)new CsvExport(source).AnswerAsync);
        app.MapPost(ExportKind.Parquet.TwinPath, (RequestDelegate)parquet.AnswerAsync);
        app.MapPost(ExportKind.ParquetOfMemory.TwinPath, (RequestDelegate)parquet.AnswerOfMemoryAsync);

        await app.StartAsync(cancellationToken);
        foreach (var address in app.Urls)
        {
            Console.WriteLine($"{WebProcess.AddressLine} {address}");
        }

        await app.WaitForShutdownAsync(cancellationToken);
    }

    private static void Map(this WebApplication app, Question question, TwinAnswer answer) =>
        app.MapPost(question.TwinPath, (RequestDelegate)answer.AnswerAsync);
}
