using Alliance.Graph.Data.Releases.Copying;
using Microsoft.Data.Sqlite;

namespace Alliance.Graph.Querying.Tests.Releases;

/// <summary>What becomes of rows of a release that name rows which were not copied.</summary>
public sealed class HiddenTargetsTests
{
    [Fact]
    public async Task A_link_that_may_be_missing_becomes_null_and_what_cannot_be_without_one_is_left_out_with_all_that_needs_it()
    {
        await using var copy = new SqliteConnection("Data Source=:memory:");
        await copy.OpenAsync();
        await ExecuteAsync(
            copy,
            """
            PRAGMA foreign_keys=OFF;
            CREATE TABLE "ships" (key TEXT NOT NULL PRIMARY KEY);
            CREATE TABLE "crews" (key TEXT NOT NULL PRIMARY KEY, ship TEXT NULL REFERENCES "ships"(key), escort TEXT NULL REFERENCES "ships"(key));
            CREATE TABLE "cabins" (key TEXT NOT NULL PRIMARY KEY, ship TEXT NOT NULL REFERENCES "ships"(key));
            CREATE TABLE "beds" (cabin TEXT NOT NULL REFERENCES "cabins"(key), number INTEGER NOT NULL, PRIMARY KEY (cabin, number));
            INSERT INTO "ships" VALUES ('seen');
            INSERT INTO "crews" VALUES ('a', 'seen', 'hidden'), ('b', 'hidden', 'hidden');
            INSERT INTO "cabins" VALUES ('a', 'seen'), ('b', 'hidden');
            INSERT INTO "beds" VALUES ('a', 1), ('b', 1), ('b', 2);
            """
        );

        var leftOut = await new HiddenTargets(copy).RemoveAsync(CancellationToken.None);

        Assert.Equal(new Dictionary<string, long> { ["beds"] = 2, ["cabins"] = 1 }, leftOut);
        Assert.Equal(
            "a,seen,|b,,|a,seen|a,1",
            await TextAsync(
                copy,
                """
                SELECT group_concat(line, '|') FROM (
                  SELECT key || ',' || coalesce(ship, '') || ',' || coalesce(escort, '') AS line FROM "crews"
                  UNION ALL SELECT key || ',' || ship FROM "cabins"
                  UNION ALL SELECT cabin || ',' || number FROM "beds")
                """
            )
        );
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string statements)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = statements;
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string> TextAsync(SqliteConnection connection, string query)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = query;
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
