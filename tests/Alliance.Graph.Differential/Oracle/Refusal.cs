namespace Alliance.Graph.Differential.Oracle;

/// <summary>The request should be refused with this code, whatever else it asks for.</summary>
internal sealed class Refusal(string code) : Exception
{
    public string Code { get; } = code;
}
