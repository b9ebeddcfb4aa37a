using Alliance.Graph.Data.Mutating;
using Alliance.Graph.Data.Mutating.Errors;
using Alliance.Graph.Data.Mutating.Inputs;
using Alliance.Graph.Domain;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Reporting.Rounds;

/// <summary>What countries have begun with in a round, and so stays in it.</summary>
internal static class RoundUses
{
    /// <summary>Countries with a submission, and questions with an answer, that a change would take out.</summary>
    public static async Task<IEnumerable<MutationError>> ErrorsAsync(
        MutationRun run,
        InputRow row,
        string round,
        RowInput input,
        CancellationToken cancellationToken
    )
    {
        var countries = row.Parts<RoundCountry>().Select(link => link.CountryCode).ToHashSet();
        var questions = row.Parts<RoundQuestion>().Select(question => question.Key).ToHashSet();
        var begun = await run.Query<Submission>()
            .Where(submission => submission.RoundKey == round)
            .Select(submission => submission.CountryCode)
            .ToListAsync(cancellationToken);
        var answered = await (
            from question in run.Query<RoundQuestion>()
            where
                question.RoundKey == round
                && run.Query<SubmissionAnswer>().Any(answer => answer.QuestionKey == question.Key)
            orderby question.Position
            select question
        ).ToListAsync(cancellationToken);
        return begun
            .Where(country => !countries.Contains(country))
            .OrderBy(country => country.Value, StringComparer.Ordinal)
            .Select(
                MutationError (country) =>
                    new InvalidInputError(
                        $"{country} has begun its submission, so it stays in the round. Name it.",
                        MutationRun.PathOf(input, "countries")
                    )
            )
            .Concat(
                answered
                    .Where(question => !questions.Contains(question.Key))
                    .Select(question => new InvalidInputError(
                        $"The question '{question.Name}' has answers, so it stays in the round. Keep it; its text can be mended.",
                        MutationRun.PathOf(input, "questions")
                    ))
            );
    }
}
