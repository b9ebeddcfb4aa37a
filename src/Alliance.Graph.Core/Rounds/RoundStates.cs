using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Schema;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Core.Rounds;

/// <summary>Where rounds stand now, which no column can say.</summary>
internal static class RoundStates
{
    public static async Task<IReadOnlyDictionary<string, RoundState>> LoadAsync(
        IReadOnlyList<string> keys,
        BatchContext context,
        CancellationToken cancellationToken
    )
    {
        var now = context.Clock.GetUtcNow().UtcDateTime;
        return await context
            .Query<ReportingRound>()
            .Where(round => keys.Contains(round.Key))
            .ToDictionaryAsync(round => round.Key, round => round.StateAt(now), cancellationToken);
    }
}
