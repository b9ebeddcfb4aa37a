namespace Alliance.Graph.Execution.Plans;

/// <summary>The type of a hit's object, as an enum value.</summary>
/// <param name="ResponseName">Name in the answer.</param>
/// <param name="TypeColumn">Column with the name of the type.</param>
internal sealed record HitTypeField(string ResponseName, int TypeColumn) : ObjectField(ResponseName);
