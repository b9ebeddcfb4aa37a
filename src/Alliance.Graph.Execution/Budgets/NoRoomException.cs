namespace Alliance.Graph.Execution.Budgets;

/// <summary>There is no memory for an answer, which is given up whatever was read of it.</summary>
internal sealed class NoRoomException(GraphError error) : Exception(error.Message)
{
    public GraphError Error { get; } = error;
}
