using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Sdk.Testing;

/// <summary>SQLite databases, each in a folder of its own below one folder of the test process.</summary>
internal sealed class SqliteTestServer : TestServer
{
    private const string FileName = "alliance.db";

    private readonly Lazy<string> _folder = new(CreateFolder);

    public override Task<string> CreateAsync() => Task.FromResult(NewDatabase());

    public override async Task<string> CopyAsync(string template)
    {
        var copy = NewDatabase();
        await using var source = File.OpenRead(PathOf(template));
        await using var target = File.Create(PathOf(copy));
        await source.CopyToAsync(target);
        return copy;
    }

    public override string ForReading(string connectionString) =>
        new SqliteConnectionStringBuilder(connectionString) { Mode = SqliteOpenMode.ReadOnly }.ConnectionString;

    public override Task DropAsync(string connectionString)
    {
        Directory.Delete(Path.GetDirectoryName(PathOf(connectionString))!, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>The last connection that closes moves the journal into the file.</summary>
    public override void ClosePool(DbContext context) =>
        SqliteConnection.ClearPool((SqliteConnection)context.Database.GetDbConnection());

    private string NewDatabase()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder.Value, Guid.NewGuid().ToString("N")));
        return new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(folder.FullName, FileName),
        }.ConnectionString;
    }

    private static string PathOf(string connectionString) =>
        new SqliteConnectionStringBuilder(connectionString).DataSource;

    private static string CreateFolder()
    {
        var folder = DatabaseFolders.Create();
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        };
        return folder;
    }
}
