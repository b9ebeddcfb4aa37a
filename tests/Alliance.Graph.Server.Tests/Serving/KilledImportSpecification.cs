using System.Diagnostics;
using Alliance.Graph.Data.Importing.Files;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Testing;
using Alliance.Graph.Server.Tests.Hosting;

namespace Alliance.Graph.Server.Tests.Serving;

/// <summary>
/// An import that is killed leaves what was there before it, or what it was to bring, and nothing between.
/// </summary>
public abstract class KilledImportSpecification(DatabaseProviderKind kind) : ServerSpecification(kind)
{
    protected override TestContent Content => TestContent.StarterData;

    [SkippableFact]
    public async Task A_killed_import_leaves_the_old_or_the_new_rows()
    {
        var round = 0;
        foreach (var moment in KillMoment.Within(await ImportAsync("Round 0")))
        {
            var before = Assert.Single((await TitlesAsync()).Distinct());
            var title = $"Round {++round}";
            using (var process = Program.Start("import", OperatorFile.WriteCommitments(Folder, title)))
            {
                await KillMoment.KillAfterAsync(process, moment);
            }

            var titles = await TitlesAsync();
            Assert.Equal(405, titles.Count);
            Assert.Contains(Assert.Single(titles.Distinct()), new[] { before, title });
        }

        // What the next import does, in this process, since another one takes seconds to get that far.
        await Database.Importer.ImportAsync([ImportFile.At(OperatorFile.WriteCommitments(Folder, "Last"))]);
        Assert.Equal("Last", Assert.Single((await TitlesAsync()).Distinct()));
    }

    private async Task<TimeSpan> ImportAsync(string title)
    {
        var file = OperatorFile.WriteCommitments(Folder, title);
        var watch = Stopwatch.StartNew();
        var result = (await Program.RunAsync("import", file)).AssertDone();
        Assert.Contains("0 inserted, 405 updated, 0 unchanged", result.Output, StringComparison.Ordinal);
        return watch.Elapsed;
    }
}

public sealed class KilledImportOnSqlite() : KilledImportSpecification(DatabaseProviderKind.Sqlite);

public sealed class KilledImportOnPostgreSql() : KilledImportSpecification(DatabaseProviderKind.PostgreSql);
