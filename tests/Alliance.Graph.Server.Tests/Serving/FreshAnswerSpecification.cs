using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Alliance.Graph.Data.Importing.Files;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Testing;
using Alliance.Graph.Server.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Server.Tests.Serving;

public sealed class FreshAnswerOnSqlite() : FreshAnswerSpecification(DatabaseProviderKind.Sqlite);

public sealed class FreshAnswerOnPostgreSql() : FreshAnswerSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>
/// Two servers keep answers of one database, and this process writes to it, by SQL and by imports: no answer is older
/// than its question.
/// </summary>
public abstract class FreshAnswerSpecification(DatabaseProviderKind kind) : ServerSpecification(kind)
{
    private const int Writes = 600;
    private const int Callers = 8;

    private long _begun;
    private long _done;

    protected override TestContent Content => TestContent.StarterData;

    [SkippableFact]
    public async Task No_answer_of_two_servers_is_older_than_its_question()
    {
        await using var one = await RunningServer.StartAsync(Program);
        await using var other = await RunningServer.StartAsync(Program);
        await WriteBySqlAsync(0);
        var stale = new ConcurrentBag<string>();
        using var ended = new CancellationTokenSource();
        var callers = Enumerable
            .Range(0, Callers)
            .Select(caller =>
                Task.Run(async () =>
                {
                    var server = caller % 2 == 0 ? one : other;
                    while (!ended.IsCancellationRequested)
                    {
                        var done = Interlocked.Read(ref _done);
                        var answer = await server.QueryAsync("{ country(code: \"SE\") { notes } }");
                        var begun = Interlocked.Read(ref _begun);
                        var seen = long.Parse(
                            answer.GetProperty("country").GetProperty("notes").GetString()!,
                            CultureInfo.InvariantCulture
                        );
                        if (seen < done || seen > begun)
                        {
                            stale.Add($"{seen} was answered between {done} and {begun}.");
                        }
                    }
                })
            )
            .ToList();

        for (var number = 1; number <= Writes; number++)
        {
            Interlocked.Exchange(ref _begun, number);
            await (number % 50 == 0 ? ImportAsync(number) : WriteBySqlAsync(number));
            Interlocked.Exchange(ref _done, number);
            await Task.Delay(number % 10 == 0 ? 10 : 0);
        }

        await ended.CancelAsync();
        await Task.WhenAll(callers);
        Assert.Empty(stale);
    }

    private async Task WriteBySqlAsync(int number)
    {
        await using var context = await Database.Contexts.CreateDbContextAsync();
        await context.Database.OpenConnectionAsync();
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = FormattableString.Invariant(
            $"UPDATE core_countries SET notes = '{number}' WHERE code = 'SE'"
        );
        await command.ExecuteNonQueryAsync();
    }

    private Task ImportAsync(int number)
    {
        using var starter = Database.Importer.StarterFiles().Single(file => file.Name == "countries.json").Open();
        var row = JsonNode.Parse(starter)!.AsArray().Single(row => (string)row!["code"]! == "SE")!.DeepClone();
        row["notes"] = number.ToString(CultureInfo.InvariantCulture);
        var content = new JsonArray(row).ToJsonString();
        return Database.Importer.ImportAsync([
            new ImportFile("countries.json", "countries.json", () => new MemoryStream(Encoding.UTF8.GetBytes(content))),
        ]);
    }
}
