namespace Alliance.Graph.Data.RowAudits.Rules;

/// <summary>A row that offends a rule, for the one who must mend it.</summary>
/// <param name="Type">Type of the row, as the graph names it.</param>
/// <param name="Key">Its key, as text.</param>
/// <param name="Rule">Short name of the rule.</param>
/// <param name="Field">Field that offends, in camelCase; null if it is the row as a whole.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record AuditOffence(string Type, string Key, string Rule, string? Field, string Problem, string Remedy);
