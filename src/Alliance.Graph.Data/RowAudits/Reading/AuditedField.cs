namespace Alliance.Graph.Data.RowAudits.Reading;

/// <summary>A value of a row.</summary>
/// <param name="Name">Its name, in camelCase.</param>
/// <param name="Value">The value.</param>
internal readonly record struct AuditedField<T>(string Name, T Value);
