using System.Text;
using System.Text.Json.Nodes;
using Alliance.Graph.Data.Importing;
using Alliance.Graph.Data.Importing.Files;
using Alliance.Graph.Data.Providers;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Modules.Investigation.Tests.Importing;

public sealed class KeyOfTwoFilesOnSqlite() : KeyOfTwoFilesSpecification(DatabaseProviderKind.Sqlite);

public sealed class KeyOfTwoFilesOnPostgreSql() : KeyOfTwoFilesSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>Numbers of several kinds of rows share a table, so rows of two files can claim the same number.</summary>
public abstract class KeyOfTwoFilesSpecification(DatabaseProviderKind kind) : InvestigationSpecification(kind)
{
    private readonly JsonObject _unit = StarterRows.With("police-units.json", "al-unit-cyber", "same");
    private readonly JsonObject _network = StarterRows.With(
        "networks.json",
        "au-op-vgt",
        "same",
        ("metrics", StarterRows.Row("police-units.json", "al-unit-cyber")["metrics"]!.DeepClone())
    );

    protected override bool OnlyReads => false;

    [SkippableFact]
    public async Task Rows_of_two_files_with_one_key_are_a_fault_that_names_both_places()
    {
        var exception = await Assert.ThrowsAsync<ImportException>(() =>
            ImportAsync(("police-units.json", _unit), ("networks.json", _network))
        );

        Assert.Equal(
            "networks.json(row 1, metrics[0]): 'police-units.json', row 1, metrics[0] makes the same InvestigationMetric 'same-metric-1'. Give one of the two rows another key.",
            Assert.Single(exception.Faults).ToString()
        );
        Assert.Equal(23, await CountAsync<Network>());
    }

    [SkippableFact]
    public async Task A_row_whose_key_another_kind_of_row_has_in_the_database_is_a_fault_that_names_it()
    {
        await ImportAsync(("police-units.json", _unit));

        var exception = await Assert.ThrowsAsync<ImportException>(() => ImportAsync(("networks.json", _network)));

        Assert.Equal(
            "networks.json(row 1, metrics[0]): PoliceUnit 'same' of the database is the same InvestigationMetric 'same-metric-1'. Give this row another key.",
            Assert.Single(exception.Faults).ToString()
        );
    }

    [SkippableFact]
    public async Task A_row_can_move_to_another_file_where_the_first_file_is_replaced()
    {
        await ImportAsync(("police-units.json", _unit));
        var units = StarterRows.Of("police-units.json");
        var networks = StarterRows.Of("networks.json");
        networks.Add(_network.DeepClone());

        var report = await Database.Importer.ImportAsync(
            [File("police-units.json", units), File("networks.json", networks)],
            new ImportOptions { Replace = true }
        );

        Assert.Equal("PoliceUnit 'same'", Assert.Single(report.Withdrawn).ToString());
        await using var context = await Database.Contexts.CreateDbContextAsync();
        var metric = await context.Set<InvestigationMetric>().SingleAsync(metric => metric.Key == "same-metric-1");
        Assert.Equal((null, "same"), (metric.PoliceUnitKey, metric.NetworkKey));
    }

    private async Task<int> CountAsync<T>()
        where T : class
    {
        await using var context = await Database.Contexts.CreateDbContextAsync();
        return await context.Set<T>().CountAsync();
    }

    private Task ImportAsync(params (string File, JsonObject Row)[] rows) =>
        Database.Importer.ImportAsync([.. rows.Select(row => File(row.File, new JsonArray(row.Row.DeepClone())))]);

    private static ImportFile File(string name, JsonArray rows)
    {
        var content = Encoding.UTF8.GetBytes(rows.ToJsonString());
        return new ImportFile(name, name, () => new MemoryStream(content));
    }
}
