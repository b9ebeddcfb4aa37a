using Alliance.Graph.Data.Providers;
using Alliance.Graph.Domain;
using Alliance.Graph.Server.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Server.Tests.Serving;

public abstract class StartSpecification(DatabaseProviderKind kind) : ServerSpecification(kind)
{
    private const string Countries = """
        { countries(first: 54) { totalCount nodes { code name reports(first: 3) { totalCount nodes { title kind origin
          commitments(first: 5) { totalCount nodes { title kind target { key title } goal { title } provenance { source confidence } } } } } } } }
        """;

    [SkippableFact]
    public async Task The_first_start_makes_the_database_and_answers_with_the_starter_data()
    {
        await using var server = await Program.ServeAsync();

        var countries = (await server.QueryAsync(Countries)).GetProperty("countries");

        Assert.Equal(54, countries.GetProperty("totalCount").GetInt32());
        Assert.Equal(54, countries.GetProperty("nodes").GetArrayLength());
        var sweden = countries
            .GetProperty("nodes")
            .EnumerateArray()
            .Single(country => country.GetProperty("code").GetString() == "SE");
        Assert.Equal("Sweden", sweden.GetProperty("name").GetString());
        var report = sweden.GetProperty("reports").GetProperty("nodes")[0];
        Assert.Equal("COMPILED", report.GetProperty("origin").GetString());
        var commitment = report.GetProperty("commitments").GetProperty("nodes")[0];
        Assert.NotEmpty(commitment.GetProperty("target").GetProperty("title").GetString()!);
        Assert.NotEmpty(commitment.GetProperty("provenance").GetProperty("source").GetString()!);
        Assert.Contains("commitments.json: 405 inserted, 0 updated, 0 unchanged.", server.Output);
        Assert.Contains(
            "\"status\":\"ok\"",
            System.Text.Encoding.UTF8.GetString(await server.GetBytesAsync("/health/ready")),
            StringComparison.Ordinal
        );
        Assert.Equal(0, await server.StopAsync());
    }

    [SkippableFact]
    public async Task A_restart_keeps_what_was_edited()
    {
        await using var ready = await ReadyAsync();
        await using (var context = await ready.Database.Contexts.CreateDbContextAsync())
        {
            await context
                .Set<Country>()
                .Where(country => country.Name == "Sweden")
                .ExecuteUpdateAsync(change => change.SetProperty(country => country.Name, "Edited"));
        }

        await using var server = await ProgramOn(ready.Options).ServeAsync();
        var answer = await server.QueryAsync("{ country(code: \"SE\") { name } countries { totalCount } }");

        Assert.Equal("Edited", answer.GetProperty("country").GetProperty("name").GetString());
        Assert.Equal(54, answer.GetProperty("countries").GetProperty("totalCount").GetInt32());
        Assert.DoesNotContain(
            server.Output,
            line =>
                line.Contains("inserted", StringComparison.Ordinal)
                || line.Contains("Applied", StringComparison.Ordinal)
        );
    }
}

public sealed class StartOnSqlite() : StartSpecification(DatabaseProviderKind.Sqlite);

public sealed class StartOnPostgreSql() : StartSpecification(DatabaseProviderKind.PostgreSql);
