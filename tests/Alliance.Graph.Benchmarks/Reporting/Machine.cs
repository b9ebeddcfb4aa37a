using System.Globalization;
using System.Runtime.InteropServices;

namespace Alliance.Graph.Benchmarks.Reporting;

/// <summary>Where and when it was measured.</summary>
internal static class Machine
{
    public static string Describe() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Measured on {TimeProvider.System.GetUtcNow():yyyy-MM-dd} with {Environment.ProcessorCount} CPUs ({RuntimeInformation.ProcessArchitecture}), which the server, the database and the client share, on {RuntimeInformation.FrameworkDescription}."
        );
}
