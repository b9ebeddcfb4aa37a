using System.Diagnostics;
using System.Reflection;
using Alliance.Graph.Benchmarks.CommandLine;

namespace Alliance.Graph.Benchmarks.Hosting;

/// <summary>Whether this program, and with it the twin, was compiled with optimisation.</summary>
internal static class BuildCheck
{
    /// <exception cref="BenchmarkFailure">It was not.</exception>
    public static void RequireOptimised()
    {
        if (typeof(BuildCheck).Assembly.GetCustomAttribute<DebuggableAttribute>() is { IsJITOptimizerDisabled: true })
        {
            throw new BenchmarkFailure(
                "This is a debug build, and so would be the twin: its times say nothing. Run it with 'dotnet run -c Release'."
            );
        }
    }
}
