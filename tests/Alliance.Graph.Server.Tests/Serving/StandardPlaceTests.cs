using Alliance.Graph.Server.Tests.Hosting;

namespace Alliance.Graph.Server.Tests.Serving;

/// <summary>A server that is told nothing, in a folder of its own.</summary>
public sealed class StandardPlaceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_database_has_a_folder_is_named_when_it_is_made_and_leaves_nothing_beside_it()
    {
        var made = $"Made the database '{ReadyDatabase.PathIn(_folder.Path)}'.";
        var program = new ServerProgram(_folder.Path);
        await using (var server = await program.ServeAsync())
        {
            Assert.Contains(made, server.Output);
            await server.QueryAsync(
                "{ countries { totalCount nodes { name } } search(text: \"sweden\") { totalCount } }"
            );
            Assert.Equal(0, await server.StopAsync());
        }

        AssertAlone();

        await using (var again = await program.ServeAsync())
        {
            Assert.DoesNotContain(made, again.Output);
            Assert.Equal(0, await again.StopAsync());
        }

        AssertAlone();
    }

    [Fact]
    public async Task A_database_of_an_earlier_version_is_served_with_its_edits()
    {
        await ReadyDatabase.CopyToAsync(_folder.Path);
        File.Move(ReadyDatabase.PathIn(_folder.Path), _folder.At("alliance.db"));
        Directory.Delete(_folder.At("data"));
        var program = new ServerProgram(_folder.Path);
        var import = (await program.RunAsync("import", OperatorFile.WriteCommitments(_folder, "Edited"))).AssertDone();
        Assert.Contains(_folder.At("alliance.db"), import.Output, StringComparison.Ordinal);

        await using var server = await program.ServeAsync();

        Assert.Contains(server.Output, line => line.Contains("versions up to 0.1", StringComparison.Ordinal));
        Assert.Contains(
            server.Output,
            line =>
                line.StartsWith("Database:", StringComparison.Ordinal)
                && line.Contains(_folder.At("alliance.db"), StringComparison.Ordinal)
        );
        var answer = await server.QueryAsync("{ commitments(first: 1) { nodes { title } } }");
        Assert.Equal(
            "Edited",
            answer.GetProperty("commitments").GetProperty("nodes")[0].GetProperty("title").GetString()
        );
        Assert.False(Directory.Exists(_folder.At("data")));
    }

    /// <summary>The database is one file, with nothing of it elsewhere.</summary>
    private void AssertAlone()
    {
        Assert.Equal(["data"], Directory.GetFileSystemEntries(_folder.Path).Select(Path.GetFileName));
        Assert.Equal(["alliance.db"], Directory.GetFileSystemEntries(_folder.At("data")).Select(Path.GetFileName));
    }
}
