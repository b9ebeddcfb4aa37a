using Alliance.Graph.Data.Importing.Reading;
using Alliance.Graph.Data.Withdrawing;

namespace Alliance.Graph.Data.Importing;

/// <summary>
/// Rows that are checked together: what they refer to may be among them. Several such groups know nothing of each
/// other, and are checked with as many statements as one.
/// </summary>
/// <param name="Files">The rows, by their kind.</param>
/// <param name="Withdrawal">What is withdrawn with them; null if nothing can be.</param>
internal sealed record CheckedRows(IReadOnlyList<ReadFile> Files, Withdrawal? Withdrawal)
{
    /// <summary>Whether a row that is stored is written or withdrawn by them.</summary>
    public bool Takes(Type entity, object key) =>
        Withdrawal?.Has(entity, key) == true
        || Files.Any(file => file.Definition.EntityType == entity && file.Keys.ContainsKey(key));
}
