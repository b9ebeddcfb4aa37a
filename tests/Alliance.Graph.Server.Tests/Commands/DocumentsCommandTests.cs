using Alliance.Graph.Server.Tests.Hosting;

namespace Alliance.Graph.Server.Tests.Commands;

public sealed class DocumentsCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private ServerProgram Program =>
        new(_folder.Path, ("Documents__Folder", "documents"), ("Documents__Mode", "trusted-only"));

    private CommandsHere Commands =>
        new(("Documents__Folder", _folder.At("documents")), ("Documents__Mode", "trusted-only"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_registered_document_is_the_only_one_that_is_answered()
    {
        await File.WriteAllTextAsync(_folder.At("sweden.graphql"), "query Sweden { country(code: \"SE\") { name } }\n");
        var added = (await Commands.RunAsync("documents", "add", _folder.At("sweden.graphql"))).AssertDone().Output;
        var id = added.Split(' ')[0];
        Assert.Equal(64, id.Length);
        Assert.Equal([$"{id}.graphql"], Directory.EnumerateFiles(_folder.At("documents")).Select(Path.GetFileName));
        Assert.Contains(
            "already",
            (await Commands.RunAsync("documents", "add", _folder.At("sweden.graphql"))).AssertDone().Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"{id}  Sweden",
            (await Commands.RunAsync("documents", "list")).AssertDone().Output,
            StringComparison.Ordinal
        );

        await ReadyDatabase.CopyToAsync(_folder.Path);
        await using var server = await Program.ServeAsync();
        var known = await server.SendAsync(new { documentId = id });
        var other = await server.SendAsync(new { query = "{ __typename }" });

        Assert.Equal("Sweden", known.GetProperty("data").GetProperty("country").GetProperty("name").GetString());
        Assert.Equal(
            "DOCUMENT_NOT_TRUSTED",
            other.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString()
        );
        Assert.Equal(0, await server.StopAsync());
    }

    [Fact]
    public async Task Nothing_is_registered_if_one_document_does_not_fit()
    {
        await File.WriteAllTextAsync(_folder.At("good.graphql"), "{ __typename }");
        await File.WriteAllTextAsync(_folder.At("wrong.graphql"), "{ contries { totalCount } }");

        (
            await Commands.RunAsync("documents", "add", _folder.At("good.graphql"), _folder.At("wrong.graphql"))
        ).AssertRefused(1, "wrong.graphql", "line 1", "contries", "Nothing was registered");

        Assert.False(Directory.Exists(_folder.At("documents")));
    }

    [Fact]
    public async Task The_server_does_not_start_with_a_document_that_does_not_fit_or_was_changed()
    {
        await ReadyDatabase.CopyToAsync(_folder.Path);
        Directory.CreateDirectory(_folder.At("documents"));
        await File.WriteAllTextAsync(_folder.At("documents/abc.graphql"), "{ __typename }");
        (await Program.RunAsync("serve", "--urls", "http://127.0.0.1:0")).AssertRefused(
            1,
            "abc.graphql",
            "changed or renamed"
        );

        File.Delete(_folder.At("documents/abc.graphql"));
        const string Old = "{ contries { totalCount } }";
        var hash = Convert.ToHexStringLower(
            System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Old))
        );
        await File.WriteAllTextAsync(_folder.At($"documents/{hash}.graphql"), Old);
        (await Program.RunAsync("serve", "--urls", "http://127.0.0.1:0")).AssertRefused(
            1,
            hash,
            "contries",
            "did not start"
        );
    }

    [Fact]
    public async Task A_mode_without_a_folder_is_refused() =>
        (
            await new ServerProgram(_folder.Path, ("Documents__Mode", "TrustedFirst")).RunAsync(
                "serve",
                "--urls",
                "http://127.0.0.1:0"
            )
        ).AssertRefused(1, "'Documents:Mode'", "'Documents:Folder'");
}
