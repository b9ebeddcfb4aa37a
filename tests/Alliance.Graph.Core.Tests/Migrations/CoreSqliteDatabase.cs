using Alliance.Graph.Core.Migrations;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Core.Tests.Migrations;

/// <summary>An empty database in memory; it is gone when the connection closes.</summary>
internal sealed class CoreSqliteDatabase : IAsyncDisposable
{
    private const string HistoryTable = "__migrations_core";

    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public CoreSqliteDatabase() => _connection.Open();

    public CoreSqliteContext Open() =>
        new(
            new DbContextOptionsBuilder<CoreSqliteContext>()
                .UseSqlite(_connection, sqlite => sqlite.MigrationsHistoryTable(HistoryTable))
                .Options
        );

    /// <summary>The tables, without those in which SQLite keeps a full-text index.</summary>
    public async Task<List<string>> TablesAsync()
    {
        await using var context = Open();
        return await context
            .Database.SqlQuery<string>(
                $"SELECT name AS Value FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\'"
            )
            .ToListAsync();
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();
}
