using Alliance.Graph.Data.Providers;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Data.Tests.Importing;

public sealed class StarterDataOnSqlite() : StarterDataSpecification(DatabaseProviderKind.Sqlite);

public sealed class StarterDataOnPostgreSql() : StarterDataSpecification(DatabaseProviderKind.PostgreSql);

public abstract class StarterDataSpecification(DatabaseProviderKind kind) : CoreSpecification(kind)
{
    [SkippableFact]
    public async Task The_starter_data_is_in_the_database()
    {
        Assert.Equal(54, await CountAsync<Country>());
        Assert.Equal(123, await CountAsync<Report>());
        Assert.Equal(405, await CountAsync<Commitment>());
        Assert.Equal(4, await CountAsync<PolicyTarget>());
        Assert.Equal(7, await CountAsync<OperationalGoal>());
        Assert.Equal(26, await CountAsync<PotentialAction>());
        Assert.Equal(26, await CountAsync<AllianceEvent>());
        Assert.Equal(21, await CountAsync<Document>());
        Assert.False(await Database.IsEmptyAsync());
    }

    [SkippableFact]
    public async Task A_module_has_no_rows_until_one_of_its_tables_has_one()
    {
        Assert.Empty(await Database.ModulesWithoutRowsAsync());
        await using var empty = await TestDatabases.CreateAsync(Graph, Kind, TestContent.Tables);

        Assert.Equal(["core"], await empty.Database.ModulesWithoutRowsAsync());

        await empty.Database.Importer.ImportAsync([
            .. empty.Database.Importer.StarterFiles(["core"]).Where(file => file.Name == "policy-targets.json"),
        ]);
        Assert.Empty(await empty.Database.ModulesWithoutRowsAsync());
        Assert.Empty(empty.Database.Importer.StarterFiles(["another"]));
    }

    [SkippableFact]
    public async Task A_second_import_leaves_every_row_unchanged()
    {
        var report = await Database.Importer.ImportAsync(Database.Importer.StarterFiles());

        Assert.Equal(9, report.Files.Count);
        Assert.All(report.Files, file => Assert.Equal((0, 0), (file.Inserted, file.Updated)));
        Assert.Equal(54 + 180 + 123 + 405 + 4 + 7 + 26 + 26 + 21, report.Files.Sum(file => file.Unchanged));
    }
}
