namespace Alliance.Graph.Ide.Tests.Hosting;

/// <summary>A running server with the IDE, whichever server that is.</summary>
internal abstract class IdeHost : IAsyncDisposable
{
    /// <summary>Address at which a browser gets the page and a program sends its requests.</summary>
    public abstract Uri Endpoint { get; }

    public abstract ValueTask DisposeAsync();
}
