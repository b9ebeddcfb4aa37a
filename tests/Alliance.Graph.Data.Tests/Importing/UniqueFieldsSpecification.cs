using System.Text.Json.Nodes;
using Alliance.Graph.Data.Importing;
using Alliance.Graph.Data.Importing.Files;
using Alliance.Graph.Data.Providers;

namespace Alliance.Graph.Data.Tests.Importing;

public sealed class UniqueFieldsOnSqlite() : UniqueFieldsSpecification(DatabaseProviderKind.Sqlite);

public sealed class UniqueFieldsOnPostgreSql() : UniqueFieldsSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>No two rows have the same value in a field that is unique beside the key: the codes of countries.</summary>
public abstract class UniqueFieldsSpecification(DatabaseProviderKind kind) : CoreSpecification(kind)
{
    [SkippableFact]
    public async Task Two_rows_of_a_file_with_one_code_are_a_fault_that_names_both()
    {
        var rows = StarterFile.Read(Database, "countries.json");
        rows.Row("code", "SE")["numericCode"] = "008";
        rows.Row("code", "SE")["alpha3"] = "ALB";

        var fault = await Assert.ThrowsAsync<ImportException>(() => ImportAsync(rows));

        Assert.Equal(["alpha3", "numericCode"], fault.Faults.Select(one => one.Field).Order());
        Assert.All(fault.Faults, one => Assert.Contains("Row 1 has '", one.Text, StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task A_code_that_another_row_of_the_database_has_is_a_fault()
    {
        var sweden = StarterFile.Read(Database, "countries.json").Row("code", "SE").DeepClone();
        sweden["numericCode"] = "578";

        var fault = await Assert.ThrowsAsync<ImportException>(() => ImportAsync(new JsonArray(sweden)));

        var one = Assert.Single(fault.Faults);
        Assert.Equal("numericCode", one.Field);
        Assert.Contains("Country 'NO' of the database has '578' too", one.Text, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Rows_that_exchange_their_codes_are_written()
    {
        var rows = StarterFile.Read(Database, "countries.json");
        var (sweden, norway) = (rows.Row("code", "SE"), rows.Row("code", "NO"));
        (sweden["numericCode"], norway["numericCode"]) = ("578", "752");

        var report = await ImportAsync(new JsonArray(sweden.DeepClone(), norway.DeepClone()));

        Assert.Equal(2, report.Files.Single().Updated);
    }

    private Task<ImportReport> ImportAsync(JsonArray rows) =>
        Database.Importer.ImportAsync([StarterFile.File("countries.json", rows)]);
}
