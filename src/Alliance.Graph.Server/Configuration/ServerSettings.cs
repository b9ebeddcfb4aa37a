using Alliance.Graph.Data.Providers;
using Alliance.Graph.Execution.Settings;
using Alliance.Graph.Http.Settings;
using Alliance.Graph.Server.Composition;

namespace Alliance.Graph.Server.Configuration;

/// <summary>The settings, read and checked.</summary>
/// <param name="Database">Which database; a SQLite file by its full path.</param>
/// <param name="Graph">What requests may ask for.</param>
/// <param name="DocumentFolder">Folder of registered documents; null if there is none.</param>
/// <param name="MaximumBodyBytes">Largest body of a request.</param>
/// <param name="Modules">Which modules are left out and which are added.</param>
/// <param name="Telemetry">Where traces and numbers go.</param>
/// <param name="Explain">Whether callers may ask how an answer was found.</param>
internal sealed record ServerSettings(
    DatabaseOptions Database,
    GraphSettings Graph,
    string? DocumentFolder,
    int MaximumBodyBytes,
    ModuleSettings Modules,
    TelemetrySettings Telemetry,
    bool Explain
)
{
    /// <summary>What the operator should know of where the database is; null if nothing.</summary>
    public string? DatabaseNotice { get; init; }

    /// <summary>How many requests may come in one body; 0 takes no batches.</summary>
    public int MaximumBatch { get; init; }

    /// <summary>Bytes a second that a caller must take of its answer.</summary>
    public int MinimumBytesPerSecond { get; init; } = 1000;

    /// <summary>Megabytes that the large answers of one caller may hold until they are sent.</summary>
    public int UnsentMegabytesPerCaller { get; init; } = 64;

    /// <summary>Megabytes that the large answers of all callers may hold together.</summary>
    public int UnsentMegabytes { get; init; } = 256;

    /// <summary>What subscribers may have.</summary>
    public LiveOptions Live { get; init; } = new();

    /// <summary>Where releases are.</summary>
    public required ReleaseSettings Releases { get; init; }

    /// <summary>Who may ask, from where, and for what.</summary>
    public CallerOptions Callers { get; init; } = new();
}
