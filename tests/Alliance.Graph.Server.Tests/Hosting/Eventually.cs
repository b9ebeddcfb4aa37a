using System.Diagnostics;

namespace Alliance.Graph.Server.Tests.Hosting;

/// <summary>Waits for something that must come, though nobody tells when.</summary>
internal static class Eventually
{
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Looks again and again until it holds, and fails if it never does.</summary>
    public static async Task HoldsAsync(string what, Func<Task<bool>> condition)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.True(watch.Elapsed < ServerProgram.Patience, $"It never came true that {what}.");
            await Task.Delay(_pause);
        }
    }
}
