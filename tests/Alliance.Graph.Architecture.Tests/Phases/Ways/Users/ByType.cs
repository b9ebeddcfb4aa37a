using Alliance.Graph.Architecture.Tests.Phases.Ways.Used;

namespace Alliance.Graph.Architecture.Tests.Phases.Ways.Users;

internal static class ByType
{
    public static string Name(int number) =>
        number switch
        {
            0 => "zero",
            1 => "one",
            2 => "two",
            3 => "three",
            _ => typeof(Thing).Name,
        };
}
