using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Schema;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Core.Progress;

/// <summary>Counts the commitments of countries by what is told of them.</summary>
internal static class ProgressOverview
{
    public static async Task<IReadOnlyDictionary<CountryCode, List<TargetProgress>>> LoadAsync(
        IReadOnlyList<CountryCode> countries,
        BatchContext context,
        CancellationToken cancellationToken
    )
    {
        var today = DateOnly.FromDateTime(context.Clock.GetUtcNow().UtcDateTime);
        var latest = (
            await context
                .Query<ProgressEntry>()
                .Where(entry =>
                    context
                        .Query<Commitment>()
                        .Any(commitment =>
                            commitment.Key == entry.CommitmentKey && countries.Contains(commitment.CountryCode)
                        )
                )
                .Select(entry => new
                {
                    entry.CommitmentKey,
                    entry.Status,
                    entry.AsOf,
                    entry.Key,
                })
                .ToListAsync(cancellationToken)
        ).GroupBy(entry => entry.CommitmentKey).ToDictionary(entries => entries.Key, entries => entries.OrderBy(entry => entry.AsOf).ThenBy(entry => entry.Key, StringComparer.Ordinal).Last().Status);
        var commitments = await context
            .Query<Commitment>()
            .Where(commitment =>
                countries.Contains(commitment.CountryCode)
                && (
                    commitment.Kind == CommitmentKind.Commitment
                    || context.Query<ProgressEntry>().Any(entry => entry.CommitmentKey == commitment.Key)
                )
            )
            .Select(commitment => new
            {
                commitment.Key,
                commitment.CountryCode,
                commitment.TargetKey,
                commitment.DueOn,
            })
            .ToListAsync(cancellationToken);
        var counted = commitments.ToLookup(
            commitment => (commitment.CountryCode, commitment.TargetKey),
            commitment =>
                (
                    Status: latest.TryGetValue(commitment.Key, out var status) ? (ProgressStatus?)status : null,
                    IsPast: commitment.DueOn is { } due && due.LastDay < today
                )
        );
        return countries
            .Distinct()
            .ToDictionary(
                country => country,
                country =>
                    Enum.GetValues<PolicyTargetKey>()
                        .Select(target => Count(target, [.. counted[(country, target)]]))
                        .ToList()
            );
    }

    private static TargetProgress Count(
        PolicyTargetKey target,
        IReadOnlyList<(ProgressStatus? Status, bool IsPast)> commitments
    ) =>
        new()
        {
            Target = target,
            Commitments = commitments.Count,
            NotReported = commitments.Count(commitment => commitment.Status is null),
            NotStarted = commitments.Count(commitment => commitment.Status == ProgressStatus.NotStarted),
            UnderWay = commitments.Count(commitment => commitment.Status == ProgressStatus.UnderWay),
            Done = commitments.Count(commitment => commitment.Status == ProgressStatus.Done),
            Changed = commitments.Count(commitment => commitment.Status == ProgressStatus.Changed),
            Dropped = commitments.Count(commitment => commitment.Status == ProgressStatus.Dropped),
            Overdue = commitments.Count(commitment =>
                commitment.IsPast
                && commitment.Status is not (ProgressStatus.Done or ProgressStatus.Changed or ProgressStatus.Dropped)
            ),
        };
}
