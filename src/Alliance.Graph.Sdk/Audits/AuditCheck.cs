namespace Alliance.Graph.Sdk.Audits;

/// <summary>A rule for single rows of a node.</summary>
/// <param name="Rule">Short name that reports group by, for example <c>order</c>.</param>
/// <param name="Field">Field that an offence is reported for, in camelCase.</param>
/// <param name="Problem">What is wrong with an entity; null if nothing is.</param>
/// <param name="Remedy">What to do about it.</param>
public sealed record AuditCheck(string Rule, string Field, Func<object, string?> Problem, string Remedy);
