using Alliance.Graph.Server.Tests.Hosting;

namespace Alliance.Graph.Server.Tests.Commands;

public sealed class SchemaExportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private ServerProgram Program => new(_folder.Path);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_exported_schema_is_the_served_one()
    {
        await File.WriteAllTextAsync(_folder.At("schema.graphql"), "an older one");
        var printed = (await Program.RunAsync("schema", "export")).AssertDone().Output;
        (await Program.RunAsync("schema", "export", "--output", "schema.graphql")).AssertDone();

        Assert.Equal(["schema.graphql"], Directory.EnumerateFileSystemEntries(_folder.Path).Select(Path.GetFileName));
        await ReadyDatabase.CopyToAsync(_folder.Path);
        await using var server = await Program.ServeAsync();
        var served = await server.GetBytesAsync("/graphql/schema.graphql");
        Assert.Equal(served, await File.ReadAllBytesAsync(_folder.At("schema.graphql")));
        Assert.Equal(System.Text.Encoding.UTF8.GetString(served), printed);
    }

    [Fact]
    public async Task A_folder_that_does_not_exist_is_told() =>
        (await Program.RunAsync("schema", "export", "--output", "nowhere/schema.graphql")).AssertRefused(
            1,
            "schema.graphql",
            "folder"
        );
}
