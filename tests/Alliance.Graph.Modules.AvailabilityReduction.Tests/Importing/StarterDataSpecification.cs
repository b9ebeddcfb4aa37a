using Alliance.Graph.Data.Providers;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Modules.AvailabilityReduction.Tests.Importing;

public sealed class StarterDataOnSqlite() : StarterDataSpecification(DatabaseProviderKind.Sqlite);

public sealed class StarterDataOnPostgreSql() : StarterDataSpecification(DatabaseProviderKind.PostgreSql);

public abstract class StarterDataSpecification(DatabaseProviderKind kind) : AvailabilityReductionSpecification(kind)
{
    protected override bool OnlyReads => false;

    [SkippableFact]
    public async Task The_starter_data_is_in_the_database()
    {
        await using var context = await Database.Contexts.CreateDbContextAsync();

        Assert.Equal(51, await context.Set<Hotline>().CountAsync());
        Assert.Equal(20, await context.Set<HotlineMetric>().CountAsync());
        Assert.Equal(31, await context.Set<BlockingScheme>().CountAsync());
        Assert.Equal(12, await context.Set<NoticeAndTakedownRule>().CountAsync());
    }

    [SkippableFact]
    public async Task A_second_import_leaves_every_row_unchanged()
    {
        var report = await Database.Importer.ImportAsync(Database.Importer.StarterFiles());

        var own = report
            .Files.Where(file =>
                file.Name is "hotlines.json" or "blocking-schemes.json" or "notice-and-takedown-rules.json"
            )
            .OrderBy(file => file.Name)
            .ToList();
        Assert.All(own, file => Assert.Equal((0, 0), (file.Inserted, file.Updated)));
        Assert.Equal([31, 51, 12], own.Select(file => file.Unchanged));
    }

    [SkippableFact]
    public async Task The_database_derives_the_year_of_founding_and_keeps_it_up_to_date()
    {
        await using (var context = await Database.Contexts.CreateDbContextAsync())
        {
            var hotlines = await context.Set<Hotline>().ToListAsync();
            var years = await context
                .Set<Hotline>()
                .Select(hotline => new { hotline.Key, hotline.FoundedYear })
                .ToDictionaryAsync(row => row.Key, row => row.FoundedYear);
            Assert.All(hotlines, hotline => Assert.Equal(hotline.Founded?.Year, years[hotline.Key]));
            Assert.Equal(30, years.Values.Count(year => year is not null));
        }

        await Database.Importer.ImportAsync([
            new SpoiltStarter(Database, "hotlines.json").Spoil(("founded", "\"1997-03\"")).File,
        ]);

        await using var fresh = await Database.Contexts.CreateDbContextAsync();
        Assert.Equal(
            1997,
            await fresh
                .Set<Hotline>()
                .Where(hotline => hotline.Key == "al-hotline-isigurt")
                .Select(hotline => hotline.FoundedYear)
                .SingleAsync()
        );
    }

    [SkippableFact]
    public async Task A_figure_is_as_sure_as_its_row()
    {
        await using var context = await Database.Contexts.CreateDbContextAsync();
        var hotlines = await context.Set<Hotline>().ToDictionaryAsync(hotline => hotline.Key);

        Assert.All(
            await context.Set<HotlineMetric>().ToListAsync(),
            metric =>
            {
                Assert.Equal(hotlines[metric.HotlineKey].Provenance.Source, metric.Provenance.Source);
                Assert.Equal(hotlines[metric.HotlineKey].Provenance.Confidence, metric.Provenance.Confidence);
                Assert.Empty(metric.Provenance.UnverifiedFields);
            }
        );
    }
}
