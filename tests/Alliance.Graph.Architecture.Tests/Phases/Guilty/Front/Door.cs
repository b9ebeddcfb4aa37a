using Alliance.Graph.Architecture.Tests.Phases.Guilty.Back;

namespace Alliance.Graph.Architecture.Tests.Phases.Guilty.Front;

/// <summary>Knows the room only by what it does.</summary>
internal static class Door
{
    public static string Open() => "open";

    public static async Task<object> PassAsync()
    {
        await Task.Yield();
        return new List<object> { Room.Enter() };
    }
}
