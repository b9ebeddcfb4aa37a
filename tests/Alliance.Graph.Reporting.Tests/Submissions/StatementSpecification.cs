using System.Text.Json;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Callers;

namespace Alliance.Graph.Reporting.Tests.Submissions;

public sealed class StatementsOnSqlite() : StatementSpecification(DatabaseProviderKind.Sqlite);

public sealed class StatementsOnPostgreSql() : StatementSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>What submissions say of themselves costs as many statements for ten of a kind as for one.</summary>
public abstract class StatementSpecification(DatabaseProviderKind kind) : SubmissionBench(kind)
{
    private static readonly string[] _countries = ["SE", "DE", "FR", "NL", "FI", "AT", "BE", "DK", "IT", "ES"];

    private static readonly object[] _questions =
    [
        new
        {
            name = "trend",
            text = "Which way?",
            kind = "TREND",
            isRequired = true,
        },
    ];

    [SkippableTheory]
    [InlineData("faults { field message }")]
    [InlineData("changes { field from to }")]
    [InlineData("faults { field message } changes { field from to }")]
    public async Task Ten_entries_of_a_type_cost_as_many_statements_as_one(string fields)
    {
        await OpenAsync();
        await StartAsync(Callers.Sweden, "SE");
        var question = $$"""{ submissionEntries(first: 50) { nodes { key {{fields}} } } }""";
        using var counter = await CounterAsync();
        await SaveAllAsync(0, "SE");
        var one = await StatementsAsync(counter, question);
        for (var number = 1; number < 10; number++)
        {
            await SaveAllAsync(number, "SE");
        }

        var ten = await StatementsAsync(counter, question);

        Assert.Equal(30, ten.Nodes);
        Assert.NotEmpty(one.Sent);
        Assert.Equal(one.Sent, ten.Sent);
    }

    [SkippableTheory]
    [InlineData("completeness { target rows entries faulty answered openQuestions isComplete }")]
    [InlineData("rows { type key standing row }")]
    [InlineData("entries(first: 50) { nodes { faults { message } changes { field } } }")]
    public async Task Ten_submissions_cost_as_many_statements_as_one(string fields)
    {
        await OpenAsync(round => round with { Countries = _countries });
        foreach (var (country, number) in _countries.Select((country, number) => (country, number)))
        {
            await StartAsync(Callers.Secretariat, country);
            await SaveAllAsync(number, country);
            await DoneAsync(Callers.Secretariat, Withdraw("Country", country, $"progress-2027:{country}"));
            await AnswerAsync(Callers.Secretariat, $"progress-2027:{country}");
        }

        using var counter = await CounterAsync();
        var one = await StatementsAsync(
            counter,
            $$"""{ submissions(where: { country: { code: { eq: "SE" } } }) { nodes { key {{fields}} } } }"""
        );
        var ten = await StatementsAsync(counter, $$"""{ submissions(first: 20) { nodes { key {{fields}} } } }""");

        Assert.Equal((1, 10), (one.Nodes, ten.Nodes));
        Assert.NotEmpty(one.Sent);
        Assert.Equal(one.Sent, ten.Sent);
    }

    [SkippableFact]
    public async Task Submissions_that_are_looked_at_together_know_nothing_of_each_other()
    {
        await OpenAsync(round => round with { Countries = _countries, Questions = _questions });
        foreach (var country in new[] { "SE", "DE" })
        {
            await StartAsync(Callers.Secretariat, country);
        }

        // The report of the one is none for the commitment of the other; each has one of its own that is fine, and both
        // write the same key.
        await SaveAsync(Callers.Secretariat, "Report", Rows.Report());
        await SaveAsync(Callers.Secretariat, "Commitment", Rows.Commitment());
        await SaveAsync(
            Callers.Secretariat,
            "Commitment",
            Rows.Commitment("de-commitment", country: "DE"),
            submission: GermanKey
        );
        await SaveAsync(Callers.Secretariat, "Hotline", Rows.Hotline("contested"));
        await SaveAsync(Callers.Secretariat, "Hotline", Rows.Hotline("contested", "DE"), submission: GermanKey);

        // A withdrawal of the one takes nothing from the other, who refers to what goes there.
        var report = await FirstReportAsync();
        await DoneAsync(Callers.Secretariat, Withdraw("Report", report));

        Assert.Equal(
            [
                "progress-2027:DE:Commitment:de-commitment There is no Report 'se-test-report', neither in the graph nor in the submission. Correct the key.",
                "progress-2027:DE:Hotline:contested ",
                "progress-2027:SE:Commitment:se-test-commitment ",
                "progress-2027:SE:Hotline:contested ",
                $"progress-2027:SE:Report:{report} refers to it",
                "progress-2027:SE:Report:se-test-report ",
            ],
            (
                await NodesAsync(
                    "{ submissionEntries(first: 50, order: [{ key: ASC }]) { nodes { key faults { message } } } }"
                )
            )
                .EnumerateArray()
                .Select(node => $"{node.GetProperty("key")} {Said(node.GetProperty("faults"))}")
        );
        Assert.Equal(
            ["DE 2 1", "SE 4 1"],
            (await NodesAsync("{ submissions { nodes { country { code } completeness { entries faulty } } } }"))
                .EnumerateArray()
                .Select(node =>
                    $"{node.GetProperty("country").GetProperty("code")} {Sum(node, "entries")} {Sum(node, "faulty")}"
                )
                .Order()
        );
    }

    [SkippableFact]
    public async Task What_is_counted_is_what_would_be_listed()
    {
        await OpenAsync(round =>
            round with
            {
                Countries = _countries,
                Targets = new[] { "AVAILABILITY_REDUCTION", "INVESTIGATION" },
            }
        );
        foreach (var (country, number) in _countries.Select((country, number) => (country, number)))
        {
            await StartAsync(Callers.Secretariat, country);
            await SaveAllAsync(number, country);
            var rows = (
                await NodesAsync(
                    $$"""{ submissions(where: { country: { code: { eq: "{{country}}" } } }) { nodes { rows { type key standing } } } }"""
                )
            )[0]
                .GetProperty("rows")
                .EnumerateArray()
                .ToList();
            foreach (
                var row in rows.Where(row =>
                        row.GetProperty("type").GetString() is "Commitment" or "Law"
                        && row.GetProperty("standing").GetString() == "KEPT"
                    )
                    .Take(number)
            )
            {
                await DoneAsync(
                    Callers.Secretariat,
                    Withdraw(
                        row.GetProperty("type").GetString()!,
                        row.GetProperty("key").GetString()!,
                        $"progress-2027:{country}"
                    )
                );
            }
        }

        foreach (
            var submission in (
                await NodesAsync(
                    "{ submissions(first: 20) { nodes { key rows { area standing } completeness { target rows } } } }"
                )
            ).EnumerateArray()
        )
        {
            var listed = submission
                .GetProperty("rows")
                .EnumerateArray()
                .Where(row => row.GetProperty("standing").GetString() != "WITHDRAWN")
                .CountBy(row =>
                    row.GetProperty("area").GetString() is "availability-reduction" or "investigation"
                        ? row.GetProperty("area").GetString()!.ToUpperInvariant().Replace('-', '_')
                        : ""
                )
                .ToDictionary();
            Assert.Equal(
                [listed[""], listed.GetValueOrDefault("INVESTIGATION"), listed["AVAILABILITY_REDUCTION"]],
                submission
                    .GetProperty("completeness")
                    .EnumerateArray()
                    .OrderBy(part => Place(part.GetProperty("target").GetString()))
                    .Select(part => part.GetProperty("rows").GetInt32())
            );
        }

        static int Place(string? target) =>
            target switch
            {
                null => 0,
                "INVESTIGATION" => 1,
                _ => 2,
            };
    }

    private static string Said(JsonElement faults)
    {
        var text = string.Join(' ', faults.EnumerateArray().Select(fault => fault.GetProperty("message").GetString()));
        return text.Contains("refers to it", StringComparison.Ordinal) ? "refers to it" : text;
    }

    private static int Sum(JsonElement node, string field) =>
        node.GetProperty("completeness").EnumerateArray().Sum(part => part.GetProperty(field).GetInt32());

    /// <summary>A report, a commitment and a hotline of a country.</summary>
    private async Task SaveAllAsync(int number, string country)
    {
        var submission = $"progress-2027:{country}";
        await SaveAsync(
            Callers.Secretariat,
            "Report",
            Rows.Report($"report-{number}", country),
            submission: submission
        );
        await SaveAsync(
            Callers.Secretariat,
            "Commitment",
            Rows.Commitment($"commitment-{number}", $"report-{number}", country),
            submission: submission
        );
        await SaveAsync(
            Callers.Secretariat,
            "Hotline",
            Rows.Hotline($"line-{number}", country),
            submission: submission
        );
    }

    private async Task<string> FirstReportAsync() =>
        JsonDocument
            .Parse(
                await DoAsync(
                    Callers.Sweden,
                    """{ country(code: "SE") { reports(where: { commitments: { any: true } }, first: 1) { nodes { key } } } }"""
                )
            )
            .RootElement.GetProperty("country")
            .GetProperty("reports")
            .GetProperty("nodes")[0]
            .GetProperty("key")
            .GetString()!;

    private async Task<JsonElement> NodesAsync(string question) =>
        JsonDocument
            .Parse(await DoAsync(Callers.Secretariat, question))
            .RootElement.EnumerateObject()
            .First()
            .Value.GetProperty("nodes");

    private async Task<StatementCounter> CounterAsync()
    {
        await using var context = await Clocked.Contexts.CreateDbContextAsync();
        return new StatementCounter(context);
    }

    /// <summary>
    /// What a question sends: the texts of the statements, which are the same whatever number of values they are about.
    /// </summary>
    private async Task<(int Nodes, IReadOnlyList<string> Sent)> StatementsAsync(
        StatementCounter counter,
        string question
    )
    {
        counter.Take();
        var nodes = (await NodesAsync(question)).GetArrayLength();
        return (nodes, [.. counter.Take()]);
    }
}
