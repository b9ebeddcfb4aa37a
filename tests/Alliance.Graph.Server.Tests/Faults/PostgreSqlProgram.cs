using Alliance.Graph.Server.Tests.Hosting;

namespace Alliance.Graph.Server.Tests.Faults;

/// <summary>The server's program on a PostgreSQL server of a test's own.</summary>
internal static class PostgreSqlProgram
{
    // These tests count what is wrong, and on a busy machine a request that waits for a database can exceed the usual
    // time.
    private const string Seconds = "120";

    public static ServerProgram On(
        DatabaseServer database,
        TemporaryFolder folder,
        params (string Name, string Value)[] settings
    ) =>
        new(
            folder.Path,
            [
                ("Database__Provider", "PostgreSql"),
                ("ConnectionStrings__Alliance", database.ConnectionString),
                ("Limits__Seconds", Seconds),
                .. settings,
            ]
        );
}
