using Alliance.Graph.Architecture.Tests.Phases.Ways.Used;

namespace Alliance.Graph.Architecture.Tests.Phases.Ways.Users;

internal static class ByArgument
{
    public static int Count(IEnumerable<object> items) => items.OfType<Thing>().Count();
}
