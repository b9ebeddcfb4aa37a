using Alliance.Graph.Data.Providers;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Modules.Investigation.Tests.Importing;

public sealed class StarterDataOnSqlite() : StarterDataSpecification(DatabaseProviderKind.Sqlite);

public sealed class StarterDataOnPostgreSql() : StarterDataSpecification(DatabaseProviderKind.PostgreSql);

public abstract class StarterDataSpecification(DatabaseProviderKind kind) : InvestigationSpecification(kind)
{
    protected override bool OnlyReads => false;

    [SkippableFact]
    public async Task The_starter_data_is_in_the_database_with_everything_that_belongs_to_its_rows()
    {
        await using var context = await Database.Contexts.CreateDbContextAsync();

        Assert.Equal(56, await context.Set<Law>().CountAsync());
        Assert.Equal(190, await context.Set<TreatyStatus>().CountAsync());
        Assert.Equal(44, await context.Set<PoliceUnit>().CountAsync());
        Assert.Equal(
            5,
            await context
                .Set<JointOperation>()
                .CountAsync(operation => operation.Kind == JointOperationKind.JointOperation)
        );
        Assert.Equal(
            7,
            await context
                .Set<JointOperation>()
                .CountAsync(operation => operation.Kind == JointOperationKind.JointInitiative)
        );
        Assert.Equal((5 * 5) + (2 * 2) + (2 * 2) + 3, await context.Set<JointOperationCountry>().CountAsync());
        Assert.Equal(23, await context.Set<Network>().CountAsync());
        Assert.Equal((14 * 14) + (9 * 9), await context.Set<NetworkCountry>().CountAsync());
        Assert.Equal(10, await context.Set<NetworkFigure>().CountAsync());
        Assert.Equal(9 + 7, await context.Set<InvestigationMetric>().CountAsync());
    }

    [SkippableFact]
    public async Task A_second_import_leaves_every_row_unchanged()
    {
        var report = await Database.Importer.ImportAsync(Database.Importer.StarterFiles());

        Assert.All(report.Files, file => Assert.Equal((0, 0), (file.Inserted, file.Updated)));
        Assert.Equal(
            56 + 190 + 44 + 12 + 23 + 10,
            report
                .Files.Where(file =>
                    typeof(InvestigationModule).Assembly.GetManifestResourceNames().Contains(file.Name)
                )
                .Sum(file => file.Unchanged)
        );
    }
}
