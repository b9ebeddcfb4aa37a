namespace Alliance.Graph.Data.Withdrawing;

/// <summary>What a withdrawal did.</summary>
/// <param name="Rows">The rows, ordered by type and key.</param>
/// <param name="Revision">Number of the revision that it made; null if it was only tried.</param>
public sealed record WithdrawalReport(IReadOnlyList<WithdrawnRow> Rows, long? Revision = null);
