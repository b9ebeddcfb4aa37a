using System.Text.Json;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Callers;

namespace Alliance.Graph.Reporting.Tests.Submissions;

/// <summary>Steps with submissions, for tests that look at one of them.</summary>
public abstract class SubmissionBench(DatabaseProviderKind kind) : ReportingSpecification(kind)
{
    private protected const string Key = "progress-2027:SE";

    private protected const string GermanKey = "progress-2027:DE";

    private protected const string Errors = "errors { __typename ... on Error { message code } }";

    private protected const string Entry = "submissionEntry { key version review } " + Errors;

    private protected const string Stands = "submission { state version } " + Errors;

    protected override bool HasModules => true;

    private protected static string Start(string country) =>
        $$"""mutation { startSubmission(input: { round: "progress-2027", country: "{{country}}" }) { {{Stands}} } }""";

    private protected static string Save(string type) =>
        $$"""mutation($r: {{type}}Input!, $s: String!, $v: Int) { save{{type}}(input: { submission: $s, row: $r, expectedVersion: $v }) { {{Entry}} } }""";

    private protected static string Withdraw(string type, string key, string submission = Key) =>
        $$"""mutation { withdraw{{type}}(input: { submission: "{{submission}}", key: "{{key}}" }) { {{Entry}} } }""";

    private protected static string Step(string name, string submission, int version) =>
        $$"""mutation { {{name}}(input: { submission: "{{submission}}", expectedVersion: {{version}} }) { {{Stands}} } }""";

    private protected static string Answer(string submission, string question, string answer) =>
        $$"""mutation { answerQuestion(input: { submission: "{{submission}}", question: "{{question}}", {{answer}} }) { submissionAnswer { key } {{Errors}} } }""";

    private protected static string Late(string country, string until) =>
        $$"""mutation { allowLateSubmission(input: { round: "progress-2027", country: "{{country}}", until: "{{until}}" }) { {{Stands}} } }""";

    private protected static string Publish(params string[] submissions) =>
        $$"""mutation { publish(input: { round: "progress-2027", submissions: {{JsonSerializer.Serialize(submissions)}} }) { reportingRound { key } {{Errors}} } }""";

    private protected static string Return(string submission, int version, string reason) =>
        $$"""mutation { returnSubmission(input: { submission: "{{submission}}", expectedVersion: {{version}}, reason: "{{reason}}" }) { {{Stands}} } }""";

    private protected static string Accept(string submission, string area, int version) =>
        $$"""mutation { acceptEntries(input: { submission: "{{submission}}", area: "{{area}}", expectedVersion: {{version}} }) { {{Stands}} } }""";

    private protected Task OpenAsync(Func<Rounds.RoundInput, Rounds.RoundInput>? with = null) =>
        DoneAsync(
            Callers.Secretariat,
            "mutation($r: ReportingRoundInput!) { openRound(input: { round: $r }) { " + Errors + " } }",
            Round(with).Variables()
        );

    private protected Task<string> ChangeRoundAsync(int version, Func<Rounds.RoundInput, Rounds.RoundInput> with) =>
        DoAsync(
            Callers.Secretariat,
            "mutation($r: ReportingRoundInput!, $v: Int!) { changeRound(input: { round: $r, expectedVersion: $v }) { reportingRound { version } errors { __typename ... on Error { message code } ... on InvalidInputError { path } } } }",
            Round(with).Variables(version)
        );

    private protected static Rounds.RoundInput Round(Func<Rounds.RoundInput, Rounds.RoundInput>? with)
    {
        var round = new Rounds.RoundInput
        {
            Targets = new[] { "AWARENESS", "AVAILABILITY_REDUCTION" },
            Questions = new object[]
            {
                new
                {
                    name = "trend",
                    text = "Which way?",
                    kind = "TREND",
                    isRequired = true,
                },
                new
                {
                    name = "text",
                    text = "?",
                    kind = "TEXT",
                    isRequired = false,
                },
                new
                {
                    name = "choice",
                    text = "?",
                    kind = "CHOICE",
                    isRequired = false,
                    options = new[] { "a", "b" },
                },
                new
                {
                    name = "number",
                    text = "?",
                    kind = "NUMBER",
                    isRequired = false,
                },
            },
        };
        return with is null ? round : with(round);
    }

    private protected Task StartAsync(Caller caller, string country) => DoneAsync(caller, Start(country));

    private protected Task SaveAsync(
        Caller caller,
        string type,
        Dictionary<string, object?> row,
        int? version = null,
        string submission = Key
    ) =>
        DoneAsync(
            caller,
            Save(type),
            new
            {
                r = row,
                s = submission,
                v = version,
            }
        );

    private protected Task AnswerAsync(Caller caller, string submission) =>
        DoneAsync(caller, Answer(submission, "trend", "trend: INCREASING"));

    private protected Task AcceptAsync(Caller caller, string submission, string area, int version) =>
        DoneAsync(caller, Accept(submission, area, version));

    private protected async Task StepAsync(Caller caller, string name, string submission, int version, string state) =>
        Assert.Equal(
            $$$"""{"{{{name}}}":{"submission":{"state":"{{{state}}}","version":{{{version + 1}}}},"errors":null}}""",
            await DoAsync(caller, Step(name, submission, version))
        );

    /// <summary>Hands a submission in, and has it accepted in all of its areas.</summary>
    private protected async Task HandInAsync(Caller caller, string submission, params string[] areas)
    {
        await AnswerAsync(caller, submission);
        var version = await VersionAsync(submission);
        await StepAsync(caller, "submit", submission, version++, "SUBMITTED");
        foreach (var area in areas)
        {
            await AcceptAsync(Callers.Secretariat, submission, area, version++);
        }

        await StepAsync(Callers.Secretariat, "acceptSubmission", submission, version, "ACCEPTED");
    }

    private protected async Task<int> VersionAsync(string submission) =>
        JsonDocument
            .Parse(await DoAsync(Callers.Secretariat, $$"""{ submission(key: "{{submission}}") { version } }"""))
            .RootElement.GetProperty("submission")
            .GetProperty("version")
            .GetInt32();

    private protected async Task DoneAsync(Caller caller, string document, object? variables = null) =>
        Assert.EndsWith("\"errors\":null}}", await DoAsync(caller, document, variables), StringComparison.Ordinal);
}
