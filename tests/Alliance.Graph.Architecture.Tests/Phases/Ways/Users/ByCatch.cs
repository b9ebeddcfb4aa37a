using Alliance.Graph.Architecture.Tests.Phases.Ways.Used;

namespace Alliance.Graph.Architecture.Tests.Phases.Ways.Users;

internal static class ByCatch
{
    public static void Run(Action action)
    {
        try
        {
            action();
        }
        catch (Thing) { }
    }
}
