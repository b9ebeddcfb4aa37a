namespace Alliance.Graph.Http.Settings;

/// <summary>What subscribers may have.</summary>
public sealed record LiveOptions
{
    /// <summary>WebSockets of all callers; 1000 unless set.</summary>
    public int Connections { get; init; } = 1000;

    /// <summary>WebSockets of one caller; 50 unless set.</summary>
    public int ConnectionsPerCaller { get; init; } = 50;

    /// <summary>
    /// Subscriptions of all callers, over WebSockets and as events (<c>SUBSCRIPTIONS_LIMIT</c>); 5000 unless set.
    /// </summary>
    public int Subscriptions { get; init; } = 5000;

    /// <summary>Subscriptions of one caller; 200 unless set.</summary>
    public int SubscriptionsPerCaller { get; init; } = 200;

    /// <summary>Operations that run at once over one WebSocket, queries and mutations too; 50 unless set.</summary>
    public int OperationsPerConnection { get; init; } = 50;

    /// <summary>
    /// In what time the first message must come over a WebSocket (close code 4408); 5 seconds unless set.
    /// </summary>
    public TimeSpan InitTime { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How often something is sent where nothing happens, so that nobody between takes the connection for dead; 15
    /// seconds unless set.
    /// </summary>
    public TimeSpan KeepAlive { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// Bytes that may wait for a connection to take them, before what comes behind waits; 1 MB unless set.
    /// </summary>
    public int WaitingBytes { get; init; } = 1024 * 1024;

    /// <summary>
    /// How long it waits for room, before a subscription is ended (<c>SUBSCRIBER_TOO_SLOW</c>); 30 seconds unless set.
    /// </summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);
}
