namespace Alliance.Graph.Http.Live;

/// <summary>What was sent is not taken.</summary>
internal sealed class SubscriberTooSlowException() : Exception("What was sent is not taken.");
