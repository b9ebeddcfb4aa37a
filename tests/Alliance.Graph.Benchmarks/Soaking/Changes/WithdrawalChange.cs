using Alliance.Graph.Benchmarks.Hosting;
using Alliance.Graph.Data.Providers;

namespace Alliance.Graph.Benchmarks.Soaking.Changes;

/// <summary>Withdraws the row; an import brings it back.</summary>
internal sealed class WithdrawalChange : ISoakChange
{
    public string Name => "withdrawal";

    public async Task RunAsync(
        PublishedServer server,
        DatabaseOptions database,
        int number,
        CancellationToken cancellationToken
    ) =>
        await server.RunAsync(
            database,
            [
                "withdraw",
                ChangedCommitment.Type,
                await ChangedCommitment.KeyAsync(cancellationToken),
                "--reason",
                ChangedCommitment.Title(Name, number),
            ],
            cancellationToken
        );
}
