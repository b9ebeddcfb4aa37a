namespace Alliance.Graph.Benchmarks.Driving;

/// <summary>A request with the answer that both servers gave to it.</summary>
internal sealed record KnownQuestion(byte[] Request, byte[] Answer);
