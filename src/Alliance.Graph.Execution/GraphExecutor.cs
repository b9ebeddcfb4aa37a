using Alliance.Graph.Data;

namespace Alliance.Graph.Execution;

/// <summary>The front door of this room: answers GraphQL requests from the database.</summary>
public sealed class GraphExecutor(AllianceDatabase database)
{
    /// <summary>The schema in the schema definition language.</summary>
    public string Sdl => string.Empty;

    /// <summary>Answers a request. Never throws for what the caller sent; a fault becomes a coded error.</summary>
    public Task<GraphResponse> ExecuteAsync(GraphRequest request, CancellationToken cancellationToken)
        => Task.FromResult(GraphResponse.Refused(new GraphError(ErrorCodes.Internal, database.Options.Provider.ToString())));
}
