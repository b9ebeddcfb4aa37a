using Alliance.Graph.Robustness.Tests.Hosting;

namespace Alliance.Graph.Robustness.Tests.Hostile;

/// <summary>Whatever harm a request is meant to do, it is refused with a code, and the next one is answered.</summary>
public sealed class HostileRequestTests(GraphServedFromSqlite server) : IClassFixture<GraphServedFromSqlite>
{
    public static TheoryData<string> Names => [.. HostileCases.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public Task A_hostile_request_is_refused(string name) => HostileAssert.IsRefusedAsync(server, HostileCases.All[name]);
}

/// <summary>Those that the database would have to bear, on PostgreSQL too.</summary>
public sealed class HostileRequestsOnPostgreSqlTests(GraphServedFromPostgreSql server) : IClassFixture<GraphServedFromPostgreSql>
{
    public static TheoryData<string> Names => [.. HostileCases.All.Values.Where(one => one.IsForDatabase).Select(one => one.Name)];

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public async Task A_hostile_request_is_refused(string name)
    {
        server.Require();
        await HostileAssert.IsRefusedAsync(server, HostileCases.All[name]);
    }
}
