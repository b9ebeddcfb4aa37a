using Alliance.Graph.Data.Reading;
using Alliance.Graph.Data.Releases;
using Alliance.Graph.Domain;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Plans;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Execution.Executing;

/// <summary>
/// Finds out whether the revisions of a database lead from one release to another: it must hold the newest of both,
/// made at the same
/// moment. A database that was restored from an earlier backup has others since, under numbers of their own.
/// </summary>
internal static class ReleaseRevisions
{
    /// <summary>Why changes cannot be told; null for each of which they can.</summary>
    public static async Task<IReadOnlyList<(ReleaseChangesPart Part, StepFault? Fault)>> CheckAsync(
        IReadOnlyList<ReleaseChangesPart> parts,
        ReadSession session,
        CancellationToken cancellationToken
    )
    {
        var numbers = parts
            .SelectMany(part => new[] { part.From?.Revision, part.To.Revision })
            .OfType<long>()
            .Distinct()
            .ToList();
        var kept = await session.ReadAsync(
            rows =>
                rows.Of<Revision>()
                    .Where(revision => numbers.Contains(revision.Number))
                    .ToDictionaryAsync(revision => revision.Number, revision => revision.At, cancellationToken),
            cancellationToken
        );
        return [.. parts.Select(part => (part, FaultOf(part, kept)))];
    }

    private static StepFault? FaultOf(ReleaseChangesPart part, Dictionary<long, DateTime> kept) =>
        part.From is null
            ? new StepFault(
                ErrorCodes.UnknownRelease,
                "There is no release of the name in 'release'. Ask for those that there are with '{ releases { name } }'."
            )
        : part.From.Revision > part.To.Revision
            ? new StepFault(
                ErrorCodes.ReleaseChangesUnknown,
                $"The release '{part.From.Name}' is later than '{part.To.Name}': ask the later one for what was changed since the earlier."
            )
        : IsKept(part.From, kept) && IsKept(part.To, kept) ? null
        : new StepFault(
            ErrorCodes.ReleaseChangesUnknown,
            $"The revisions that are kept here do not lead from release '{part.From.Name}' to '{part.To.Name}': a backup was restored since. Ask the graph of the later one, at '/releases/{part.To.Name}/graphql', which has its own."
        );

    private static bool IsKept(ReleaseManifest release, Dictionary<long, DateTime> kept) =>
        release.RevisedAt is { } at && kept.TryGetValue(release.Revision, out var found) && found.Ticks == at.Ticks;
}
