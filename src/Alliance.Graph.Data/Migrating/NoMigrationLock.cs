namespace Alliance.Graph.Data.Migrating;

/// <summary>For a database that keeps migrations apart by itself.</summary>
internal sealed class NoMigrationLock : IAsyncDisposable
{
    public static readonly NoMigrationLock Instance = new();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
