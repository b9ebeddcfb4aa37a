using Alliance.Graph.Architecture.Tests.Phases.Ways.Used;

namespace Alliance.Graph.Architecture.Tests.Phases.Ways.Users;

internal sealed class ByField
{
    public Dictionary<string, Thing[]>? Field = null;
}
