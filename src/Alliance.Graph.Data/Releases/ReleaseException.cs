namespace Alliance.Graph.Data.Releases;

/// <summary>A release cannot be made, read or removed: what, why, what to do.</summary>
public sealed class ReleaseException(string message, Exception? inner = null) : Exception(message, inner);
