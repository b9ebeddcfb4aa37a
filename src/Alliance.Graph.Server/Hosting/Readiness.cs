using Alliance.Graph.Data;
using Alliance.Graph.Data.Faults;

namespace Alliance.Graph.Server.Hosting;

/// <summary>Whether requests can be answered: the database answers, and no migration is pending.</summary>
internal sealed partial class Readiness(AllianceDatabase database, ILogger<Readiness> logger)
{
    /// <summary>Why not, for everybody to read, so without names of servers and files; null if ready.</summary>
    public async Task<string?> FindProblemAsync(CancellationToken cancellationToken)
    {
        try
        {
            var pending = await database.Migrator.PendingAsync(cancellationToken);
            return pending.Count == 0
                ? null
                : "The database lacks migrations of this release; its operator should run 'migrate'.";
        }
        catch (DatabaseFault fault)
        {
            LogUnreachable(fault.Message);
            return "The database does not answer; the server's log says why.";
        }
    }

    [LoggerMessage(LogLevel.Warning, "Not ready: {Reason}")]
    private partial void LogUnreachable(string reason);
}
