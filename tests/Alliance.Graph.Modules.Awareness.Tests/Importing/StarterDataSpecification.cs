using Alliance.Graph.Data.Providers;
using Alliance.Graph.Domain;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Modules.Awareness.Tests.Importing;

public sealed class StarterDataOnSqlite() : StarterDataSpecification(DatabaseProviderKind.Sqlite);

public sealed class StarterDataOnPostgreSql() : StarterDataSpecification(DatabaseProviderKind.PostgreSql);

public abstract class StarterDataSpecification(DatabaseProviderKind kind) : AwarenessSpecification(kind)
{
    protected override bool OnlyReads => false;

    [SkippableFact]
    public async Task The_starter_data_is_in_the_database()
    {
        await using var context = await Database.Contexts.CreateDbContextAsync();

        Assert.Equal(51, await context.Set<Programme>().CountAsync());
        Assert.Equal(30, await context.Set<SaferInternetCentre>().CountAsync());
        Assert.Equal(8, await context.Set<ProgrammeMetric>().CountAsync());
        Assert.Equal(0, await context.Set<SaferInternetCentreMetric>().CountAsync());
    }

    [SkippableFact]
    public async Task A_second_import_leaves_every_row_unchanged()
    {
        var report = await Database.Importer.ImportAsync(Database.Importer.StarterFiles());

        var own = report.Files.Where(file => file.Name is "programmes.json" or "safer-internet-centres.json").ToList();
        Assert.All(own, file => Assert.Equal((0, 0), (file.Inserted, file.Updated)));
        Assert.Equal([51, 30], own.OrderBy(file => file.Name).Select(file => file.Unchanged));
    }

    [SkippableFact]
    public async Task Audiences_come_back_in_their_order_and_can_be_asked_for_in_the_database()
    {
        await using var context = await Database.Contexts.CreateDbContextAsync();

        var programme = await context
            .Set<Programme>()
            .SingleAsync(programme => programme.Key == "al-awareness-iamsafeonline");
        Assert.Equal([Audience.Community, Audience.Educators], programme.Audiences);
        Assert.Equal(8, await context.Set<Programme>().CountAsync(item => !item.Audiences.Contains(Audience.Children)));
        Assert.Equal(
            31,
            await context
                .Set<Programme>()
                .CountAsync(item => item.Audiences.Any(audience => audience == Audience.Educators))
        );
    }

    [SkippableFact]
    public async Task A_figure_is_as_sure_as_its_row()
    {
        await using var context = await Database.Contexts.CreateDbContextAsync();
        var programmes = await context.Set<Programme>().ToDictionaryAsync(programme => programme.Key);

        Assert.All(
            await context.Set<ProgrammeMetric>().ToListAsync(),
            metric =>
            {
                Assert.Equal(programmes[metric.ProgrammeKey].Provenance.Source, metric.Provenance.Source);
                Assert.Equal(Confidence.Sourced, metric.Provenance.Confidence);
                Assert.Empty(metric.Provenance.UnverifiedFields);
            }
        );
    }
}
