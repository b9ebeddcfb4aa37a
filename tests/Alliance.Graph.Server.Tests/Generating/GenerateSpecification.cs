using Alliance.Graph.Data.Providers;
using Alliance.Graph.Domain;
using Alliance.Graph.Server.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Server.Tests.Generating;

public abstract class GenerateSpecification(DatabaseProviderKind kind) : ServerSpecification(kind)
{
    private static readonly string[] _small = ["generate", "--countries", "3", "--reports", "2", "--commitments", "4"];

    [SkippableFact]
    public async Task The_same_seed_gives_the_same_rows_in_place_of_the_earlier_ones()
    {
        var first = await GenerateAsync("--seed", "7");
        var other = await GenerateAsync("--seed", "8");
        var again = await GenerateAsync("--seed", "7");

        Assert.Equal(3 * 2 * 4, first.Count);
        Assert.NotEqual(first, other);
        Assert.Equal(first, again);
    }

    [SkippableFact]
    public async Task Every_row_says_that_it_is_generated()
    {
        await GenerateAsync();

        await using var context = await Database.Contexts.CreateDbContextAsync();
        Assert.All(await context.Set<Country>().ToListAsync(), row => AssertSynthetic(row.Provenance, row.Name));
        Assert.All(await context.Set<Report>().ToListAsync(), row => AssertSynthetic(row.Provenance, row.Title));
        Assert.All(await context.Set<Commitment>().ToListAsync(), row => AssertSynthetic(row.Provenance, row.Title));
    }

    [SkippableFact]
    public async Task A_database_with_real_countries_is_refused_and_not_changed()
    {
        await using var ready = await ReadyAsync();
        var before = await TitlesAsync(ready.Database);

        (await CommandsOn(ready.Options).RunAsync(_small)).AssertRefused(
            1,
            "real countries",
            "ConnectionStrings:Alliance"
        );

        Assert.Equal(before, await TitlesAsync(ready.Database));
    }

    [SkippableFact]
    public async Task Facts_are_not_imported_beside_generated_rows()
    {
        var before = await GenerateAsync();

        (await Commands.RunAsync("import")).AssertRefused(1, "generated", "ConnectionStrings:Alliance");

        Assert.Equal(before, await TitlesAsync());
    }

    private static void AssertSynthetic(Provenance provenance, string title)
    {
        Assert.Equal(Confidence.Synthetic, provenance.Confidence);
        Assert.Contains("no fact", provenance.Source, StringComparison.Ordinal);
        Assert.StartsWith("Synthetic", title, StringComparison.Ordinal);
    }

    private async Task<List<string>> GenerateAsync(params string[] more)
    {
        (await Commands.RunAsync([.. _small, .. more])).AssertDone();
        return await TitlesAsync();
    }
}

public sealed class GenerateOnSqlite() : GenerateSpecification(DatabaseProviderKind.Sqlite);

public sealed class GenerateOnPostgreSql() : GenerateSpecification(DatabaseProviderKind.PostgreSql);
