using Alliance.Graph.Data.Providers;
using Alliance.Graph.Data.Releases;
using Alliance.Graph.Execution.Errors;
using Alliance.Graph.Execution.Releases.Serving;
using Alliance.Graph.Execution.Requests;
using Alliance.Graph.Execution.Responses;
using Alliance.Graph.Execution.Tests.Corpus;
using Alliance.Graph.Sdk.Testing;

namespace Alliance.Graph.Execution.Tests.Releases;

/// <summary>Which releases are open, and what cannot be asked of them.</summary>
public sealed class ReleaseShelfTests : IAsyncLifetime
{
    private static readonly TimeSpan _closeAfter = TimeSpan.FromMinutes(10);

    private readonly StoppedTime _time = new();
    private ReleaseBench _bench = null!;
    private TestDatabase _database = null!;

    public async Task InitializeAsync()
    {
        _database = await TestDatabases.CreateAsync(WholeGraph.Composed, DatabaseProviderKind.Sqlite);
        _bench = new ReleaseBench(
            _database.Database,
            new ReleaseLimits { MaximumOpen = 2, CloseAfter = _closeAfter },
            _time
        );
        await _bench.CreateAsync("2026-1");
        foreach (var name in new[] { "2026-2", "2026-3" })
        {
            Copy(_bench.Folder, "2026-1", name);
        }
    }

    public async Task DisposeAsync()
    {
        await _bench.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task As_many_are_open_as_may_be_and_one_that_is_asked_is_not_closed()
    {
        var first = await LeaseAsync("2026-1");
        var second = await LeaseAsync("2026-2");
        Assert.Equal(ErrorCodes.ServerBusy, (await _bench.Shelf.OpenAsync("2026-3")).Refusal?.Code);

        second.Dispose();
        using var third = await LeaseAsync("2026-3");
        Assert.Equal(["2026-1", "2026-3"], _bench.Shelf.Open);
        Assert.Contains(
            "Sweden",
            await ReleaseBench.AskAsync(first.Executor, "{ country(code: \"SE\") { name } }"),
            StringComparison.Ordinal
        );
        first.Dispose();
    }

    [Fact]
    public async Task One_that_nobody_asks_is_closed_after_a_while()
    {
        var asked = await LeaseAsync("2026-1");
        (await LeaseAsync("2026-2")).Dispose();
        _time.Pass(_closeAfter);
        Assert.Equal(["2026-1"], _bench.Shelf.Open);

        asked.Dispose();
        _time.Pass(_closeAfter);
        Assert.Empty(_bench.Shelf.Open);
        Assert.Contains(
            "Sweden",
            await _bench.AskAsync("2026-1", "{ country(code: \"SE\") { name } }"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Only_queries_can_be_sent_and_answers_of_data_alone_are_final()
    {
        using var release = await LeaseAsync("2026-1");

        Assert.Equal(
            ErrorCodes.ReadOnlyRelease,
            (await AskAsync(release, "subscription { revisions { number } }")).Errors.Single().Code
        );
        Assert.Equal(
            ErrorCodes.ReadOnlyRelease,
            (await AskAsync(release, "mutation { __typename }")).Errors.Single().Code
        );
        foreach (
            var (query, isFinal) in new[]
            {
                ("{ country(code: \"SE\") { name } }", true),
                ("{ country(code: \"SE\") { name } }", true),
                ("{ country(code: \"SE\") { progressOverview { target } } }", true),
                ("{ me { name } }", false),
                ("{ modules { id } }", false),
                ("{ releases { name } }", false),
                ("{ __schema { queryType { name } } }", false),
            }
        )
        {
            var response = await AskAsync(release, query);
            await ReleaseBench.TextAsync(response);
            Assert.True(response.IsFinal == isFinal, query);
        }

        var live = await _bench.Live.ExecuteAsync(
            new GraphRequest("{ country(code: \"SE\") { name } }"),
            CancellationToken.None
        );
        Assert.False(live.IsFinal);
    }

    [Fact]
    public async Task A_release_of_other_tables_and_a_damaged_one_are_refused_and_hold_no_place()
    {
        var manifest = _bench.Folder.Find("2026-1")!;
        Change("2026-2", manifest with { Name = "2026-2", Modules = [.. manifest.Modules.Skip(1)] });
        await File.WriteAllTextAsync(Path.Combine(_bench.Folder.PathOf("2026-3"), ReleaseManifest.FileName), "{");

        Assert.Equal(ErrorCodes.IncompatibleRelease, (await _bench.Shelf.OpenAsync("2026-2")).Refusal?.Code);
        Assert.Equal(ErrorCodes.DamagedRelease, (await _bench.Shelf.OpenAsync("2026-3")).Refusal?.Code);
        Assert.Equal(ErrorCodes.UnknownRelease, (await _bench.Shelf.OpenAsync("2026-9")).Refusal?.Code);
        Assert.Equal(ErrorCodes.UnknownRelease, (await _bench.Shelf.OpenAsync("../2026-1")).Refusal?.Code);
        Assert.Empty(_bench.Shelf.Open);
    }

    [Fact]
    public async Task A_removed_release_is_told_from_one_that_never_was_and_whoever_reads_it_comes_to_an_end()
    {
        using var asked = await LeaseAsync("2026-2");
        Assert.Contains(
            "Sweden",
            await ReleaseBench.AskAsync(asked.Executor, "{ country(code: \"SE\") { name } }"),
            StringComparison.Ordinal
        );
        await new ReleaseRemover(_bench.Folder, _time).RemoveAsync("2026-2", "It had wrong rows.");

        var refusal = (await _bench.Shelf.OpenAsync("2026-2")).Refusal!;
        Assert.Equal(ErrorCodes.RemovedRelease, refusal.Code);
        Assert.Contains("It had wrong rows.", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(_bench.Folder.Find("2026-1")!.Database.Sha256, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(refusal, _bench.Shelf.Find("2026-2").Refusal);
        Assert.Empty(_bench.Shelf.Open);
        Assert.Contains(
            "Norway",
            await ReleaseBench.AskAsync(asked.Executor, "{ country(code: \"NO\") { name } }"),
            StringComparison.Ordinal
        );
        Assert.Equal(["2026-3", "2026-1"], _bench.Folder.Names());
        Assert.Equal("2026-2", Assert.Single(_bench.Folder.Removed()).Name);
    }

    private async Task<ReleaseLease> LeaseAsync(string name)
    {
        var (lease, refusal) = await _bench.Shelf.OpenAsync(name);
        Assert.Null(refusal);
        return lease!;
    }

    private static Task<GraphResponse> AskAsync(ReleaseLease release, string query) =>
        release.Executor.ExecuteAsync(new GraphRequest(query) { CanSubscribe = true }, CancellationToken.None);

    private static void Copy(ReleaseFolder folder, string from, string to)
    {
        Directory.CreateDirectory(folder.PathOf(to));
        File.Copy(
            Path.Combine(folder.PathOf(from), ReleaseFolder.DatabaseName),
            Path.Combine(folder.PathOf(to), ReleaseFolder.DatabaseName)
        );
        File.WriteAllBytes(
            Path.Combine(folder.PathOf(to), ReleaseManifest.FileName),
            (folder.Find(from)! with { Name = to }).Write()
        );
    }

    private void Change(string name, ReleaseManifest manifest) =>
        File.WriteAllBytes(Path.Combine(_bench.Folder.PathOf(name), ReleaseManifest.FileName), manifest.Write());
}
