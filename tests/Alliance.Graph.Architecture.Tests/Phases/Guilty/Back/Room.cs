using Alliance.Graph.Architecture.Tests.Phases.Guilty.Front;

namespace Alliance.Graph.Architecture.Tests.Phases.Guilty.Back;

/// <summary>Knows the door only by what it does, in code that the compiler puts into a type of its own.</summary>
internal static class Room
{
    public static object Enter() => 1;

    public static object Leave() => new Func<string>(() => Door.Open())();
}
