using Alliance.Graph.Robustness.Tests.Hosting;

namespace Alliance.Graph.Robustness.Tests.Hostile;

/// <summary>Those that the database would have to bear, on PostgreSQL too.</summary>
public sealed class HostileRequestsOnPostgreSqlTests(GraphServedFromPostgreSql server)
    : IClassFixture<GraphServedFromPostgreSql>
{
    public static TheoryData<string> Names =>
        [.. HostileCases.All.Values.Where(one => one.IsForDatabase).Select(one => one.Name)];

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public async Task A_hostile_request_is_refused(string name)
    {
        server.Require();
        await HostileAssert.IsRefusedAsync(server, HostileCases.All[name]);
    }
}
