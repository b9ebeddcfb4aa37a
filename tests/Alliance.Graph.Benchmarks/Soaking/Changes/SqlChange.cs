using Alliance.Graph.Benchmarks.Databases;
using Alliance.Graph.Benchmarks.Hosting;
using Alliance.Graph.Data.Providers;

namespace Alliance.Graph.Benchmarks.Soaking.Changes;

/// <summary>Writes another title by SQL, which no revision tells of.</summary>
internal sealed class SqlChange : ISoakChange
{
    public string Name => "statement";

    public async Task RunAsync(
        PublishedServer server,
        DatabaseOptions database,
        int number,
        CancellationToken cancellationToken
    )
    {
        await using var source = ConnectionSource.Open(database);
        await using var connection = await source.ConnectAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText =
            $"UPDATE core_commitments SET title = '{ChangedCommitment.Title(Name, number)}' WHERE key = '{await ChangedCommitment.KeyAsync(cancellationToken)}'";
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
