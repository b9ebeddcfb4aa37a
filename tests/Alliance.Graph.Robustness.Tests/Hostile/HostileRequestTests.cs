using Alliance.Graph.Robustness.Tests.Hosting;

namespace Alliance.Graph.Robustness.Tests.Hostile;

/// <summary>Whatever harm a request is meant to do, it is refused with a code, and the next one is answered.</summary>
public sealed class HostileRequestTests(GraphServedFromSqlite server) : IClassFixture<GraphServedFromSqlite>
{
    public static TheoryData<string> Names => [.. HostileCases.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public Task A_hostile_request_is_refused(string name) =>
        HostileAssert.IsRefusedAsync(server, HostileCases.All[name]);
}
