namespace Alliance.Graph.Server.CommandLine;

/// <summary>For whom a command writes.</summary>
internal enum DataFormat
{
    /// <summary>People.</summary>
    Text,

    /// <summary>Programs.</summary>
    Json,
}
