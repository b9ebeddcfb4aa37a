using Alliance.Graph.Server.Tests.Hosting;

namespace Alliance.Graph.Server.Tests.Commands;

public sealed class ModulesCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_list_says_what_each_module_owns_and_what_is_pending()
    {
        await ReadyDatabase.CopyToAsync(_folder.Path);

        var list = (await new ServerProgram(_folder.Path).RunAsync("modules", "list")).AssertDone().Output;

        Assert.Contains("core ", list, StringComparison.Ordinal);
        Assert.Contains("core_countries", list, StringComparison.Ordinal);
        Assert.Contains("Country", list, StringComparison.Ordinal);
        Assert.Contains("up to date", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_part_of_one_module_can_be_exported()
    {
        var file = _folder.At("core.graphql");
        (await new CommandsHere().RunAsync("schema", "export", "--module", "core", "--output", file)).AssertDone();
        var part = await File.ReadAllTextAsync(file);

        Assert.Contains("type Country", part, StringComparison.Ordinal);
        (await new CommandsHere().RunAsync("schema", "export", "--module", "nothing")).AssertRefused(
            1,
            "'nothing'",
            "core"
        );
    }

    [Fact]
    public async Task A_module_that_is_left_out_leaves_no_trace_and_comes_back_with_its_rows()
    {
        var without = new CommandsHere(
            ("Modules__Disabled__0", "awareness"),
            ("ConnectionStrings__Alliance", $"Data Source={ReadyDatabase.PathIn(_folder.Path)}")
        );

        Assert.DoesNotContain(
            "awareness",
            (await without.RunAsync("migrate")).AssertDone().Output,
            StringComparison.OrdinalIgnoreCase
        );
        (await without.RunAsync("schema", "export", "--output", _folder.At("schema.graphql"))).AssertDone();
        var schema = await File.ReadAllTextAsync(_folder.At("schema.graphql"));
        Assert.DoesNotContain("awareness_", schema, StringComparison.Ordinal);
        Assert.DoesNotContain("CountryAwareness", schema, StringComparison.Ordinal);
        Assert.DoesNotContain("Programme", schema, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "awareness ",
            (await without.RunAsync("modules", "list")).AssertDone().Output,
            StringComparison.Ordinal
        );

        await using var server = await new ServerProgram(_folder.Path).ServeAsync();
        Assert.Contains(
            server.Output,
            line => line.StartsWith("Applied migration awareness ", StringComparison.Ordinal)
        );
        var answer = await server.QueryAsync("{ programmes { totalCount } }");
        Assert.Equal(51, answer.GetProperty("programmes").GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_modules_is_told_together_and_no_database_is_made()
    {
        var program = new ServerProgram(
            _folder.Path,
            ("Modules__Disabled__0", "unheard-of"),
            ("Modules__Disabled__1", "core"),
            ("Modules__Packages__0__Path", "nowhere.nupkg")
        );

        (await program.RunAsync("serve")).AssertRefused(
            1,
            "MODULE_UNKNOWN",
            "'Modules:Disabled'",
            "Core cannot be left out",
            "PACKAGE_NOT_FOUND",
            "nowhere.nupkg"
        );

        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task A_package_without_a_path_is_told() =>
        (await new ServerProgram(_folder.Path, ("Modules__Packages__0__Pfad", "x")).RunAsync("migrate")).AssertRefused(
            1,
            "Modules:Packages:0",
            "'Path'"
        );
}
