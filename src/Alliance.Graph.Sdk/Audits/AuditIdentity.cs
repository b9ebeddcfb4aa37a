namespace Alliance.Graph.Sdk.Audits;

/// <summary>Values that tell one fact from another: two rows that agree in all of them are one fact twice.</summary>
/// <param name="Fields">The fields, in camelCase.</param>
/// <param name="Values">Reads them off an entity.</param>
public sealed record AuditIdentity(IReadOnlyList<string> Fields, Func<object, IReadOnlyList<object?>> Values);
