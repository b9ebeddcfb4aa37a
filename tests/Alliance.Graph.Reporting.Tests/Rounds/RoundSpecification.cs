using Alliance.Graph.Data.Providers;

namespace Alliance.Graph.Reporting.Tests.Rounds;

public sealed class RoundOnSqlite() : RoundSpecification(DatabaseProviderKind.Sqlite);

public sealed class RoundOnPostgreSql() : RoundSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>The secretariat opens, changes and closes rounds.</summary>
public abstract class RoundSpecification(DatabaseProviderKind kind) : ReportingSpecification(kind)
{
    private const string Errors =
        "errors { __typename ... on Error { message code } ... on InvalidInputError { path } }";

    private const string ErrorsOfOthers =
        "errors { __typename ... on Error { message code } ... on InvalidInputError { path } ... on MissingError { path } }";

    private const string Open =
        "mutation($r: ReportingRoundInput!) { openRound(input: { round: $r }) { reportingRound { "
        + RoundInput.Fields
        + " } "
        + Errors
        + " } }";

    private const string Change =
        "mutation($r: ReportingRoundInput!, $v: Int!) { changeRound(input: { round: $r, expectedVersion: $v }) { reportingRound { "
        + RoundInput.Fields
        + " } "
        + ErrorsOfOthers
        + " } }";

    [SkippableFact]
    public async Task A_round_is_opened_with_its_countries_and_questions_as_one_revision()
    {
        var round = new RoundInput
        {
            Summary = "What became of it.",
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
                    name = "choice",
                    text = "Which one?",
                    help = "Think.",
                    kind = "CHOICE",
                    isRequired = false,
                    target = "AWARENESS",
                    options = new[] { "a", "b" },
                },
            },
        };

        Assert.Equal(
            """{"openRound":{"reportingRound":{"key":"progress-2027","title":"Progress 2027","kind":"PROGRESS","summary":"What became of it.","opensOn":"2026-11-01","closesOn":"2027-03-31","timeZone":"Europe/Brussels","opensAt":"2026-10-31T23:00:00Z","closesAt":"2027-03-31T22:00:00Z","targets":["AWARENESS"],"state":"OPEN","version":1},"errors":null}}""",
            await DoAsync(Callers.Secretariat, Open, round.Variables())
        );
        Assert.Equal(
            """{"round":{"questions":{"nodes":[{"key":"progress-2027:trend","name":"trend","position":1,"text":"Which way?","help":null,"kind":"TREND","isRequired":true,"target":null,"options":[]},{"key":"progress-2027:choice","name":"choice","position":2,"text":"Which one?","help":"Think.","kind":"CHOICE","isRequired":false,"target":"AWARENESS","options":["a","b"]}]},"countries":{"nodes":[{"code":"DE"},{"code":"SE"}]},"history":{"nodes":[{"kind":"INSERTED","revision":{"number":2,"cause":"REPORTING","by":"secretariat","title":"openRound","at":"2026-11-01T12:00:00Z","counts":[{"type":"ReportingRound","inserted":1},{"type":"RoundQuestion","inserted":2}]}}]}},"country":{"rounds":{"nodes":[{"key":"progress-2027"}]}},"revision":{"number":2}}""",
            await DoAsync(
                Callers.Sweden,
                """{ round(key: "progress-2027") { questions { nodes { key name position text help kind isRequired target options } } countries { nodes { code } } history { nodes { kind revision { number cause by title at counts { type inserted } } } } } country(code: "SE") { rounds { nodes { key } } } revision { number } }"""
            )
        );
    }

    [SkippableFact]
    public async Task A_round_opens_and_closes_by_itself_at_the_ends_of_its_days_in_its_zone()
    {
        await DoAsync(
            Callers.Secretariat,
            Open,
            new RoundInput
            {
                OpensOn = "2026-12-01",
                ClosesOn = "2026-12-31",
                TimeZone = "Pacific/Auckland",
            }.Variables()
        );

        Assert.Equal("PLANNED", await StateAtAsync("2026-11-30T10:59:59.999Z"));
        Assert.Equal("OPEN", await StateAtAsync("2026-11-30T11:00:00Z"));
        Assert.Equal("OPEN", await StateAtAsync("2026-12-31T10:59:59.999Z"));
        Assert.Equal("CLOSED", await StateAtAsync("2026-12-31T11:00:00Z"));
    }

    [SkippableFact]
    public async Task A_day_that_does_not_begin_at_midnight_begins_when_it_does()
    {
        // In Cairo the clocks went from midnight to one on 26 April 2024.
        Clock.Now = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

        Assert.Contains(
            "\"opensAt\":\"2024-04-25T22:00:00Z\"",
            await DoAsync(
                Callers.Secretariat,
                Open,
                new RoundInput
                {
                    OpensOn = "2024-04-26",
                    ClosesOn = "2024-05-01",
                    TimeZone = "Africa/Cairo",
                }.Variables()
            ),
            StringComparison.Ordinal
        );
    }

    [SkippableFact]
    public async Task All_that_is_wrong_with_a_round_is_said_at_its_fields_and_nothing_is_written()
    {
        var before = await StateAsync();

        var answer = await DoAsync(
            Callers.Secretariat,
            Open,
            new RoundInput
            {
                Key = "Progress 2027",
                Title = " ",
                OpensOn = "2027-04-01",
                TimeZone = "Europe/Bruxelles",
                Countries = new[] { "SE", "SE", "XX" },
                Targets = Array.Empty<string>(),
                Questions = new object[]
                {
                    new
                    {
                        name = "a",
                        text = "?",
                        kind = "CHOICE",
                        isRequired = true,
                        options = new[] { "only one" },
                    },
                    new
                    {
                        name = "",
                        text = "",
                        kind = "TEXT",
                        isRequired = true,
                        target = "AWARENESS",
                        options = new[] { "x", "y" },
                    },
                },
            }.Variables()
        );

        Assert.Equal(
            [
                "title: The text is empty.",
                "countries: The list names something twice.",
                "key: The key has other characters",
                "timeZone: There is no such time zone.",
                "closesOn: The round closes before it opens.",
                "targets: Nothing is reported on.",
                "questions.1.name: The question has no name.",
                "questions.1.text: The question has no text.",
                "questions.1.target: The question is about a target",
                "questions.0.options: The options do not go",
                "questions.1.options: The options do not go",
                "countries: There is no Country 'XX'.",
            ],
            RefusalReading.Of(answer, "openRound"),
            new BeginningComparer()
        );
        Assert.Equal(before, await StateAsync());
    }

    [SkippableFact]
    public async Task Two_questions_of_one_name_and_a_key_that_is_taken_are_refused()
    {
        await DoAsync(Callers.Secretariat, Open, new RoundInput().Variables());
        var question = new
        {
            name = "a",
            text = "?",
            kind = "TEXT",
            isRequired = true,
        };

        Assert.Equal(
            ["questions.1: row 1, questions[0] makes the same RoundQuestion 'progress-2027:a'."],
            RefusalReading.Of(
                await DoAsync(
                    Callers.Secretariat,
                    Open,
                    new RoundInput { Questions = new[] { question, question } }.Variables()
                ),
                "openRound"
            ),
            new BeginningComparer()
        );
        Assert.Equal(
            ["key: There is a round 'progress-2027' already."],
            RefusalReading.Of(await DoAsync(Callers.Secretariat, Open, new RoundInput().Variables()), "openRound"),
            new BeginningComparer()
        );
    }

    [SkippableFact]
    public async Task Only_the_secretariat_opens_changes_and_closes()
    {
        await DoAsync(Callers.Secretariat, Open, new RoundInput().Variables());
        var before = await StateAsync();
        foreach (
            var caller in new[] { Sdk.Callers.Caller.Anonymous, Callers.Sweden, Callers.Reviewer, Callers.Operator }
        )
        {
            foreach (
                var (name, document, variables) in new[]
                {
                    ("openRound", Open, new RoundInput { Key = "other" }.Variables()),
                    ("changeRound", Change, new RoundInput { Title = "Mine" }.Variables(1)),
                    ("closeRound", Close("progress-2027", 1), null),
                }
            )
            {
                Assert.Contains(
                    $$"""{"{{name}}":{"reportingRound":null,"errors":[{"__typename":"NotAllowedError",""",
                    await DoAsync(caller, document, variables),
                    StringComparison.Ordinal
                );
            }
        }

        Assert.Equal(before, await StateAsync());
    }

    [SkippableFact]
    public async Task A_round_is_written_anew_by_who_has_seen_its_newest_version()
    {
        var first = new
        {
            name = "a",
            text = "First?",
            kind = "TEXT",
            isRequired = true,
        };
        await DoAsync(Callers.Secretariat, Open, new RoundInput { Questions = new[] { first } }.Variables());
        Clock.Now += TimeSpan.FromMinutes(1);
        var change = new RoundInput
        {
            Title = "Progress of 2027",
            Countries = new[] { "FR", "SE" },
            Questions = new[] { first with { text = "Mended?" }, first with { name = "b" } },
        };

        Assert.Contains(
            "\"title\":\"Progress of 2027\"",
            await DoAsync(Callers.Secretariat, Change, change.Variables(1)),
            StringComparison.Ordinal
        );
        Assert.Equal(
            """{"round":{"version":2,"changedAt":"2026-11-01T12:01:00Z","questions":{"nodes":[{"key":"progress-2027:a","text":"Mended?"},{"key":"progress-2027:b","text":"First?"}]},"countries":{"nodes":[{"code":"FR"},{"code":"SE"}]}}}""",
            await DoAsync(
                Callers.Sweden,
                """{ round(key: "progress-2027") { version changedAt questions { nodes { key text } } countries { nodes { code } } } }"""
            )
        );
    }

    [SkippableFact]
    public async Task Who_has_seen_an_older_version_is_told_who_when_and_what()
    {
        var question = new
        {
            name = "a",
            text = "First?",
            kind = "TEXT",
            isRequired = true,
        };
        await DoAsync(Callers.Secretariat, Open, new RoundInput { Questions = new[] { question } }.Variables());
        Clock.Now += TimeSpan.FromMinutes(1);
        await DoAsync(
            Callers.Secretariat,
            Change,
            new RoundInput { Title = "Theirs", Questions = new[] { question } }.Variables(1)
        );
        var before = await StateAsync();

        var answer = await DoAsync(
            Callers.Secretariat,
            "mutation($r: ReportingRoundInput!, $v: Int!) { changeRound(input: { round: $r, expectedVersion: $v }) { reportingRound { key } errors { __typename ... on VersionConflictError { message code expectedVersion version changedAt changedBy differences { field yours theirs } } } } }",
            new RoundInput
            {
                Title = "Mine",
                Countries = new[] { "SE" },
                Questions = new[] { question with { text = "Mine?" } },
            }.Variables(1)
        );

        Assert.Equal(
            """{"changeRound":{"reportingRound":null,"errors":[{"__typename":"VersionConflictError","message":"You have seen version 1, but there is version 2, which secretariat wrote at 2026-11-01T12:01:00Z. Look at it, and send your change again with \u0027expectedVersion\u0027 2.","code":"VERSION_CONFLICT","expectedVersion":1,"version":2,"changedAt":"2026-11-01T12:01:00Z","changedBy":"secretariat","differences":[{"field":"title","yours":"Mine","theirs":"Theirs"},{"field":"countries","yours":"[\u0022SE\u0022]","theirs":"[\u0022DE\u0022,\u0022SE\u0022]"},{"field":"questions[progress-2027:a].text","yours":"Mine?","theirs":"First?"}]}]}}""",
            System.Text.Json.JsonSerializer.Serialize(System.Text.Json.JsonDocument.Parse(answer))
        );
        Assert.Equal(before, await StateAsync());
    }

    [SkippableFact]
    public async Task What_countries_have_begun_with_stays_once_a_round_has_opened()
    {
        await DoAsync(Callers.Secretariat, Open, new RoundInput().Variables());

        Assert.Equal(
            [
                "closesOn: The last day of the round would be over already.",
                "kind: The round has opened,",
                "opensOn: The round has opened already,",
            ],
            RefusalReading.Of(
                await DoAsync(
                    Callers.Secretariat,
                    Change,
                    new RoundInput
                    {
                        Kind = "COMMITMENTS",
                        OpensOn = "2026-10-30",
                        ClosesOn = "2026-10-31",
                    }.Variables(1)
                ),
                "changeRound"
            ),
            new BeginningComparer()
        );

        await DoAsync(
            Callers.Secretariat,
            Open,
            new RoundInput { Key = "planned", OpensOn = "2026-12-01" }.Variables()
        );
        Assert.Contains(
            "\"kind\":\"COMMITMENTS\"",
            await DoAsync(
                Callers.Secretariat,
                Change,
                new RoundInput
                {
                    Key = "planned",
                    Kind = "COMMITMENTS",
                    OpensOn = "2026-12-02",
                }.Variables(1)
            ),
            StringComparison.Ordinal
        );
    }

    [SkippableFact]
    public async Task A_round_whose_last_day_is_over_can_be_given_more_time_but_not_one_that_was_closed()
    {
        await DoAsync(Callers.Secretariat, Open, new RoundInput().Variables());
        Clock.Now = new(2027, 4, 2, 0, 0, 0, TimeSpan.Zero);

        Assert.Contains(
            "\"state\":\"OPEN\",\"version\":2",
            await DoAsync(Callers.Secretariat, Change, new RoundInput { ClosesOn = "2027-04-30" }.Variables(1)),
            StringComparison.Ordinal
        );
        Assert.Equal(
            """{"closeRound":{"reportingRound":{"state":"CLOSED","closedAt":"2027-04-02T00:00:00Z","closedBecause":"All are in.","version":3},"errors":null}}""",
            await DoAsync(Callers.Secretariat, Close("progress-2027", 2, "All are in."))
        );
        foreach (
            var (document, variables) in new[]
            {
                (Change, new RoundInput { ClosesOn = "2027-05-30" }.Variables(3)),
                (Close("progress-2027", 3), null),
            }
        )
        {
            Assert.Contains(
                "\"__typename\":\"RoundClosedError\",\"message\":\"The round 'progress-2027' was closed at 2027-04-02T00:00:00Z, for good.",
                await DoAsync(Callers.Secretariat, document, variables),
                StringComparison.Ordinal
            );
        }
    }

    [SkippableFact]
    public async Task A_round_that_is_not_there_is_missing()
    {
        Assert.Equal(
            ["round.key: There is no round with the key 'progress-2027'."],
            RefusalReading.Of(
                await DoAsync(Callers.Secretariat, Change, new RoundInput().Variables(1)),
                "changeRound",
                depth: 1
            ),
            new BeginningComparer()
        );
        Assert.Equal(
            ["key: There is no round with the key 'none'."],
            RefusalReading.Of(await DoAsync(Callers.Secretariat, Close("none", 1)), "closeRound", depth: 1),
            new BeginningComparer()
        );
    }

    [SkippableFact]
    public async Task A_country_cannot_be_withdrawn_while_a_round_names_it()
    {
        await DoAsync(Callers.Secretariat, Open, new RoundInput { Countries = new[] { "MT" } }.Variables());

        var refusal = await Assert.ThrowsAnyAsync<Exception>(() =>
            Database.Withdrawer.WithdrawAsync("Country", ["MT"], "A test.")
        );

        Assert.Contains("ReportingRound 'progress-2027'", refusal.Message, StringComparison.Ordinal);
    }

    private static string Close(string key, int version, string? reason = null) =>
        $$"""mutation { closeRound(input: { key: "{{key}}", expectedVersion: {{version}}{{(reason is null ? "" : $", reason: \"{reason}\"")}} }) { reportingRound { state closedAt closedBecause version } {{ErrorsOfOthers}} } }""";

    private async Task<string> StateAtAsync(string moment)
    {
        Clock.Now = DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture);
        var answer = await Harness.AskAsync("""{ round(key: "progress-2027") { state } }""");
        return answer.Data.GetProperty("round").GetProperty("state").GetString()!;
    }
}
