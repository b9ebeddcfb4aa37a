using Alliance.Graph.Domain;

namespace Alliance.Graph.Sdk.Schema;

/// <summary>What publishing an entry would find and do.</summary>
/// <param name="Faults">Why it would be refused; empty if it would not.</param>
/// <param name="Changes">The fields that would be others, with what is stored and what the row says; empty if nobody
/// asked.</param>
public sealed record RowTrial(IReadOnlyList<EntryFault> Faults, IReadOnlyList<FieldChange> Changes);
