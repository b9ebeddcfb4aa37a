namespace Alliance.Graph.Execution.Planning.Inputs;

/// <summary>An input that fits the schema but cannot be used; it becomes an error of the request.</summary>
internal sealed class InputFault(string code, string message) : Exception(message)
{
    public string Code { get; } = code;
}
