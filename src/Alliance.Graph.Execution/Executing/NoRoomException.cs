using Alliance.Graph.Execution.Errors;

namespace Alliance.Graph.Execution.Executing;

/// <summary>There is no memory for an answer, which is given up whatever was read of it.</summary>
internal sealed class NoRoomException(GraphError error) : Exception(error.Message)
{
    public GraphError Error { get; } = error;
}
