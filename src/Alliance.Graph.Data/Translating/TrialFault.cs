namespace Alliance.Graph.Data.Translating;

/// <summary>What cannot be done with a value.</summary>
/// <param name="Use">What was tried, as in "order by".</param>
/// <param name="Problem">What EF Core or the provider says.</param>
internal sealed record TrialFault(string Use, string Problem);
