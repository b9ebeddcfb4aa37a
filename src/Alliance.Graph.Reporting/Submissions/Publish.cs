using Alliance.Graph.Data.Importing;
using Alliance.Graph.Data.Mutating;
using Alliance.Graph.Data.Mutating.Errors;
using Alliance.Graph.Data.Mutating.Inputs;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Callers;
using Alliance.Graph.Sdk.Definitions;

namespace Alliance.Graph.Reporting.Submissions;

/// <summary>Makes what submissions say the graph's word, by the importer.</summary>
internal sealed class Publish : SubmissionMutation
{
    private static readonly ScalarInput<string> _round = new("round", "Key of the round.");
    private static readonly ScalarListInput<string> _submissions = new(
        "submissions",
        "Keys of submissions of the round that were accepted; one or more."
    );

    public override string Name => "publish";

    public override string Description =>
        "Imports what accepted submissions of a round say, all of them as one revision, or none if anything is wrong. Each becomes a report whose key is that of the submission. For the secretariat.";

    public override Type Node => typeof(ReportingRound);

    public override AuditEventKind EventKind => AuditEventKind.Published;

    public override IReadOnlyList<MutationInput> Inputs => [_round, _submissions];

    public override IReadOnlyList<CallerRole> Roles => [CallerRole.Secretariat];

    public override IReadOnlyList<ValueDefinition> OwnErrors =>
        [ErrorDefinitions.Missing, SubmissionStateError.Definition, EntryFaultError.Definition];

    protected override async Task<object> RunAsync(MutationRun run, CancellationToken cancellationToken)
    {
        var round = run.Arguments.Of(_round)!;
        var keys = run.Arguments.Of(_submissions);
        if (keys.Count == 0 || keys.Distinct().Count() != keys.Count)
        {
            throw new MutationRefusedException(
                new InvalidInputError(
                    "The list is empty, or names a submission twice. Name each once.",
                    MutationRun.PathOf(_submissions)
                )
            );
        }

        var entries = new List<SubmissionEntry>();
        var rows = new List<BatchRow>();
        var reports = new List<BatchRow>();
        var submissions = new List<Submission>();
        foreach (var (key, index) in keys.Select((key, index) => (key, index)))
        {
            var path = MutationRun.PathOf(_submissions, $"[{index}]");
            var submission = await FindAsync(run, key, path, cancellationToken);
            if (submission.RoundKey != round)
            {
                throw new MutationRefusedException(
                    new InvalidInputError(
                        $"'{key}' is a submission of the round '{submission.RoundKey}'. Publish each round by itself.",
                        path
                    )
                );
            }

            RequireState(submission, "published", SubmissionState.Accepted);
            submissions.Add(submission);
            var (own, ownRows) = await run.EntriesAsync(key, cancellationToken);
            entries.AddRange(own);
            rows.AddRange(ownRows.Take(own.Count));
            reports.AddRange(ownRows.Skip(own.Count));
        }

        run.Describe(
            RevisionCause.Publication,
            $"{round}: {string.Join(", ", submissions.Select(submission => submission.CountryCode.Value).Order(StringComparer.Ordinal))}"
        );
        var faults = await run.ImportAsync([.. rows, .. reports], cancellationToken);
        var errors = SubmissionEntries
            .Errors(entries, faults)
            .Concat(SubmissionEntries.ReportErrors(entries, faults, MutationRun.PathOf(_submissions)))
            .ToList();
        if (errors.Count > 0)
        {
            throw new MutationRefusedException(errors);
        }

        var revision = await run.CompleteRevisionAsync(cancellationToken);
        foreach (var submission in submissions)
        {
            await ChangeAsync(
                run,
                submission,
                stored =>
                    (stored.State, stored.PublishedAt, stored.PublishedRevision) = (
                        SubmissionState.Published,
                        run.Now,
                        revision
                    ),
                cancellationToken
            );
        }

        return round;
    }
}
