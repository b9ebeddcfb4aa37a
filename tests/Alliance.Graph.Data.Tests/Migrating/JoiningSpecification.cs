using Alliance.Graph.Data.Migrating;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Data.Tests.Importing;
using Alliance.Graph.Domain;

namespace Alliance.Graph.Data.Tests.Migrating;

public sealed class JoiningOnSqlite() : JoiningSpecification(DatabaseProviderKind.Sqlite);

public sealed class JoiningOnPostgreSql() : JoiningSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>
/// A database from before the codes and names gets them with the migration, as a new one does with its starter data.
/// </summary>
public abstract class JoiningSpecification(DatabaseProviderKind kind) : CoreSpecification(kind)
{
    [SkippableFact]
    public async Task Countries_that_are_there_get_what_new_ones_have()
    {
        await GoAsync("CompiledReports");
        await Database.Migrator.MigrateAsync();

        // Nothing of the starter data differs from what the migration has written.
        var report = await Database.Importer.ImportAsync(Database.Importer.StarterFiles());
        Assert.All(report.Files, file => Assert.Equal((0, 0), (file.Inserted, file.Updated)));
        Assert.Equal(180, await CountAsync<CountryName>());
    }

    [SkippableFact]
    public async Task A_country_of_the_same_code_that_is_another_one_is_left_alone()
    {
        var rows = StarterFile.Read(Database, "countries.json");
        rows.Row("code", "SE")["alpha3"] = "SWX";
        await Database.Importer.ImportAsync([StarterFile.File("countries.json", rows)]);
        await GoAsync("CompiledReports");
        await Database.Migrator.MigrateAsync();

        var sweden = (await AllAsync<Country>()).Single(country => country.Code.Value == "SE");
        Assert.Null(sweden.NumericCode);
        Assert.Null(sweden.M49);
    }

    private async Task GoAsync(string target)
    {
        var state = (await Database.Migrator.StatesAsync()).Single(state => state.Module == "core");
        await Database.Migrator.MigrateToAsync(MigrationPath.Find(state, target)!);
    }
}
