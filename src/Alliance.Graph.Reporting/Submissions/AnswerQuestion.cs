using Alliance.Graph.Data.Mutating;
using Alliance.Graph.Data.Mutating.Errors;
using Alliance.Graph.Data.Mutating.Inputs;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Callers;
using Alliance.Graph.Sdk.Composition;
using Alliance.Graph.Sdk.Imports;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Reporting.Submissions;

/// <summary>Answers a question of the round.</summary>
internal sealed class AnswerQuestion : SubmissionMutation
{
    private static readonly ScalarInput<string> _question = new("question", "Name of the question in its round.");
    private static readonly ScalarInput<string> _text = new(
        "text",
        "The words, for a TEXT; beside any other answer, a remark.",
        IsNullable: true
    );
    private static readonly ScalarInput<string> _choice = new(
        "choice",
        "One of the options, for a CHOICE.",
        IsNullable: true
    );
    private static readonly ScalarInput<decimal> _number = new("number", "The number, for a NUMBER.", IsNullable: true);
    private static readonly ScalarInput<Trend> _trend = new(
        "trend",
        "Which way it goes, for a TREND.",
        IsNullable: true
    );

    private static readonly ScalarInput<int> _version = new(
        "expectedVersion",
        "The version of the answer that you have seen; left out if there is none. If there is another by now, nothing is done.",
        IsNullable: true
    );

    public override string Name => "answerQuestion";

    public override string Description =>
        "Answers a question of the round, in the way that its kind asks for, or writes the answer anew.";

    public override Type Node => typeof(SubmissionAnswer);

    public override AuditEventKind EventKind => AuditEventKind.QuestionAnswered;

    public override IReadOnlyList<MutationInput> Inputs =>
        [SubmissionKey, _question, _text, _choice, _number, _trend, _version];

    public override IReadOnlyList<CallerRole> Roles => [CallerRole.Rapporteur, CallerRole.Secretariat];

    protected override async Task<object> RunAsync(MutationRun run, CancellationToken cancellationToken)
    {
        var submission = await FindForWorkAsync(run, cancellationToken);
        var name = run.Arguments.Of(_question)!;
        var question =
            await run.Query<RoundQuestion>()
                .SingleOrDefaultAsync(
                    question => question.RoundKey == submission.RoundKey && question.Name == name,
                    cancellationToken
                )
            ?? throw new MutationRefusedException(
                new MissingError(
                    $"The round '{submission.RoundKey}' has no question '{name}'. Ask for its 'questions'.",
                    MutationRun.PathOf(_question)
                )
            );
        var errors = FaultsOf(run.Arguments, question).ToList();
        if (errors.Count > 0)
        {
            throw new MutationRefusedException(errors);
        }

        var key = ComposedKey.Of(submission.RoundKey, submission.CountryCode, name);
        var stored = await run.Query<SubmissionAnswer>()
            .SingleOrDefaultAsync(answer => answer.Key == key, cancellationToken);
        if (stored is null && run.Arguments.Has(_version) && run.Arguments.Of(_version) != 0)
        {
            throw new MutationRefusedException(
                new MissingError(
                    $"There is no answer to '{name}' yet. Send it without 'expectedVersion'.",
                    MutationRun.PathOf(_version)
                )
            );
        }

        var written = new SubmissionAnswer
        {
            Key = key,
            SubmissionKey = submission.Key,
            CountryCode = submission.CountryCode,
            QuestionKey = question.Key,
        };
        Fill(written, run.Arguments);
        run.Tell(StepSubject.Of(written, name));
        if (stored is null)
        {
            await run.AddAsync(written, cancellationToken);
        }
        else
        {
            await run.RequireVersionAsync(
                stored,
                run.Arguments.Has(_version) ? run.Arguments.Of(_version) : 0,
                row: null,
                cancellationToken
            );
            await run.ChangeAsync(stored, answer => Fill(answer, run.Arguments), cancellationToken);
        }

        await ChangeAsync(run, submission, _ => { }, cancellationToken);
        return key;
    }

    private static void Fill(SubmissionAnswer answer, MutationArguments arguments)
    {
        answer.Text = string.IsNullOrWhiteSpace(arguments.Of(_text)) ? null : arguments.Of(_text);
        answer.Choice = arguments.Of(_choice);
        answer.Number = arguments.Has(_number) ? arguments.Of(_number) : null;
        answer.Trend = arguments.Has(_trend) ? arguments.Of(_trend) : null;
    }

    private static IEnumerable<MutationError> FaultsOf(MutationArguments arguments, RoundQuestion question)
    {
        var asked = InputOf(question.Kind);
        var isGiven =
            question.Kind == QuestionKind.Text ? !string.IsNullOrWhiteSpace(arguments.Of(_text)) : arguments.Has(asked);
        if (!isGiven)
        {
            yield return new InvalidInputError(
                $"The question is a {GraphText.Of(question.Kind)}, so its answer is a '{asked.Name}'. Give one.",
                MutationRun.PathOf(asked)
            );
        }

        foreach (
            var input in new MutationInput[] { _choice, _number, _trend }.Where(input =>
                input != asked && arguments.Has(input)
            )
        )
        {
            yield return new InvalidInputError(
                $"The question is a {GraphText.Of(question.Kind)}, so its answer is no '{input.Name}'. Leave it out.",
                MutationRun.PathOf(input)
            );
        }

        if (
            question.Kind == QuestionKind.Choice
            && arguments.Of(_choice) is { } choice
            && !question.Options.Contains(choice)
        )
        {
            yield return new InvalidInputError(
                $"'{choice}' is none of the options. Choose one of these: {string.Join(", ", question.Options.Select(option => $"'{option}'"))}.",
                MutationRun.PathOf(_choice)
            );
        }
    }

    private static MutationInput InputOf(QuestionKind kind) =>
        kind switch
        {
            QuestionKind.Text => _text,
            QuestionKind.Choice => _choice,
            QuestionKind.Number => _number,
            QuestionKind.Trend => _trend,
            _ => throw new NotSupportedException($"Nobody knows what answers a '{kind}'."),
        };
}
