using Alliance.Graph.Server.Tests.Hosting;

namespace Alliance.Graph.Server.Tests.Serving;

/// <summary>What people do with a SQLite database: they copy its file.</summary>
public sealed class CopiedFileTests : IAsyncLifetime
{
    private const string Titles =
        "{ commitments(first: 100) { nodes { title } } search(text: \"edited\", types: [COMMITMENT]) { totalCount } }";

    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _copy = new();

    public Task InitializeAsync() => ReadyDatabase.CopyToAsync(_folder.Path);

    public Task DisposeAsync()
    {
        _folder.Dispose();
        _copy.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_file_that_is_copied_after_a_clean_stop_has_what_was_imported_while_the_server_ran()
    {
        string right;
        var program = new ServerProgram(_folder.Path);
        await using (var server = await program.ServeAsync())
        {
            (await program.RunAsync("import", OperatorFile.WriteCommitments(_folder, "Edited"))).AssertDone();
            right = (await server.QueryAsync(Titles)).ToString();
            Assert.Equal(0, await server.StopAsync());
        }

        Assert.Contains("Edited", right, StringComparison.Ordinal);
        Assert.Equal(right, await AnswerOfCopyAsync());
    }

    private async Task<string> AnswerOfCopyAsync()
    {
        Directory.CreateDirectory(_copy.At("data"));
        File.Copy(ReadyDatabase.PathIn(_folder.Path), ReadyDatabase.PathIn(_copy.Path));
        await using var server = await new ServerProgram(_copy.Path).ServeAsync();
        return (await server.QueryAsync(Titles)).ToString();
    }
}
