using Alliance.Graph.Ide.Tests.Hosting;

namespace Alliance.Graph.Ide.Tests.Browser;

public sealed class IdeOnCannedGraph : IdeSpecification
{
    private protected override async Task<IdeHost> StartHostAsync() => await CannedIdeHost.StartAsync();
}

public sealed class IdeAtAnotherPath : IdeSpecification
{
    private protected override async Task<IdeHost> StartHostAsync() => await CannedIdeHost.StartAsync(path: "/api/v1/graph/");
}
