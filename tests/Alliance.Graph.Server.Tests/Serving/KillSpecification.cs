using System.Diagnostics;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Testing;
using Alliance.Graph.Server.Tests.Faults;
using Alliance.Graph.Server.Tests.Hosting;

namespace Alliance.Graph.Server.Tests.Serving;

/// <summary>A process that is killed leaves what was there before it, or what it was to bring, and nothing between.</summary>
public abstract class KillSpecification(DatabaseProviderKind kind) : ServerSpecification(kind)
{
    private const int Moments = 6;

    // Before that the process is still starting, and the database cannot be in danger.
    private const double EarliestMoment = 0.4;

    [SkippableFact]
    public async Task A_killed_import_leaves_the_old_or_the_new_rows()
    {
        (await Program.RunAsync("import")).AssertDone();
        var duration = await ImportAsync("Round 0");

        for (var moment = 1; moment <= Moments; moment++)
        {
            var before = Assert.Single((await TitlesAsync()).Distinct());
            var title = $"Round {moment}";
            using (var process = Program.Start("import", OperatorFile.WriteCommitments(Folder, title)))
            {
                await KillAfterAsync(process, duration * Share(moment));
            }

            var titles = await TitlesAsync();
            Assert.Equal(405, titles.Count);
            Assert.Contains(Assert.Single(titles.Distinct()), new[] { before, title });
        }

        await ImportAsync("Last");
        await using var server = await Program.ServeAsync();
        var answer = await server.QueryAsync("{ commitments(first: 1) { totalCount nodes { title } } }");
        Assert.Equal("Last", answer.GetProperty("commitments").GetProperty("nodes")[0].GetProperty("title").GetString());
    }

    [SkippableFact]
    public async Task A_first_start_that_is_killed_can_be_repeated()
    {
        var watch = Stopwatch.StartNew();
        await using (await Program.ServeAsync())
        {
            watch.Stop();
        }

        for (var moment = 1; moment <= Moments; moment++)
        {
            await using var test = await TestDatabases.CreateAsync(Graph, Kind, TestContent.Nothing);
            var program = ProgramOn(test.Options);
            using (var process = program.Start("serve", "--urls", "http://127.0.0.1:0"))
            {
                await KillAfterAsync(process, watch.Elapsed * Share(moment));
            }

            await using var server = await program.ServeAsync();
            var answer = await server.QueryAsync("{ countries { totalCount } commitments { totalCount } }");
            Assert.Equal(54, answer.GetProperty("countries").GetProperty("totalCount").GetInt32());
            Assert.Equal(405, answer.GetProperty("commitments").GetProperty("totalCount").GetInt32());
        }
    }

    [SkippableFact]
    public async Task A_server_that_is_killed_while_it_answers_and_an_import_writes_starts_clean()
    {
        var watch = Stopwatch.StartNew();
        IReadOnlyList<string> right;
        List<string> before;
        await using (var server = await Program.ServeAsync())
        {
            watch.Stop();
            before = await TitlesAsync();
            right = await Callers.RightAnswersAsync(server.Address);
            await using var callers = Callers.Begin(server.Address, right, repeats: true);
            await callers.UntilRightAsync();
            using var import = Program.Start("import", OperatorFile.WriteCommitments(Folder, "After"));
            await KillAfterAsync(import, watch.Elapsed / 2);
            await server.KillAsync();
            callers.AssertNothingWrong();
        }

        await using var again = await Program.ServeAsync();

        Assert.Equal(right, await Callers.RightAnswersAsync(again.Address));
        var titles = await TitlesAsync();
        Assert.True(titles.SequenceEqual(before) || (titles.Count == before.Count && titles.All(title => title == "After")), string.Join('\n', titles));
        Assert.Equal(0, await again.StopAsync());
    }

    private async Task<TimeSpan> ImportAsync(string title)
    {
        var file = OperatorFile.WriteCommitments(Folder, title);
        var watch = Stopwatch.StartNew();
        var result = (await Program.RunAsync("import", file)).AssertDone();
        Assert.Contains("0 inserted, 405 updated, 0 unchanged", result.Output, StringComparison.Ordinal);
        return watch.Elapsed;
    }

    private static double Share(int moment) => EarliestMoment + ((1 - EarliestMoment) * moment / Moments);

    // The moments are chosen by the clock on purpose: what must hold does not depend on where they fall.
    private static async Task KillAfterAsync(Process process, TimeSpan delay)
    {
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(delay));
        process.Kill();
        await process.WaitForExitAsync();
    }
}

public sealed class KillOnSqlite() : KillSpecification(DatabaseProviderKind.Sqlite);

public sealed class KillOnPostgreSql() : KillSpecification(DatabaseProviderKind.PostgreSql);
