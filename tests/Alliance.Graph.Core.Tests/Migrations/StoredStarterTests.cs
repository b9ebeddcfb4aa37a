using System.Text.Json.Nodes;
using Alliance.Graph.Core.Tests.Starter;
using Alliance.Graph.Domain;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Core.Tests.Migrations;

public class StoredStarterTests
{
    [Fact]
    public async Task The_starter_data_comes_back_from_the_database_as_it_went_in()
    {
        await using var database = new CoreSqliteDatabase();
        await using (var context = database.Open())
        {
            await context.Database.MigrateAsync();
            context.AddRange(StarterFile.All.SelectMany(file => file.Entities().Concat(file.Children())));
            await context.SaveChangesAsync();
        }

        await using var fresh = database.Open();
        await AssertStoredAsync<Country>(fresh);
        await AssertStoredAsync<CountryName>(fresh);
        await AssertStoredAsync<Report>(fresh);
        await AssertStoredAsync<Commitment>(fresh);
        await AssertStoredAsync<PolicyTarget>(fresh);
        await AssertStoredAsync<OperationalGoal>(fresh);
        await AssertStoredAsync<PotentialAction>(fresh);
        await AssertStoredAsync<AllianceEvent>(fresh);
        await AssertStoredAsync<Document>(fresh);
        Assert.Equal(47, await fresh.Set<EventParticipation>().CountAsync());
    }

    private static async Task AssertStoredAsync<T>(DbContext context)
        where T : class
    {
        var expected = StarterFile.All.Single(file => file.Import.EntityType == typeof(T)).Entities().Select(Json);
        var stored = (await context.Set<T>().AsNoTracking().ToListAsync()).Select(Json);

        Assert.Equal(expected.Order(StringComparer.Ordinal), stored.Order(StringComparer.Ordinal));
    }

    private static string Json(object entity)
    {
        var json = StarterJson.FromObject(entity);

        // SQLite keeps a decimal as '10.0'.
        if (json["indicator"]?["value"] is JsonValue value)
        {
            json["indicator"]!["value"] = (double)value;
        }

        return json.ToJsonString();
    }
}
