using Alliance.Graph.Server.Tests.Rounds;

namespace Alliance.Graph.Server.Tests.HostileWrites;

/// <summary>
/// Whatever is written by who may not, or as it may not be, is refused with its code, and changes nothing: not one byte
/// of what is stored.
/// </summary>
public abstract class HostileWriteTests(HostileStage stage)
{
    public static TheoryData<string> Groups => [.. HostileGroups.All.Keys];

    [SkippableTheory]
    [MemberData(nameof(Groups))]
    public async Task Hostile_writes_are_refused_with_their_codes_and_change_nothing(string group)
    {
        stage.Require();
        var cases = HostileGroups.All[group](stage).ToList();
        var before = await stage.StateAsync();
        var wrong = new List<string>();
        foreach (var one in cases)
        {
            var reply = await stage.Client.SendAsync(stage.Address, one.Token, one.Body, one.Key);
            if (!reply.Codes.SequenceEqual([one.Code]))
            {
                wrong.Add(
                    $"{one.Name}: {string.Join(", ", reply.Codes)} instead of {one.Code}: {reply.Text[..Math.Min(reply.Text.Length, 600)]}"
                );
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Equal(before, await stage.StateAsync());
    }

    [SkippableFact]
    public void There_are_two_hundred_of_them_and_more()
    {
        stage.Require();
        var cases = HostileGroups.All.Values.SelectMany(group => group(stage)).ToList();

        Assert.True(cases.Count >= 200, $"{cases.Count}");
        Assert.Equal(cases.Count, cases.Select(one => one.Name).Distinct().Count());
        Assert.Equal(cases.Count, cases.Select(one => (one.Token, one.Body, one.Key)).Distinct().Count());
    }

    [SkippableFact]
    public async Task A_request_that_was_done_is_answered_as_at_first_and_not_done_again()
    {
        stage.Require();
        var before = await stage.StateAsync();
        for (var turn = 0; turn < 3; turn++)
        {
            var reply = await stage.Client.SendAsync(
                stage.Address,
                Party.Secretariat,
                HostileStage.Kept,
                HostileStage.KeptKey
            );
            Assert.True(reply.AssertDone().IsRepeated);
        }

        Assert.Equal(before, await stage.StateAsync());
    }

    [SkippableTheory]
    [InlineData(0, "ROUND_NOT_OPEN")]
    [InlineData(1, "ROUND_NOT_OPEN")]
    [InlineData(-1, "VERSION_CONFLICT")]
    public async Task The_moment_of_the_deadline_is_too_late_and_the_one_before_is_not(int microseconds, string code)
    {
        stage.Require();
        var (before, now) = (await stage.StateAsync(), stage.Clock.Now);
        var deadline = stage.Deadline;
        try
        {
            stage.Clock.Now = deadline.AddMicroseconds(microseconds);
            foreach (var owned in StarterRows.Types.Where(owned => owned.AreOfCountries))
            {
                var reply = await stage.Client.SendAsync(
                    stage.Address,
                    Party.Sweden,
                    Ask.Save($"{HostileStage.Open}:SE", (owned.Node.Name, stage.Own(owned.Node.Name), 9))
                );
                Assert.True(reply.Codes.SequenceEqual([code]), reply.Text);
            }

            foreach (
                var (by, ask) in new[]
                {
                    (Party.Sweden, Ask.Step("submit", $"submission: \"{HostileStage.Open}:SE\", expectedVersion: 9")),
                    (
                        Party.Sweden,
                        Ask.Step(
                            "discardEntry",
                            $"submission: \"{HostileStage.Open}:SE\", entry: \"{HostileStage.Open}:SE:Country:SE\", expectedVersion: 9"
                        )
                    ),
                    (
                        Party.Sweden,
                        Ask.Step(
                            "withdrawCountry",
                            $"submission: \"{HostileStage.Open}:SE\", key: \"SE\", expectedVersion: 9",
                            "submissionEntry { key }"
                        )
                    ),
                    (
                        Party.RapporteurOf("FR"),
                        Ask.Step("submit", $"submission: \"{HostileStage.Shut}:FR\", expectedVersion: 9")
                    ),
                    (
                        Party.Secretariat,
                        Ask.Step("submit", $"submission: \"{HostileStage.Shut}:FR\", expectedVersion: 9")
                    ),
                }
            )
            {
                var reply = await stage.Client.SendAsync(stage.Address, by, ask);
                Assert.True(reply.Codes.SequenceEqual([code]), reply.Text);
            }
        }
        finally
        {
            stage.Clock.Now = now;
        }

        Assert.Equal(before, await stage.StateAsync());
    }
}

public sealed class HostileWritesOnSqlite(HostileStageOnSqlite stage)
    : HostileWriteTests(stage),
        IClassFixture<HostileStageOnSqlite>;

public sealed class HostileWritesOnPostgreSql(HostileStageOnPostgreSql stage)
    : HostileWriteTests(stage),
        IClassFixture<HostileStageOnPostgreSql>;
