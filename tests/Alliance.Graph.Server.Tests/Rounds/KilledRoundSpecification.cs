using System.Diagnostics;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Testing;
using Alliance.Graph.Server.Tests.Hosting;

namespace Alliance.Graph.Server.Tests.Rounds;

/// <summary>
/// A round in which the server is killed at every kind of step leaves what a round leaves that nobody disturbs. When it
/// is killed is chosen by
/// the clock on purpose: what must hold does not depend on it.
/// </summary>
public abstract class KilledRoundSpecification(DatabaseProviderKind kind) : ServerSpecification(kind)
{
    // Beyond the end of a step too, when all is done and only the answer may be lost.
    private const double Latest = 1.3;

    private readonly PartyClient _client = new();

    protected override TestContent Content => TestContent.StarterData;

    [SkippableFact]
    public async Task A_server_that_is_killed_at_every_kind_of_step_loses_nothing_and_leaves_no_half_step()
    {
        await using var undisturbed = await ReadyAsync();
        var durations = new List<TimeSpan>();
        var expected = await PlayAsync(
            undisturbed,
            async (stage, step) =>
            {
                var watch = Stopwatch.StartNew();
                await stage.Play.TakeAsync(step, stage.NextAddress());
                durations.Add(watch.Elapsed);
            }
        );

        var (number, killed, repeated) = (0, new HashSet<string>(), 0);
        var found = await PlayAsync(
            Test,
            async (stage, step) =>
            {
                // From the beginning of one step to the end of another, in steps of the golden ratio, which never meet.
                var moment = durations[number] * (number * 0.618 % 1) * Latest;
                if (step.Name == RoundSteps.FileStep)
                {
                    await KillFileAsync(stage, moment);
                    await stage.Play.BringFileAsync();
                }
                else
                {
                    var ask = await stage.Play.MakeAsync(step, stage.AddressOf(number));
                    if (killed.Add($"{ask.Mutation} {step.Refusal}"))
                    {
                        repeated += await TakeKilledAsync(stage, step, ask, number, moment) ? 1 : 0;
                    }
                    else
                    {
                        RoundPlay.Judge(
                            step,
                            await _client.SendAsync(stage.AddressOf(number), step.By, ask, RoundPlay.KeyOf(step))
                        );
                    }
                }

                number++;
            }
        );

        Assert.Equal(expected, found);

        // Some were done and not answered, and some were not done; else the moments were chosen badly.
        Assert.InRange(repeated, 1, killed.Count - 1);
    }

    [SkippableFact]
    public async Task Steps_of_many_at_once_are_each_done_once_although_a_server_is_killed_among_them()
    {
        await using var stage = await RoundStage.OpenAsync(Kind, Test, Folder, _client);
        foreach (var step in stage.Steps.Take(5))
        {
            await stage.Play.TakeAsync(step, stage.NextAddress());
        }

        var parties = new[] { (Party.Sweden, "SE"), (Party.Germany, "DE"), (Party.Netherlands, "NL") };
        var asks = parties
            .SelectMany(party =>
                Enumerable
                    .Range(0, 12)
                    .Select(index =>
                        (
                            By: party.Item1,
                            Ask: Ask.Save(
                                $"{RoundSteps.Round}:{party.Item2}",
                                (
                                    "Law",
                                    stage.Rows.New("Law", party.Item2, $"{party.Item2}-law-{index}".ToLowerInvariant()),
                                    null
                                ),
                                (
                                    "Hotline",
                                    stage.Rows.New(
                                        "Hotline",
                                        party.Item2,
                                        $"{party.Item2}-line-{index}".ToLowerInvariant()
                                    ),
                                    null
                                )
                            ),
                            Key: $"{party.Item2}-{index}"
                        )
                    )
            )
            .ToList();

        // Three turns, so that some is done before, some while and some behind each kill.
        foreach (var turn in asks.Chunk(asks.Count / 3).Select((asks, turn) => (asks, turn)))
        {
            var sent = turn
                .asks.Select((ask, index) => SendAsync(stage.AddressOf(index), ask.By, ask.Ask, ask.Key))
                .ToList();
            await Task.Delay(TimeSpan.FromMilliseconds(60 + (90 * turn.turn)));
            await stage.KillAsync(turn.turn);
            var answered = await Task.WhenAll(sent);
            if (stage.Servers == 1)
            {
                await stage.StartAsync(turn.turn);
            }

            // Whoever got no answer sends the request again, and so do the others: they are answered as before.
            var left = stage.Servers == 1 ? turn.turn : turn.turn + 1;
            var again = await Task.WhenAll(
                turn.asks.Select(ask => _client.SendAsync(stage.AddressOf(left), ask.By, ask.Ask, ask.Key))
            );
            Assert.All(again, reply => reply.AssertDone());
            Assert.All(
                answered.Zip(again).Where(pair => pair.First is not null),
                pair => Assert.Equal(pair.First!.Text, pair.Second.Text)
            );
            if (stage.Servers > 1)
            {
                await stage.StartAsync(turn.turn);
            }
        }

        var entries = (await stage.AskAsync("{ submissionEntries(first: 100) { nodes { key version } } }"))
            .GetProperty("submissionEntries")
            .GetProperty("nodes")
            .EnumerateArray()
            .ToList();
        Assert.Equal(2 * asks.Count, entries.Count);
        Assert.All(entries, entry => Assert.Equal(1, entry.GetProperty("version").GetInt32()));
        Assert.Equal(
            2 * asks.Count,
            (await stage.AskAsync("{ auditEvents(where: { kind: { eq: ENTRY_SAVED } }) { totalCount } }"))
                .GetProperty("auditEvents")
                .GetProperty("totalCount")
                .GetInt32()
        );
        await stage.AssertVerifiedAsync();
    }

    [SkippableFact]
    public async Task Of_tabs_that_save_one_row_at_once_exactly_one_wins_each_time()
    {
        await using var stage = await RoundStage.OpenAsync(Kind, Test, Folder, _client);
        foreach (var step in stage.Steps.Take(5))
        {
            await stage.Play.TakeAsync(step, stage.NextAddress());
        }

        for (var version = 0; version < 5; version++)
        {
            var replies = await Task.WhenAll(
                Enumerable
                    .Range(0, 4)
                    .Select(tab =>
                    {
                        var row = stage.Rows.New("Hotline", "SE", "se-contested");
                        row["name"] = $"Tab {tab}";
                        return _client.SendAsync(
                            stage.AddressOf(tab),
                            Party.Sweden,
                            Ask.Save(RoundSteps.Swedish, ("Hotline", row, version == 0 ? null : version)),
                            $"{version}-{tab}"
                        );
                    })
            );

            Assert.Single(replies, reply => reply.Codes.Count == 0);
            Assert.Equal(3, replies.Count(reply => reply.Codes is ["VERSION_CONFLICT"]));
        }

        Assert.Equal(
            5,
            (await stage.AskAsync("{ submissionEntries { nodes { version } } }"))
                .GetProperty("submissionEntries")
                .GetProperty("nodes")[0]
                .GetProperty("version")
                .GetInt32()
        );
        await stage.AssertVerifiedAsync();
    }

    public override async Task DisposeAsync()
    {
        _client.Dispose();
        await base.DisposeAsync();
    }

    /// <summary>Plays the steps, and says what they have left.</summary>
    private async Task<IReadOnlyList<string>> PlayAsync(TestDatabase test, Func<RoundStage, RoundStep, Task> take)
    {
        await using var stage = await RoundStage.OpenAsync(Kind, test, Folder, _client);
        foreach (var step in stage.Steps)
        {
            await take(stage, step);
        }

        await stage.AssertVerifiedAsync();
        return await StoredLines.TimelessAsync(test.Database);
    }

    /// <summary>Begins to bring the file in, and is killed.</summary>
    private async Task KillFileAsync(RoundStage stage, TimeSpan moment)
    {
        using var import = Program.Start(
            "import",
            "--into",
            RoundSteps.German,
            await stage.Play.FileAsync(),
            "--by",
            Party.Germany.Name
        );
        await Serving.KillMoment.KillAfterAsync(import, moment);
    }

    /// <summary>Takes a step, during which the server is killed, and then takes it again.</summary>
    /// <returns>Whether it had been done already.</returns>
    private async Task<bool> TakeKilledAsync(RoundStage stage, RoundStep step, Ask ask, int number, TimeSpan moment)
    {
        var sent = SendAsync(stage.AddressOf(number), step.By, ask, RoundPlay.KeyOf(step));
        await Task.Delay(moment);
        await stage.KillAsync(number);
        var answered = await sent;
        await stage.StartAsync(number);
        var reply = RoundPlay.Judge(
            step,
            await _client.SendAsync(stage.AddressOf(number + 1), step.By, ask, RoundPlay.KeyOf(step))
        );
        if (answered is not null)
        {
            RoundPlay.Judge(step, answered);
            Assert.Equal(answered.Text, reply.Text);
        }

        return reply.IsRepeated;
    }

    /// <summary>An answer, if there is one before the server is killed.</summary>
    private async Task<Reply?> SendAsync(Uri address, Party party, Ask ask, string key)
    {
        try
        {
            return await _client.SendAsync(address, party, ask, key);
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}

public sealed class KilledRoundOnSqlite() : KilledRoundSpecification(DatabaseProviderKind.Sqlite);

public sealed class KilledRoundOnPostgreSql() : KilledRoundSpecification(DatabaseProviderKind.PostgreSql);
