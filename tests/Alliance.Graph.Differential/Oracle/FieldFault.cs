namespace Alliance.Graph.Differential.Oracle;

/// <summary>A field cannot be answered; the nearest one around it that can be null is null.</summary>
internal sealed class FieldFault(string code) : Exception
{
    public string Code { get; } = code;
}
