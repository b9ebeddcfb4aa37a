using Alliance.Graph.Data.Mutating;
using Alliance.Graph.Data.Mutating.Errors;
using Alliance.Graph.Data.Mutating.Inputs;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Callers;
using Alliance.Graph.Sdk.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Reporting.Submissions;

/// <summary>Hands a submission in.</summary>
internal sealed class Submit : SubmissionMutation
{
    public override string Name => "submit";

    public override string Description =>
        "Hands a submission in, so that reviewers look at it. All of its rows must be in order, and all required questions answered.";

    public override AuditEventKind EventKind => AuditEventKind.Submitted;

    public override IReadOnlyList<MutationInput> Inputs => [SubmissionKey, ExpectedVersion];

    public override IReadOnlyList<CallerRole> Roles => [CallerRole.Rapporteur, CallerRole.Secretariat];

    public override IReadOnlyList<ValueDefinition> OwnErrors =>
        [.. base.OwnErrors, EntryFaultError.Definition, QuestionOpenError.Definition];

    protected override async Task<object> RunAsync(MutationRun run, CancellationToken cancellationToken)
    {
        var submission = await FindForWorkAsync(run, cancellationToken);
        await run.RequireVersionAsync(submission, run.Arguments.Of(ExpectedVersion), row: null, cancellationToken);
        var (entries, rows) = await run.EntriesAsync(submission.Key, cancellationToken);
        var faults = await run.CheckAsync(rows, cancellationToken);
        var errors = SubmissionEntries
            .Errors(entries, faults)
            .Concat(SubmissionEntries.ReportErrors(entries, faults, MutationRun.PathOf(SubmissionKey)))
            .Concat(await OpenQuestionsAsync(run, submission, cancellationToken))
            .ToList();
        if (
            entries.Count == 0
            && !await run.Query<SubmissionAnswer>()
                .AnyAsync(answer => answer.SubmissionKey == submission.Key, cancellationToken)
        )
        {
            errors.Add(
                new InvalidInputError(
                    "The submission is empty: it has neither entries nor answers. Save a row or answer a question first.",
                    MutationRun.PathOf(SubmissionKey)
                )
            );
        }

        if (errors.Count > 0)
        {
            throw new MutationRefusedException(errors);
        }

        foreach (var entry in entries.Where(entry => entry.Review == ReviewState.Returned))
        {
            await SubmissionEntries.ReviewAsync(run, entry, ReviewState.Pending, reason: null, cancellationToken);
        }

        await ChangeAsync(
            run,
            submission,
            stored =>
                (stored.State, stored.SubmittedAt, stored.ReturnedBecause) = (SubmissionState.Submitted, run.Now, null),
            cancellationToken
        );
        return submission.Key;
    }

    /// <summary>Required questions without an answer, and those whose answer no longer fits them.</summary>
    private static async Task<IEnumerable<MutationError>> OpenQuestionsAsync(
        MutationRun run,
        Submission submission,
        CancellationToken cancellationToken
    )
    {
        var answers = await run.Query<SubmissionAnswer>()
            .Where(answer => answer.SubmissionKey == submission.Key)
            .ToDictionaryAsync(answer => answer.QuestionKey, cancellationToken);
        var questions = await run.Query<RoundQuestion>()
            .Where(question => question.RoundKey == submission.RoundKey)
            .OrderBy(question => question.Position)
            .ThenBy(question => question.Key)
            .ToListAsync(cancellationToken);
        return questions
            .Where(question => question.IsOpen(answers.GetValueOrDefault(question.Key)))
            .Select(question => new QuestionOpenError(
                answers.ContainsKey(question.Key)
                    ? $"The question '{question.Name}' was changed, and its answer no longer fits: {question.Text} Answer it anew with 'answerQuestion'."
                    : $"The question '{question.Name}' must be answered: {question.Text} Answer it with 'answerQuestion'.",
                question.Name
            ));
    }
}
