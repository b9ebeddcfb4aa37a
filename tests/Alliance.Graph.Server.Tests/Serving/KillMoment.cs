using System.Diagnostics;

namespace Alliance.Graph.Server.Tests.Serving;

/// <summary>
/// Moments at which a process is killed. They are chosen by the clock on purpose: what must hold does not depend on
/// where they
/// fall. Three, since each is a process that takes seconds to get that far; runs on other machines fall on other
/// moments.
/// </summary>
internal static class KillMoment
{
    private const int Count = 3;

    // Before that the process is still starting, and the database cannot be in danger.
    private const double Earliest = 0.4;

    /// <summary>Moments from the earliest to the end of something that takes so long.</summary>
    public static IEnumerable<TimeSpan> Within(TimeSpan duration) =>
        Enumerable.Range(1, Count).Select(moment => duration * (Earliest + ((1 - Earliest) * moment / Count)));

    /// <summary>Kills it then, unless it ends before.</summary>
    public static async Task KillAfterAsync(Process process, TimeSpan moment)
    {
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(moment));
        process.Kill();
        await process.WaitForExitAsync();
    }
}
