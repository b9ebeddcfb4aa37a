using System.Diagnostics;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Testing;
using Alliance.Graph.Server.Tests.Faults;
using Alliance.Graph.Server.Tests.Hosting;

namespace Alliance.Graph.Server.Tests.Serving;

/// <summary>A server that is killed under load leaves nothing behind that the next one would stumble over.</summary>
public abstract class KilledServerSpecification(DatabaseProviderKind kind) : ServerSpecification(kind)
{
    protected override TestContent Content => TestContent.StarterData;

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
            await KillMoment.KillAfterAsync(import, watch.Elapsed);
            await server.KillAsync();
            callers.AssertNothingWrong();
        }

        await using var again = await Program.ServeAsync();

        Assert.Equal(right, await Callers.RightAnswersAsync(again.Address));
        var titles = await TitlesAsync();
        Assert.True(
            titles.SequenceEqual(before) || (titles.Count == before.Count && titles.All(title => title == "After")),
            string.Join('\n', titles)
        );
        Assert.Equal(0, await again.StopAsync());
    }
}

public sealed class KilledServerOnSqlite() : KilledServerSpecification(DatabaseProviderKind.Sqlite);

public sealed class KilledServerOnPostgreSql() : KilledServerSpecification(DatabaseProviderKind.PostgreSql);
