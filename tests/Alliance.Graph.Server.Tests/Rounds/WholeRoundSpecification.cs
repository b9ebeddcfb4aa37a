using System.Text.Json.Nodes;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Testing;
using Alliance.Graph.Server.Tests.Hosting;

namespace Alliance.Graph.Server.Tests.Rounds;

/// <summary>
/// A whole round over HTTP, by parties with tokens, on as many servers as the database takes at once.
/// </summary>
public abstract class WholeRoundSpecification(DatabaseProviderKind kind) : ServerSpecification(kind)
{
    private readonly PartyClient _client = new();

    protected override TestContent Content => TestContent.StarterData;

    [SkippableFact]
    public async Task A_whole_round_leaves_exactly_the_rows_that_were_handed_in_at_one_new_revision()
    {
        await using var round = await RoundStage.OpenAsync(Kind, Test, Folder, _client);
        var before = await round.ExportAsync();
        var (expected, revision) = (new Dictionary<string, JsonNode?>(), 0L);
        foreach (var step in round.Steps)
        {
            if (step.Name == RoundSteps.Publication)
            {
                Assert.Equal(before, await round.ExportAsync());
                expected = await ExpectedAsync(round, before);
                revision = await RevisionAsync(round);
            }

            await round.Play.TakeAsync(step, round.NextAddress());
        }

        await AddReportsAsync(round, expected);
        var after = await round.ExportAsync();
        Assert.Equal(expected.Keys.Order(), after.Keys.Order());
        Assert.All(
            after,
            row =>
                Assert.True(
                    JsonNode.DeepEquals(expected[row.Key], JsonNode.Parse(row.Value)),
                    $"{row.Key}: {row.Value} instead of {expected[row.Key]}"
                )
        );

        // Six rows and a withdrawal of Sweden, six rows and one of a file of Germany, six of the Netherlands, and the
        // report that each is.
        Assert.Equal(23, Changed(before, after).Count);
        Assert.Equal(revision + 1, await RevisionAsync(round));
        Assert.Equal(
            """[{"cause":"PUBLICATION","by":"secretariat","title":"progress-2027: DE, NL, SE","submissions":{"totalCount":3}}]""",
            (
                await round.AskAsync(
                    $$"""{ revisions(where: { number: { gt: {{revision}} } }) { nodes { cause by title submissions { totalCount } } } }"""
                )
            )
                .GetProperty("revisions")
                .GetProperty("nodes")
                .GetRawText()
        );
        await round.AssertVerifiedAsync();
        await round.StopAsync();
    }

    public override async Task DisposeAsync()
    {
        _client.Dispose();
        await base.DisposeAsync();
    }

    /// <summary>
    /// What the graph must hold once all is published: what it held, with what the submissions say, as they are shown
    /// ahead of it.
    /// </summary>
    private static async Task<Dictionary<string, JsonNode?>> ExpectedAsync(
        RoundStage round,
        IReadOnlyDictionary<string, string> before
    )
    {
        var expected = before.ToDictionary(row => row.Key, row => JsonNode.Parse(row.Value));
        var entries = (
            await round.AskAsync(
                "{ submissionEntries(first: 100) { nodes { type rowKey row isWithdrawal faults { message } } } }"
            )
        )
            .GetProperty("submissionEntries")
            .GetProperty("nodes");
        foreach (var entry in entries.EnumerateArray())
        {
            Assert.Equal(0, entry.GetProperty("faults").GetArrayLength());
            var key = $"{entry.GetProperty("type").GetString()} {entry.GetProperty("rowKey").GetString()}";
            if (entry.GetProperty("isWithdrawal").GetBoolean())
            {
                Assert.True(expected.Remove(key), key);
            }
            else
            {
                expected[key] = RoundStage.Plain(JsonNode.Parse(entry.GetProperty("row").GetString()!)!.AsObject());
            }
        }

        return expected;
    }

    /// <summary>Each submission is a report, on the day on which it was published.</summary>
    private static async Task AddReportsAsync(RoundStage round, Dictionary<string, JsonNode?> expected)
    {
        foreach (
            var submission in (
                await round.AskAsync(
                    "{ submissions { nodes { key publishedAt country { code name } round { opensOn title } } } }"
                )
            )
                .GetProperty("submissions")
                .GetProperty("nodes")
                .EnumerateArray()
        )
        {
            expected.Add(
                $"Report {submission.GetProperty("key").GetString()}",
                new JsonObject
                {
                    ["countryCode"] = submission.GetProperty("country").GetProperty("code").GetString(),
                    ["id"] = submission.GetProperty("key").GetString(),
                    ["kind"] = "progress",
                    ["language"] = "en",
                    ["origin"] = "submitted",
                    ["publishedOn"] = submission.GetProperty("publishedAt").GetString()![..10],
                    ["submissionId"] = submission.GetProperty("key").GetString(),
                    ["title"] =
                        $"{submission.GetProperty("country").GetProperty("name").GetString()}: {submission.GetProperty("round").GetProperty("title").GetString()}",
                    ["year"] = int.Parse(
                        submission.GetProperty("round").GetProperty("opensOn").GetString()![..4],
                        System.Globalization.CultureInfo.InvariantCulture
                    ),
                }
            );
        }
    }

    private static async Task<long> RevisionAsync(RoundStage round) =>
        (await round.AskAsync("{ revision { number } }")).GetProperty("revision").GetProperty("number").GetInt64();

    /// <summary>The rows that are others, or there, or not there any more.</summary>
    private static List<string> Changed(
        IReadOnlyDictionary<string, string> before,
        IReadOnlyDictionary<string, string> after
    ) => [.. before.Keys.Union(after.Keys).Where(key => before.GetValueOrDefault(key) != after.GetValueOrDefault(key))];
}

public sealed class WholeRoundOnSqlite() : WholeRoundSpecification(DatabaseProviderKind.Sqlite);

public sealed class WholeRoundOnPostgreSql() : WholeRoundSpecification(DatabaseProviderKind.PostgreSql);
