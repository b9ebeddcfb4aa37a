using System.Diagnostics;
using System.Globalization;

namespace Alliance.Graph.Benchmarks.Hosting;

/// <summary>
/// Says on stderr what is being done, a line a step with the seconds since the start, so that stdout holds results
/// only.
/// </summary>
internal sealed class Progress
{
    private readonly long _start = Stopwatch.GetTimestamp();

    public void Step(string text) =>
        Console.Error.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"[{Stopwatch.GetElapsedTime(_start).TotalSeconds, 5:0} s] {text}"
            )
        );

    /// <summary>What nobody may overlook.</summary>
    public void Warn(string text)
    {
        var rule = new string('!', 80);
        Console.Error.WriteLine($"{rule}{Environment.NewLine}{text}{Environment.NewLine}{rule}");
    }
}
