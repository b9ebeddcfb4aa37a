using Alliance.Graph.Data.Providers;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Modules.VictimIdentification.Tests.Importing;

public sealed class StarterDataOnSqlite() : StarterDataSpecification(DatabaseProviderKind.Sqlite);

public sealed class StarterDataOnPostgreSql() : StarterDataSpecification(DatabaseProviderKind.PostgreSql);

public abstract class StarterDataSpecification(DatabaseProviderKind kind) : VictimIdentificationSpecification(kind)
{
    protected override bool OnlyReads => false;

    [SkippableFact]
    public async Task The_starter_data_is_in_the_database_with_everything_that_belongs_to_its_rows()
    {
        await using var context = await Database.Contexts.CreateDbContextAsync();

        Assert.Equal(18, await context.Set<IcseConnection>().CountAsync());
        Assert.Equal(8, await context.Set<IdentificationUnit>().CountAsync());
        Assert.Equal(21, await context.Set<SupportService>().CountAsync());
        Assert.Equal(8, await context.Set<IcseFigure>().CountAsync());
        Assert.Equal(15, await context.Set<VictimIdentificationMetric>().CountAsync());
    }

    [SkippableFact]
    public async Task A_second_import_leaves_every_row_unchanged()
    {
        var report = await Database.Importer.ImportAsync(Database.Importer.StarterFiles());

        Assert.All(report.Files, file => Assert.Equal((0, 0), (file.Inserted, file.Updated)));
        Assert.Equal(
            18 + 8 + 21 + 8,
            report
                .Files.Where(file =>
                    typeof(VictimIdentificationModule).Assembly.GetManifestResourceNames().Contains(file.Name)
                )
                .Sum(file => file.Unchanged)
        );
    }
}
