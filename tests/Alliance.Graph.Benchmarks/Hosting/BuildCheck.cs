using System.Diagnostics;
using System.Reflection;

namespace Alliance.Graph.Benchmarks.Hosting;

/// <summary>Whether this program, and with it the twin, was compiled with optimisation.</summary>
internal static class BuildCheck
{
    public static bool IsOptimised
        => typeof(BuildCheck).Assembly.GetCustomAttribute<DebuggableAttribute>() is not { IsJITOptimizerDisabled: true };
}
