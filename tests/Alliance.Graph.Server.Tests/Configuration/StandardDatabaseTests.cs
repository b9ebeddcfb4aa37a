using Alliance.Graph.Server.Configuration;
using Alliance.Graph.Server.Tests.Hosting;

namespace Alliance.Graph.Server.Tests.Configuration;

public sealed class StandardDatabaseTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_new_database_has_a_folder_of_its_own() =>
        Assert.Equal(new StandardDatabase(ReadyDatabase.PathIn(_folder.Path)), StandardDatabase.In(_folder.Path));

    [Fact]
    public void A_database_that_an_earlier_version_made_is_used_where_it_is_and_told()
    {
        var earlier = WriteEarlier();

        var found = StandardDatabase.In(_folder.Path);

        Assert.Equal(earlier, found.Path);
        Assert.Null(found.Problem);
        Assert.All(
            [earlier, ReadyDatabase.PathIn(_folder.Path), "ConnectionStrings:Alliance"],
            part => Assert.Contains(part, found.Notice, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Of_two_databases_none_is_taken_by_guess()
    {
        var earlier = WriteEarlier();
        await ReadyDatabase.CopyToAsync(_folder.Path);

        (await new ServerProgram(_folder.Path).RunAsync("migrate")).AssertRefused(
            1,
            "ConnectionStrings:Alliance",
            earlier,
            ReadyDatabase.PathIn(_folder.Path),
            "move the other away"
        );
    }

    private string WriteEarlier()
    {
        var earlier = _folder.At("alliance.db");
        File.WriteAllText(earlier, "edited");
        return earlier;
    }
}
