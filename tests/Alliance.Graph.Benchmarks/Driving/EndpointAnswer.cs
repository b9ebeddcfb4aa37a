using System.Net;

namespace Alliance.Graph.Benchmarks.Driving;

/// <summary>What a server answered.</summary>
/// <param name="Status">The status.</param>
/// <param name="Body">The whole body; valid as long as the buffer that it was read into is not used again.</param>
/// <param name="Revision">Which revision of the data it is of, by its header; null if it names none.</param>
internal readonly record struct EndpointAnswer(HttpStatusCode Status, ReadOnlyMemory<byte> Body, string? Revision);
