namespace Alliance.Graph.Sdk;

/// <summary>The two contexts that carry a module's migrations, one for each database.</summary>
public sealed class ModuleMigrations
{
    private ModuleMigrations(Type sqlite, Type postgreSql)
    {
        Sqlite = sqlite;
        PostgreSql = postgreSql;
    }

    /// <summary>Context whose migrations build the module's tables in SQLite.</summary>
    public Type Sqlite { get; }

    /// <summary>Context whose migrations build the module's tables in PostgreSQL.</summary>
    public Type PostgreSql { get; }

    /// <summary>Names the two contexts; each must have a constructor that takes its <c>DbContextOptions</c>.</summary>
    public static ModuleMigrations For<TSqlite, TPostgreSql>()
        where TSqlite : ModuleMigrationsContext
        where TPostgreSql : ModuleMigrationsContext => new(typeof(TSqlite), typeof(TPostgreSql));
}
