using System.Text.Json.Nodes;
using Alliance.Graph.Data.Importing.Files;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Domain;

namespace Alliance.Graph.Data.Tests.Importing;

public sealed class UpdatingOnSqlite() : UpdatingSpecification(DatabaseProviderKind.Sqlite);

public sealed class UpdatingOnPostgreSql() : UpdatingSpecification(DatabaseProviderKind.PostgreSql);

public abstract class UpdatingSpecification(DatabaseProviderKind kind) : CoreSpecification(kind)
{
    [SkippableFact]
    public async Task Updating_one_field_changes_only_that_field_of_that_row()
    {
        var before = await AllAsync<Country>();
        var rows = StarterFile.Read(Database, "countries.json");
        rows.Row("code", "SE")["name"] = "Sverige";

        var imported = await ImportAsync("countries.json", rows);

        Assert.Equal((0, 1, 53), (imported.Inserted, imported.Updated, imported.Unchanged));
        var after = await AllAsync<Country>();
        var changed = Assert.Single(
            after,
            country => country.Name != before.Single(old => old.Code == country.Code).Name
        );
        Assert.Equal("Sverige", changed.Name);
        Assert.Equal("Kingdom of Sweden", changed.OfficialName);
        Assert.Equal(PartialDate.Parse("2012-12-05"), changed.JoinedOn);
        Assert.NotEmpty(changed.Provenance.Source);
    }

    [SkippableFact]
    public async Task Provenance_and_unverified_fields_are_stored_and_updated()
    {
        const string Key = "c-be-awareness-sic";
        var stored = (await AllAsync<Commitment>()).Single(commitment => commitment.Key == Key);
        Assert.Equal("https://www.unicef.org/ceecis/media_19158.html", stored.Provenance.Source);
        Assert.Equal(Confidence.Sourced, stored.Provenance.Confidence);
        Assert.Equal(["title"], stored.Provenance.UnverifiedFields);

        var rows = StarterFile.Read(Database, "commitments.json");
        rows.Row("id", Key)["unverifiedFields"] = new JsonArray("title", "year");
        rows.Row("id", Key)["confidence"] = "general-knowledge";
        var imported = await ImportAsync("commitments.json", rows);

        Assert.Equal((0, 1, 404), (imported.Inserted, imported.Updated, imported.Unchanged));
        var updated = (await AllAsync<Commitment>()).Single(commitment => commitment.Key == Key);
        Assert.Equal(Confidence.GeneralKnowledge, updated.Provenance.Confidence);
        Assert.Equal(["title", "year"], updated.Provenance.UnverifiedFields);
    }

    [SkippableFact]
    public async Task A_value_object_that_may_be_missing_comes_goes_and_changes()
    {
        var rows = StarterFile.Read(Database, "operational-goals.json");
        var indicator = rows.Row("key", "vi-icse-growth")["indicator"]!;
        rows.Row("key", "vi-icse-growth")["indicator"] = null;
        rows.Row("key", "aw-public-campaigns")["indicator"] = indicator.DeepClone();
        rows.Row("key", "av-notice-takedown-speed")["indicator"]!["period"] = "monthly";

        var imported = await ImportAsync("operational-goals.json", rows);

        Assert.Equal((0, 3, 4), (imported.Inserted, imported.Updated, imported.Unchanged));
        var goals = (await AllAsync<OperationalGoal>()).ToDictionary(goal => goal.Key);
        Assert.Null(goals["vi-icse-growth"].Indicator);
        Assert.Equal(10m, goals["aw-public-campaigns"].Indicator!.Value);
        Assert.Equal(IndicatorComparator.AtLeast, goals["aw-public-campaigns"].Indicator!.Comparator);
        Assert.Equal("monthly", goals["av-notice-takedown-speed"].Indicator!.Period);
        Assert.Equal(7, (await ImportAsync("operational-goals.json", rows)).Unchanged);
    }

    [SkippableFact]
    public async Task Child_rows_are_replaced_with_their_row()
    {
        var rows = StarterFile.Read(Database, "events.json");
        rows.Row("id", "launch-2012")["participatingCountryCodes"] = new JsonArray("SE", "AM");
        var others = await CountAsync<EventParticipation>() - 47;

        var imported = await ImportAsync("events.json", rows);

        Assert.Equal((0, 1, 25), (imported.Inserted, imported.Updated, imported.Unchanged));
        var links = await AllAsync<EventParticipation>();
        Assert.Equal(
            ["AM", "SE"],
            links.Where(link => link.EventKey == "launch-2012").Select(link => link.CountryCode.Value).Order()
        );
        Assert.Equal(others + 2, links.Count);
        Assert.Equal(26, (await ImportAsync("events.json", rows)).Unchanged);
    }

    [SkippableFact]
    public async Task Rows_that_the_file_does_not_have_stay()
    {
        var sweden = StarterFile.Read(Database, "countries.json").Row("code", "SE").DeepClone();

        var imported = await ImportAsync("countries.json", new JsonArray(sweden));

        Assert.Equal((0, 0, 1), (imported.Inserted, imported.Updated, imported.Unchanged));
        Assert.Equal(54, await CountAsync<Country>());
    }

    [SkippableFact]
    public async Task Two_imports_at_once_both_succeed()
    {
        var rows = StarterFile.Read(Database, "countries.json");
        var newcomer = rows.Row("code", "SE").DeepClone().AsObject();
        newcomer["code"] = "IS";
        newcomer["alpha3"] = "ISL";
        newcomer["numericCode"] = "352";

        var imported = await Task.WhenAll(
            Enumerable
                .Range(0, 3)
                .Select(_ => Task.Run(() => ImportAsync("countries.json", new JsonArray(newcomer.DeepClone()))))
        );

        Assert.Equal(1, imported.Sum(file => file.Inserted));
        Assert.Equal(2, imported.Sum(file => file.Unchanged));
    }

    private async Task<ImportedFile> ImportAsync(string name, JsonArray rows) =>
        (await Database.Importer.ImportAsync([StarterFile.File(name, rows)])).Files.Single();
}
