namespace Alliance.Graph.Server.Console;

/// <summary>Shows how far a piece of work is.</summary>
internal interface IWorkProgress
{
    /// <param name="step">What is being done.</param>
    /// <param name="done">How much of it is done.</param>
    /// <param name="total">How much there is; null if not known.</param>
    void Report(string step, long done, long? total);
}
