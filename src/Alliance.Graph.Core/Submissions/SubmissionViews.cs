using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Schema;

namespace Alliance.Graph.Core.Submissions;

/// <summary>What submissions begin with, and how far they are.</summary>
internal static class SubmissionViews
{
    public static async Task<IReadOnlyDictionary<string, List<SubmissionRow>>> RowsAsync(
        IReadOnlyList<string> keys,
        BatchContext context,
        CancellationToken cancellationToken
    ) =>
        (await context.Submissions.RowsAsync(keys, cancellationToken)).ToDictionary(
            rows => rows.Key,
            rows => rows.Value.ToList()
        );

    public static async Task<IReadOnlyDictionary<string, List<TargetCompleteness>>> CompletenessAsync(
        IReadOnlyList<string> keys,
        BatchContext context,
        CancellationToken cancellationToken
    ) =>
        (await context.Submissions.CompletenessAsync(keys, cancellationToken)).ToDictionary(
            parts => parts.Key,
            parts => parts.Value.ToList()
        );
}
