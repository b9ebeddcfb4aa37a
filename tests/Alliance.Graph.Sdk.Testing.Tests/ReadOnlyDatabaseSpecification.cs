using Alliance.Graph.Core;
using Alliance.Graph.Data.Faults;
using Alliance.Graph.Data.Providers;
using Alliance.Graph.Domain;
using Alliance.Graph.Sdk.Composition;
using Microsoft.EntityFrameworkCore;

namespace Alliance.Graph.Sdk.Testing.Tests;

public sealed class ReadOnlyDatabaseOnSqlite() : ReadOnlyDatabaseSpecification(DatabaseProviderKind.Sqlite);

public sealed class ReadOnlyDatabaseOnPostgreSql() : ReadOnlyDatabaseSpecification(DatabaseProviderKind.PostgreSql);

/// <summary>What tests share that only read.</summary>
public abstract class ReadOnlyDatabaseSpecification(DatabaseProviderKind kind) : DatabaseSpecification(kind)
{
    private static readonly ComposedGraph _graph = GraphComposer.Compose([new CoreModule()]);

    protected override ComposedGraph Graph => _graph;

    protected override bool OnlyReads => true;

    [SkippableFact]
    public async Task It_is_refused_to_be_written()
    {
        await using var context = await Database.Contexts.CreateDbContextAsync();

        var refusal = await Assert.ThrowsAnyAsync<Exception>(() =>
            context.Set<Country>().ExecuteUpdateAsync(change => change.SetProperty(country => country.Name, "x"))
        );

        Assert.Equal(DatabaseFaultCodes.ReadOnly, DatabaseFault.Of(refusal, Test.Options)?.Code);
        Assert.Empty((await Harness.AskAsync("{ countries(first: 1) { nodes { name } } }")).Errors);
    }

    [SkippableFact]
    public async Task It_is_the_same_for_all_tests_of_its_graph()
    {
        Assert.Same(Test, await TestDatabases.SharedAsync(_graph, Kind, Content));
        Assert.Same(Harness, Test.Harness);

        var other = await TestDatabases.SharedAsync(GraphComposer.Compose([new CoreModule()]), Kind, Content);

        Assert.NotSame(Test.Database, other.Database);
        Assert.Equal(Test.Options, other.Options);
    }
}
