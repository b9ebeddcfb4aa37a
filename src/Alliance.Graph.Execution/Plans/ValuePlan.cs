namespace Alliance.Graph.Execution.Plans;

/// <summary>What is selected of a value: a scalar, an enum, a value object, or a list of these.</summary>
/// <param name="Type">Type of the value.</param>
/// <param name="Fields">What is selected of a value object; null for a scalar or an enum.</param>
internal sealed record ValuePlan(Type Type, IReadOnlyList<ValueField>? Fields = null);

/// <summary>A field of a value object.</summary>
/// <param name="ResponseName">Alias or name.</param>
/// <param name="Get">Reads it from the object.</param>
/// <param name="Value">What is selected of it.</param>
internal sealed record ValueField(string ResponseName, Func<object, object?> Get, ValuePlan Value);
