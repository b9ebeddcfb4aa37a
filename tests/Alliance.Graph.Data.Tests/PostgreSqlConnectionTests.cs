using Alliance.Graph.Data.Providers;
using Alliance.Graph.Sdk.Composition;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Alliance.Graph.Data.Tests;

public sealed class PostgreSqlConnectionTests
{
    [Theory]
    [InlineData("Host=h;Database=d", 128, true)]
    [InlineData("Host=h;Database=d;Max Auto Prepare=0;No Reset On Close=false", 0, false)]
    [InlineData("Host=h;Database=d;maxautoprepare=7", 7, true)]
    public async Task Statements_are_prepared_unless_the_operator_says_otherwise(
        string given,
        int prepared,
        bool noReset
    )
    {
        var database = new AllianceDatabase(
            GraphComposer.Compose([new Core.CoreModule()]),
            new DatabaseOptions(DatabaseProviderKind.PostgreSql, given)
        );
        await using var context = await database.Contexts.CreateDbContextAsync();

        var used = new NpgsqlConnectionStringBuilder(context.Database.GetConnectionString());

        Assert.Equal(prepared, used.MaxAutoPrepare);
        Assert.Equal(noReset, used.NoResetOnClose);
    }
}
